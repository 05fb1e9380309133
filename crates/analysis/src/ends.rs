//! What an analysis needs of an ensemble: where every member ends.

use regiewijzer_model::{Outcome, Run};

/// Every measure of one run at the end of the horizon, in the order of [`Outcome::ALL`], each in its
/// own unit.
pub type End = [f64; Outcome::ALL.len()];

/// The ends of the members of an ensemble, in their order. Much smaller than the runs themselves,
/// which hold every month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ends(Vec<End>);

impl Ends {
    /// The ends of these members; `members[i]` is that of member `i`.
    #[must_use]
    pub fn new(members: Vec<End>) -> Self {
        Self(members)
    }

    /// Where a run ends.
    #[must_use]
    pub fn end_of(run: &Run) -> End {
        Outcome::ALL.map(|outcome| run.at_end(outcome))
    }

    /// One measure of every member, in its own unit.
    #[must_use]
    pub fn of(&self, outcome: Outcome) -> Vec<f64> {
        self.0.iter().map(|end| end[outcome as usize]).collect()
    }

    /// Every member, in order.
    #[must_use]
    pub fn members(&self) -> &[End] {
        &self.0
    }
}
