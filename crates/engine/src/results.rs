//! What a run gives: the measures of all its members.

use crate::lanes::{LANES, Single};
use regiewijzer_model::{Months, Outcome};

/// The measures of some members: all of them at the end, some of them month by month.
///
/// They lie by measure, then by month, then by member, in 32 bits: a band reads neighbours.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    members: usize,
    months: Months,
    end: Vec<f32>,
    wanted: Vec<Outcome>,
    trajectories: Vec<f32>,
}

impl Results {
    pub(crate) fn new(members: usize, months: Months, wanted: &[Outcome]) -> Self {
        let rows = wanted.len() * (months.get() as usize + 1);
        Self {
            members,
            months,
            end: vec![0.0; Outcome::ALL.len() * members],
            wanted: wanted.to_vec(),
            trajectories: vec![0.0; rows * members],
        }
    }

    /// Number of members.
    #[must_use]
    pub fn members(&self) -> usize {
        self.members
    }

    /// Length of the horizon.
    #[must_use]
    pub fn months(&self) -> Months {
        self.months
    }

    /// The measures whose trajectories are there.
    #[must_use]
    pub fn wanted(&self) -> &[Outcome] {
        &self.wanted
    }

    /// A measure at the end of the horizon, by member, in its own unit.
    #[must_use]
    pub fn at_end(&self, outcome: Outcome) -> &[f32] {
        &self.end[outcome as usize * self.members..][..self.members]
    }

    /// A measure at a month of the horizon, by member, in its own unit; nothing where its trajectory
    /// wasn't asked for or the horizon is shorter. Month 0 is the start.
    #[must_use]
    pub fn at(&self, outcome: Outcome, month: u32) -> Option<&[f32]> {
        let place = self.wanted.iter().position(|wanted| *wanted == outcome)?;
        (month <= self.months.get()).then(|| {
            let row = place * (self.months.get() as usize + 1) + month as usize;
            &self.trajectories[row * self.members..][..self.members]
        })
    }

    pub(crate) fn put_end(&mut self, outcome: Outcome, first: usize, values: Single) {
        let row = &mut self.end[outcome as usize * self.members..][..self.members];
        put(&mut row[first..], values);
    }

    #[inline]
    pub(crate) fn put(&mut self, place: usize, month: u32, first: usize, values: Single) {
        let row = place * (self.months.get() as usize + 1) + month as usize;
        let row = &mut self.trajectories[row * self.members..][..self.members];
        put(&mut row[first..], values);
    }
}

#[inline]
fn put(row: &mut [f32], values: Single) {
    let lanes = row.len().min(LANES);
    row[..lanes].copy_from_slice(&values.to_array()[..lanes]);
}
