//! The parts of an exploration in words.

mod chosen;
mod lever;
mod problem;

use regiewijzer_ensemble::Range;
use regiewijzer_exploration::{Exploration, PanelKind, PanelView, Part, Role};
use regiewijzer_model::lever::{Kind, Value};
use regiewijzer_model::{Choices, Lever, Outcome, Reading, ScheduledScenario, Share, reading};

use crate::text::interface::{option, panel, part as texts, part_name, readings, verken};
use crate::text::{Localized, exact, lower_first, municipalities, number_style, whole};

pub(crate) use chosen::{Chosen, all_chosen, main_chosen, main_parts};
pub(crate) use lever::with_unit as lever_with_unit;
pub(crate) use problem::{problem, refusal};

/// What a part is called.
pub(crate) fn name(part: Part) -> &'static str {
    match (part_name::of(part.id()), part) {
        (Some(name), _) => name.localized(),
        (None, Part::Lever(lever)) => lever.name().localized(),
        (None, other) => other.id(),
    }
}

/// A reading of the model: a mechanism that is off, or the form that takes the place of another.
pub(crate) fn reading(reading: Reading) -> String {
    let info = reading.info();
    let name = lower_first(info.name.localized());
    match info.kind {
        reading::Kind::Switch => readings::without(&name),
        reading::Kind::Form => readings::with(&name),
    }
}

/// The value that is in force, as it is read.
pub(crate) fn value(part: Part, exploration: &Exploration) -> String {
    match part {
        Part::Lever(lever) => lever_value(lever, &exploration.choices),
        Part::Months => texts::months_long(&exploration.months.get().to_string()),
        Part::Assumptions => {
            let one = |(parameter, range): (regiewijzer_model::Parameter, Range)| {
                let [lo, hi] = [range.lo, range.hi].map(exact);
                let name = parameter.info().name.localized();
                if lo == hi {
                    format!("{name} {lo}")
                } else {
                    format!("{name} {lo}–{hi}")
                }
            };
            listed(exploration.assumptions.changed().map(one))
        }
        Part::Readings => {
            let readings = exploration.assumptions.readings.iter();
            listed(readings.map(|one| one.info().name.localized().to_owned()))
        }
        Part::Thresholds => {
            let one = |(measure, threshold): (Outcome, f64)| {
                format!("{} {}", measure.name().localized(), exact(threshold))
            };
            listed(exploration.thresholds.changed().map(one))
        }
        Part::Panel(panel) => view(exploration.panels[panel as usize]),
        Part::Noise => {
            let text = if exploration.noise {
                texts::WITH_NOISE
            } else {
                texts::WITHOUT_NOISE
            };
            text.localized().to_owned()
        }
        Part::Members => whole(f64::from(exploration.members)),
        Part::Seed => exploration.seed.to_string(),
        Part::Ranks => {
            let one =
                |(measure, rank): (Outcome, u32)| format!("{} {rank}", measure.name().localized());
            listed(exploration.ranks.all().map(one))
        }
    }
}

/// The value of a lever that is in force.
fn lever_value(lever: Lever, choices: &Choices) -> String {
    let kind = lever.kind();
    match lever.in_force(choices) {
        Some(Value::Scenario(scenario)) => scenario.name().localized().to_owned(),
        Some(Value::Mix(mix)) => Role::ALL.map(|role| whole(role.percent(mix))).join("–"),
        Some(Value::Number(number)) => match lever.option(number) {
            Some(option) => option_name(option).to_owned(),
            None if lever == Lever::Municipalities => municipalities(number),
            None if matches!(kind, Kind::Whole | Kind::Euro) => whole(number),
            None => number_style().fixed(number, 2),
        },
        Some(Value::Schedule(later)) => {
            let turn = |next: &ScheduledScenario| {
                let scenario = next.scenario.name().localized();
                texts::turn(&next.after.to_string(), scenario)
            };
            later.first().map(turn).unwrap_or_default()
        }
        Some(Value::Stocks(stocks)) => {
            let one = |(stock, level): (Outcome, Share)| {
                let level = number_style().fixed(level.get(), 2);
                format!("{} {level}", stock.name().localized())
            };
            listed(stocks.changed().map(one))
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
                    nothing.localized().to_owned()
                })
        }
    }
}

/// What changed between two explorations: "Doorzettingsmacht: 0,15 → 0,50".
///
/// What follows from a larger choice is not listed: a scenario brings its own mix and power.
pub(crate) fn change(before: &Exploration, after: &Exploration) -> String {
    /// The most changes that are listed.
    const LISTED: usize = 2;
    let differ = Part::that_differ(before, after);
    if after.clone().choices == Exploration::default().choices && differ.len() > 1 {
        return texts::RESET.to_string();
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
    let listed: Vec<String> = differ
        .iter()
        .filter(follows)
        .take(LISTED)
        .map(|part| {
            let [before, after] = [before, after].map(|one| value(*part, one));
            texts::step(&after, &before, name(*part))
        })
        .collect();
    if listed.is_empty() {
        texts::SAME.to_string()
    } else {
        listed.join("; ")
    }
}

/// What an option of a further lever is called.
pub(crate) fn option_name(id: &'static str) -> &'static str {
    option::of(id).map_or(id, Localized::localized)
}

/// What the region is called.
pub(crate) fn region(exploration: &Exploration) -> &'static str {
    match exploration.partnership() {
        Some(one) => one.name,
        None => verken::FREE_REGION.localized(),
    }
}

fn view(shown: PanelView) -> String {
    let name = |one: Outcome| one.name().localized();
    let kind = match shown.kind {
        PanelKind::Fan => return name(shown.outcome).to_owned(),
        PanelKind::HeatMap => texts::HEAT_MAP,
        PanelKind::Pareto => {
            return texts::against(name(shown.outcome), name(shown.other));
        }
        PanelKind::Scenarios => texts::SCENARIOS,
        PanelKind::Field => return panel::FIELD.to_string(),
    };
    format!("{}, {}", name(shown.outcome), kind.localized())
}

fn listed(parts: impl Iterator<Item = String>) -> String {
    let parts: Vec<String> = parts.collect();
    match parts.len() {
        0 => texts::AS_MODEL.to_string(),
        1..=3 => parts.join(", "),
        more => texts::own_values(&more.to_string()),
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
        assert_eq!(change(&before, &after), "Doorzettingsmacht: 0,15 → 0,50");
    }

    #[test]
    fn a_scenario_is_one_change_with_all_it_brings() {
        let before = Exploration::default().with_number(Lever::Doorzettingsmacht, Some(0.5));
        let after = before.clone().with_scenario(Scenario::Terreinregisseur);
        assert_eq!(
            change(&before, &after),
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
