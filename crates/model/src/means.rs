//! Yearly means in euro: by the subsidy rule over the horizon, and in the past (§2.3.1).

use crate::region::Region;
use regiewijzer_evidence::{Partnership, subsidy};
use std::ops::RangeInclusive;

/// Yearly means that can be chosen, in euro.
pub const BUDGET_EUR: RangeInclusive<f64> = 0.0..=2_000_000.0;
/// The share of the means that comes from the Flemish subsidy (§2.3.1).
pub const SUBSIDY_SHARE: f64 = 0.74;

/// Yearly means by the subsidy rule, in euro: the subsidy and what comes with it. The rule has steps.
#[must_use]
pub fn by_rule(inhabitants: u32, centre_city: Option<u32>) -> f64 {
    f64::from(subsidy::yearly_subsidy(inhabitants, centre_city)) / SUBSIDY_SHARE
}

/// The same by the rule without its steps, in euro: those of the past of a region that is none of the
/// 32, for nobody chose that past.
///
/// It has no smallest scale: a region that is too small was part of a larger one before (an
/// assumption).
#[must_use]
pub fn without_steps(inhabitants: u32, centre_city: Option<u32>) -> f64 {
    let largest = *Region::INHABITANTS.end();
    subsidy::subsidy_without_steps(inhabitants, centre_city, largest) / SUBSIDY_SHARE
}

/// Yearly means in the past, in euro: of a partnership its published amount, at another scale in
/// proportion.
#[must_use]
pub fn in_the_past(inhabitants: u32, partnership: Option<&Partnership>) -> f64 {
    let Some(own) = partnership else {
        return without_steps(inhabitants, None);
    };
    let city = own.centre_city.map(|city| city.inhabitants);
    let growth = without_steps(inhabitants, city) / without_steps(own.inhabitants, city);
    f64::from(own.subsidy_eur) * growth / SUBSIDY_SHARE
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_evidence::{partnership, partnerships};

    #[test]
    fn a_partnership_had_its_published_amount() {
        for own in partnerships() {
            let means = f64::from(own.subsidy_eur) / SUBSIDY_SHARE;
            assert_eq!(in_the_past(own.inhabitants, Some(own)), means, "{}", own.id);
        }
    }

    /// Beside Kortrijk with 76,000 the cap is 28,333 + 50,000, at 305,000 and at 800,000.
    #[test]
    fn at_another_scale_it_had_that_in_proportion() {
        let w13 = partnership("w13");
        let past = |inhabitants| in_the_past(inhabitants, w13) * SUBSIDY_SHARE;
        assert!((past(800_000) - 75_000.0).abs() < 1e-6);
        let cap = 25_000.0 + 25_000.0 * 6.0 / 45.0 + 50_000.0;
        assert!((past(115_000) - 75_000.0 * 50_000.0 / cap).abs() < 1e-6);
    }

    #[test]
    fn without_a_partnership_a_small_region_had_the_first_amount() {
        assert_eq!(in_the_past(20_000, None), 25_000.0 / SUBSIDY_SHARE);
        assert_eq!(
            in_the_past(Region::MEDIAN_INHABITANTS, None),
            50_000.0 / SUBSIDY_SHARE
        );
    }
}
