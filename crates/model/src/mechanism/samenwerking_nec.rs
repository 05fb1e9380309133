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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::{near, setting};

    /// .2·(.6·½ + .5·.4)·(.4 + .3·.5) = .055, so .4 + .055·.6 − .05·.4 = .413.
    #[test]
    fn firms_come_through_the_field_and_policy_the_more_the_social_economy_acts_as_one() {
        let mut setting = setting();
        setting.world.a_n = 0.2;
        setting.world.d_n = 0.05;
        setting.world.open = 0.4;
        setting.critical_mass = 0.5;
        assert!(near(step(&setting, 0.4, 0.6, 0.4, 0.5), 0.413));
    }
}
