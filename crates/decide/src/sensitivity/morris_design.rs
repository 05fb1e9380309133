//! The points at which a model is run for elementary effects.

use super::{SAMPLES_MAX, SensitivityError};
use crate::random::{generator, shuffle};
use rand::RngExt;
use serde::{Deserialize, Serialize};

/// Trajectories through a grid (Morris 1991): from a random start each factor takes one step, up or
/// down, in a random order.
///
/// The grid has `levels` levels from 0 to 1, and a step jumps half of them, so that every level is
/// stepped to and from as often. Run `t·(k + 1)` is where trajectory `t` starts, the `k` after that are where
/// each step leads. Each trajectory has a stream of its own, so those of a smaller design are the
/// beginning of those of a larger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MorrisDesign {
    factors: usize,
    trajectories: u32,
    levels: u32,
    seed: u32,
}

/// A trajectory: where it starts and in which order the factors step.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Trajectory {
    /// The level of each factor at the start.
    start: Vec<u32>,
    /// The factor of each step, and whether it goes up.
    pub(super) steps: Vec<(usize, bool)>,
}

impl MorrisDesign {
    /// The number of levels Morris used.
    pub const LEVELS: u32 = 4;

    /// A design for at least one factor, 2 to [`SAMPLES_MAX`] trajectories and an even number of
    /// levels from 2 to 64.
    ///
    /// # Errors
    /// Where one of them is out of range.
    pub fn new(
        factors: usize,
        trajectories: u32,
        levels: u32,
        seed: u32,
    ) -> Result<Self, SensitivityError> {
        if factors == 0 {
            return Err(SensitivityError::NoFactors);
        }
        if !(2..=SAMPLES_MAX).contains(&trajectories) {
            return Err(SensitivityError::Trajectories(trajectories));
        }
        if !(2..=64).contains(&levels) || levels % 2 == 1 {
            return Err(SensitivityError::Levels(levels));
        }
        Ok(Self {
            factors,
            trajectories,
            levels,
            seed,
        })
    }

    /// Number of factors.
    #[must_use]
    pub fn factors(&self) -> usize {
        self.factors
    }

    /// Number of runs.
    #[must_use]
    pub fn runs(&self) -> usize {
        self.trajectories as usize * (self.factors + 1)
    }

    /// The length of a step: levels / (2 (levels − 1)).
    #[must_use]
    pub fn step(&self) -> f64 {
        f64::from(self.levels) / f64::from(2 * (self.levels - 1))
    }

    /// All points, in the order of the runs: a number from 0 to 1 for each factor.
    pub fn points(&self) -> impl Iterator<Item = Vec<f64>> {
        self.trajectories().flat_map(|trajectory| {
            let mut levels = trajectory.start;
            let mut points = vec![self.point(&levels)];
            for (factor, up) in trajectory.steps {
                let from = levels[factor];
                levels[factor] = if up {
                    from + self.jump()
                } else {
                    from - self.jump()
                };
                points.push(self.point(&levels));
            }
            points
        })
    }

    pub(super) fn trajectories(&self) -> impl Iterator<Item = Trajectory> {
        (0..self.trajectories).map(|number| self.trajectory(number))
    }

    /// How many levels a step jumps.
    fn jump(&self) -> u32 {
        self.levels / 2
    }

    fn point(&self, levels: &[u32]) -> Vec<f64> {
        let gaps = f64::from(self.levels - 1);
        levels
            .iter()
            .map(|level| f64::from(*level) / gaps)
            .collect()
    }

    fn trajectory(&self, number: u32) -> Trajectory {
        let mut rng = generator(self.seed, u64::from(number));
        let mut start = Vec::with_capacity(self.factors);
        let mut steps = Vec::with_capacity(self.factors);
        for factor in 0..self.factors {
            let low = rng.random_range(0..self.jump());
            let up = rng.random_range(0..2_u32) == 0;
            start.push(if up { low } else { low + self.jump() });
            steps.push((factor, up));
        }
        shuffle(&mut steps, &mut rng);
        Trajectory { start, steps }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trajectory_steps_every_factor_once_and_stays_on_the_grid() {
        let design = MorrisDesign::new(5, 40, 4, 1).unwrap();
        let points: Vec<Vec<f64>> = design.points().collect();
        assert_eq!(points.len(), design.runs());
        for trajectory in points.chunks(6) {
            let mut stepped = [0; 5];
            for pair in trajectory.windows(2) {
                let moved: Vec<usize> = (0..5).filter(|f| pair[0][*f] != pair[1][*f]).collect();
                assert_eq!(moved.len(), 1);
                stepped[moved[0]] += 1;
                let length = (pair[0][moved[0]] - pair[1][moved[0]]).abs();
                assert!((length - 2.0 / 3.0).abs() < 1e-12);
            }
            assert_eq!(stepped, [1; 5]);
            for point in trajectory.iter().flatten() {
                let level = point * 3.0;
                let whole = (level + 0.5).floor();
                assert!((level - whole).abs() < 1e-9 && (0.0..=3.0).contains(&whole));
            }
        }
    }

    #[test]
    fn grids_that_cannot_be_stepped_are_refused() {
        assert_eq!(
            MorrisDesign::new(0, 4, 4, 1),
            Err(SensitivityError::NoFactors)
        );
        assert_eq!(
            MorrisDesign::new(2, 1, 4, 1),
            Err(SensitivityError::Trajectories(1))
        );
        for levels in [0, 1, 5, 66] {
            assert_eq!(
                MorrisDesign::new(2, 4, levels, 1),
                Err(SensitivityError::Levels(levels))
            );
        }
    }
}
