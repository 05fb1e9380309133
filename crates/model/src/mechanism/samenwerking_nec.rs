//! Cooperation of social and regular economy (§3.4).
//!
//! Regular firms are reached through the field and through policy, and come
//! along the more they are open to it and the more the social economy acts as one.
//!
//! gain `aN·(ca·μ + 0.5·pol)·(open + 0.3·T)·(1 − N)`; loss `dN·N`

use super::grow;
use crate::setting::Setting;

/// Weight of policy work, against contact in the field.
pub const POLICY: f64 = 0.5;
/// What full cooperation among social-economy firms adds to openness.
pub const ACTING_AS_ONE: f64 = 0.3;

/// Cooperation at the end of the month, 0–1; `actors` is `ca`.
#[must_use]
pub fn step(
    setting: &Setting<'_>,
    samenwerking: f64,
    actors: f64,
    pol: f64,
    samenwerking_se: f64,
) -> f64 {
    let world = &setting.world;
    let reach = actors * setting.critical_mass + POLICY * pol;
    let openness = world.open + ACTING_AS_ONE * samenwerking_se;
    grow(samenwerking, world.a_n * reach * openness, world.d_n)
}
