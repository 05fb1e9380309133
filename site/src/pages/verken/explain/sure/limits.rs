//! The limits of a region, in words.

use regiewijzer_evidence::Language;
use regiewijzer_model::Parameter;

use crate::text::interface::sure;
use crate::text::{lower_first, number_style};
use crate::worker::task::{Discovered, Region};

/// At least, at most: one side is always open or bounded.
pub(super) type Limit = (Parameter, Option<f64>, Option<f64>);

/// From this part on it is most of the worlds.
const MOST: f64 = 0.5;
/// In a region where it fails more seldom than this, it fails by chance as much as by what is assumed.
const SELDOM: f64 = 0.15;

/// A limit with as many digits as its range deserves: a step of a tenth of it shows.
fn written(parameter: Parameter, value: f64, language: Language) -> String {
    let info = parameter.info();
    let width = (info.hi - info.lo).max(1e-9);
    let digits = (1.0 - libm::log10(width)).ceil();
    let rounded = if digits < 0.0 {
        let coarse = libm::pow(10.0, -digits);
        (value / coarse).round() * coarse
    } else {
        value
    };
    number_style(language).fixed(rounded, digits.clamp(0.0, 6.0) as usize)
}

/// "hoogstens 0,06".
pub(super) fn range(limit: Limit, language: Language) -> String {
    let (parameter, low, high) = limit;
    let written = |value| written(parameter, value, language);
    match (low.map(written), high.map(written)) {
        (Some(low), Some(high)) => sure::within(language, &high, &low),
        (Some(low), None) => sure::least(language, &low),
        (None, Some(high)) => sure::most(language, &high),
        (None, None) => String::new(),
    }
}

/// "groei van draagvlak hoogstens 0,06 is".
fn clause(limit: Limit, language: Language) -> String {
    let (parameter, low, high) = limit;
    let written = |value| written(parameter, value, language);
    let name = lower_first(parameter.info().name.in_language(language));
    match (low.map(written), high.map(written)) {
        (Some(low), Some(high)) => sure::between(language, &high, &low, &name),
        (Some(low), None) => sure::at_least(language, &low, &name),
        (None, Some(high)) => sure::at_most(language, &high, &name),
        (None, None) => name,
    }
}

/// The region in which an option does worse, if it does so often enough there to be worth telling.
pub(super) fn telling(found: &Discovered) -> Option<&Region> {
    let region = found.region.as_ref();
    region.filter(|region| region.density >= SELDOM)
}

/// Where an option mostly does worse: if it does so in most worlds of a region, and that holds most
/// of the worlds in which it does.
pub(super) fn mostly(found: &Discovered, language: Language) -> Option<String> {
    let region = telling(found)?;
    if region.coverage < MOST || region.density < MOST {
        return None;
    }
    let mut clauses: Vec<String> = region
        .limits
        .iter()
        .map(|limit| clause(*limit, language))
        .collect();
    let last = clauses.pop()?;
    let and = sure::AND.in_language(language);
    Some(if clauses.is_empty() {
        last
    } else {
        format!("{} {and} {last}", clauses.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NL: Language = Language::Nl;

    fn found(coverage: f64, limits: Vec<Limit>) -> Discovered {
        dense(0.7, coverage, limits)
    }

    fn dense(density: f64, coverage: f64, limits: Vec<Limit>) -> Discovered {
        let region = Region {
            density,
            coverage,
            mass: 0.2,
            limits,
        };
        Discovered {
            base_rate: 0.17,
            region: Some(region),
        }
    }

    #[test]
    fn a_limit_has_the_digits_that_its_range_deserves() {
        let limit = (Parameter::AD, None, Some(0.073_829));
        assert_eq!(range(limit, NL), "hoogstens 0,074");
        let cost = (Parameter::Cost, Some(71.49), None);
        assert_eq!(range(cost, NL), "minstens 71");
        let subregion = (Parameter::PSub, Some(332_733.0), None);
        assert_eq!(range(subregion, NL), "minstens 330.000");
    }

    #[test]
    fn limits_are_told_as_one_clause() {
        let two = vec![
            (Parameter::AD, None, Some(0.06)),
            (Parameter::Cost, Some(70.0), Some(80.0)),
        ];
        assert_eq!(
            mostly(&found(0.6, two), NL).unwrap(),
            "groei van draagvlak hoogstens 0,060 is en kost van een voltijdse regisseur tussen 70 en 80 ligt"
        );
    }

    #[test]
    fn a_region_that_holds_few_of_the_failing_worlds_explains_nothing() {
        assert_eq!(
            mostly(&found(0.4, vec![(Parameter::AD, None, Some(0.06))]), NL),
            None
        );
    }

    #[test]
    fn a_region_where_it_hardly_ever_fails_tells_nothing() {
        let limits = vec![(Parameter::AD, None, Some(0.06))];
        assert_eq!(telling(&dense(0.02, 1.0, limits.clone())), None);
        let rarely = dense(0.3, 0.9, limits);
        assert!(telling(&rarely).is_some());
        assert_eq!(mostly(&rarely, NL), None);
    }
}
