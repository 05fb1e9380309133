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

    #[test]
    fn one_unwilling_council_holds_up_the_others() {
        assert!(consent(&[0.8, 0.8, 0.0]) < consent(&[0.5, 0.5, 0.5]));
        assert!((consent(&[0.3; 40]) - 0.3).abs() < 1e-12);
    }
}
