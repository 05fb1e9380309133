//! The worlds of four members, side by side, in 64 bits.

use crate::lanes::{Double, LANES};
use regiewijzer_ensemble::design::MEMBERS_MAX;
use regiewijzer_ensemble::{Assumptions, Range};
use regiewijzer_model::further::{By, EFFECTS, Effect, Operation};
use regiewijzer_model::{Further, Parameter, World};

const PARAMETERS: usize = Parameter::ALL.len();

/// A value for every uncertain parameter, of each member.
#[derive(Clone, Debug)]
pub(crate) struct Worlds([Double; PARAMETERS]);

impl Worlds {
    pub(crate) fn of(worlds: [&World; LANES]) -> Self {
        Self(Parameter::ALL.map(|parameter| Double::new(worlds.map(|world| world.get(parameter)))))
    }

    #[inline]
    pub(crate) fn get(&self, parameter: Parameter) -> Double {
        self.0[parameter as usize]
    }

    /// The worlds as they are under these levers, as [`Further::applied_to`] in the same operations.
    pub(crate) fn under(&self, further: &Further) -> Self {
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
                moved.0[effect.target as usize] = value
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
}

impl Design {
    pub(crate) fn new(seed: u32, assumptions: &Assumptions) -> Self {
        Self {
            seed,
            ranges: Parameter::ALL.map(|parameter| assumptions.range(parameter)),
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
        Worlds(values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_ensemble::design;
    use regiewijzer_model::FurtherLever;

    fn lane(worlds: &Worlds, lane: usize) -> World {
        World::from_fn(|parameter| worlds.get(parameter).to_array()[lane])
    }

    #[test]
    fn members_get_the_worlds_of_the_design_to_the_bit() {
        let mut assumptions = Assumptions::default();
        assumptions
            .set(Parameter::AD, Range { lo: 0.06, hi: 0.07 })
            .unwrap();
        let members = [0, 5, 77, 65_535];
        let worlds = Design::new(3, &assumptions).worlds(members);
        for (i, member) in members.into_iter().enumerate() {
            assert_eq!(lane(&worlds, i), design::world(3, member, &assumptions));
        }
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
            let expected = further.applied_to(&lane(&worlds, 0));
            assert_eq!(lane(&worlds.under(&further), 3), expected, "{}", lever.id());
        }
    }
}
