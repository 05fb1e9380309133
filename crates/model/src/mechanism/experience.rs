//! A regisseur learns the job by doing it, and one day leaves it (§4.3).
//!
//! Who has a part of a job learns it more slowly: `e ← e + (1 − e)·pace/learn` with
//! `pace = 1 − job·(1 − min(1, F))`, `F` the FTE that the means pay for. With a chance `turn` a month
//! the regisseur leaves and a new one starts at `e0`.

use crate::draws::Happened;
use crate::parameter::World;

/// How fast the job is learned against a full-time regisseur, 0–1; `fte` is `F`.
#[must_use]
pub fn pace(world: &World, fte: f64) -> f64 {
    1.0 - world.job * (1.0 - fte.min(1.0))
}

/// Experience at the end of the month, 0–1; `fte` is `F` under the means of the month before.
#[must_use]
pub fn step(world: &World, experience: f64, fte: f64, left: Happened) -> f64 {
    let learned = experience + (1.0 - experience) * pace(world, fte) / world.learn;
    left * world.e0 + (1.0 - left) * learned
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::near;

    #[test]
    fn who_leaves_takes_the_experience_along() {
        let world = World::middle();
        assert_eq!(step(&world, 0.9, 1.0, 1.0), world.e0);
        assert!(step(&world, 0.9, 1.0, 0.0) > 0.9);
    }

    #[test]
    fn who_has_a_third_of_a_job_learns_it_a_third_as_fast_and_two_learn_no_faster_than_one() {
        let world = World {
            job: 1.0,
            ..World::middle()
        };
        assert!(near(pace(&world, 1.0 / 3.0), 1.0 / 3.0));
        assert_eq!(pace(&world, 2.0), 1.0);
        assert_eq!(step(&world, 0.5, 0.0, 0.0), 0.5);
    }

    /// Half a job at a weight of .8 is a pace of .6: of what lacks a tenth of that is learned, .53. A
    /// fifth of that leaves, and .3 comes in its place.
    #[test]
    fn with_noise_off_a_part_of_the_regisseur_learns_and_a_part_starts_anew() {
        let world = World {
            job: 0.8,
            learn: 10.0,
            e0: 0.3,
            ..World::middle()
        };
        assert!(near(step(&world, 0.5, 0.5, 0.2), 0.2 * 0.3 + 0.8 * 0.53));
    }
}
