//! A shared vision: every council must agree (§3.1).
//!
//! gain `aV·cb°·G·ν^−gV·(1 − V)`; loss `dV·V`, where `G = (Π max(D_i, 0.02)^c_i)^(1/ν)` is the
//! geometric mean over the councils: one unwilling council holds up all.
//!
//! Under the reading `instemming_zwakste` the least willing council decides:
//! `G = (1 − c_n)·min_{i<n} max(D_i, 0.02) + c_n·min_i max(D_i, 0.02)`. The last council comes in as far
//! as it counts, so that nothing leaps along the scale.

use super::grow;
use crate::parameter::World;
use crate::region::Region;

/// The least draagvlak that counts in the geometric mean.
pub const LEAST: f64 = 0.02;

/// `G`: geometric mean of the draagvlak of the councils, each counting once.
#[must_use]
pub fn consent(draagvlak: &[f64], region: &Region) -> f64 {
    // Forty factors of at least 0.02 stay far above the smallest number.
    let factors = draagvlak.iter().zip(region.municipalities());
    let product: f64 = factors
        .map(|(d, one)| match one.count {
            1.0 => d.max(LEAST),
            count => libm::pow(d.max(LEAST), count),
        })
        .product();
    libm::pow(product, 1.0 / region.number())
}

/// `G` where the least willing council decides.
#[must_use]
pub fn weakest(draagvlak: &[f64], region: &Region) -> f64 {
    let least = |of: &[f64]| of.iter().fold(1.0, |least: f64, d| least.min(d.max(LEAST)));
    let last = region.municipalities().last().map_or(1.0, |one| one.count);
    let others = least(&draagvlak[..draagvlak.len().saturating_sub(1)]);
    (1.0 - last) * others + last * least(draagvlak)
}

/// The shared vision at the end of the month, 0–1; `brake` is `ν^−gV`.
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
        let three = Region::equal(60_000, 3);
        assert!(consent(&[0.8, 0.8, 0.0], &three) < consent(&[0.5, 0.5, 0.5], &three));
        assert!(near(consent(&[0.3; 40], &Region::equal(60_000, 40)), 0.3));
    }

    /// √(.8·.2) = .4; a council without any draagvlak counts for .02: √(.5·.02) = .1. A second one that
    /// counts for a half: (.8·.2^½)^⅔ = .504.
    #[test]
    fn consent_is_a_geometric_mean_with_a_floor() {
        let two = Region::equal(60_000, 2);
        assert!(near(consent(&[0.8, 0.2], &two), 0.4));
        assert!(near(consent(&[0.5, 0.0], &two), 0.1));
        let in_part = Region::rank_size(60_000, 1.5, None);
        let expected = libm::cbrt(0.8 * 0.8 * 0.2);
        assert!(near(consent(&[0.8, 0.2], &in_part), expected));
    }

    /// .5 where all count; a last one at .1 that counts for a quarter takes a quarter of the way from .5.
    #[test]
    fn the_least_willing_council_decides_as_far_as_it_counts() {
        let two = Region::equal(60_000, 2);
        assert!(near(weakest(&[0.8, 0.5], &two), 0.5));
        assert!(near(weakest(&[0.8, 0.0], &two), LEAST));
        let in_part = Region::rank_size(60_000, 2.25, None);
        assert!(near(weakest(&[0.5, 0.8, 0.1], &in_part), 0.4));
        assert!(near(weakest(&[0.3], &Region::equal(60_000, 1)), 0.3));
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
