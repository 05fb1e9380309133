//! Robustness: how surely one option is better, what can be missed by choosing it, and its worst case.
//!
//! Options are compared world by world, since all of them are run in the same worlds with the same
//! chance. Shares of worlds are shares of what is thought plausible, not chances of what will happen.

use crate::Direction;
use crate::sample;
use crate::table::{self, TableError};
use serde::{Deserialize, Serialize};

/// In how many worlds one option does noticeably better than another, about as well, and noticeably worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wins {
    /// Worlds in which it is better by at least the threshold.
    pub better: usize,
    /// Worlds in which both differ by less than the threshold.
    pub equal: usize,
    /// Worlds in which it is worse by at least the threshold.
    pub worse: usize,
}

impl Wins {
    /// Number of worlds compared.
    #[must_use]
    pub fn worlds(self) -> usize {
        self.better + self.equal + self.worse
    }

    /// Shares of the worlds in which it is better, equal and worse, each 0 to 1; together 1.
    #[must_use]
    pub fn shares(self) -> [f64; 3] {
        let worlds = self.worlds().max(1) as f64;
        [self.better, self.equal, self.worse].map(|count| count as f64 / worlds)
    }
}

/// In how many worlds `a` is noticeably better than `b`; `a[w]` and `b[w]` are their measure in world
/// `w`. A difference below `noticeable`, in the unit of the measure, counts as equal; with 0 only an
/// exact tie does.
///
/// # Errors
/// Where the lists are empty, differ in length, or hold a figure that isn't finite.
pub fn wins(
    a: &[f64],
    b: &[f64],
    direction: Direction,
    noticeable: f64,
) -> Result<Wins, TableError> {
    if a.is_empty() {
        return Err(TableError::Empty("worlds"));
    }
    table::length(b.len(), a.len(), "worlds")?;
    table::finite(a, 0)?;
    table::finite(b, 1)?;
    let count = |a: &[f64], b: &[f64]| {
        let pairs = a.iter().zip(b);
        pairs
            .filter(|(a, b)| direction.prefers_by(noticeable, **a, **b))
            .count()
    };
    let (better, worse) = (count(a, b), count(b, a));
    Ok(Wins {
        better,
        equal: a.len() - better - worse,
        worse,
    })
}

/// What is missed by choosing an option, against the option that turns out best (Savage 1951).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Regret {
    /// The largest of all worlds, in the unit of the measure.
    pub max: f64,
    /// The 90th percentile, by linear interpolation.
    pub p90: f64,
    /// The mean.
    pub mean: f64,
}

/// The regret of each option; `worlds[w][o]` is the measure of option `o` in world `w`.
///
/// # Errors
/// Where the figures are no table.
pub fn regrets(worlds: &[Vec<f64>], direction: Direction) -> Result<Vec<Regret>, TableError> {
    let regret = |per_world: Vec<f64>| Regret {
        max: per_world.iter().copied().fold(0.0, f64::max),
        p90: sample::percentile(&per_world, 0.9),
        mean: sample::mean(&per_world),
    };
    let per_world = regrets_per_world(worlds, direction)?;
    Ok(per_world.into_iter().map(regret).collect())
}

/// The regret of each option in each world, in the unit of the measure; 0 where it is the best.
///
/// # Errors
/// Where the figures are no table.
pub fn regrets_per_world(
    worlds: &[Vec<f64>],
    direction: Direction,
) -> Result<Vec<Vec<f64>>, TableError> {
    let options = table::width(worlds, "options")?;
    let best: Vec<f64> = worlds
        .iter()
        .map(|row| {
            row.iter()
                .copied()
                .fold(row[0], |a, b| direction.better(a, b))
        })
        .collect();
    let of_option = |option: usize| {
        let rows = worlds.iter().zip(&best);
        rows.map(|(row, best)| direction.gain(*best, row[option]))
            .collect()
    };
    Ok((0..options).map(of_option).collect())
}

/// The value of each option in the world where it does worst, in the unit of the measure. The maximin
/// rule (Wald 1950) takes the option for which it is best: unlike regret, it doesn't ask what another
/// option would have given there. `worlds[w][o]` is the measure of option `o` in world `w`.
///
/// # Errors
/// Where the figures are no table.
pub fn maximin(worlds: &[Vec<f64>], direction: Direction) -> Result<Vec<f64>, TableError> {
    let options = table::width(worlds, "options")?;
    let worst = |option: usize| {
        worlds
            .iter()
            .map(|row| row[option])
            .fold(worlds[0][option], |a, b| direction.worse(a, b))
    };
    Ok((0..options).map(worst).collect())
}

/// A value that is good enough on a measure.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Threshold {
    /// Whether it is a floor (higher is better) or a ceiling (lower is better).
    pub direction: Direction,
    /// The value that is just good enough, in the unit of the measure.
    pub at: f64,
}

impl Threshold {
    /// Is this value good enough? The threshold itself is.
    #[must_use]
    pub fn is_met_by(self, value: f64) -> bool {
        self.direction.gain(value, self.at) >= 0.0
    }
}

/// In what share of the worlds an option is good enough.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Satisficing {
    /// On all measures at once, 0 to 1: the domain criterion.
    pub all: f64,
    /// On each measure, 0 to 1.
    pub each: Vec<f64>,
}

/// In what share of the worlds an option meets the thresholds; `worlds[w][m]` is its measure `m` in
/// world `w`, and `thresholds[m]` what is good enough on that measure.
///
/// # Errors
/// Where the figures are no table, or there isn't one threshold for each measure.
pub fn satisficing(
    worlds: &[Vec<f64>],
    thresholds: &[Threshold],
) -> Result<Satisficing, TableError> {
    let measures = table::width(worlds, "measures")?;
    table::length(thresholds.len(), measures, "thresholds")?;
    let share = |met: &dyn Fn(&[f64]) -> bool| {
        worlds.iter().filter(|row| met(row)).count() as f64 / worlds.len() as f64
    };
    let each = |m: usize| share(&|row: &[f64]| thresholds[m].is_met_by(row[m]));
    Ok(Satisficing {
        all: share(&|row: &[f64]| row.iter().zip(thresholds).all(|(x, t)| t.is_met_by(*x))),
        each: (0..measures).map(each).collect(),
    })
}
