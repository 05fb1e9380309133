//! A shared vision: every council must agree (§3.1).
//!
//! gain `aV·cb·G·n^−gV·(1 − V)`; loss `dV·V`, where `G` is the geometric mean
//! of `max(D, 0.02)` over the councils: one unwilling council holds up all.

use super::grow;
use crate::parameter::World;

/// The least draagvlak that counts in the geometric mean.
pub const LEAST: f64 = 0.02;

/// `G`: geometric mean of the draagvlak of the councils, each counting once.
#[must_use]
pub fn consent(draagvlak: &[f64]) -> f64 {
    // Forty factors of at least 0.02 stay far above the smallest number.
    let product: f64 = draagvlak.iter().map(|d| d.max(LEAST)).product();
    libm::pow(product, 1.0 / draagvlak.len() as f64)
}

/// The shared vision at the end of the month, 0–1; `brake` is `n^−gV`.
#[must_use]
pub fn step(world: &World, visie: f64, councils: f64, consent: f64, brake: f64) -> f64 {
    grow(visie, world.a_v * councils * consent * brake, world.d_v)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::near;

    #[test]
    fn one_unwilling_council_holds_up_the_others() {
        assert!(consent(&[0.8, 0.8, 0.0]) < consent(&[0.5, 0.5, 0.5]));
        assert!((consent(&[0.3; 40]) - 0.3).abs() < 1e-12);
    }

    /// √(.8·.2) = .4; a council without any draagvlak counts for .02: √(.5·.02) = .1.
    #[test]
    fn consent_is_a_geometric_mean_with_a_floor() {
        assert!(near(consent(&[0.8, 0.2]), 0.4));
        assert!(near(consent(&[0.5, 0.0]), 0.1));
    }

    /// .2·.5·.6·.5 = .03, so .4 + .03·.6 − .05·.4 = .398.
    #[test]
    fn contact_and_consent_bring_a_vision_and_many_councils_slow_it() {
        let world = World {
            a_v: 0.2,
            d_v: 0.05,
            ..World::middle()
        };
        assert!(near(step(&world, 0.4, 0.5, 0.6, 0.5), 0.398));
    }
}
