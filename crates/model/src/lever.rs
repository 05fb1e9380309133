//! Everything that can be chosen, as one list.
//!
//! The flags of the command, the parts of a link, the steps of a history, what explains a change and
//! the tables of the page read this list. A further lever is rows of data alone. Any other lever is
//! a row of `main_levers.csv` and its field of [`Choices`], which [`Lever::get`], [`Lever::set`] and
//! [`Lever::by_itself`] know.

mod value;

use crate::choices::Choices;
use crate::description::Node;
use crate::further::FurtherLever;
use crate::initial_stocks::InitialStocks;
use crate::instruments::{InstrumentOverrides, Instruments};
use crate::scenario::Scenario;
use regiewijzer_evidence::Text;

pub use crate::tables::{Instrument, Lever, MAIN_LEVERS};
pub use value::Value;
use value::read;

/// What is known of a lever that is none of the further ones.
#[derive(Debug)]
pub struct MainLever {
    /// The lever itself.
    pub lever: Lever,
    /// Stable id.
    pub id: &'static str,
    /// Its name in a link and in a file.
    pub link: &'static str,
    /// Its flag of the command, without the dashes.
    pub flag: &'static str,
    /// What it can be set to.
    pub kind: Kind,
    /// Lowest and highest value, where there are.
    pub bounds: Option<(f64, f64)>,
    /// Unit, in Dutch.
    pub unit: &'static str,
    /// Name for people.
    pub name: Text,
    /// What it is, as the command says it.
    pub help: &'static str,
    /// Section of the evaluation.
    pub source: &'static str,
}

/// What a lever can be set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One of the scenarios.
    Scenario,
    /// One of the 32 partnerships.
    Partnership,
    /// A division of time.
    Mix,
    /// A share, 0 to 1.
    Share,
    /// A whole number within its range.
    Whole,
    /// An amount of euro within its range.
    Euro,
    /// A number within its range.
    Level,
    /// One of these options, by its place.
    Options(&'static [&'static str]),
    /// Scenarios that take over later.
    Schedule,
    /// Levels of stocks.
    Stocks,
}

impl MainLever {
    /// The mechanisms that read it, by id: those of the arrows that leave it in the model's own
    /// description.
    #[must_use]
    pub fn moves(&self) -> Vec<&'static str> {
        let mut moves: Vec<&str> = Node::from_id(self.id)
            .into_iter()
            .flat_map(Node::arrows_out)
            .map(|arrow| arrow.mechanism.info().id)
            .collect();
        moves.sort_unstable();
        moves.dedup();
        moves
    }
}

impl Lever {
    /// Every lever: the main ones in the order of the data file, then the further ones.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        let main = MAIN_LEVERS.iter().map(|row| row.lever);
        main.chain(FurtherLever::ALL.map(Self::Further))
    }

    fn row(self) -> &'static MainLever {
        let row = MAIN_LEVERS.iter().find(|row| row.lever == self);
        row.unwrap_or(&MAIN_LEVERS[0])
    }

    /// Stable id.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Further(lever) => lever.id(),
            main => main.row().id,
        }
    }

    /// Its name in a link and in a file.
    #[must_use]
    pub fn link(self) -> &'static str {
        match self {
            Self::Further(lever) => lever.id(),
            main => main.row().link,
        }
    }

    /// Its flag of the command, without the dashes.
    #[must_use]
    pub fn flag(self) -> &'static str {
        match self {
            Self::Further(lever) => lever.info().flag,
            main => main.row().flag,
        }
    }

    /// Name for people.
    #[must_use]
    pub fn name(self) -> Text {
        match self {
            Self::Further(lever) => lever.info().name,
            main => main.row().name,
        }
    }

    /// What it is, in English: why a further lever matters, the help of any other flag.
    #[must_use]
    pub fn help(self) -> &'static str {
        match self {
            Self::Further(lever) => lever.info().why.en,
            main => main.row().help,
        }
    }

    /// What it can be set to.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Further(lever) if lever.info().options.is_empty() => Kind::Level,
            Self::Further(lever) => Kind::Options(lever.info().options),
            main => main.row().kind,
        }
    }

    /// The option at this place, where it is a choice of some.
    #[must_use]
    pub fn option(self, place: f64) -> Option<&'static str> {
        match self.kind() {
            Kind::Options(options) => options.get(place as usize).copied(),
            _ => None,
        }
    }

    /// The lowest and the highest number that it can ever be set to, where it holds a number.
    #[must_use]
    pub fn bounds(self) -> Option<(f64, f64)> {
        match self {
            Self::Further(lever) => Some((lever.info().lo, lever.info().hi)),
            main => main.row().bounds,
        }
    }

    /// The same beside these choices: a policy scale is never smaller than the region, a region never
    /// smaller than its centre city, and other municipalities than that have inhabitants.
    #[must_use]
    pub fn bounds_beside(self, choices: &Choices) -> Option<(f64, f64)> {
        let (lo, hi) = self.bounds()?;
        let city = choices.centre_city().map(|city| city.inhabitants);
        Some(match (self, city) {
            (Self::PolicyInhabitants, _) => (lo.max(f64::from(choices.inhabitants())), hi),
            (Self::Inhabitants, Some(city)) => {
                let others = choices.municipalities.is_some_and(|chosen| chosen > 1);
                (lo.max(f64::from(city + u32::from(others))), hi)
            }
            (Self::Municipalities, Some(city)) if choices.inhabitants() <= city => (lo, lo),
            _ => (lo, hi),
        })
    }

    /// The number nearest to this one that it can be set to, with two decimals where it has some:
    /// finer is not meant, and makes a link hard to read.
    #[must_use]
    pub fn nearest(self, choices: &Choices, number: f64) -> f64 {
        let written = match self.kind() {
            Kind::Share | Kind::Level => (number * 100.0).round() / 100.0,
            _ => number.round(),
        };
        self.bounds_beside(choices)
            .map_or(written, |(lo, hi)| written.max(lo).min(hi))
    }

    /// What it is set to; nothing where it follows by itself. A scenario is always set.
    #[must_use]
    pub fn get(self, choices: &Choices) -> Option<Value> {
        match self {
            Self::Scenario => Some(choices.scenario.into()),
            Self::Partnership => choices.partnership.clone().map(Value::Partnership),
            Self::Mix => choices.mix.map(Value::Mix),
            Self::Doorzettingsmacht => choices.doorzettingsmacht.map(Value::from),
            Self::Instrument(one) => choices.overrides.get(one).map(Value::from),
            Self::Inhabitants => choices.inhabitants.map(Value::from),
            Self::Municipalities => choices.municipalities.map(Value::from),
            Self::PolicyInhabitants => choices.policy_inhabitants.map(Value::from),
            Self::Budget => choices.budget_eur.map(Value::Number),
            Self::Further(lever) => choices.further.get(lever).map(Value::Number),
            Self::Schedule => {
                (!choices.later.is_empty()).then(|| Value::Schedule(choices.later.clone()))
            }
            Self::Start => {
                let own = choices.start != InitialStocks::default();
                own.then(|| Value::Stocks(choices.start.clone()))
            }
        }
    }

    /// Sets it to a value, or lets it follow by itself; nothing else changes.
    ///
    /// Gives nothing, and changes nothing, where it can't hold the value.
    pub fn set(self, choices: &mut Choices, value: Option<Value>) -> Option<()> {
        match self {
            Self::Scenario => choices.scenario = read(value)?.unwrap_or_default(),
            Self::Partnership => choices.partnership = read(value)?,
            Self::Mix => choices.mix = read(value)?,
            Self::Doorzettingsmacht => choices.doorzettingsmacht = read(value)?,
            Self::Instrument(one) => *choices.overrides.get_mut(one) = read(value)?,
            Self::Inhabitants => choices.inhabitants = read(value)?,
            Self::Municipalities => choices.municipalities = read(value)?,
            Self::PolicyInhabitants => choices.policy_inhabitants = read(value)?,
            Self::Budget => choices.budget_eur = read(value)?,
            Self::Further(lever) => {
                let level = read(value)?.unwrap_or(lever.info().today);
                choices.further.set(lever, level)?;
            }
            Self::Schedule => choices.later = read(value)?.unwrap_or_default(),
            Self::Start => choices.start = read(value)?.unwrap_or_default(),
        }
        Some(())
    }

    /// Sets it as it is in other choices.
    pub fn copy(self, from: &Choices, to: &mut Choices) {
        // What choices hold can be held.
        let _ = self.set(to, self.get(from));
    }

    /// Whether two choices set it otherwise.
    #[must_use]
    pub fn differs(self, one: &Choices, other: &Choices) -> bool {
        self.get(one) != self.get(other)
    }

    /// What it is where it isn't set; nothing where there is nothing then.
    #[must_use]
    pub fn by_itself(self, choices: &Choices) -> Option<Value> {
        match self {
            Self::Scenario => Some(Scenario::default().into()),
            Self::Mix => Some(choices.scenario.mix().into()),
            Self::Doorzettingsmacht => Some(choices.scenario.doorzettingsmacht().into()),
            Self::Instrument(one) => {
                let power = choices.doorzettingsmacht();
                let ladder = Instruments::new(power, InstrumentOverrides::default());
                Some(ladder.get(one).into())
            }
            Self::Inhabitants => Some(choices.own_inhabitants().into()),
            Self::Municipalities => Some(choices.own_municipalities().into()),
            Self::PolicyInhabitants => Some(choices.inhabitants().into()),
            Self::Budget => {
                let by_rule = Choices {
                    budget_eur: None,
                    ..choices.clone()
                };
                let plan = by_rule.resolve().ok()?;
                Some(plan.horizon.budget_eur.into())
            }
            Self::Further(lever) => Some(lever.info().today.into()),
            Self::Partnership | Self::Schedule | Self::Start => None,
        }
    }

    /// What it comes to: what it is set to, else what it is by itself.
    #[must_use]
    pub fn in_force(self, choices: &Choices) -> Option<Value> {
        self.get(choices).or_else(|| self.by_itself(choices))
    }

    /// The number it comes to; 0 where that is no number.
    #[must_use]
    pub fn number(self, choices: &Choices) -> f64 {
        self.in_force(choices)
            .as_ref()
            .and_then(Value::number)
            .unwrap_or(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Outcome, Regiemix, ScheduledScenario, Share};

    /// Choices in which every lever is set, and to another value than it has by itself.
    fn all_set() -> Choices {
        let mut choices = Choices::of_scenario(Scenario::Terreinregisseur);
        for lever in Lever::all() {
            let value = match lever.kind() {
                Kind::Scenario => Scenario::Terreinregisseur.into(),
                Kind::Partnership => Value::Partnership("w13".to_owned()),
                Kind::Mix => Regiemix::from_weights(1.0, 1.0, 2.0).into(),
                Kind::Schedule => {
                    let scenario = Scenario::Beleidsregisseur;
                    vec![ScheduledScenario {
                        after: 24,
                        scenario,
                    }]
                    .into()
                }
                Kind::Stocks => {
                    let mut stocks = InitialStocks::default();
                    stocks.set(Outcome::Draagvlak, Share::clamped(0.7)).unwrap();
                    stocks.into()
                }
                Kind::Share | Kind::Whole | Kind::Euro | Kind::Level | Kind::Options(_) => {
                    let (lo, hi) = lever.bounds_beside(&choices).unwrap();
                    let own = lever.by_itself(&choices).and_then(|own| own.number());
                    Value::Number(if own == Some(hi) { lo } else { hi })
                }
            };
            lever.set(&mut choices, Some(value)).unwrap();
        }
        choices
    }

    #[test]
    fn every_main_lever_has_a_row_of_its_own() {
        for row in &MAIN_LEVERS {
            assert!(std::ptr::eq(row.lever.row(), row), "{}", row.id);
        }
    }

    #[test]
    fn no_two_levers_share_a_name() {
        for name in [Lever::id, Lever::link, Lever::flag] {
            let mut names: Vec<&str> = Lever::all().map(name).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), Lever::all().count());
        }
    }

    #[test]
    fn what_is_set_is_given_back_and_follows_again_when_it_is_cleared() {
        let chosen = all_set();
        for lever in Lever::all() {
            let value = lever.get(&chosen);
            assert!(
                value.is_some() && lever.in_force(&chosen) == value,
                "{lever:?}"
            );
            let mut cleared = chosen.clone();
            lever.set(&mut cleared, None).unwrap();
            let open = lever.in_force(&cleared);
            assert_eq!(open, lever.by_itself(&cleared), "{lever:?}");
            assert!(lever.differs(&chosen, &cleared), "{lever:?}");
        }
    }

    #[test]
    fn copying_every_lever_copies_the_choices() {
        let chosen = all_set();
        let mut copy = Choices::default();
        for lever in Lever::all() {
            lever.copy(&chosen, &mut copy);
        }
        assert_eq!(copy, chosen);
    }

    #[test]
    fn a_value_of_another_kind_is_refused_and_changes_nothing() {
        let chosen = all_set();
        for lever in Lever::all() {
            let foreign = match lever.kind() {
                Kind::Scenario => Value::Number(0.5),
                _ => Value::Scenario(Scenario::Vandaag),
            };
            let mut same = chosen.clone();
            assert_eq!(lever.set(&mut same, Some(foreign)), None, "{lever:?}");
            assert_eq!(same, chosen);
        }
    }

    #[test]
    fn the_ends_of_a_range_can_be_carried_out_and_nothing_beyond() {
        for lever in Lever::all().filter(|lever| lever.kind() != Kind::Mix) {
            let start = Choices::default();
            let Some((lo, hi)) = lever.bounds_beside(&start) else {
                continue;
            };
            let carried_out = |number: f64| {
                let mut choices = start.clone();
                lever
                    .set(&mut choices, Some(Value::Number(number)))
                    .is_some()
                    && choices.resolve().is_ok()
            };
            assert!(carried_out(lo) && carried_out(hi), "{lever:?}");
            assert!(
                !carried_out(lo - 1.0) && !carried_out(hi + 1.0),
                "{lever:?}"
            );
        }
    }

    #[test]
    fn every_lever_with_a_range_moves_some_mechanism() {
        for row in MAIN_LEVERS.iter().filter(|row| row.bounds.is_some()) {
            assert!(!row.moves().is_empty(), "{}", row.id);
        }
    }
}
