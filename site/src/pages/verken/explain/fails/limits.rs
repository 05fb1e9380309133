//! The limits of a region, in words.

use regiewijzer_analysis::Found;
use regiewijzer_decide::discovery::Limits;
use regiewijzer_model::Parameter;

use crate::text::interface::fails;
use crate::text::number_style;

/// At least, at most: one side is always open or bounded.
pub(super) type Limit = (Parameter, Limits);

/// The limits of a region.
pub(super) fn of(found: &Found) -> impl Iterator<Item = Limit> {
    let restrictions = found.restrictions.iter();
    restrictions.map(|(parameter, one)| (*parameter, one.limits))
}

/// In a region where it fails more seldom than this, it fails by chance as much as by what is assumed.
const SELDOM: f64 = 0.15;

/// A limit with as many digits as its range deserves: a step of a tenth of it shows.
fn written(parameter: Parameter, value: f64) -> String {
    let info = parameter.info();
    let width = (info.hi - info.lo).max(1e-9);
    let digits = (1.0 - libm::log10(width)).ceil();
    let rounded = if digits < 0.0 {
        let coarse = libm::pow(10.0, -digits);
        (value / coarse).round() * coarse
    } else {
        value
    };
    number_style().fixed(rounded, digits.clamp(0.0, 6.0) as usize)
}

/// "hoogstens 0,06".
pub(super) fn range(limit: Limit) -> String {
    let (parameter, Limits { lower, upper }) = limit;
    let written = |value| written(parameter, value);
    match (lower.map(written), upper.map(written)) {
        (Some(low), Some(high)) => fails::within(&high, &low),
        (Some(low), None) => fails::least(&low),
        (None, Some(high)) => fails::most(&high),
        (None, None) => String::new(),
    }
}

/// The region in which an option does worse, if it does so often enough there to be worth telling.
pub(super) fn telling(found: &Found) -> Option<&Found> {
    let tells = !found.restrictions.is_empty() && found.fit.density >= SELDOM;
    tells.then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_decide::discovery::{Fit, Restriction};

    fn limit(parameter: Parameter, lower: Option<f64>, upper: Option<f64>) -> Limit {
        (parameter, Limits { lower, upper })
    }

    fn dense(density: f64, coverage: f64, limits: Vec<Limit>) -> Found {
        let fit = Fit {
            coverage,
            density,
            mass: 0.2,
            worlds: 200,
            cases: 140,
            restricted: limits.len(),
        };
        let restriction = |(parameter, limits)| {
            let restriction = Restriction {
                factor: 0,
                limits,
                quasi_p: 0.0,
                lower: None,
                upper: None,
            };
            (parameter, restriction)
        };
        Found {
            fit,
            restrictions: limits.into_iter().map(restriction).collect(),
            base_rate: 0.17,
            trajectory: Vec::new(),
        }
    }

    #[test]
    fn a_limit_has_the_digits_that_its_range_deserves() {
        let digits = limit(Parameter::AD, None, Some(0.073_829));
        assert_eq!(range(digits), "hoogstens 0,074");
        let cost = limit(Parameter::Cost, Some(71.49), None);
        assert_eq!(range(cost), "minstens 71");
        let subregion = limit(Parameter::PSub, Some(332_733.0), None);
        assert_eq!(range(subregion), "minstens 330.000");
    }

    #[test]
    fn a_region_where_it_hardly_ever_fails_tells_nothing() {
        let limits = vec![limit(Parameter::AD, None, Some(0.06))];
        assert_eq!(telling(&dense(0.02, 1.0, limits.clone())), None);
        assert!(telling(&dense(0.3, 0.9, limits)).is_some());
    }
}
