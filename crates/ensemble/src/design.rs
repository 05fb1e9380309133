//! Which worlds are run.
//!
//! Worlds come from an Owen-scrambled Sobol' sequence with one dimension for
//! each parameter, so that a small ensemble is the beginning of a large one and
//! covers the ranges evenly at every size. The seed chooses the scrambling.

use crate::assumptions::Assumptions;
use regiewijzer_model::{Parameter, World};

/// The largest ensemble: the length of the sequence.
pub const MEMBERS_MAX: u32 = 1 << 16;

/// The world of one member; `member` counts from 0 and stays below [`MEMBERS_MAX`].
#[must_use]
pub fn world(seed: u32, member: u32, assumptions: &Assumptions) -> World {
    let value = |parameter| {
        let range = assumptions.range(parameter);
        range.lo + (range.hi - range.lo) * sample(seed, member, parameter)
    };
    World {
        readings: assumptions.readings,
        ..World::from_fn(value)
    }
}

/// The sample of a member for a parameter: its position in the range, from 0 up to 1.
#[must_use]
pub fn sample(seed: u32, member: u32, parameter: Parameter) -> f64 {
    f64::from(sobol_burley::sample(
        member % MEMBERS_MAX,
        parameter as u32,
        seed,
    ))
}

const _: () = assert!(Parameter::ALL.len() <= sobol_burley::NUM_DIMENSIONS as usize);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_is_covered_evenly_by_the_first_128_members() {
        for parameter in Parameter::ALL {
            let mut parts = [0; 16];
            for member in 0..128 {
                parts[(sample(1, member, parameter) * 16.0) as usize] += 1;
            }
            assert_eq!(parts, [8; 16], "{}", parameter.id());
        }
    }

    #[test]
    fn another_seed_gives_other_worlds() {
        let own = Assumptions::default();
        assert_ne!(world(1, 0, &own), world(2, 0, &own));
        assert_eq!(world(1, 5, &own), world(1, 5, &own));
    }

    #[test]
    fn worlds_stay_within_the_ranges() {
        let own = Assumptions::default();
        for member in 0..256 {
            let world = world(3, member, &own);
            for p in Parameter::ALL {
                assert!((p.info().lo..=p.info().hi).contains(&world.get(p)));
            }
        }
    }
}
