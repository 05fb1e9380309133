//! Time becomes contact: with councils, with actors, with the field (T3, T4, B1).
//!
//! The same time spread over more councils or more actors means less contact
//! with each. Work outside needs interne regie (§2.5).
//!
//! `cb = sat(E_b·e/n; cs)`, `ca = sat(E_t·e·ext/K; ct)`, `te = sat(E_t·e·ext; ht)`

use crate::curve::sat;
use crate::setting::Setting;

/// Contact per council, `cb`, 0–1.
#[must_use]
pub fn with_councils(setting: &Setting<'_>, experience: f64) -> f64 {
    sat(
        setting.effort.bestuur * experience / setting.municipalities(),
        setting.world.cs,
    )
}

/// Contact per SE actor, `ca`, 0–1.
#[must_use]
pub fn with_actors(setting: &Setting<'_>, experience: f64, external: f64) -> f64 {
    if setting.actors > 0.0 {
        sat(
            setting.effort.terrein * experience * external / setting.actors,
            setting.world.ct,
        )
    } else {
        0.0
    }
}

/// Reach in the field as a whole, `te`, 0–1.
#[must_use]
pub fn with_field(setting: &Setting<'_>, experience: f64, external: f64) -> f64 {
    sat(
        setting.effort.terrein * experience * external,
        setting.world.ht,
    )
}
