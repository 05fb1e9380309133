//! The command that gives the same figures.

use regiewijzer_ensemble::{Inquiry, Range};
use regiewijzer_model::{Choices, Months, Scenario, ScheduledScenario};

use crate::Instrument;

/// The `regiewijzer run` command for so many members of an inquiry.
pub fn command(inquiry: &Inquiry, members: u32) -> String {
    let mut words = vec!["regiewijzer run".to_owned()];
    let flags = chosen(&inquiry.choices)
        .into_iter()
        .chain(worlds(inquiry, members))
        .map(|(flag, value)| format!("--{flag} {value}"));
    words.extend(flags);
    if !inquiry.noise {
        words.push("--no-noise".to_owned());
    }
    words.join(" ")
}

/// A flag, without its dashes, and its value.
type Flag = (String, String);

/// The flags of what is chosen.
fn chosen(choices: &Choices) -> Vec<Flag> {
    let mut flags = Vec::new();
    let mut add = |flag: &str, value: Option<String>| {
        if let Some(value) = value {
            flags.push((flag.replace('_', "-"), value));
        }
    };
    add("partnership", choices.partnership.clone());
    if choices.later.is_empty() {
        let preset = choices.scenario != Scenario::Vandaag;
        add("preset", preset.then(|| choices.scenario.id().to_owned()));
    } else {
        add("schedule", Some(schedule(choices)));
    }
    let mix = choices
        .mix
        .map(|mix| format!("{},{},{}", mix.bestuur(), mix.terrein(), mix.beleid()));
    add("mix", mix);
    let power = choices.doorzettingsmacht;
    add("doorzettingsmacht", power.map(|one| one.get().to_string()));
    for instrument in Instrument::ALL {
        let own = instrument.own(&choices.overrides);
        add(instrument.id(), own.map(|one| one.get().to_string()));
    }
    let count = |number: Option<u32>| number.map(|one| one.to_string());
    add("inhabitants", count(choices.inhabitants));
    add("municipalities", count(choices.municipalities));
    add("policy-inhabitants", count(choices.policy_inhabitants));
    add("budget", choices.budget_eur.map(|euro| euro.to_string()));
    for (lever, level) in choices.further.changed() {
        let option = lever.info().options.get(level as usize);
        let value = option.map_or_else(|| level.to_string(), |one| (*one).to_owned());
        add(lever.id(), Some(value));
    }
    let start: Vec<String> = choices
        .start
        .changed()
        .map(|(stock, level)| format!("{}={}", stock.id(), level.get()))
        .collect();
    add("start", (!start.is_empty()).then(|| start.join(",")));
    flags
}

/// Scenarios in turn. A shell would take the semicolon for the end of the command, hence the quotes.
fn schedule(choices: &Choices) -> String {
    let first = ScheduledScenario {
        after: 0,
        scenario: choices.scenario,
    };
    let turns: Vec<String> = std::iter::once(&first)
        .chain(&choices.later)
        .map(|turn| format!("{}:{}", turn.after, turn.scenario.id()))
        .collect();
    format!("\"{}\"", turns.join(";"))
}

/// The flags of the worlds and of the answer.
fn worlds(inquiry: &Inquiry, members: u32) -> Vec<Flag> {
    let months = (inquiry.months != Months::POLICY_CYCLE)
        .then(|| ("months".to_owned(), inquiry.months.get().to_string()));
    let set = inquiry.assumptions.changed().map(|(parameter, range)| {
        let Range { lo, hi } = range;
        let id = parameter.id();
        let value = if lo == hi {
            format!("{id}={lo}")
        } else {
            format!("{id}={lo}..{hi}")
        };
        ("set".to_owned(), value)
    });
    let last = [
        ("members", members.to_string()),
        ("seed", inquiry.seed.to_string()),
        ("format", "json".to_owned()),
    ];
    months
        .into_iter()
        .chain(set)
        .chain(last.map(|(flag, value)| (flag.to_owned(), value)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::tests::explorations;
    use crate::{Exploration, Role};
    use proptest::prelude::*;
    use regiewijzer_model::levers::MAIN_LEVERS;
    use regiewijzer_model::{FurtherLever, Outcome, Parameter};

    #[test]
    fn the_command_names_every_choice() {
        let exploration = Exploration::of_scenario(Scenario::Beleidsregisseur)
            .with_partnership(Some("w13"))
            .with_role(Role::Beleid, Some(50.0))
            .with_doorzettingsmacht(Some(0.9))
            .with_budget(Some(120_000.0))
            .with_seed(7);
        assert_eq!(
            command(&exploration.inquiry(), Inquiry::MEMBERS),
            "regiewijzer run --partnership w13 --preset beleidsregisseur --mix 0.19,0.31,0.5 \
             --doorzettingsmacht 0.9 --budget 120000 --members 1024 --seed 7 --format json"
        );
    }

    #[test]
    fn the_command_names_what_experts_choose() {
        let exploration = Exploration::of_scenario(Scenario::Bestuursregisseur)
            .with_turn(Some((24.0, Scenario::Terreinregisseur)))
            .with_instrument(Instrument::AllocationLde, Some(0.4))
            .with_lever(FurtherLever::Financiering, Some(1.0))
            .with_lever(FurtherLever::Strengheid, Some(-0.25))
            .with_start(Outcome::Draagvlak, Some(0.7))
            .with_start(Outcome::InterneRegie, Some(0.2))
            .with_months(Some(96.0))
            .with_noise(false)
            .with_assumption(Parameter::AD, Some(Range { lo: 0.06, hi: 0.09 }))
            .with_assumption(Parameter::KMass, Some(Range { lo: 4.0, hi: 4.0 }));
        assert_eq!(
            command(&exploration.inquiry(), Inquiry::MEMBERS),
            "regiewijzer run --schedule \"0:bestuursregisseur;24:terreinregisseur\" \
             --toewijzen-lde 0.4 --financiering structureel --strengheid -0.25 \
             --start draagvlak=0.7,interne_regie=0.2 --months 96 --set aD=0.06..0.09 --set K0=4 \
             --members 1024 --seed 1 --format json --no-noise"
        );
    }

    #[test]
    fn today_needs_no_preset() {
        assert_eq!(
            command(&Exploration::default().inquiry(), Inquiry::MEMBERS),
            "regiewijzer run --members 1024 --seed 1 --format json"
        );
    }

    #[test]
    fn every_lever_of_the_model_has_its_flag() {
        let mut full = Exploration::of_scenario(Scenario::Beleidsregisseur)
            .with_role(Role::Beleid, Some(50.0))
            .with_doorzettingsmacht(Some(0.9))
            .with_inhabitants(Some(80_000.0))
            .with_municipalities(Some(7.0))
            .with_policy_inhabitants(Some(300_000.0))
            .with_budget(Some(120_000.0));
        for instrument in Instrument::ALL {
            full = full.with_instrument(instrument, Some(0.5));
        }
        for lever in FurtherLever::ALL {
            let info = lever.info();
            let other = if info.today == info.hi {
                info.lo
            } else {
                info.hi
            };
            full = full.with_lever(lever, Some(other));
        }
        let command = command(&full.inquiry(), Inquiry::MEMBERS);
        let main = MAIN_LEVERS.iter().map(|lever| lever.flag.to_owned());
        let further = FurtherLever::ALL.map(|lever| lever.id().replace('_', "-"));
        for flag in main.chain(further) {
            assert!(
                command.contains(&format!(" --{flag} ")),
                "{flag}: {command}"
            );
        }
    }

    proptest! {
        /// The command refuses `--schedule` beside any of the three.
        #[test]
        fn no_command_holds_flags_that_exclude_each_other(exploration in explorations()) {
            let command = command(&exploration.inquiry(), Inquiry::MEMBERS);
            if command.contains("--schedule") {
                for flag in ["--preset", "--mix", "--doorzettingsmacht"] {
                    prop_assert!(!command.contains(flag), "{}", command);
                }
            }
        }
    }
}
