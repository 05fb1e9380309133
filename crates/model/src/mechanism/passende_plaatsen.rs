//! Places that fit the needs of the region (ch. 5).
//!
//! Only who advises on extra places, or allocates them, can make them fit, and
//! does so better with VDAB, who knows the jobseekers.
//!
//! gain `aF·pol·0.5·(adv + all)·(0.5 + 0.5·A)·(1 − Fm)`; loss `dF·Fm`

use super::grow;
use crate::setting::Setting;

/// Fit at the end of the month, 0–1.
#[must_use]
pub fn step(setting: &Setting<'_>, passend: f64, pol: f64, afstemming_vdab: f64) -> f64 {
    let say = 0.5 * (setting.instruments.advice + setting.instruments.allocation());
    let insight = 0.5 + 0.5 * afstemming_vdab;
    grow(
        passend,
        setting.world.a_f * pol * say * insight,
        setting.world.d_f,
    )
}
