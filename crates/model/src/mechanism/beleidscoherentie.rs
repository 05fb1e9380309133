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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::{near, setting};

    /// .2·.6·(.4 + .3·.5 + .3·.25) = .075, so .4 + .075·.6 − .05·.4 = .425.
    #[test]
    fn policy_work_brings_coherence_more_with_a_voice_and_with_advice() {
        let mut setting = setting();
        setting.world.a_c = 0.2;
        setting.world.d_c = 0.05;
        setting.instruments.signal = 0.5;
        setting.instruments.advice = 0.25;
        assert!(near(step(&setting, 0.4, 0.6), 0.425));
    }
}
