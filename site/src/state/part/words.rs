//! Parts in words, for people.

use regiewijzer_ensemble::Range;
use regiewijzer_evidence::Language;
use regiewijzer_model::{Outcome, Scenario};

use super::Part;
use crate::state::{Exploration, Instrument, Panel, PanelKind, PanelView, Role};
use crate::text::interface::{engine, option, part, verken};
use crate::text::{exact, number_style, whole};

impl Part {
    /// What it is called.
    pub(crate) fn name(self, language: Language) -> &'static str {
        let text = match self {
            Self::Scenario => verken::SCENARIO,
            Self::Region => verken::REGION,
            Self::Mix => part::MIX,
            Self::Power => verken::POWER,
            Self::Later => part::LATER,
            Self::Instrument(instrument) => instrument.name(),
            Self::Inhabitants => part::SCALE,
            Self::Municipalities => verken::MUNICIPALITIES,
            Self::PolicyScale => part::POLICY_SCALE,
            Self::Means => part::MEANS,
            Self::Lever(lever) => lever.info().name,
            Self::Start => part::START,
            Self::Months => part::MONTHS,
            Self::Assumptions => part::ASSUMPTIONS,
            Self::Panel(Panel::Left) => part::LEFT,
            Self::Panel(Panel::Right) => part::RIGHT,
            Self::Noise => part::NOISE,
            Self::Seed => engine::SEED,
        };
        text.in_language(language)
    }

    /// The value that is in force, as it is read.
    pub(crate) fn value(self, exploration: &Exploration, language: Language) -> String {
        let choices = &exploration.choices;
        let two = |number| number_style(language).fixed(number, 2);
        let count = |number: u32| whole(language, f64::from(number));
        let scenario = |one: Scenario| one.name().in_language(language).to_owned();
        match self {
            Self::Scenario => scenario(choices.scenario),
            Self::Region => exploration.partnership().map_or_else(
                || verken::FREE_REGION.in_language(language).to_owned(),
                |one| one.name.to_owned(),
            ),
            Self::Mix => {
                let mix = exploration.mix();
                Role::ALL
                    .map(|role| whole(language, role.percent(mix)))
                    .join("–")
            }
            Self::Power => two(exploration.doorzettingsmacht().get()),
            Self::Later => exploration.turn().map_or_else(
                || part::NONE.in_language(language).to_owned(),
                |turn| part::turn(language, &count(turn.after), &scenario(turn.scenario)),
            ),
            Self::Instrument(instrument) => two(instrument.degree(&exploration.instruments())),
            Self::Inhabitants => count(exploration.inhabitants()),
            Self::Municipalities => {
                let own = exploration.own_municipalities();
                count(choices.municipalities.unwrap_or(own))
            }
            Self::PolicyScale => {
                let tied = exploration.inhabitants();
                count(choices.policy_inhabitants.unwrap_or(tied))
            }
            Self::Means => whole(language, exploration.budget()),
            Self::Lever(lever) => {
                let level = choices.further.level(lever);
                let named = lever.info().options.get(level as usize);
                named.map_or_else(|| two(level), |id| option_name(id, language).to_owned())
            }
            Self::Start => {
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
            Self::Months => part::months_long(language, &count(exploration.months.get())),
            Self::Assumptions => {
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
            Self::Panel(panel) => view(exploration.panels[panel as usize], language),
            Self::Noise => {
                let text = if exploration.noise {
                    part::WITH_NOISE
                } else {
                    part::WITHOUT_NOISE
                };
                text.in_language(language).to_owned()
            }
            Self::Seed => exploration.seed.to_string(),
        }
    }

    /// The parts in which two explorations differ.
    pub(crate) fn that_differ(one: &Exploration, other: &Exploration) -> Vec<Self> {
        Self::all()
            .filter(|part| part.written(one) != part.written(other))
            .collect()
    }

    /// What changed between two explorations: "Doorzettingsmacht: 0,15 → 0,50".
    ///
    /// What follows from a larger choice is not told: a scenario brings its own mix and power.
    pub(crate) fn change(before: &Exploration, after: &Exploration, language: Language) -> String {
        /// More than this is told as a number.
        const TOLD: usize = 2;
        let differ = Self::that_differ(before, after);
        if after.clone().choices == Exploration::default().choices && differ.len() > 1 {
            return part::RESET.in_language(language).to_owned();
        }
        let follows = |part: &&Self| {
            let leads = |lead: Self| differ.contains(&lead);
            match part {
                Self::Mix | Self::Power => !leads(Self::Scenario) && !leads(Self::Later),
                Self::Inhabitants | Self::Municipalities | Self::PolicyScale | Self::Means => {
                    !leads(Self::Region)
                }
                _ => true,
            }
        };
        let told: Vec<String> = differ
            .iter()
            .filter(follows)
            .take(TOLD)
            .map(|part| {
                let [before, after] = [before, after].map(|one| part.value(one, language));
                part::step(language, &after, &before, part.name(language))
            })
            .collect();
        if told.is_empty() {
            part::SAME.in_language(language).to_owned()
        } else {
            told.join("; ")
        }
    }
}

impl Instrument {
    /// What it is called.
    pub(crate) const fn name(self) -> regiewijzer_evidence::Text {
        match self {
            Self::Signal => part::SIGNAL,
            Self::Agreement => part::AGREEMENT,
            Self::Advice => part::ADVICE,
            Self::AllocationLde => part::ALLOCATION_LDE,
            Self::AllocationMaatwerk => part::ALLOCATION_MAATWERK,
        }
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
        PanelKind::HeatMap => part::HEAT_MAP,
        PanelKind::Pareto => {
            return part::against(language, name(shown.outcome), name(shown.other));
        }
        PanelKind::Scenarios => part::SCENARIOS,
    };
    format!("{}, {}", name(shown.outcome), kind.in_language(language))
}

fn listed(parts: impl Iterator<Item = String>, language: Language) -> String {
    let parts: Vec<String> = parts.collect();
    match parts.len() {
        0 => part::AS_MODEL.in_language(language).to_owned(),
        1..=3 => parts.join(", "),
        more => part::own_values(language, &more.to_string()),
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
            Part::change(&before, &after, Language::Nl),
            "Doorzettingsmacht: 0,15 → 0,50"
        );
    }

    #[test]
    fn a_scenario_is_one_change_with_all_it_brings() {
        let before = Exploration::default().with_doorzettingsmacht(Some(0.5));
        let after = before.clone().with_scenario(Scenario::Terreinregisseur);
        assert_eq!(
            Part::change(&before, &after, Language::Nl),
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
