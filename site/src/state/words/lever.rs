//! Levers in words, with their units.

use regiewijzer_model::lever::{Kind, Value};
use regiewijzer_model::{Choices, Lever, Outcome, ScheduledScenario, Share};

use super::option_name;
use crate::state::Role;
use crate::text::interface::{compare, slider, verken};
use crate::text::{Localized, Phrase, municipalities, municipalities_unit, number_style, whole};

/// The value of a lever that is in force, with its unit.
pub(crate) fn with_unit(lever: Lever, choices: &Choices) -> String {
    match lever.in_force(choices) {
        Some(Value::Scenario(scenario)) => scenario.name().localized().to_owned(),
        Some(Value::Partnership(_)) => choices
            .known_partnership()
            .map_or_else(String::new, |own| own.name.to_owned()),
        Some(Value::Mix(mix)) => {
            let [bestuur, terrein, beleid] = Role::ALL.map(|role| whole(role.percent(mix)));
            compare::mix(&beleid, &bestuur, &terrein)
        }
        Some(Value::Number(number)) => amount(lever, number),
        Some(Value::Schedule(later)) => {
            let one = |next: &ScheduledScenario| {
                let scenario = next.scenario.name().localized();
                compare::after_months(&next.after.to_string(), scenario)
            };
            later.iter().map(one).collect::<Vec<_>>().join(", ")
        }
        Some(Value::Stocks(stocks)) => {
            let one = |(stock, level): (Outcome, Share)| {
                let level = number_style().fixed(level.get(), 2);
                format!("{} {level}", stock.name().localized())
            };
            stocks.changed().map(one).collect::<Vec<_>>().join(", ")
        }
        None => {
            let nothing = match lever {
                Lever::Partnership => compare::FREE_REGION,
                Lever::Schedule => compare::NOTHING_LATER,
                _ => compare::AS_TODAY,
            };
            nothing.localized().to_owned()
        }
    }
}

fn amount(lever: Lever, number: f64) -> String {
    let unit = |written: String, of: Phrase| format!("{written} {}", of.localized());
    match (lever, lever.kind()) {
        (Lever::Municipalities, _) => unit(municipalities(number), municipalities_unit(number)),
        (_, Kind::Whole) => unit(whole(number), slider::INHABITANTS),
        (_, Kind::Euro) => compare::euro_a_year(&whole(number)),
        (Lever::Doorzettingsmacht, _) => unit(number_style().fixed(number, 2), verken::OF_ONE),
        _ => match lever.option(number) {
            Some(option) => option_name(option).to_owned(),
            None => format!("{}%", whole(number * 100.0)),
        },
    }
}
