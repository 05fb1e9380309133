//! How groups stand to a choice.

use regiewijzer_decide::acceptance::Draws;
use regiewijzer_decide::smaa;
use regiewijzer_ensemble::Assumptions;
use regiewijzer_model::Outcome;
use serde::{Deserialize, Serialize};

use super::{Move, Question};
use crate::ends::Ends;
use crate::groups::GroupError;
use crate::weighing::scale;

/// The scaled value on each criterion, world by world.
pub(super) type Values = Vec<Vec<f64>>;

/// Against what a choice falls short for a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Against {
    /// It is too often worse than today.
    Today,
    /// It is too often noticeably worse than the group's favourite.
    Favourite,
}

/// How a group stands to a choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// In which part of its draws it is at least as good as today, 0 to 1.
    pub as_good_as_today: f64,
    /// In which part of its draws it is not noticeably worse than its favourite, 0 to 1.
    pub as_good_as_favourite: f64,
    /// The place of its favourite among the options.
    pub favourite: usize,
    /// What it is worth more than today on each measure, by its own weights, on a scale from 0 to 1.
    pub beside_today: Vec<(Outcome, f64)>,
    /// The same against its favourite.
    pub beside_favourite: Vec<(Outcome, f64)>,
}

impl Standing {
    /// In which part of its draws it can live with the choice: the smaller of both, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.as_good_as_today.min(self.as_good_as_favourite)
    }

    /// What it is worth more than today, by its own weights, on a scale from 0 to 1.
    #[must_use]
    pub fn gain(&self) -> f64 {
        self.beside_today.iter().map(|(_, gain)| gain).sum()
    }

    /// Why a group can't live with it; nothing where it can in this share of its draws.
    pub(super) fn objection(&self, group: usize, enough: f64) -> Option<Objection> {
        (self.share() < enough).then(|| {
            let (against, lost) = if self.as_good_as_today <= self.as_good_as_favourite {
                (Against::Today, &self.beside_today)
            } else {
                (Against::Favourite, &self.beside_favourite)
            };
            let most = lost.iter().min_by(|one, other| one.1.total_cmp(&other.1));
            Objection {
                group,
                share: self.share(),
                against,
                measure: most.map(|(measure, _)| *measure),
            }
        })
    }
}

/// A group that can't live with a choice.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Objection {
    /// The place of the group.
    pub group: usize,
    /// In which part of its draws it could live with it, 0 to 1.
    pub share: f64,
    /// Against what it falls short.
    pub against: Against,
    /// The measure on which it loses the most by its own weights.
    pub measure: Option<Outcome>,
}

/// Another choice that a solution of bargaining names.
#[derive(Clone, Debug, PartialEq)]
pub struct Bargain {
    /// What is changed of the option for it.
    pub moves: Vec<Move>,
    /// In which part of its draws the group that can live with it the least can do so, 0 to 1.
    pub share: f64,
}

/// The groups with what they hold a choice against.
#[derive(Clone, Debug)]
pub(super) struct Jury {
    criteria: Vec<Outcome>,
    scales: Vec<smaa::Criterion>,
    seats: Vec<Seat>,
}

#[derive(Clone, Debug)]
struct Seat {
    /// The place of its beliefs.
    beliefs: usize,
    draws: Draws,
    today: Values,
    favourite: (usize, Values),
}

impl Jury {
    /// From the ends of today and of each option, for each set of beliefs.
    pub(super) fn new(
        question: &Question,
        beliefs: &[Assumptions],
        ran: &[&[Ends]],
    ) -> Result<Self, GroupError> {
        let criteria = question.criteria.clone();
        let scaled = |outcome: &Outcome| scale(*outcome).over(question.months).criterion();
        let scales = criteria.iter().map(scaled).collect::<Result<Vec<_>, _>>()?;
        let noticeable: Vec<f64> = criteria
            .iter()
            .map(|outcome| question.thresholds.over(*outcome, question.months))
            .collect();
        let mut jury = Self {
            criteria,
            scales,
            seats: Vec::new(),
        };
        for group in &question.groups {
            let place = beliefs.iter().position(|one| *one == group.beliefs);
            let place = place.unwrap_or_default();
            let study = smaa::Study {
                criteria: jury.scales.clone(),
                preferences: group.weights.preferences(&jury.criteria)?,
                samples: question.samples,
                seed: question.seed,
            };
            let draws = Draws::of(&study, &noticeable)?;
            let mut values = ran.iter().map(|ends| jury.values(&ends[place]));
            let today = values.next().unwrap_or_default();
            let gain = |values: &Values| draws.gains(values, &today).iter().sum::<f64>();
            let favourite = values
                .enumerate()
                .max_by(|(_, one), (_, other)| gain(one).total_cmp(&gain(other)));
            let favourite = favourite.unwrap_or_else(|| (0, today.clone()));
            jury.seats.push(Seat {
                beliefs: place,
                draws,
                today,
                favourite,
            });
        }
        Ok(jury)
    }

    /// The scaled value on each criterion, world by world.
    pub(super) fn values(&self, ends: &Ends) -> Values {
        let criteria = || self.criteria.iter().zip(&self.scales);
        let world = |end: &crate::ends::End| {
            criteria()
                .map(|(outcome, scale)| scale.scaled(end[*outcome as usize]))
                .collect()
        };
        ends.members().iter().map(world).collect()
    }

    /// How each group stands to a choice that ends there, under each set of beliefs.
    pub(super) fn standings(&self, ends: &[Ends]) -> Vec<Standing> {
        let values: Vec<Values> = ends.iter().map(|ends| self.values(ends)).collect();
        let named = |gains: Vec<f64>| self.criteria.iter().copied().zip(gains).collect();
        let standing = |seat: &Seat| {
            let own = &values[seat.beliefs];
            let (favourite, best) = &seat.favourite;
            Standing {
                as_good_as_today: seat.draws.as_good(own, &seat.today),
                as_good_as_favourite: seat.draws.not_noticeably_worse(own, best),
                favourite: *favourite,
                beside_today: named(seat.draws.gains(own, &seat.today)),
                beside_favourite: named(seat.draws.gains(own, best)),
            }
        };
        self.seats.iter().map(standing).collect()
    }

    /// In which part of its draws the group that can live with these values the least can do so.
    pub(super) fn share(&self, values: &[Values]) -> f64 {
        let share = |seat: &Seat| {
            let own = &values[seat.beliefs];
            let today = seat.draws.as_good(own, &seat.today);
            today.min(seat.draws.not_noticeably_worse(own, &seat.favourite.1))
        };
        self.seats.iter().map(share).fold(1.0, f64::min)
    }
}
