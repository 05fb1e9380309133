//! Autonomy of the councils (§4.2).
//!
//! `1 − mean of (1 − w·P/P_p)·(0.3·adv + 0.7·all)`: a council loses its say
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
    let others: f64 = setting.policy_weights.iter().map(|w| 1.0 - w).sum();
    1.0 - given_up * others / setting.municipalities()
}
