//! The limits of a region, in words.

use regiewijzer_analysis::Found;
use regiewijzer_decide::discovery::Limits;
use regiewijzer_model::Parameter;

use crate::text::interface::sure;
use crate::text::{Localized, lower_first, number_style};

/// At least, at most: one side is always open or bounded.
pub(super) type Limit = (Parameter, Limits);

/// The limits of a region.
pub(super) fn of(found: &Found) -> impl Iterator<Item = Limit> {
    let restrictions = found.restrictions.iter();
    restrictions.map(|(parameter, one)| (*parameter, one.limits))
}

/// From this part on it is most of the worlds.
const MOST: f64 = 0.5;
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
        (Some(low), Some(high)) => sure::within(&high, &low),
        (Some(low), None) => sure::least(&low),
        (None, Some(high)) => sure::most(&high),
        (None, None) => String::new(),
    }
}

/// "groei van draagvlak hoogstens 0,06 is".
fn clause(limit: Limit) -> String {
    let (parameter, Limits { lower, upper }) = limit;
    let written = |value| written(parameter, value);
    let name = lower_first(parameter.info().name.localized());
    match (lower.map(written), upper.map(written)) {
        (Some(low), Some(high)) => sure::between(&high, &low, &name),
        (Some(low), None) => sure::at_least(&low, &name),
        (None, Some(high)) => sure::at_most(&high, &name),
        (None, None) => name,
    }
}

/// The region in which an option does worse, if it does so often enough there to be worth telling.
pub(super) fn telling(found: &Found) -> Option<&Found> {
    let tells = !found.restrictions.is_empty() && found.fit.density >= SELDOM;
    tells.then_some(found)
}

/// Where an option mostly does worse: if it does so in most worlds of a region, and that holds most
/// of the worlds in which it does.
pub(super) fn mostly(found: &Found) -> Option<String> {
    let region = telling(found)?;
    if region.fit.coverage < MOST || region.fit.density < MOST {
        return None;
    }
    let mut clauses: Vec<String> = of(region).map(clause).collect();
    let last = clauses.pop()?;
    let and = sure::AND.localized();
    Some(if clauses.is_empty() {
        last
    } else {
        format!("{} {and} {last}", clauses.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_decide::discovery::{Fit, Restriction};

    fn limit(parameter: Parameter, lower: Option<f64>, upper: Option<f64>) -> Limit {
        (parameter, Limits { lower, upper })
    }

    fn found(coverage: f64, limits: Vec<Limit>) -> Found {
        dense(0.7, coverage, limits)
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
    fn limits_are_told_as_one_clause() {
        let two = vec![
            limit(Parameter::AD, None, Some(0.06)),
            limit(Parameter::Cost, Some(70.0), Some(80.0)),
        ];
        assert_eq!(
            mostly(&found(0.6, two)).unwrap(),
            "groei van draagvlak hoogstens 0,060 is en kost van een voltijdse regisseur tussen 70 en 80 ligt"
        );
    }

    #[test]
    fn a_region_that_holds_few_of_the_failing_worlds_explains_nothing() {
        assert_eq!(
            mostly(&found(0.4, vec![limit(Parameter::AD, None, Some(0.06))])),
            None
        );
    }

    #[test]
    fn a_region_where_it_hardly_ever_fails_tells_nothing() {
        let limits = vec![limit(Parameter::AD, None, Some(0.06))];
        assert_eq!(telling(&dense(0.02, 1.0, limits.clone())), None);
        let rarely = dense(0.3, 0.9, limits);
        assert!(telling(&rarely).is_some());
        assert_eq!(mostly(&rarely), None);
    }
}
