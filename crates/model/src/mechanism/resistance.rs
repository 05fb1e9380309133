//! Who allocates places needs authority (§2.5, §2.4.2).
//!
//! Regisseurs prefer carrots to sticks. Allocating meets the more resistance
//! the less legitimacy there is: support, trust and expertise.
//!
//! `λ = (D̄ + T + e)/3`, `ρ = res·all·(1 − λ)`

/// Legitimacy, `λ`, 0–1.
#[must_use]
pub fn legitimacy(mean_draagvlak: f64, samenwerking_se: f64, experience: f64) -> f64 {
    (mean_draagvlak + samenwerking_se + experience) / 3.0
}

/// Resistance a month, `ρ`; `res` is its strength and `allocation` the instrument, 0–1.
#[must_use]
pub fn resistance(res: f64, allocation: f64, legitimacy: f64) -> f64 {
    res * allocation * (1.0 - legitimacy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_full_legitimacy_meets_no_resistance() {
        assert_eq!(resistance(0.1, 1.0, legitimacy(1.0, 1.0, 1.0)), 0.0);
        assert!(
            resistance(0.1, 1.0, legitimacy(0.15, 0.2, 0.6))
                > resistance(0.1, 1.0, legitimacy(0.7, 0.2, 0.6))
        );
        assert_eq!(resistance(0.1, 0.0, 0.0), 0.0);
    }
}
