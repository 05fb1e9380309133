//! Which outcomes lose.

use regiewijzer_analysis::movable::doubles;
use regiewijzer_decide::robustness::Wins;
use regiewijzer_model::Outcome;

use crate::pages::verken::results::view::View;
use crate::state::balance::part_of_range;
use crate::state::wins::{NEARLY_EVERYWHERE, SOMEWHERE};

/// How many of each kind get a card.
const CARDS: usize = 4;

/// An outcome that gets noticeably worse in some worlds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Loss {
    /// The outcome.
    pub(super) outcome: Outcome,
    /// The median of the differences with today, in the unit of the outcome.
    pub(super) by: f64,
    /// From which difference on it is noticed, in the same unit.
    pub(super) noticeable: f64,
    /// In how many worlds it is better, about equal and worse.
    pub(super) wins: Wins,
}

/// What loses.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Losses {
    /// In nearly all worlds, the largest part of its range first.
    pub(super) everywhere: Vec<Loss>,
    /// In a part of the worlds, the largest part first.
    pub(super) somewhere: Vec<Loss>,
    /// Those without a card. Of outcomes that say the same only the first is.
    pub(super) further: Vec<Loss>,
}

impl Losses {
    /// Of what is explored; none where there are no figures.
    pub(super) fn of(view: &View) -> Self {
        let loss = |outcome: Outcome| {
            let found = view.now()?.of(outcome)?;
            Some(Loss {
                outcome,
                by: found.difference.p50,
                noticeable: view.noticeable(outcome),
                wins: found.against(0)?,
            })
        };
        let all: Vec<Loss> = Outcome::ALL.into_iter().filter_map(loss).collect();
        Self::among(&all, |one| {
            part_of_range(one.outcome, one.by, view.exploration.months)
        })
    }

    fn among(all: &[Loss], part: impl Fn(&Loss) -> f64) -> Self {
        let worse = |one: &Loss| one.wins.shares()[2];
        let in_shares = |from: f64, to: f64, order: &dyn Fn(&Loss) -> f64| {
            let among = all.iter().filter(|one| (from..to).contains(&worse(one)));
            let mut among: Vec<Loss> = among.copied().collect();
            among.sort_by(|one, other| order(other).total_cmp(&order(one)));
            among
        };
        let mut losses = Self::default();
        losses.everywhere = losses.first_of(in_shares(NEARLY_EVERYWHERE, f64::INFINITY, &part));
        losses.somewhere = losses.first_of(in_shares(SOMEWHERE, NEARLY_EVERYWHERE, &worse));
        losses
    }

    /// The first few that don't say the same; the others are further ones.
    fn first_of(&mut self, among: Vec<Loss>) -> Vec<Loss> {
        let mut first: Vec<Loss> = Vec::with_capacity(CARDS);
        for loss in among {
            let mut outcomes: Vec<Outcome> = first.iter().map(|one| one.outcome).collect();
            outcomes.push(loss.outcome);
            if first.len() < CARDS && doubles(&outcomes).next().is_none() {
                first.push(loss);
            } else {
                self.further.push(loss);
            }
        }
        first
    }

    /// Those that get a card.
    pub(super) fn with_card(&self) -> impl Iterator<Item = &Loss> {
        self.everywhere.iter().chain(&self.somewhere)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn loss(outcome: Outcome, worse: usize) -> Loss {
        let wins = Wins {
            better: 0,
            equal: 100 - worse,
            worse,
        };
        Loss {
            outcome,
            by: -0.1,
            noticeable: 0.03,
            wins,
        }
    }

    proptest! {
        #[test]
        fn every_loss_is_told_or_named_once_and_no_two_of_a_kind_say_the_same(
            worse in proptest::collection::vec(0..101_usize, Outcome::ALL.len())
        ) {
            let all: Vec<Loss> = Outcome::ALL.into_iter().zip(worse).map(|(outcome, worse)| loss(outcome, worse)).collect();
            let found = Losses::among(&all, |_| 0.0);
            let mut named: Vec<Outcome> = found.with_card().chain(&found.further).map(|one| one.outcome).collect();
            named.sort_unstable();
            let expected = all.iter().filter(|one| one.wins.worse >= 10).map(|one| one.outcome);
            prop_assert_eq!(named, expected.collect::<Vec<_>>());
            prop_assert!(found.everywhere.iter().all(|one| one.wins.worse >= 95));
            prop_assert!(found.somewhere.iter().all(|one| one.wins.worse < 95));
            for kind in [&found.everywhere, &found.somewhere] {
                let outcomes: Vec<Outcome> = kind.iter().map(|one| one.outcome).collect();
                prop_assert!(doubles(&outcomes).next().is_none() && kind.len() <= CARDS);
            }
            prop_assert!(found.somewhere.windows(2).all(|two| two[0].wins.worse >= two[1].wins.worse));
        }
    }
}
