//! Reading a link.

use regiewijzer_evidence::partnership;
use regiewijzer_model::choices::BUDGET_EUR;
use regiewijzer_model::{MODEL_VERSION, Outcome, Regiemix, Region, Scenario, Share};

use super::problem::{Allowed, Problem};
use super::{Exploration, PARTS, Panel};

/// What a link held.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Opened {
    /// What it restores.
    pub(crate) exploration: Exploration,
    /// The model version that made it, when that is not this one.
    pub(crate) other_model: Option<String>,
}

/// Reads the end of a link, with or without its question mark.
///
/// # Errors
/// With everything that is wrong with it.
pub(crate) fn read(query: &str) -> Result<Opened, Vec<Problem>> {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut problems = Vec::new();
    let mut parts: Vec<(&str, &str)> = Vec::new();
    for part in query.split('&').filter(|part| !part.is_empty()) {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        if !PARTS.contains(&name) {
            problems.push(Problem::Unknown(name.to_owned()));
        } else if parts.iter().any(|(known, _)| *known == name) {
            problems.push(Problem::Repeated(name.to_owned()));
        } else {
            parts.push((name, value));
        }
    }
    // Parts build on each other (the scale on the region, say), so their own order counts.
    parts.sort_by_key(|(name, _)| PARTS.iter().position(|part| part == name));

    let mut exploration = Exploration::default();
    let mut other_model = None;
    for (name, value) in parts {
        if name == "model" {
            other_model = (value != MODEL_VERSION).then(|| value.to_owned());
        } else if let Err(allowed) = apply(&mut exploration, name, value) {
            problems.push(Problem::Value {
                part: name.to_owned(),
                value: value.to_owned(),
                allowed,
            });
        }
    }
    if problems.is_empty() {
        Ok(Opened {
            exploration,
            other_model,
        })
    } else {
        Err(problems)
    }
}

fn apply(exploration: &mut Exploration, name: &str, value: &str) -> Result<(), Allowed> {
    let before = exploration.clone();
    let (low, high) = Region::INHABITANTS.into_inner();
    *exploration = match name {
        "scenario" => before.with_scenario(Scenario::from_id(value).ok_or(Allowed::Scenario)?),
        "regio" => before.with_partnership(Some(partnership(value).ok_or(Allowed::Region)?.id)),
        "mix" => {
            let mut next = before;
            let mix = mix(value).ok_or(Allowed::Mix)?;
            next.choices.mix = (mix != next.choices.scenario.mix()).then_some(mix);
            next
        }
        "macht" => {
            let power = decimal(value).and_then(Share::new).ok_or(Allowed::Power)?;
            let mut next = before;
            next.choices.doorzettingsmacht =
                (power != next.choices.scenario.doorzettingsmacht()).then_some(power);
            next
        }
        "inwoners" => before.with_inhabitants(Some(whole(value, low, high)?)),
        "gemeenten" => {
            let (low, high) = Region::MUNICIPALITIES.into_inner();
            before.with_municipalities(Some(whole(value, low, high)?))
        }
        "beleidsschaal" => {
            let number = whole(value, before.inhabitants(), high)?;
            before.with_policy_inhabitants(Some(number))
        }
        "middelen" => {
            let (low, high) = BUDGET_EUR.into_inner();
            before.with_budget(Some(whole(value, low as u32, high as u32)?))
        }
        "links" => before.with_panel(Panel::Left, measure(value)?),
        "rechts" => before.with_panel(Panel::Right, measure(value)?),
        _ => before.with_seed(digits(value).ok_or(Allowed::Seed)?),
    };
    Ok(())
}

fn measure(value: &str) -> Result<Outcome, Allowed> {
    Outcome::from_id(value).ok_or(Allowed::Measure)
}

fn whole(value: &str, low: u32, high: u32) -> Result<f64, Allowed> {
    digits(value)
        .filter(|number| (low..=high).contains(number))
        .map(f64::from)
        .ok_or(Allowed::Whole(low, high))
}

/// A number of digits alone: no sign, no exponent.
fn digits(value: &str) -> Option<u32> {
    value
        .bytes()
        .all(|sign| sign.is_ascii_digit())
        .then(|| value.parse().ok())?
}

/// A number of digits with at most one point.
fn decimal(value: &str) -> Option<f64> {
    let plain = value
        .bytes()
        .all(|sign| sign.is_ascii_digit() || sign == b'.');
    plain.then(|| value.parse().ok())?
}

fn mix(value: &str) -> Option<Regiemix> {
    let shares: Option<Vec<f64>> = value
        .split('-')
        .map(|part| decimal(part).map(|percent| percent / 100.0))
        .collect();
    let [bestuur, terrein, beleid] = shares?.try_into().ok()?;
    Regiemix::new(bestuur, terrein, beleid)
}

#[cfg(test)]
mod tests {
    use super::*;

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
            .with_doorzettingsmacht(Some(0.9));
        assert_eq!(opened.exploration, expected);
    }

    #[test]
    fn an_older_link_opens_and_says_so() {
        let opened = read("scenario=vandaag&model=0.0.1").unwrap();
        assert_eq!(opened.other_model.as_deref(), Some("0.0.1"));
    }

    #[test]
    fn every_damage_is_named() {
        let damaged = [
            ("scenario=koning", Allowed::Scenario),
            ("regio=atlantis", Allowed::Region),
            ("mix=50-50-50", Allowed::Mix),
            ("mix=a-b-c", Allowed::Mix),
            ("mix=100", Allowed::Mix),
            ("macht=2", Allowed::Power),
            ("macht=", Allowed::Power),
            ("macht=NaN", Allowed::Power),
            ("inwoners=19999", Allowed::Whole(20_000, 800_000)),
            ("inwoners=1e5", Allowed::Whole(20_000, 800_000)),
            ("gemeenten=41", Allowed::Whole(1, 40)),
            ("beleidsschaal=50000", Allowed::Whole(119_043, 800_000)),
            ("middelen=-1", Allowed::Whole(0, 2_000_000)),
            ("seed=99999999999", Allowed::Seed),
            ("links=geluk", Allowed::Measure),
        ];
        for (query, expected) in damaged {
            match problem(query) {
                Problem::Value { allowed, .. } => assert_eq!(allowed, expected, "{query}"),
                other => panic!("{query}: {other:?}"),
            }
        }
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
}
