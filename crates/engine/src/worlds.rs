//! The worlds of four members, side by side, in 64 bits.

use crate::lanes::{Double, LANES};
use regiewijzer_ensemble::design::MEMBERS_MAX;
use regiewijzer_ensemble::{Assumptions, Range};
use regiewijzer_model::further::{By, EFFECTS, Effect, Operation};
use regiewijzer_model::{Further, Levers, Parameter, Reading, Readings, World};
use std::borrow::Cow;

const PARAMETERS: usize = Parameter::ALL.len();

/// A value for every uncertain parameter, of each member; all are read alike.
#[derive(Clone, Debug)]
pub(crate) struct Worlds {
    values: [Double; PARAMETERS],
    readings: Readings,
}

impl Worlds {
    pub(crate) fn of(worlds: [&World; LANES]) -> Self {
        let value = |parameter| Double::new(worlds.map(|world| world.get(parameter)));
        Self {
            values: Parameter::ALL.map(value),
            readings: worlds[0].readings,
        }
    }

    #[inline]
    pub(crate) fn get(&self, parameter: Parameter) -> Double {
        self.values[parameter as usize]
    }

    /// Is this reading held?
    #[inline]
    pub(crate) fn has(&self, reading: Reading) -> bool {
        self.readings.has(reading)
    }

    /// The worlds as they are under these levers and the readings.
    pub(crate) fn in_force(&self, levers: &Levers) -> Cow<'_, Self> {
        let mut worlds = Cow::Borrowed(self);
        if levers.further.changed().next().is_some() {
            worlds = Cow::Owned(worlds.under(&levers.further));
        }
        if !self.readings.is_empty() {
            let read = worlds
                .each()
                .map(|one| self.readings.applied_to(&one, levers));
            worlds = Cow::Owned(Self::of(read.each_ref()));
        }
        worlds
    }

    /// The world of each member.
    fn each(&self) -> [World; LANES] {
        let lanes: [usize; LANES] = std::array::from_fn(|lane| lane);
        lanes.map(|lane| World {
            readings: self.readings,
            ..World::from_fn(|parameter| self.get(parameter).to_array()[lane])
        })
    }

    /// The worlds as they are under these levers, as [`Further::applied_to`] in the same operations.
    fn under(&self, further: &Further) -> Self {
        let mut moved = self.clone();
        for (lever, level) in further.changed() {
            for effect in EFFECTS.iter().filter(|effect| effect.lever == lever) {
                let amount = self.amount(effect, level);
                let value = moved.get(effect.target);
                let value = match effect.operation {
                    Operation::Times => value * (Double::ONE + amount),
                    Operation::Plus => value + amount,
                };
                let info = effect.target.info();
                moved.values[effect.target as usize] = value
                    .fast_max(Double::splat(info.min))
                    .fast_min(Double::splat(info.max));
            }
        }
        moved
    }

    fn amount(&self, effect: &Effect, level: f64) -> Double {
        let by = match effect.by {
            By::Parameter(parameter) => self.get(parameter),
            By::Exactly(amount) => Double::splat(amount),
        };
        let step = match effect.option {
            Some(option) => f64::from(u8::from(level == option as f64)),
            None => level - effect.lever.info().today,
        };
        by * Double::splat(step)
    }
}

/// The worlds of an experiment: the same as [`regiewijzer_ensemble::design`], four members at once.
#[derive(Clone, Debug)]
pub(crate) struct Design {
    seed: u32,
    ranges: [Range; PARAMETERS],
    readings: Readings,
}

impl Design {
    pub(crate) fn new(seed: u32, assumptions: &Assumptions) -> Self {
        Self {
            seed,
            ranges: Parameter::ALL.map(|parameter| assumptions.range(parameter)),
            readings: assumptions.readings,
        }
    }

    pub(crate) fn worlds(&self, members: [u32; LANES]) -> Worlds {
        let mut values = [Double::ZERO; PARAMETERS];
        for (set, chunk) in values.chunks_mut(4).enumerate() {
            let places = members
                .map(|member| sobol_burley::sample_4d(member % MEMBERS_MAX, set as u32, self.seed));
            for (of_set, value) in chunk.iter_mut().enumerate() {
                let Range { lo, hi } = self.ranges[set * 4 + of_set];
                let place = Double::new(places.map(|four| f64::from(four[of_set])));
                *value = Double::splat(lo) + Double::splat(hi - lo) * place;
            }
        }
        Worlds {
            values,
            readings: self.readings,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_ensemble::design;
    use regiewijzer_model::FurtherLever;

    #[test]
    fn members_get_the_worlds_of_the_design_to_the_bit() {
        let mut assumptions = Assumptions::default();
        assumptions
            .set(Parameter::AD, Range { lo: 0.06, hi: 0.07 })
            .unwrap();
        assumptions.readings = Readings::from_iter([Reading::Oproep]);
        let members = [0, 5, 77, 65_535];
        let worlds = Design::new(3, &assumptions).worlds(members);
        let expected = members.map(|member| design::world(3, member, &assumptions));
        assert_eq!(worlds.each(), expected);
    }

    #[test]
    fn further_levers_move_the_parameters_as_in_the_reference_engine() {
        let all = FurtherLever::ALL.into_iter();
        let levels = all.flat_map(|lever| [(lever, lever.info().lo), (lever, lever.info().hi)]);
        let design = Design::new(1, &Assumptions::default());
        for (member, (lever, level)) in (0u32..).zip(levels) {
            let mut further = Further::default();
            further.set(lever, level).unwrap();
            let worlds = design.worlds([member; LANES]);
            let expected = further.applied_to(&worlds.each()[0]);
            assert_eq!(worlds.under(&further).each()[3], expected, "{}", lever.id());
        }
    }
}
