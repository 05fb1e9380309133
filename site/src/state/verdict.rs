//! Noticeably better, noticeably worse or about equal: what a change means for a measure.

use regiewijzer_analysis::direction;
use regiewijzer_model::Outcome;

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

    /// The class by which a difference that isn't noticed recedes.
    pub(crate) fn class(self) -> Option<&'static str> {
        (self == Self::Equal).then_some("about-equal")
    }

    /// A mark and words.
    pub(crate) fn mark_and_word(self) -> (&'static str, Phrase) {
        match self {
            Self::Better => ("▲", texts::BETTER),
            Self::Worse => ("▼", texts::WORSE),
            Self::Equal => ("=", texts::SAME),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
