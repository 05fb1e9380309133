//! A regisseur learns the job, and one day leaves it (§4.3).
//!
//! `e ← e + (1 − e)/learn`; with a chance `turn` a month the regisseur leaves
//! and a new one starts at `e0`.

use crate::draws::Happened;
use crate::parameter::World;

/// Experience at the end of the month, 0–1.
#[must_use]
pub fn step(world: &World, experience: f64, left: Happened) -> f64 {
    let learned = experience + (1.0 - experience) / world.learn;
    left * world.e0 + (1.0 - left) * learned
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::near;

    #[test]
    fn who_leaves_takes_the_experience_along() {
        let world = World::middle();
        assert_eq!(step(&world, 0.9, 1.0), world.e0);
        assert!(step(&world, 0.9, 0.0) > 0.9);
    }

    /// A tenth of what lacks is learned: .55. A fifth of that leaves, and .3 comes in its place.
    #[test]
    fn with_noise_off_a_part_of_the_regisseur_learns_and_a_part_starts_anew() {
        let world = World {
            learn: 10.0,
            e0: 0.3,
            ..World::middle()
        };
        assert!(near(step(&world, 0.5, 0.2), 0.2 * 0.3 + 0.8 * 0.55));
    }
}
