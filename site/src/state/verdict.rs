//! Better, less good or the same: what a change means for a measure.

use std::cmp::Ordering;

use regiewijzer_analysis::weighing::scale;
use regiewijzer_charts::NumberStyle;
use regiewijzer_model::{Direction, Group, Months, Outcome};

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
    /// The measure that moved over the largest part of its range, and by how much its median moved.
    pub(crate) most: Option<(Outcome, f64)>,
}

/// Counts how the current findings, at the end of this horizon, compare with those of today.
pub(crate) fn tally(before: &Findings, now: &Findings, months: Months) -> Tally {
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
        let part = part_of_range(outcome, change, months);
        if part > furthest {
            furthest = part;
            tally.most = Some((outcome, change));
        }
    }
    tally
}

/// Over which part of its range a measure moved.
///
/// Measures have different units, so a change is held against the range that the weighing of
/// stakeholders uses too: the natural one, or the stated one. The width of a band will not do:
/// autonomie has none where no instrument is in use, so any change of it would be the largest.
fn part_of_range(outcome: Outcome, change: f64, months: Months) -> f64 {
    let range = scale(outcome).over(months);
    change.abs() / (range.best - range.worst).abs()
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_analysis::{Ends, compare};

    /// An option of which every measure has one value.
    fn flat(value: f64) -> Findings {
        let ends = [Ends::new(vec![[value; Outcome::ALL.len()]])];
        let at_end = |outcome| compare(&ends, outcome).unwrap().remove(0);
        Findings {
            at_end: Outcome::ALL.into_iter().map(at_end).collect(),
            over_time: Vec::new(),
        }
    }

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
        let tally = tally(&flat(0.2), &flat(0.5), Months::POLICY_CYCLE);
        assert_eq!(tally.better + tally.worse + tally.same, Outcome::ALL.len());
        assert_eq!(
            tally.worse, 3,
            "carrousel, terugval and kost are better when lower"
        );
        assert!(tally.most.is_some());
    }

    #[test]
    fn a_measure_without_a_band_is_not_the_largest_difference_for_that() {
        let part = |outcome, change| part_of_range(outcome, change, Months::POLICY_CYCLE);
        assert!(part(Outcome::Autonomie, -0.05) < part(Outcome::Beleidscoherentie, 0.3));
        assert!(part(Outcome::Doorstroom, 0.05) < part(Outcome::Beleidscoherentie, 0.3));
    }

    #[test]
    fn what_adds_up_over_a_longer_horizon_needs_a_larger_change() {
        let part =
            |months| Months::new(months).map(|one| part_of_range(Outcome::Doorstroom, 0.5, one));
        assert!(part(144) < part(72));
    }
}
