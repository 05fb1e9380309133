//! The exploration as the readable end of a link, and back.
//!
//! `?scenario=beleidsregisseur&regio=w13&macht=0.9&model=0.1.0`: only what differs from what
//! follows by itself is written. A link that cannot be read whole is not read at all: every
//! problem is named, with what is allowed.

mod problem;
mod read;

use regiewijzer_model::MODEL_VERSION;

use super::{Exploration, Panel, Role};

pub(crate) use problem::Problem;
pub(crate) use read::read;

/// The names of the parts of a link, in the order in which they are written.
pub(crate) const PARTS: [&str; 12] = [
    "scenario",
    "regio",
    "mix",
    "macht",
    "inwoners",
    "gemeenten",
    "beleidsschaal",
    "middelen",
    "links",
    "rechts",
    "seed",
    "model",
];

/// The end of the link, without a question mark; empty for the start.
pub(crate) fn write(exploration: &Exploration) -> String {
    let start = Exploration::default();
    if *exploration == start {
        return String::new();
    }
    let choices = &exploration.choices;
    let mut parts = vec![format!("scenario={}", choices.scenario.id())];
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            parts.push(format!("{name}={value}"));
        }
    };
    add("regio", choices.partnership.clone());
    add(
        "mix",
        choices.mix.map(|mix| {
            Role::ALL
                .map(|role| role.percent(mix).to_string())
                .join("-")
        }),
    );
    add(
        "macht",
        choices
            .doorzettingsmacht
            .map(|power| power.get().to_string()),
    );
    add(
        "inwoners",
        choices.inhabitants.map(|number| number.to_string()),
    );
    add(
        "gemeenten",
        choices.municipalities.map(|number| number.to_string()),
    );
    add(
        "beleidsschaal",
        choices.policy_inhabitants.map(|number| number.to_string()),
    );
    add("middelen", choices.budget_eur.map(|euro| euro.to_string()));
    for (name, panel) in [("links", Panel::Left), ("rechts", Panel::Right)] {
        let shown = exploration.panels[panel as usize];
        let differs = shown != start.panels[panel as usize];
        add(name, differs.then(|| shown.id().to_owned()));
    }
    let differs = exploration.seed != start.seed;
    add("seed", differs.then(|| exploration.seed.to_string()));
    add("model", Some(MODEL_VERSION.to_owned()));
    parts.join("&")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use regiewijzer_evidence::partnerships;
    use regiewijzer_model::{Outcome, Scenario};

    #[test]
    fn the_start_needs_no_link() {
        assert_eq!(write(&Exploration::default()), "");
        assert_eq!(
            read("").map(|opened| opened.exploration),
            Ok(Exploration::default())
        );
    }

    #[test]
    fn a_link_reads_like_the_choice() {
        let exploration = Exploration::of_scenario(Scenario::Beleidsregisseur)
            .with_partnership(Some("w13"))
            .with_doorzettingsmacht(Some(0.9))
            .with_role(Role::Beleid, Some(50.0));
        let link = format!(
            "scenario=beleidsregisseur&regio=w13&mix=19-31-50&macht=0.9&model={MODEL_VERSION}"
        );
        assert_eq!(write(&exploration), link);
    }

    fn explorations() -> impl Strategy<Value = Exploration> {
        let scenario = prop::sample::select(Scenario::ALL.to_vec());
        let region = prop::option::of(prop::sample::select(partnerships()));
        let role = prop::option::of((0usize..3, 0u8..=100));
        let power = prop::option::of(0u8..=100);
        let inhabitants = prop::option::of(20_000u32..=800_000);
        let municipalities = prop::option::of(1u32..=40);
        let policy = prop::option::of(20_000u32..=800_000);
        let budget = prop::option::of(0u32..=2_000_000);
        let panels = [0usize..Outcome::ALL.len(), 0..Outcome::ALL.len()];
        let scale = (inhabitants, municipalities, policy, budget);
        (scenario, region, role, power, scale, panels, any::<u32>()).prop_map(
            |(scenario, region, role, power, scale, [left, right], seed)| {
                let (inhabitants, municipalities, policy, budget) = scale;
                let mut found = Exploration::of_scenario(scenario)
                    .with_partnership(region.map(|one| one.id))
                    .with_doorzettingsmacht(power.map(|power| f64::from(power) / 100.0))
                    .with_inhabitants(inhabitants.map(f64::from))
                    .with_municipalities(municipalities.map(f64::from))
                    .with_policy_inhabitants(policy.map(f64::from))
                    .with_budget(budget.map(f64::from))
                    .with_panel(Panel::Left, Outcome::ALL[left])
                    .with_panel(Panel::Right, Outcome::ALL[right])
                    .with_seed(seed);
                if let Some((role, percent)) = role {
                    found = found.with_role(Role::ALL[role], Some(f64::from(percent)));
                }
                found
            },
        )
    }

    proptest! {
        #[test]
        fn every_exploration_comes_back_from_its_link(exploration in explorations()) {
            let link = write(&exploration);
            let opened = read(&link).map_err(|problems| {
                TestCaseError::fail(format!("{link}: {problems:?}"))
            })?;
            prop_assert_eq!(opened.exploration, exploration);
            prop_assert_eq!(opened.other_model, None);
        }

        #[test]
        fn no_link_can_make_reading_fail_badly(link in ".{0,80}") {
            let _ = read(&link);
        }

        #[test]
        fn a_link_needs_no_escaping(exploration in explorations()) {
            let link = write(&exploration);
            prop_assert!(link.bytes().all(|sign| {
                sign.is_ascii_alphanumeric() || b"-_.=&".contains(&sign)
            }), "{}", link);
        }
    }
}
