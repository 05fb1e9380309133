//! Noticeably better, noticeably worse or about equal: what a change means for a measure.

use regiewijzer_analysis::direction;
use regiewijzer_analysis::weighing::scale;
use regiewijzer_model::{Group, Months, Outcome, Thresholds};

use super::Findings;
use crate::text::Phrase;
use crate::text::interface::outcome as texts;

/// How the middle world of a measure compares with another option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is noticeably better.
    Better,
    /// It is noticeably worse.
    Worse,
    /// It differs by less than is noticed.
    Equal,
}

impl Verdict {
    /// What a difference means; below `noticeable`, in the unit of the measure, it counts as equal.
    pub(crate) fn of(outcome: Outcome, difference: f64, noticeable: f64) -> Self {
        let direction = direction(outcome);
        if direction.prefers_by(noticeable, difference, 0.0) {
            Self::Better
        } else if direction.prefers_by(noticeable, 0.0, difference) {
            Self::Worse
        } else {
            Self::Equal
        }
    }

    /// A mark and words.
    pub(crate) fn told(self) -> (&'static str, Phrase) {
        match self {
            Self::Better => ("▲", texts::BETTER),
            Self::Worse => ("▼", texts::WORSE),
            Self::Equal => ("=", texts::SAME),
        }
    }
}

/// The verdicts of all measures together.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Tally {
    /// Measures that are noticeably better.
    pub(crate) better: usize,
    /// Measures that are noticeably worse.
    pub(crate) worse: usize,
    /// Measures that are about equal.
    pub(crate) equal: usize,
    /// The measure that moved noticeably and over the largest part of its range, and the median of
    /// its differences.
    pub(crate) most: Option<(Outcome, f64)>,
}

/// Counts how findings, at the end of this horizon, compare with those of today in the same worlds.
pub(crate) fn tally(now: &Findings, thresholds: &Thresholds, months: Months) -> Tally {
    let mut tally = Tally::default();
    let mut furthest = 0.0;
    for outcome in Outcome::ALL {
        let Some(found) = now.of(outcome) else {
            continue;
        };
        let change = found.difference.p50;
        match Verdict::of(outcome, change, thresholds.over(outcome, months)) {
            Verdict::Better => tally.better += 1,
            Verdict::Worse => tally.worse += 1,
            Verdict::Equal => {
                tally.equal += 1;
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

    /// An option of which every measure is so much more than today.
    fn moved(by: f64) -> Findings {
        let ends = [0.2, 0.2 + by].map(|value| Ends::new(vec![[value; Outcome::ALL.len()]]));
        let at_end = |outcome| compare(&ends, outcome, 0.0).unwrap().remove(1);
        Findings {
            at_end: Outcome::ALL.into_iter().map(at_end).collect(),
            over_time: Vec::new(),
        }
    }

    #[test]
    fn more_is_better_for_support_and_worse_for_cost() {
        let verdict = |outcome, change| Verdict::of(outcome, change, 0.1);
        assert_eq!(verdict(Outcome::Draagvlak, 0.1), Verdict::Better);
        assert_eq!(verdict(Outcome::Draagvlak, -0.1), Verdict::Worse);
        assert_eq!(verdict(Outcome::Kost, 0.1), Verdict::Worse);
        assert_eq!(verdict(Outcome::Carrousel, -0.1), Verdict::Better);
    }

    #[test]
    fn a_change_below_the_threshold_is_none() {
        assert_eq!(Verdict::of(Outcome::Draagvlak, 0.04, 0.05), Verdict::Equal);
        assert_eq!(Verdict::of(Outcome::Draagvlak, 0.0, 0.0), Verdict::Equal);
        assert_eq!(
            Verdict::of(Outcome::Draagvlak, f64::NAN, 0.0),
            Verdict::Equal
        );
    }

    #[test]
    fn a_tally_counts_every_measure_once_and_by_its_own_threshold() {
        let tally = |by| tally(&moved(by), &Thresholds::default(), Months::POLICY_CYCLE);
        let large = tally(0.3);
        assert_eq!(large.better + large.worse, Outcome::ALL.len());
        assert_eq!(
            large.worse, 3,
            "carrousel, terugval and kost are better when lower"
        );
        assert!(large.most.is_some());
        // .02 is noticed in what it costs alone, of those without a scale of 0 to 1 and a lower one.
        let small = tally(0.02);
        assert_eq!(
            (small.worse, small.equal + small.better),
            (1, Outcome::ALL.len() - 1)
        );
        assert_eq!(tally(0.0).equal, Outcome::ALL.len());
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
