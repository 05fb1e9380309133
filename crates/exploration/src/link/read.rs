//! Reading a link.

use regiewijzer_model::MODEL_VERSION;

use super::problem::Problem;
use super::{IN_FILE, MODEL};
use crate::Exploration;
use crate::part::Part;

/// What a link held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// What it restores.
    pub exploration: Exploration,
    /// The model version that made it, when that is not this one.
    pub other_model: Option<String>,
    /// Whether it was made with more assumptions than it holds.
    pub lacks_assumptions: bool,
}

/// Reads the end of a link, with or without its question mark.
///
/// # Errors
/// With everything that is wrong with it.
pub fn read(query: &str) -> Result<Opened, Vec<Problem>> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let parts = query
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| part.split_once('=').unwrap_or((part, "")));
    restored(parts)
}

/// What named parts restore, whatever their order.
///
/// # Errors
/// With everything that is wrong with them.
pub fn restored<'a>(
    named: impl Iterator<Item = (&'a str, &'a str)>,
) -> Result<Opened, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut opened = Opened::default();
    let mut parts: Vec<(Part, &str)> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for (name, value) in named {
        if seen.contains(&name) {
            problems.push(Problem::Repeated(name.to_owned()));
            continue;
        }
        seen.push(name);
        match Part::from_id(name) {
            _ if name == MODEL => {
                opened.other_model = (value != MODEL_VERSION).then(|| value.to_owned());
            }
            Some(Part::Assumptions) if value == IN_FILE => opened.lacks_assumptions = true,
            Some(part) => parts.push((part, value)),
            None => problems.push(Problem::Unknown(name.to_owned())),
        }
    }
    parts.sort_by_key(|(part, _)| Part::all().position(|one| one == *part));
    for (part, value) in parts {
        match part.read(opened.exploration.clone(), value) {
            Ok(next) => opened.exploration = next,
            Err(allowed) => problems.push(Problem::Value {
                part: part.id().to_owned(),
                value: value.to_owned(),
                allowed,
            }),
        }
    }
    if problems.is_empty() {
        Ok(opened)
    } else {
        Err(problems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::part::Allowed;
    use regiewijzer_model::{FurtherLever, Instrument, Lever, Parameter, Scenario};

    fn problem(query: &str) -> Problem {
        let mut problems = read(query).unwrap_err();
        assert_eq!(problems.len(), 1, "{problems:?}");
        problems.remove(0)
    }

    #[test]
    fn a_link_restores_what_it_says_whatever_the_order() {
        let opened = read("?macht=0.9&regio=w13&scenario=beleidsregisseur").unwrap();
        let expected = Exploration::of_scenario(Scenario::Beleidsregisseur)
            .with_partnership(Some("w13"))
            .with_number(Lever::Doorzettingsmacht, Some(0.9));
        assert_eq!(opened.exploration, expected);
    }

    #[test]
    fn an_older_link_opens_and_says_so() {
        let opened = read("scenario=vandaag&links=draagvlak&model=0.0.1").unwrap();
        assert_eq!(opened.other_model.as_deref(), Some("0.0.1"));
    }

    #[test]
    fn every_damage_is_named() {
        let damaged = [
            ("scenario=koning", Allowed::Lever(Lever::Scenario)),
            ("regio=atlantis", Allowed::Lever(Lever::Partnership)),
            ("mix=50-50-50", Allowed::Lever(Lever::Mix)),
            ("mix=a-b-c", Allowed::Lever(Lever::Mix)),
            ("mix=100", Allowed::Lever(Lever::Mix)),
            ("macht=2", Allowed::Lever(Lever::Doorzettingsmacht)),
            ("macht=", Allowed::Lever(Lever::Doorzettingsmacht)),
            ("macht=NaN", Allowed::Lever(Lever::Doorzettingsmacht)),
            (
                "advies=-1",
                Allowed::Lever(Lever::Instrument(Instrument::Advice)),
            ),
            ("later=0:terreinregisseur", Allowed::Lever(Lever::Schedule)),
            ("later=72:terreinregisseur", Allowed::Lever(Lever::Schedule)),
            ("later=24:koning", Allowed::Lever(Lever::Schedule)),
            ("inwoners=19999", Allowed::Whole(20_000, 800_000)),
            ("inwoners=1e5", Allowed::Whole(20_000, 800_000)),
            ("gemeenten=41", Allowed::Whole(1, 40)),
            ("beleidsschaal=50000", Allowed::Whole(119_043, 800_000)),
            ("middelen=-1", Allowed::Whole(0, 2_000_000)),
            ("maanden=5", Allowed::Whole(12, 144)),
            (
                "lerend_netwerk=2",
                Allowed::Lever(Lever::Further(FurtherLever::LerendNetwerk)),
            ),
            (
                "financiering=loterij",
                Allowed::Lever(Lever::Further(FurtherLever::Financiering)),
            ),
            ("start=kost:0.3", Allowed::Lever(Lever::Start)),
            ("start=draagvlak:3", Allowed::Lever(Lever::Start)),
            ("aanname=zz:1", Allowed::Assumptions),
            ("aanname=aD:veel", Allowed::Assumptions),
            ("aanname=aD:0.2-0.1", Allowed::Range(Parameter::AD)),
            ("lezing=oproep,geloof", Allowed::Readings),
            ("toeval=misschien", Allowed::Noise),
            ("seed=99999999999", Allowed::Seed),
            ("links=geluk", Allowed::View),
            ("rechts=taart:draagvlak", Allowed::View),
        ];
        for (query, expected) in damaged {
            match problem(query) {
                Problem::Value { allowed, .. } => assert_eq!(allowed, expected, "{query}"),
                other => panic!("{query}: {other:?}"),
            }
        }
    }

    #[test]
    fn scenarios_in_turn_go_with_no_own_mix_or_power() {
        assert_eq!(
            problem("macht=0.9&later=24:terreinregisseur"),
            Problem::Value {
                part: "later".to_owned(),
                value: "24:terreinregisseur".to_owned(),
                allowed: Allowed::Lever(Lever::Schedule)
            }
        );
    }

    #[test]
    fn unknown_and_repeated_parts_are_named() {
        assert_eq!(problem("kleur=rood"), Problem::Unknown("kleur".to_owned()));
        assert_eq!(
            problem("seed=1&seed=2"),
            Problem::Repeated("seed".to_owned())
        );
    }

    #[test]
    fn all_problems_are_told_at_once() {
        assert_eq!(read("scenario=x&macht=y&z=1").unwrap_err().len(), 3);
    }

    #[test]
    fn a_range_may_lie_below_zero() {
        let opened = read("aanname=partners_av:-0.25--0.1").unwrap();
        let range = opened.exploration.assumptions.range(Parameter::PartnersAv);
        assert_eq!((range.lo, range.hi), (-0.25, -0.1));
    }
}
