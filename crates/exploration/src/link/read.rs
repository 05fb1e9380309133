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
    /// What of it could not be restored.
    pub problems: Vec<Problem>,
    /// The names of parts that are none of an exploration.
    pub unknown: Vec<String>,
    /// Whether it had no part of an exploration, nor the version of the model.
    pub is_bare: bool,
}

impl Opened {
    /// Whether all that was written is restored.
    pub fn is_whole(&self) -> bool {
        self.problems.is_empty() && self.unknown.is_empty()
    }
}

/// Reads the end of a link, with or without its question mark.
pub fn read(query: &str) -> Opened {
    let query = query.strip_prefix('?').unwrap_or(query);
    let parts: Vec<(String, String)> = query
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| part.split_once('=').unwrap_or((part, "")))
        .map(|(name, value)| (decoded(name), decoded(value)))
        .collect();
    restored(parts.iter().map(|(name, value)| (&**name, &**value)))
}

/// What named parts restore, whatever their order. A value that cannot be is as if it weren't there.
pub fn restored<'a>(named: impl Iterator<Item = (&'a str, &'a str)>) -> Opened {
    let mut opened = Opened::default();
    let mut parts: Vec<(Part, &str)> = Vec::new();
    opened.is_bare = true;
    for (name, value) in named {
        opened.is_bare &= Part::from_id(name).is_none() && name != MODEL;
        match Part::from_id(name) {
            Some(part) if parts.iter().any(|(one, _)| *one == part) => {
                opened.problems.push(Problem::Repeated(part));
            }
            Some(part) => parts.push((part, value)),
            None if name == MODEL => {
                opened.other_model = (value != MODEL_VERSION).then(|| value.to_owned());
            }
            None => opened.unknown.push(name.to_owned()),
        }
    }
    parts.sort_by_key(|(part, _)| Part::all().position(|one| one == *part));
    for (part, written) in parts {
        if part == Part::Assumptions && written == IN_FILE {
            opened.lacks_assumptions = true;
            continue;
        }
        for value in part.values(written) {
            match part.read(opened.exploration.clone(), value) {
                Ok(next) => opened.exploration = next,
                Err(allowed) => opened.problems.push(Problem::Value {
                    part,
                    value: value.to_owned(),
                    allowed,
                }),
            }
        }
    }
    opened
}

/// A text with the bytes that stand in it as `%` and two digits. No link of ours needs those, but what
/// passes a link on may write them.
pub(crate) fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, more @ ..] = rest {
        let digits = more.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let byte = digits.and_then(|two| u8::from_str_radix(two, 16).ok());
        let (byte, after) = match byte.filter(|_| *first == b'%') {
            Some(byte) => (byte, &more[2..]),
            None => (*first, more),
        };
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::part::Allowed;
    use regiewijzer_model::{FurtherLever, Instrument, Lever, Parameter, Scenario};

    fn problem(query: &str) -> Problem {
        let mut problems = read(query).problems;
        assert_eq!(problems.len(), 1, "{problems:?}");
        problems.remove(0)
    }

    #[test]
    fn a_link_restores_what_it_says_whatever_the_order() {
        let opened = read("?macht=0.9&regio=w13&scenario=beleidsregisseur");
        let expected = Exploration::of_scenario(Scenario::Beleidsregisseur)
            .with_partnership(Some("w13"))
            .with_number(Lever::Doorzettingsmacht, Some(0.9));
        assert_eq!(opened.exploration, expected);
    }

    #[test]
    fn an_older_link_opens_and_says_so() {
        let opened = read("scenario=vandaag&links=draagvlak&model=0.0.1");
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
    fn an_own_mix_and_power_go_before_a_scenario_that_takes_over() {
        let choices = read("mix=0-50-50&macht=0.9&later=24:terreinregisseur")
            .exploration
            .choices;
        let plan = choices.resolve().unwrap();
        assert_eq!(plan.horizon.doorzettingsmacht.get(), 0.9);
        assert_eq!(plan.horizon.mix.beleid(), 0.5);
        let later = &plan.later[0].levers;
        let terrein = Scenario::Terreinregisseur;
        assert_eq!(
            (later.mix, later.doorzettingsmacht),
            (terrein.mix(), terrein.doorzettingsmacht())
        );
    }

    #[test]
    fn of_a_part_that_is_there_twice_the_first_counts() {
        let repeated = Problem::Repeated(Part::Seed);
        assert_eq!(problem("seed=5&seed=2"), repeated);
        assert_eq!(read("seed=5&seed=2").exploration.seed, 5);
    }

    #[test]
    fn of_several_values_only_the_bad_one_is_lost() {
        let opened = read("aanname=aD:7,K0:4&start=geluk:1,draagvlak:0.3&gewichten=kost:1,geluk:2");
        let lost = opened.problems.iter().map(|problem| match problem {
            Problem::Value { value, .. } => value.as_str(),
            Problem::Repeated(_) => "",
        });
        assert_eq!(lost.collect::<Vec<_>>(), ["geluk:1", "aD:7", "geluk:2"]);
        let valid = "aanname=K0:4&start=draagvlak:0.3&gewichten=kost:1";
        assert_eq!(opened.exploration, read(valid).exploration);
    }

    #[test]
    fn a_link_that_was_escaped_on_its_way_is_the_same() {
        let escaped = read("aanname=aD%3A0.06-0.09%2CK0%3a4&links=kaart%3Adraagvlak");
        assert_eq!(
            escaped,
            read("aanname=aD:0.06-0.09,K0:4&links=kaart:draagvlak")
        );
        assert_eq!(escaped.problems, []);
        assert_eq!(decoded("100%,%e"), "100%,%e");
    }

    #[test]
    fn a_range_may_lie_below_zero() {
        let opened = read("aanname=partners_av:-0.25--0.1");
        let range = opened.exploration.assumptions.range(Parameter::PartnersAv);
        assert_eq!((range.lo, range.hi), (-0.25, -0.1));
    }
}
