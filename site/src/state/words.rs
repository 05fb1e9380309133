//! The parts of an exploration in words.

mod problem;

use regiewijzer_ensemble::Range;
use regiewijzer_evidence::Language;
use regiewijzer_exploration::{Exploration, Instrument, Panel, PanelKind, PanelView, Part, Role};
use regiewijzer_model::{Outcome, Scenario};

use crate::text::interface::{engine, option, part as texts, verken};
use crate::text::{exact, number_style, whole};

pub(crate) use problem::{problem, refusal};

/// What it is called.
pub(crate) fn name(part: Part, language: Language) -> &'static str {
    let text = match part {
        Part::Scenario => verken::SCENARIO,
        Part::Region => verken::REGION,
        Part::Mix => texts::MIX,
        Part::Power => verken::POWER,
        Part::Later => texts::LATER,
        Part::Instrument(instrument) => instrument_name(instrument),
        Part::Inhabitants => texts::SCALE,
        Part::Municipalities => verken::MUNICIPALITIES,
        Part::PolicyScale => texts::POLICY_SCALE,
        Part::Means => texts::MEANS,
        Part::Lever(lever) => lever.info().name,
        Part::Start => texts::START,
        Part::Months => texts::MONTHS,
        Part::Assumptions => texts::ASSUMPTIONS,
        Part::Panel(Panel::Left) => texts::LEFT,
        Part::Panel(Panel::Right) => texts::RIGHT,
        Part::Noise => texts::NOISE,
        Part::Seed => engine::SEED,
    };
    text.in_language(language)
}

/// The value that is in force, as it is read.
pub(crate) fn value(part: Part, exploration: &Exploration, language: Language) -> String {
    let choices = &exploration.choices;
    let two = |number| number_style(language).fixed(number, 2);
    let count = |number: u32| whole(language, f64::from(number));
    let scenario = |one: Scenario| one.name().in_language(language).to_owned();
    match part {
        Part::Scenario => scenario(choices.scenario),
        Part::Region => exploration.partnership().map_or_else(
            || verken::FREE_REGION.in_language(language).to_owned(),
            |one| one.name.to_owned(),
        ),
        Part::Mix => {
            let mix = exploration.mix();
            Role::ALL
                .map(|role| whole(language, role.percent(mix)))
                .join("–")
        }
        Part::Power => two(exploration.doorzettingsmacht().get()),
        Part::Later => exploration.turn().map_or_else(
            || texts::NONE.in_language(language).to_owned(),
            |turn| texts::turn(language, &count(turn.after), &scenario(turn.scenario)),
        ),
        Part::Instrument(instrument) => two(instrument.degree(&exploration.instruments())),
        Part::Inhabitants => count(exploration.inhabitants()),
        Part::Municipalities => {
            let own = exploration.own_municipalities();
            count(choices.municipalities.unwrap_or(own))
        }
        Part::PolicyScale => {
            let tied = exploration.inhabitants();
            count(choices.policy_inhabitants.unwrap_or(tied))
        }
        Part::Means => whole(language, exploration.budget()),
        Part::Lever(lever) => {
            let level = choices.further.level(lever);
            let named = lever.info().options.get(level as usize);
            named.map_or_else(|| two(level), |id| option_name(id, language).to_owned())
        }
        Part::Start => {
            let stocks = choices.start.changed();
            let one = |(stock, level): (Outcome, regiewijzer_model::Share)| {
                format!(
                    "{} {}",
                    stock.name().in_language(language),
                    two(level.get())
                )
            };
            listed(stocks.map(one), language)
        }
        Part::Months => texts::months_long(language, &count(exploration.months.get())),
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
        Part::Seed => exploration.seed.to_string(),
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
        let leads = |lead: Part| differ.contains(&lead);
        match part {
            Part::Mix | Part::Power => !leads(Part::Scenario) && !leads(Part::Later),
            Part::Inhabitants | Part::Municipalities | Part::PolicyScale | Part::Means => {
                !leads(Part::Region)
            }
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

/// What it is called.
pub(crate) const fn instrument_name(instrument: Instrument) -> regiewijzer_evidence::Text {
    match instrument {
        Instrument::Signal => texts::SIGNAL,
        Instrument::Agreement => texts::AGREEMENT,
        Instrument::Advice => texts::ADVICE,
        Instrument::AllocationLde => texts::ALLOCATION_LDE,
        Instrument::AllocationMaatwerk => texts::ALLOCATION_MAATWERK,
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
    use regiewijzer_model::FurtherLever;

    #[test]
    fn a_change_says_what_moved_from_where_to_where() {
        let before = Exploration::default();
        let after = before.clone().with_doorzettingsmacht(Some(0.5));
        assert_eq!(
            change(&before, &after, Language::Nl),
            "Doorzettingsmacht: 0,15 → 0,50"
        );
    }

    #[test]
    fn a_scenario_is_one_change_with_all_it_brings() {
        let before = Exploration::default().with_doorzettingsmacht(Some(0.5));
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
