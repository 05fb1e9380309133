//! The command that gives the same figures.

use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::Scenario;

/// The `regiewijzer run` command for an inquiry.
pub(crate) fn command(inquiry: &Inquiry) -> String {
    let choices = &inquiry.choices;
    let mut words = vec!["regiewijzer run".to_owned()];
    let mut add = |flag: &str, value: Option<String>| {
        if let Some(value) = value {
            words.push(format!("--{flag} {value}"));
        }
    };
    let preset = (choices.scenario != Scenario::Vandaag).then(|| choices.scenario.id().to_owned());
    add("partnership", choices.partnership.clone());
    add("preset", preset);
    add(
        "mix",
        choices
            .mix
            .map(|mix| format!("{},{},{}", mix.bestuur(), mix.terrein(), mix.beleid())),
    );
    add(
        "doorzettingsmacht",
        choices
            .doorzettingsmacht
            .map(|power| power.get().to_string()),
    );
    add(
        "inhabitants",
        choices.inhabitants.map(|number| number.to_string()),
    );
    add(
        "municipalities",
        choices.municipalities.map(|number| number.to_string()),
    );
    add(
        "policy-inhabitants",
        choices.policy_inhabitants.map(|number| number.to_string()),
    );
    add("budget", choices.budget_eur.map(|euro| euro.to_string()));
    add("members", Some(Inquiry::MEMBERS.to_string()));
    add("seed", Some(inquiry.seed.to_string()));
    add("format", Some("json".to_owned()));
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Exploration, Role};

    #[test]
    fn the_command_names_every_choice() {
        let exploration = Exploration::of_scenario(Scenario::Beleidsregisseur)
            .with_partnership(Some("w13"))
            .with_role(Role::Beleid, Some(50.0))
            .with_doorzettingsmacht(Some(0.9))
            .with_budget(Some(120_000.0))
            .with_seed(7);
        assert_eq!(
            command(&exploration.inquiry()),
            "regiewijzer run --partnership w13 --preset beleidsregisseur --mix 0.19,0.31,0.5 \
             --doorzettingsmacht 0.9 --budget 120000 --members 1024 --seed 7 --format json"
        );
    }

    #[test]
    fn today_needs_no_preset() {
        assert_eq!(
            command(&Exploration::default().inquiry()),
            "regiewijzer run --members 1024 --seed 1 --format json"
        );
    }
}
