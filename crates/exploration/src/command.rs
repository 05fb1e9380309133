//! The command that gives the same figures.

use regiewijzer_decimal::shortest;
use regiewijzer_ensemble::{Inquiry, Range};
use regiewijzer_model::lever::Value;
use regiewijzer_model::{
    Choices, Lever, Months, Outcome, Reading, Scenario, ScheduledScenario, Share,
};

use crate::Part;

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

/// The flags of what is chosen: the region first, then the levers in the order of a link.
fn chosen(choices: &Choices) -> Vec<Flag> {
    let region = [Part::Lever(Lever::Partnership)];
    let others = Part::all().filter(|part| !region.contains(part));
    let flag = |part: Part| {
        let Part::Lever(lever) = part else {
            return None;
        };
        // A schedule names the first scenario too, and takes its place.
        let lever = match lever {
            Lever::Scenario if !choices.later.is_empty() => Lever::Schedule,
            Lever::Schedule => return None,
            other => other,
        };
        let value = flag_value(lever, choices)?;
        Some((lever.flag().to_owned(), value))
    };
    region.into_iter().chain(others).filter_map(flag).collect()
}

/// What the flag of a lever holds; nothing where it isn't needed.
fn flag_value(lever: Lever, choices: &Choices) -> Option<String> {
    let value = lever.get(choices)?;
    Some(match value {
        Value::Scenario(scenario) => {
            let needed = scenario != Scenario::default();
            return needed.then(|| scenario.id().to_owned());
        }
        Value::Partnership(id) => id,
        Value::Mix(mix) => [mix.bestuur(), mix.terrein(), mix.beleid()]
            .map(shortest)
            .join(","),
        Value::Number(number) => match lever.option(number) {
            Some(option) => option.to_owned(),
            None => shortest(number),
        },
        Value::Schedule(later) => schedule(choices.scenario, &later),
        Value::Stocks(stocks) => {
            let stocks = stocks.changed();
            let one = |(stock, level): (Outcome, Share)| {
                format!("{}={}", stock.id(), shortest(level.get()))
            };
            stocks.map(one).collect::<Vec<_>>().join(",")
        }
    })
}

/// Scenarios in turn. A shell would take the semicolon for the end of the command, hence the quotes.
fn schedule(scenario: Scenario, later: &[ScheduledScenario]) -> String {
    let first = ScheduledScenario { after: 0, scenario };
    let all: Vec<String> = std::iter::once(&first)
        .chain(later)
        .map(|next| format!("{}:{}", next.after, next.scenario.id()))
        .collect();
    format!("\"{}\"", all.join(";"))
}

/// The flags of the worlds and of the answer.
fn worlds(inquiry: &Inquiry, members: u32) -> Vec<Flag> {
    let months = (inquiry.months != Months::POLICY_CYCLE)
        .then(|| ("months".to_owned(), inquiry.months.get().to_string()));
    let set = inquiry.assumptions.changed().map(|(parameter, range)| {
        let Range { lo, hi } = range;
        let id = parameter.id();
        let value = if lo == hi {
            format!("{id}={}", shortest(lo))
        } else {
            format!("{id}={}..{}", shortest(lo), shortest(hi))
        };
        ("set".to_owned(), value)
    });
    let readings: Vec<&str> = inquiry
        .assumptions
        .readings
        .iter()
        .map(Reading::id)
        .collect();
    let readings = (!readings.is_empty()).then(|| ("reading".to_owned(), readings.join(",")));
    let last = [
        ("members", members.to_string()),
        ("seed", inquiry.seed.to_string()),
        ("format", "json".to_owned()),
    ];
    months
        .into_iter()
        .chain(set)
        .chain(readings)
        .chain(last.map(|(flag, value)| (flag.to_owned(), value)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::tests::explorations;
    use crate::{Exploration, Role};
    use proptest::prelude::*;
    use regiewijzer_model::{FurtherLever, Instrument, Parameter};

    #[test]
    fn the_command_names_every_choice() {
        let exploration = Exploration::of_scenario(Scenario::Beleidsregisseur)
            .with_partnership(Some("w13"))
            .with_role(Role::Beleid, 50.0)
            .with_number(Lever::Doorzettingsmacht, Some(0.9))
            .with_number(Lever::Budget, Some(120_000.0))
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
            .with_scheduled(Some((24.0, Scenario::Terreinregisseur)))
            .with_number(Lever::Instrument(Instrument::AllocationLde), Some(0.4))
            .with_number(Lever::Further(FurtherLever::Financiering), Some(1.0))
            .with_number(Lever::Further(FurtherLever::Strengheid), Some(-0.25))
            .with_start(Outcome::Draagvlak, Some(0.7))
            .with_start(Outcome::InterneRegie, Some(0.2))
            .with_months(Some(96.0))
            .with_noise(false)
            .with_assumption(Parameter::AD, Some(Range { lo: 0.06, hi: 0.09 }))
            .with_assumption(Parameter::KMass, Some(Range { lo: 4.0, hi: 4.0 }))
            .with_reading(Reading::InstemmingZwakste, true)
            .with_reading(Reading::Oproep, true);
        assert_eq!(
            command(&exploration.inquiry(), Inquiry::MEMBERS),
            "regiewijzer run --schedule \"0:bestuursregisseur;24:terreinregisseur\" \
             --toewijzen-lde 0.4 --financiering structureel --strengheid -0.25 \
             --start draagvlak=0.7,interne_regie=0.2 --months 96 --set aD=0.06..0.09 --set K0=4 \
             --reading oproep,instemming_zwakste --members 1024 --seed 1 --format json --no-noise"
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
        let start = Exploration::of_scenario(Scenario::Beleidsregisseur)
            .with_partnership(Some("seva"))
            .with_role(Role::Beleid, 50.0)
            .with_start(Outcome::Draagvlak, Some(0.7));
        let full = Lever::all().fold(start, |full, lever| {
            let Some((lo, hi)) = lever.bounds().filter(|_| lever != Lever::Mix) else {
                return full;
            };
            let own = lever.number(&full.choices);
            full.with_number(lever, Some(if own == lo { hi } else { lo }))
        });
        let command = command(&full.inquiry(), Inquiry::MEMBERS);
        for lever in Lever::all().filter(|lever| *lever != Lever::Schedule) {
            let flag = lever.flag();
            assert!(
                command.contains(&format!(" --{flag} ")),
                "{flag}: {command}"
            );
        }
    }

    proptest! {
        /// The command refuses `--schedule` beside a scenario.
        #[test]
        fn no_command_holds_flags_that_exclude_each_other(exploration in explorations()) {
            let command = command(&exploration.inquiry(), Inquiry::MEMBERS);
            if command.contains("--schedule") {
                prop_assert!(!command.contains("--preset"), "{}", command);
            }
        }
    }
}
