//! Maatwerk firms take less part in local consultation (fn 23, §2.2.3, T3, T4).
//!
//! They work at a regional scale, within larger perimeters. What consultation brings in cooperation
//! follows the part of the actors that takes part, `part = 1 − mw·exp(−P/Pmw)`. Matching doesn't, nor
//! do regular firms: there each firm deals for itself.

use crate::parameter::World;

/// `part`: the part of the SE actors that takes part in consultation at this scale, 0–1.
#[must_use]
pub fn participation(world: &World, inhabitants: f64) -> f64 {
    1.0 - world.mw * libm::exp(-inhabitants / world.p_mw)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::near;

    /// At the scale of the maatwerk firms e⁻¹ of their .5 stays away.
    #[test]
    fn at_a_larger_scale_more_maatwerk_firms_take_part() {
        let world = World {
            mw: 0.5,
            p_mw: 100_000.0,
            ..World::middle()
        };
        let away = 0.367_879_441_171_442_33;
        assert!(near(participation(&world, 100_000.0), 1.0 - 0.5 * away));
        assert!(participation(&world, 30_000.0) < participation(&world, 300_000.0));
    }
}
