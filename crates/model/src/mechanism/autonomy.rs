//! Autonomy of the councils (§4.2).
//!
//! `1 − mean of (1 − s·P/P_p)·(0.3·adv + 0.7·all)`: a council loses its say
//! over places to the policy scale, except as far as it is that scale itself.
//! Every council counts once.

use crate::setting::Setting;

/// Weight of advice and of allocation in the say that is given up.
pub const WEIGHTS: [f64; 2] = [0.3, 0.7];

/// Autonomy, 0–1.
#[must_use]
pub fn autonomy(setting: &Setting<'_>) -> f64 {
    let [advice, allocation] = WEIGHTS;
    let given_up =
        advice * setting.instruments.advice + allocation * setting.instruments.allocation();
    let others: Vec<f64> = setting.policy_weights.iter().map(|w| 1.0 - w).collect();
    1.0 - given_up * setting.levers.region.mean_over_councils(&others)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::{near, setting};
    use crate::region::Region;

    /// .3·.5 + .7·.4 = .43 is given up, for half and three quarters of two councils: .43·.625.
    #[test]
    fn a_council_gives_up_its_say_except_as_far_as_it_is_the_policy_scale() {
        let mut setting = setting();
        setting.instruments.advice = 0.5;
        setting.instruments.allocation_lde = 0.2;
        setting.instruments.allocation_maatwerk = 0.6;
        setting.policy_weights = vec![0.5, 0.25];
        setting.levers.to_mut().region = Region::equal(60_000, 2);
        assert!(near(autonomy(&setting), 1.0 - 0.26875));
    }
}
