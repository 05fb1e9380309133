//! Does the order of options survive when the model is read otherwise?
//!
//! The options run once as the model is assumed to be and once under each reading, in the same worlds
//! with the same chance. Their order is that of the mean on a measure, or of the mean rank in a weighing.

use crate::ends::{End, Ends};
use crate::weighing::{Weighing, WeighingError};
use regiewijzer_decide::Direction;
use regiewijzer_ensemble::Experiment;
use regiewijzer_model::{Outcome, Reading};
use serde::{Deserialize, Serialize};

/// Where options stand under one reading, or under none more than was assumed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// The mean of each option on every measure, each in its unit.
    pub means: Vec<End>,
    /// The mean rank of each option in the weighing, 1 for first.
    pub ranks: Vec<f64>,
}

/// What a reading does to the order of options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Effect {
    /// Every pair stands as it did, or differs too little both times to speak of an order.
    Holds,
    /// Some option that was ahead of another now stands behind it.
    Turns,
}

/// From which difference of mean ranks on there is an order: a tenth of a place.
pub const RANKS_APART: f64 = 0.1;

impl Standing {
    /// Where options stand that end there; the ends are of the same worlds.
    ///
    /// # Errors
    /// Where they can't be weighed.
    pub fn of(ends: &[Ends], weighing: &Weighing) -> Result<Self, WeighingError> {
        let mean = |ends: &Ends| {
            let members = ends.members();
            let sum =
                |outcome: Outcome| members.iter().map(|end| end[outcome as usize]).sum::<f64>();
            Outcome::ALL.map(|outcome| sum(outcome) / members.len().max(1) as f64)
        };
        let weighed = weighing.analyse(ends)?;
        Ok(Self {
            means: ends.iter().map(mean).collect(),
            ranks: (0..ends.len()).map(|one| weighed.mean_rank(one)).collect(),
        })
    }

    fn on(&self, outcome: Outcome) -> Vec<f64> {
        let means = self.means.iter();
        means.map(|means| means[outcome as usize]).collect()
    }

    /// The options by their mean on a measure, the best first; by number.
    #[must_use]
    pub fn by_measure(&self, outcome: Outcome) -> Vec<usize> {
        order(&self.on(outcome), crate::direction(outcome))
    }

    /// The options by their mean rank, the best first; by number.
    #[must_use]
    pub fn by_rank(&self) -> Vec<usize> {
        order(&self.ranks, Direction::Lower)
    }

    /// What becomes of the order on a measure under a reading; a difference below `noticeable`, in its
    /// unit, makes no order.
    #[must_use]
    pub fn on_measure(&self, outcome: Outcome, read: &Self, noticeable: f64) -> Effect {
        effect(&self.on(outcome), &read.on(outcome), noticeable)
    }

    /// What becomes of the order of the mean ranks under a reading.
    #[must_use]
    pub fn on_ranks(&self, read: &Self) -> Effect {
        effect(&self.ranks, &read.ranks, RANKS_APART)
    }
}

/// The same experiment with one reading more. Nothing where it is held already.
#[must_use]
pub fn under(experiment: &Experiment, reading: Reading) -> Option<Experiment> {
    let readings = experiment.assumptions.readings;
    (!readings.has(reading)).then(|| {
        let mut read = experiment.clone();
        read.assumptions.readings = readings.with(reading, true);
        read
    })
}

fn order(values: &[f64], better: Direction) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|one, other| {
        let rising = values[*one].total_cmp(&values[*other]);
        match better {
            Direction::Lower => rising,
            Direction::Higher => rising.reverse(),
        }
    });
    order
}

/// A pair turns where it stands the other way round, and far enough apart in one of the two.
fn effect(before: &[f64], read: &[f64], apart: f64) -> Effect {
    let pairs = (0..before.len()).flat_map(|a| (0..a).map(move |b| (a, b)));
    let turned = |(a, b): (usize, usize)| {
        let (was, is) = (before[a] - before[b], read[a] - read[b]);
        was * is < 0.0 && was.abs().max(is.abs()) >= apart
    };
    if pairs.into_iter().any(turned) {
        Effect::Turns
    } else {
        Effect::Holds
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::weighing::Weights;
    use regiewijzer_ensemble::Inquiry;
    use regiewijzer_model::{Choices, Months, Scenario};

    fn standing(means: &[f64], ranks: &[f64]) -> Standing {
        Standing {
            means: means
                .iter()
                .map(|mean| [*mean; Outcome::ALL.len()])
                .collect(),
            ranks: ranks.to_vec(),
        }
    }

    #[test]
    fn an_order_turns_where_a_pair_changes_places_noticeably() {
        let before = standing(&[0.5, 0.4, 0.39], &[1.2, 2.0, 2.8]);
        let swapped = standing(&[0.5, 0.4, 0.55], &[1.2, 2.81, 2.0]);
        assert_eq!(
            before.on_measure(Outcome::Draagvlak, &swapped, 0.03),
            Effect::Turns
        );
        assert_eq!(before.on_ranks(&swapped), Effect::Turns);
        assert_eq!(before.by_measure(Outcome::Draagvlak), [0, 1, 2]);
        assert_eq!(swapped.by_measure(Outcome::Draagvlak), [2, 0, 1]);
        assert_eq!(swapped.by_measure(Outcome::Kost), [1, 0, 2]);
        assert_eq!(swapped.by_rank(), [0, 2, 1]);
    }

    #[test]
    fn what_lies_close_both_times_has_no_order_that_could_turn() {
        let before = standing(&[0.5, 0.4, 0.39], &[1.0, 2.0, 3.0]);
        let close = standing(&[0.6, 0.4, 0.41], &[1.5, 2.0, 2.5]);
        assert_eq!(
            before.on_measure(Outcome::Draagvlak, &close, 0.03),
            Effect::Holds
        );
        assert_eq!(
            before.on_measure(Outcome::Draagvlak, &close, 0.01),
            Effect::Turns
        );
        assert_eq!(before.on_ranks(&close), Effect::Holds);
    }

    /// A minimum is below a geometric mean, so every option has less of a shared vision.
    #[test]
    fn a_reading_moves_where_options_stand() {
        let weighing = Weighing {
            criteria: vec![Outcome::GedragenVisie, Outcome::AfstemmingVdab],
            weights: Weights::None,
            months: Months::POLICY_CYCLE,
            samples: 100,
            seed: 1,
        };
        let scenarios = [Scenario::Bestuursregisseur, Scenario::Terreinregisseur];
        let experiments = scenarios.map(|one| {
            let inquiry = Inquiry::about(Choices::of_scenario(one));
            inquiry.resolve().unwrap()
        });
        let stand = |experiments: &[Experiment]| {
            let runs = |one: &Experiment| (0..20).map(|m| Ends::end_of(&one.run(m))).collect();
            let ends: Vec<Ends> = experiments.iter().map(|one| Ends::new(runs(one))).collect();
            Standing::of(&ends, &weighing).unwrap()
        };
        let read = experiments
            .each_ref()
            .map(|one| under(one, Reading::InstemmingZwakste).unwrap());
        let (model, weakest) = (stand(&experiments), stand(&read));
        let visie = |standing: &Standing| standing.on(Outcome::GedragenVisie);
        let both = visie(&weakest).into_iter().zip(visie(&model));
        assert!(both.into_iter().all(|(weakest, model)| weakest < model));
        assert_eq!(under(&read[0], Reading::InstemmingZwakste), None);
    }
}
