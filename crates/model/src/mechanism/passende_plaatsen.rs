//! Places that fit the needs of the region (ch. 5).
//!
//! Only who advises on extra places, or allocates them, can make them fit, and
//! does so better with VDAB, who knows the jobseekers.
//!
//! gain `aF·pol·0.5·(adv + all)·(0.5 + 0.5·A)·(1 − Fm)`; loss `dF·Fm`

use super::grow;
use crate::setting::Setting;

/// Weight of advice and of allocation each.
pub const SAY: f64 = 0.5;
/// Insight into the needs without VDAB, 0–1; full alignment doubles it.
pub const INSIGHT: f64 = 0.5;

/// Fit at the end of the month, 0–1.
#[must_use]
pub fn step(setting: &Setting<'_>, passend: f64, pol: f64, afstemming_vdab: f64) -> f64 {
    let say = SAY * (setting.instruments.advice + setting.instruments.allocation());
    let insight = INSIGHT * (1.0 + afstemming_vdab);
    grow(
        passend,
        setting.world.a_f * pol * say * insight,
        setting.world.d_f,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::{near, setting};

    /// .2·.5·.5·(.5 + .4)·(.5 + .5·.6) = .036, so .4 + .036·.6 − .05·.4 = .4016.
    #[test]
    fn a_say_in_places_makes_them_fit_more_so_with_vdab() {
        let mut setting = setting();
        setting.world.a_f = 0.2;
        setting.world.d_f = 0.05;
        setting.instruments.advice = 0.5;
        setting.instruments.allocation_lde = 0.2;
        setting.instruments.allocation_maatwerk = 0.6;
        assert!(near(step(&setting, 0.4, 0.5, 0.6), 0.4016));
    }
}
