//! Better, less good or the same: what a change means for a measure.

use std::cmp::Ordering;

use regiewijzer_charts::NumberStyle;
use regiewijzer_model::{Direction, Group, Outcome};

use super::Findings;
use crate::text::decimals;

/// How the middle world of a measure compares with today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It moved the way that is better.
    Better,
    /// It moved the other way.
    Worse,
    /// As written down, it did not move.
    Same,
}

/// What a change of the median means. A change too small to be written counts as none.
pub(crate) fn verdict(outcome: Outcome, change: f64) -> Verdict {
    let written = NumberStyle::ENGLISH.fixed(change, decimals(outcome));
    let moves = written.bytes().any(|sign| (b'1'..=b'9').contains(&sign));
    let ordering = if moves {
        change.partial_cmp(&0.0).unwrap_or(Ordering::Equal)
    } else {
        Ordering::Equal
    };
    match (ordering, outcome.direction()) {
        (Ordering::Equal, _) => Verdict::Same,
        (Ordering::Greater, Direction::Higher) | (Ordering::Less, Direction::Lower) => {
            Verdict::Better
        }
        (Ordering::Greater, Direction::Lower) | (Ordering::Less, Direction::Higher) => {
            Verdict::Worse
        }
    }
}

/// The verdicts of all measures together.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Tally {
    /// Measures that are better.
    pub(crate) better: usize,
    /// Measures that are worse.
    pub(crate) worse: usize,
    /// Measures that are the same.
    pub(crate) same: usize,
    /// The measure that moved most for the width of its bands, and by how much its median moved.
    pub(crate) most: Option<(Outcome, f64)>,
}

/// Counts how the current findings compare with those of today.
pub(crate) fn tally(before: &Findings, now: &Findings) -> Tally {
    let mut tally = Tally::default();
    let mut furthest = 0.0;
    for outcome in Outcome::ALL {
        let (Some(old), Some(new)) = (before.band(outcome), now.band(outcome)) else {
            continue;
        };
        let change = new.p50 - old.p50;
        match verdict(outcome, change) {
            Verdict::Better => tally.better += 1,
            Verdict::Worse => tally.worse += 1,
            Verdict::Same => {
                tally.same += 1;
                continue;
            }
        }
        // What it costs is chosen, not found.
        if outcome.group() == Group::Kost {
            continue;
        }
        // Measures have different units; the width of their bands makes them comparable.
        let width = (old.p95 - old.p05).max(new.p95 - new.p05).max(1e-9);
        if change.abs() / width > furthest {
            furthest = change.abs() / width;
            tally.most = Some((outcome, change));
        }
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_is_better_for_support_and_worse_for_cost() {
        assert_eq!(verdict(Outcome::Draagvlak, 0.1), Verdict::Better);
        assert_eq!(verdict(Outcome::Draagvlak, -0.1), Verdict::Worse);
        assert_eq!(verdict(Outcome::Kost, 0.1), Verdict::Worse);
        assert_eq!(verdict(Outcome::Carrousel, -0.1), Verdict::Better);
    }

    #[test]
    fn a_change_too_small_to_write_is_none() {
        assert_eq!(verdict(Outcome::Draagvlak, 0.004), Verdict::Same);
        assert_eq!(verdict(Outcome::Draagvlak, f64::NAN), Verdict::Same);
    }

    #[test]
    fn a_tally_counts_every_measure_once() {
        let tally = tally(&Findings::flat(0.2), &Findings::flat(0.5));
        assert_eq!(tally.better + tally.worse + tally.same, Outcome::ALL.len());
        assert_eq!(
            tally.worse, 3,
            "carrousel, terugval and kost are better when lower"
        );
        assert!(tally.most.is_some());
    }
}
