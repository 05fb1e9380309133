//! Levers beside the main ones, each an amount more or less than today.
//!
//! A further lever touches no mechanism. It moves uncertain parameters, by an
//! amount that is itself uncertain: `effects.csv` says which, and how. What is
//! as today moves nothing, so the past and the baseline don't know these levers.

use crate::parameter::{Parameter, World};
use crate::sparse::Sparse;
pub use crate::tables::{EFFECTS, FurtherLever};
use regiewijzer_evidence::Text;
use serde::{Deserialize, Serialize};

/// What is known of a further lever.
#[derive(Debug)]
pub struct LeverInfo {
    /// The lever itself.
    pub lever: FurtherLever,
    /// Stable id, also its name in a link.
    pub id: &'static str,
    /// Its flag of the command, without the dashes.
    pub flag: &'static str,
    /// Lowest level.
    pub lo: f64,
    /// Highest level.
    pub hi: f64,
    /// The level of today.
    pub today: f64,
    /// Where it is a choice: the name of each level from 0.
    pub options: &'static [&'static str],
    /// Name for people.
    pub name: Text,
    /// What it is and where today stands.
    pub why: Text,
    /// Section of the evaluation.
    pub source: &'static str,
}

/// How a lever moves a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// The parameter times `1 + amount`.
    Times,
    /// The parameter plus the amount.
    Plus,
}

/// By how much, for a whole step of the lever.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum By {
    /// As much as an uncertain parameter says.
    Parameter(Parameter),
    /// Exactly this much, by definition of the lever.
    Exactly(f64),
}

/// One thing that a further lever moves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// The lever.
    pub lever: FurtherLever,
    /// Where it is a choice: the option that does this.
    pub option: Option<usize>,
    /// The parameter that is moved.
    pub target: Parameter,
    /// How.
    pub operation: Operation,
    /// By how much.
    pub by: By,
}

impl FurtherLever {
    /// What it moves.
    pub fn effects(self) -> impl Iterator<Item = &'static Effect> {
        EFFECTS.iter().filter(move |effect| effect.lever == self)
    }
}

/// The levels of the further levers that differ from today.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Further(Sparse<FurtherLever, f64>);

impl Further {
    /// The level of a lever.
    #[must_use]
    pub fn level(&self, lever: FurtherLever) -> f64 {
        self.get(lever).unwrap_or(lever.info().today)
    }

    /// The level of a lever where it differs from today.
    #[must_use]
    pub fn get(&self, lever: FurtherLever) -> Option<f64> {
        self.0.get(lever)
    }

    /// Sets the level of a lever; nothing where it is outside its range or, for a choice, no whole number.
    pub fn set(&mut self, lever: FurtherLever, level: f64) -> Option<()> {
        let info = lever.info();
        let whole = info.options.is_empty() || libm::trunc(level) == level;
        if !(info.lo..=info.hi).contains(&level) || !whole {
            return None;
        }
        self.0
            .set(lever, Some(level).filter(|level| *level != info.today));
        Some(())
    }

    /// The levers that differ from today, with their levels.
    pub fn changed(&self) -> impl Iterator<Item = (FurtherLever, f64)> {
        self.0.iter()
    }

    /// A world as it is under these levers: the parameters that they move have moved.
    #[must_use]
    pub fn applied_to(&self, world: &World) -> World {
        let mut moved = world.clone();
        for (lever, level) in self.changed() {
            for effect in lever.effects() {
                let amount = effect.amount(world, level);
                let value = moved.get(effect.target);
                let value = match effect.operation {
                    Operation::Times => value * (1.0 + amount),
                    Operation::Plus => value + amount,
                };
                let info = effect.target.info();
                moved.set(effect.target, value.clamp(info.min, info.max));
            }
        }
        moved
    }
}

impl Effect {
    /// How much of it there is at this level.
    fn amount(&self, world: &World, level: f64) -> f64 {
        let by = match self.by {
            By::Parameter(parameter) => world.get(parameter),
            By::Exactly(amount) => amount,
        };
        match self.option {
            Some(option) => by * f64::from(u8::from(level == option as f64)),
            None => by * (level - self.lever.info().today),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_as_today_moves_nothing() {
        let mut further = Further::default();
        for lever in FurtherLever::ALL {
            further.set(lever, lever.info().today).unwrap();
        }
        assert_eq!(further, Further::default());
        assert_eq!(further.applied_to(&World::middle()), World::middle());
    }

    #[test]
    fn a_stricter_assessment_gives_fewer_tickets_in_proportion() {
        let mut further = Further::default();
        further.set(FurtherLever::Strengheid, 0.25).unwrap();
        let world = World::middle();
        assert_eq!(further.applied_to(&world).tau0, world.tau0 * 0.75);
    }

    #[test]
    fn a_level_outside_its_range_is_refused() {
        let mut further = Further::default();
        assert!(further.set(FurtherLever::Inbedding, 1.5).is_none());
        assert!(further.set(FurtherLever::Financiering, 0.5).is_none());
        assert!(further.set(FurtherLever::Financiering, f64::NAN).is_none());
    }

    #[test]
    fn every_lever_but_the_form_of_funding_has_an_effect_on_a_parameter() {
        for lever in FurtherLever::ALL {
            assert!(lever.effects().count() > 0, "{}", lever.id());
        }
    }
}
