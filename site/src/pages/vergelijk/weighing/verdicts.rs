//! Under which weights an option comes first, in words.

use regiewijzer_decide::smaa::Acceptability;
use regiewijzer_model::Outcome;

use crate::text::interface::compare;
use crate::text::{Localized, Phrase, listed, whole};

/// A measure stands out where it weighs this much more than an even share.
const STANDS_OUT: f64 = 1.1;

/// The two or three measures that weigh most when an option comes first; none where all weigh
/// about the same.
pub(super) fn heaviest(weights: &[f64], criteria: &[Outcome]) -> Vec<Outcome> {
    let even = 1.0 / criteria.len().max(1) as f64;
    let mut sorted: Vec<(f64, Outcome)> = weights
        .iter()
        .copied()
        .zip(criteria.iter().copied())
        .collect();
    sorted.sort_by(|one, other| other.0.total_cmp(&one.0));
    // The first and the third must stand out; the second goes along where it weighs its share.
    let enough = [STANDS_OUT, 1.0, STANDS_OUT];
    sorted
        .into_iter()
        .zip(enough)
        .take_while(|((weight, _), enough)| *weight >= enough * even)
        .map(|((_, measure), _)| measure)
        .collect()
}

/// The confidence factor: how sure it is that an option is the best under its central weights.
pub(super) fn confidence(share: f64) -> Phrase {
    match share {
        0.9.. => compare::VERY_SURE,
        0.7.. => compare::FAIRLY_SURE,
        0.5.. => compare::NOT_SURE,
        _ => compare::UNSURE,
    }
}

/// The options that come first most often: one, or more where they are written the same.
pub(super) fn favourites(found: &Acceptability) -> Vec<usize> {
    let first = |ranks: &Vec<f64>| hundred(ranks.first().copied().unwrap_or(0.0));
    let most = found.rank.iter().map(first).max().unwrap_or(0);
    let options = found.rank.iter().enumerate();
    options
        .filter(|(_, ranks)| first(ranks) == most)
        .map(|(option, _)| option)
        .collect()
}

/// A share as so many of a hundred.
pub(super) fn hundred(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u32
}

/// The answer for one option.
pub(super) fn answer(
    name: &str,
    option: usize,
    found: &Acceptability,
    criteria: &[Outcome],
) -> String {
    let share = found.rank[option].first().copied().unwrap_or(0.0);
    let (Some(weights), Some(sure)) = (&found.central_weights[option], found.confidence[option])
    else {
        return compare::never_first(name);
    };
    let count = match hundred(share) {
        0 => compare::seldom_first(name),
        100 => compare::always_first(name),
        count => compare::often_first(&count.to_string(), name),
    };
    let heavy: Vec<String> = heaviest(weights, criteria)
        .into_iter()
        .map(|measure| format!("“{}”", measure.name().localized()))
        .collect();
    let heavy: Vec<&str> = heavy.iter().map(String::as_str).collect();
    let when = if heavy.is_empty() {
        compare::ANY_WEIGHTS.to_string()
    } else {
        compare::when_heavy(&listed(&heavy))
    };
    let worlds = compare::sure_in(
        &whole(f64::from(hundred(sure))),
        confidence(sure).localized(),
    );
    format!("{count} {when} {worlds}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const CRITERIA: [Outcome; 4] = [
        Outcome::Draagvlak,
        Outcome::Autonomie,
        Outcome::Doorstroom,
        Outcome::Kost,
    ];

    fn found() -> Acceptability {
        Acceptability {
            rank: vec![vec![0.62, 0.38], vec![0.38, 0.62], vec![0.0, 0.0]],
            central_weights: vec![Some(vec![0.4, 0.3, 0.2, 0.1]), Some(vec![0.25; 4]), None],
            confidence: vec![Some(0.81), Some(0.4), None],
            pairwise: vec![vec![0.5; 3]; 3],
        }
    }

    #[test]
    fn the_heaviest_come_first_and_even_weights_name_none() {
        let heavy = heaviest(&[0.28, 0.4, 0.2, 0.12], &CRITERIA);
        assert_eq!(heavy, [Outcome::Autonomie, Outcome::Draagvlak]);
        assert_eq!(heaviest(&[0.25; 4], &CRITERIA), []);
        let three = heaviest(&[0.3, 0.3, 0.3, 0.1], &CRITERIA);
        assert_eq!(three.len(), 3);
        assert_eq!(heaviest(&[0.4, 0.26, 0.26, 0.08], &CRITERIA).len(), 2);
    }

    #[test]
    fn the_answer_names_how_often_when_and_how_surely() {
        let said = answer("Plan", 0, &found(), &CRITERIA);
        for part in ["62 van de 100", "Draagvlak", "Autonomie", "81 van de 100"] {
            assert!(said.contains(part), "{part}: {said}");
        }
    }

    #[test]
    fn an_option_that_never_comes_first_is_said_so() {
        let said = answer("Plan", 2, &found(), &CRITERIA);
        assert_eq!(said, compare::never_first("Plan"));
    }

    #[test]
    fn equals_share_the_first_place() {
        let mut even = found();
        assert_eq!(favourites(&even), [0]);
        even.rank = vec![vec![0.5, 0.5], vec![0.5, 0.5]];
        assert_eq!(favourites(&even), [0, 1]);
    }

    #[test]
    fn confidence_has_four_words() {
        let words = [0.95, 0.75, 0.55, 0.2].map(confidence);
        assert_eq!(
            words,
            [
                compare::VERY_SURE,
                compare::FAIRLY_SURE,
                compare::NOT_SURE,
                compare::UNSURE
            ]
        );
    }
}
