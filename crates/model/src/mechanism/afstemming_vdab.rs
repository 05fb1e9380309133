//! Alignment with VDAB (§2.4.4, ch. 5).
//!
//! It grows by being present in the field, by an agreement (which VDAB uses
//! better at a larger scale), and by a voice that policy work carries.
//!
//! gain `aA·(0.25·te + 0.5·agr'·te·P/(P + Pv) + 0.25·sig·pol)·(1 − A)`; loss `dA·A`

use super::grow;
use crate::curve::sat;
use crate::setting::Setting;

/// Weights of presence, agreement and voice.
pub const WEIGHTS: [f64; 3] = [0.25, 0.5, 0.25];

/// Alignment at the end of the month, 0–1; `existing` tells whether an agreement was there before.
#[must_use]
pub fn step(setting: &Setting<'_>, afstemming: f64, field: f64, pol: f64, existing: f64) -> f64 {
    let world = &setting.world;
    let [presence, agreement, voice] = WEIGHTS;
    let scale = sat(setting.levers.region.inhabitants(), world.p_v);
    let reach = presence * field
        + agreement * setting.agreement(existing) * field * scale
        + voice * setting.instruments.signal * pol;
    grow(afstemming, world.a_a * reach, world.d_a)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::{near, setting};

    /// .25·.6 + .5·.8·.6·½ + .25·.5·.3 = .3075, so .4 + .2·.3075·.6 − .05·.4 = .4169.
    #[test]
    fn presence_an_agreement_at_scale_and_a_voice_bring_alignment() {
        let mut setting = setting();
        setting.world.a_a = 0.2;
        setting.world.d_a = 0.05;
        setting.world.p_v = setting.levers.region.inhabitants();
        setting.instruments.agreement = 0.8;
        setting.instruments.signal = 0.5;
        assert!(near(step(&setting, 0.4, 0.6, 0.3, 0.0), 0.4169));
    }
}
