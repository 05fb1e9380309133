//! The parts of an exploration in words.

mod problem;

use regiewijzer_ensemble::Range;
use regiewijzer_evidence::{Language, Text};
use regiewijzer_exploration::{Exploration, PanelKind, PanelView, Part, Role};
use regiewijzer_model::lever::{Kind, Value};
use regiewijzer_model::{Choices, Lever, Outcome, ScheduledScenario, Share};

use crate::text::interface::{option, part as texts, part_name, verken};
use crate::text::{exact, number_style, whole};

pub(crate) use problem::{problem, refusal};

/// What a part is called.
pub(crate) fn name(part: Part, language: Language) -> &'static str {
    let text = part_name::of(part.id()).unwrap_or_else(|| match part {
        Part::Lever(lever) => lever.name(),
        other => Text {
            nl: other.id(),
            en: other.id(),
        },
    });
    text.in_language(language)
}

/// The value that is in force, as it is read.
pub(crate) fn value(part: Part, exploration: &Exploration, language: Language) -> String {
    match part {
        Part::Lever(lever) => lever_value(lever, &exploration.choices, language),
        Part::Months => texts::months_long(language, &exploration.months.get().to_string()),
        Part::Assumptions => {
            let one = |(parameter, range): (regiewijzer_model::Parameter, Range)| {
                let [lo, hi] = [range.lo, range.hi].map(|end| exact(language, end));
                let name = parameter.info().name.in_language(language);
                if lo == hi {
                    format!("{name} {lo}")
                } else {
                    format!("{name} {lo}–{hi}")
                }
            };
            listed(exploration.assumptions.changed().map(one), language)
        }
        Part::Panel(panel) => view(exploration.panels[panel as usize], language),
        Part::Noise => {
            let text = if exploration.noise {
                texts::WITH_NOISE
            } else {
                texts::WITHOUT_NOISE
            };
            text.in_language(language).to_owned()
        }
        Part::Members => whole(language, f64::from(exploration.members)),
        Part::Seed => exploration.seed.to_string(),
        Part::Ranks => {
            let one = |(measure, rank): (Outcome, u32)| {
                format!("{} {rank}", measure.name().in_language(language))
            };
            listed(exploration.ranks.all().map(one), language)
        }
    }
}

/// The value of a lever that is in force.
fn lever_value(lever: Lever, choices: &Choices, language: Language) -> String {
    let kind = lever.kind();
    match lever.in_force(choices) {
        Some(Value::Scenario(scenario)) => scenario.name().in_language(language).to_owned(),
        Some(Value::Mix(mix)) => Role::ALL
            .map(|role| whole(language, role.percent(mix)))
            .join("–"),
        Some(Value::Number(number)) => match lever.option(number) {
            Some(option) => option_name(option, language).to_owned(),
            None if matches!(kind, Kind::Whole | Kind::Euro) => whole(language, number),
            None => number_style(language).fixed(number, 2),
        },
        Some(Value::Schedule(later)) => {
            let turn = |next: &ScheduledScenario| {
                let scenario = next.scenario.name().in_language(language);
                texts::turn(language, &next.after.to_string(), scenario)
            };
            later.first().map(turn).unwrap_or_default()
        }
        Some(Value::Stocks(stocks)) => {
            let one = |(stock, level): (Outcome, Share)| {
                let level = number_style(language).fixed(level.get(), 2);
                format!("{} {level}", stock.name().in_language(language))
            };
            listed(stocks.changed().map(one), language)
        }
        Some(Value::Partnership(_)) | None => {
            let partnership = choices.known_partnership().map(|one| one.name.to_owned());
            partnership
                .filter(|_| lever == Lever::Partnership)
                .unwrap_or_else(|| {
                    let nothing = match lever {
                        Lever::Partnership => verken::FREE_REGION,
                        Lever::Schedule => texts::NONE,
                        _ => texts::AS_MODEL,
                    };
                    nothing.in_language(language).to_owned()
                })
        }
    }
}

/// What changed between two explorations: "Doorzettingsmacht: 0,15 → 0,50".
///
/// What follows from a larger choice is not told: a scenario brings its own mix and power.
pub(crate) fn change(before: &Exploration, after: &Exploration, language: Language) -> String {
    /// More than this is told as a number.
    const TOLD: usize = 2;
    let differ = Part::that_differ(before, after);
    if after.clone().choices == Exploration::default().choices && differ.len() > 1 {
        return texts::RESET.in_language(language).to_owned();
    }
    let follows = |part: &&Part| {
        let leads = |lead: Lever| differ.contains(&Part::Lever(lead));
        match part {
            Part::Lever(Lever::Mix | Lever::Doorzettingsmacht) => {
                !leads(Lever::Scenario) && !leads(Lever::Schedule)
            }
            Part::Lever(
                Lever::Inhabitants
                | Lever::Municipalities
                | Lever::PolicyInhabitants
                | Lever::Budget,
            ) => !leads(Lever::Partnership),
            _ => true,
        }
    };
    let told: Vec<String> = differ
        .iter()
        .filter(follows)
        .take(TOLD)
        .map(|part| {
            let [before, after] = [before, after].map(|one| value(*part, one, language));
            texts::step(language, &after, &before, name(*part, language))
        })
        .collect();
    if told.is_empty() {
        texts::SAME.in_language(language).to_owned()
    } else {
        told.join("; ")
    }
}

/// What an option of a further lever is called.
pub(crate) fn option_name(id: &'static str, language: Language) -> &'static str {
    option::of(id).map_or(id, |text| text.in_language(language))
}

fn view(shown: PanelView, language: Language) -> String {
    let name = |one: Outcome| one.name().in_language(language);
    let kind = match shown.kind {
        PanelKind::Fan => return name(shown.outcome).to_owned(),
        PanelKind::HeatMap => texts::HEAT_MAP,
        PanelKind::Pareto => {
            return texts::against(language, name(shown.outcome), name(shown.other));
        }
        PanelKind::Scenarios => texts::SCENARIOS,
    };
    format!("{}, {}", name(shown.outcome), kind.in_language(language))
}

fn listed(parts: impl Iterator<Item = String>, language: Language) -> String {
    let parts: Vec<String> = parts.collect();
    match parts.len() {
        0 => texts::AS_MODEL.in_language(language).to_owned(),
        1..=3 => parts.join(", "),
        more => texts::own_values(language, &more.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_model::{FurtherLever, Scenario};

    #[test]
    fn a_change_says_what_moved_from_where_to_where() {
        let before = Exploration::default();
        let after = before
            .clone()
            .with_number(Lever::Doorzettingsmacht, Some(0.5));
        assert_eq!(
            change(&before, &after, Language::Nl),
            "Doorzettingsmacht: 0,15 → 0,50"
        );
    }

    #[test]
    fn a_scenario_is_one_change_with_all_it_brings() {
        let before = Exploration::default().with_number(Lever::Doorzettingsmacht, Some(0.5));
        let after = before.clone().with_scenario(Scenario::Terreinregisseur);
        assert_eq!(
            change(&before, &after, Language::Nl),
            "Scenario: Vandaag → Terreinregisseur"
        );
    }

    #[test]
    fn every_option_has_a_name() {
        for id in FurtherLever::ALL
            .into_iter()
            .flat_map(|lever| lever.info().options)
        {
            assert!(option::of(id).is_some(), "{id}");
        }
    }
}
