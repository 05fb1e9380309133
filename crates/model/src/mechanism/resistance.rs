//! Who allocates places needs authority (§2.5, §2.4.2, T4).
//!
//! Regisseurs prefer carrots to sticks. Allocating places in maatwerk meets the
//! more resistance the less legitimacy there is: support, trust and expertise
//! are conditions, so one that lacks isn't made good by another. Distance
//! softens it, since maatwerk firms work within larger perimeters (T4).
//!
//! `λ = (D̄·T·e)^⅓`, `ρ = res·all_mw·(1 − λ)·(1 − δ)`

use crate::setting::Setting;

/// Legitimacy, `λ`, 0–1.
#[must_use]
pub fn legitimacy(mean_draagvlak: f64, samenwerking_se: f64, experience: f64) -> f64 {
    libm::cbrt(mean_draagvlak * samenwerking_se * experience)
}

/// Resistance a month, `ρ`, 0–1.
#[must_use]
pub fn resistance(setting: &Setting<'_>, legitimacy: f64) -> f64 {
    let push = setting.world.res * setting.instruments.allocation_maatwerk;
    push * (1.0 - legitimacy) * (1.0 - setting.distance)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::choices::Choices;
    use crate::mechanism::examples::{near, setting};
    use crate::parameter::World;
    use crate::scenario::Scenario;

    #[test]
    fn who_has_full_legitimacy_meets_no_resistance() {
        let plan = Choices::of_scenario(Scenario::Beleidsregisseur)
            .resolve()
            .unwrap();
        let setting = Setting::new(&World::middle(), &plan.horizon);
        let with = |draagvlak| resistance(&setting, legitimacy(draagvlak, 0.4, 0.6));
        assert_eq!(resistance(&setting, legitimacy(1.0, 1.0, 1.0)), 0.0);
        assert!(with(0.15) > with(0.7));
    }

    #[test]
    fn a_condition_that_lacks_is_not_made_good_by_another() {
        assert_eq!(legitimacy(0.0, 1.0, 1.0), 0.0);
        assert!(legitimacy(0.2, 0.8, 0.5) < legitimacy(0.5, 0.5, 0.5));
    }

    /// ∛(.2·.5·.08) = .2, so .1·.5·(1 − .2)·(1 − .25) = .03.
    #[test]
    fn what_legitimacy_and_distance_lack_meets_resistance() {
        let mut setting = setting();
        setting.world.res = 0.1;
        setting.instruments.allocation_maatwerk = 0.5;
        setting.distance = 0.25;
        assert!(near(legitimacy(0.2, 0.5, 0.08), 0.2));
        assert!(near(resistance(&setting, 0.2), 0.03));
    }
}
