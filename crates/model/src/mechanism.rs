//! The mechanisms, one file each: claim, passage, equation, function.
//!
//! A function takes what it reads and returns what it changes. Every flow of a
//! month is worked out from the state at the end of the month before, after the
//! events of the month have happened; see [`crate::run`].

use crate::curve::{sat, threshold};
use crate::parameter::World;
use crate::reading::Reading;

pub mod actors;
pub mod afstemming_vdab;
pub mod autonomy;
pub mod beleidscoherentie;
pub mod contact;
pub mod draagvlak;
pub mod effort;
pub mod experience;
pub mod funding;
pub mod gedragen_visie;
pub mod impartiality;
pub mod instruments;
pub mod interne_regie;
pub mod matching;
pub mod moving_on;
pub mod participation;
pub mod passende_plaatsen;
pub mod pipeline;
pub mod places;
pub mod policy_reach;
pub mod proximity;
pub mod resistance;
pub mod samenwerking_bestuur;
pub mod samenwerking_nec;
pub mod samenwerking_se;
pub mod tickets;
pub mod trekkers;

/// What time brings, 0–1, a half at `h`: `sat(x; h)`, or under a reading only above a threshold.
#[must_use]
pub fn brought(world: &World, x: f64, h: f64) -> f64 {
    if world.readings.has(Reading::VerzadigingDrempel) {
        threshold(x, h)
    } else {
        sat(x, h)
    }
}

/// A stock after one month: it grows with what it lacks and decays with what it has.
///
/// `x + gain·(1 − x) − loss·x`, kept within 0–1.
#[must_use]
pub fn grow(x: f64, gain: f64, loss: f64) -> f64 {
    (x + gain * (1.0 - x) - loss * x).clamp(0.0, 1.0)
}

/// What the tests of the mechanisms work their examples out with.
#[cfg(test)]
mod examples {
    use crate::choices::Choices;
    use crate::parameter::World;
    use crate::setting::Setting;
    use std::borrow::Cow;

    /// Today in the middle of every range. An example puts what the mechanism reads at round values.
    pub(super) fn setting() -> Setting<'static> {
        let levers = Choices::default().resolve().unwrap().horizon;
        let inputs = Setting::new(&World::middle(), &levers).inputs();
        Setting::with(World::middle(), Cow::Owned(levers), inputs)
    }

    /// Equal but for rounding.
    pub(super) fn near(found: f64, by_hand: f64) -> bool {
        (found - by_hand).abs() < 1e-12
    }
}

#[cfg(test)]
mod tests {
    use super::examples::near;
    use super::grow;
    use proptest::prelude::*;

    #[test]
    fn a_stock_grows_with_what_it_lacks_and_decays_with_what_it_has() {
        assert!(near(grow(0.4, 0.1, 0.05), 0.4 + 0.06 - 0.02));
    }

    proptest! {
        #[test]
        fn a_stock_stays_within_its_range(x in 0.0..=1.0f64, gain in 0.0..9.0f64, loss in 0.0..9.0f64) {
            prop_assert!((0.0..=1.0).contains(&grow(x, gain, loss)));
        }

        #[test]
        fn more_gain_never_lowers_a_stock(x in 0.0..=1.0f64, gain in 0.0..1.0f64, more in 0.0..1.0f64, loss in 0.0..1.0f64) {
            prop_assert!(grow(x, gain + more, loss) >= grow(x, gain, loss));
        }
    }
}
