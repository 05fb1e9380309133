//! In how many worlds one option does better than another, in words.

use crate::pages::vergelijk::view::View;
use crate::text::Phrase;
use crate::text::interface::compare;
use regiewijzer_model::Outcome;

/// Of a hundred worlds: those in which the one is better, the other is, and neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Odds {
    /// The one is better.
    pub(super) won: u32,
    /// The other is better.
    pub(super) lost: u32,
    /// Both do exactly the same.
    pub(super) tied: u32,
}

impl Odds {
    /// From the shares of the worlds in which each beats the other. The three always make a hundred.
    pub(super) fn new(won: f64, lost: f64) -> Self {
        let [won, lost] = [won, lost].map(|share| (share.clamp(0.0, 1.0) * 100.0).round() as u32);
        let lost = lost.min(100 - won);
        // Half a world rounded away is no draw.
        let tied = 100 - won - lost;
        let (lost, tied) = if tied == 1 {
            (lost + 1, 0)
        } else {
            (lost, tied)
        };
        Self { won, lost, tied }
    }

    /// The odds of one option against another on a measure.
    pub(super) fn between(view: &View, one: usize, other: usize, measure: Outcome) -> Option<Self> {
        let won = view.found(one, measure)?.share_beaten(other)?;
        let lost = view.found(other, measure)?.share_beaten(one)?;
        Some(Self::new(won, lost))
    }

    /// A few words for a cell.
    pub(super) fn word(self) -> Phrase {
        match self {
            Self { tied: 50.., .. } => compare::MOSTLY_SAME,
            Self { won: 95.., .. } => compare::NEARLY_ALWAYS,
            Self { won: 60.., .. } => compare::MOSTLY,
            Self { won: 40.., .. } => compare::AS_OFTEN,
            Self { won: 6.., .. } => compare::SELDOM,
            _ => compare::HARDLY_EVER,
        }
    }

    /// The sentence about two options; whichever wins more often goes first.
    pub(super) fn sentence(self, one: &str, other: &str) -> String {
        if self.lost > self.won {
            let turned = Self {
                won: self.lost,
                lost: self.won,
                ..self
            };
            return turned.sentence(other, one);
        }
        let [won, lost, tied] = [self.won, self.lost, self.tied].map(|count| count.to_string());
        match self {
            Self { tied: 100, .. } => compare::always_same(one, other),
            Self { won: 100, .. } => compare::better_in_all(one, other),
            Self { tied: 0, .. } => compare::better_in(&lost, one, other, &won),
            _ => compare::better_or_same(&lost, one, other, &tied, &won),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn won_lost_and_tied_make_a_hundred() {
        for (won, lost) in [
            (0.834, 0.166),
            (0.835, 0.165),
            (0.5, 0.5),
            (0.0, 0.0),
            (0.3, 0.2),
        ] {
            let odds = Odds::new(won, lost);
            assert_eq!(odds.won + odds.lost + odds.tied, 100, "{won} {lost}");
        }
        assert_eq!(Odds::new(0.835, 0.165).tied, 0);
        assert_eq!(Odds::new(0.3, 0.2).tied, 50);
    }

    #[test]
    fn a_coin_toss_is_no_win() {
        assert_eq!(Odds::new(0.55, 0.45).word(), compare::AS_OFTEN);
        assert_eq!(Odds::new(0.96, 0.04).word(), compare::NEARLY_ALWAYS);
        assert_eq!(Odds::new(0.1, 0.2).word(), compare::MOSTLY_SAME);
        assert_eq!(Odds::new(0.02, 0.98).word(), compare::HARDLY_EVER);
    }

    #[test]
    fn the_sentence_tells_the_other_side_too() {
        let said = Odds::new(0.83, 0.17).sentence("A", "B");
        assert!(
            said.contains("83 van de 100") && said.contains("17"),
            "{said}"
        );
        assert_eq!(
            Odds::new(0.17, 0.83).sentence("B", "A"),
            said,
            "the winner goes first"
        );
    }
}
