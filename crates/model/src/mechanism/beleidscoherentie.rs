//! Policy coherence across levels and sectors (§4.5, ch. 5).
//!
//! gain `aC·pol·(0.4 + 0.3·sig + 0.3·adv)·(1 − C)`; loss `dC·C`

use super::grow;
use crate::setting::Setting;

/// Weights of policy work itself, of a voice, and of advice.
pub const WEIGHTS: [f64; 3] = [0.4, 0.3, 0.3];

/// Coherence at the end of the month, 0–1.
#[must_use]
pub fn step(setting: &Setting<'_>, coherentie: f64, pol: f64) -> f64 {
    let [work, voice, advice] = WEIGHTS;
    let grip = work + voice * setting.instruments.signal + advice * setting.instruments.advice;
    grow(
        coherentie,
        setting.world.a_c * pol * grip,
        setting.world.d_c,
    )
}
