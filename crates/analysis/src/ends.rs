//! What an analysis needs of an ensemble: where every member ends.

use regiewijzer_engine::{Ensemble, Results};
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

    /// Where the first `members` of an ensemble end.
    #[must_use]
    pub fn of_ensemble(ensemble: &Ensemble, members: u32) -> Self {
        let columns = Outcome::ALL.map(|outcome| ensemble.at_end(outcome, members).collect());
        Self::of_columns(&columns)
    }

    /// Where the members of these results end.
    #[must_use]
    pub fn of_results(results: &Results) -> Self {
        Self::of_columns(&Outcome::ALL.map(|outcome| results.at_end(outcome).to_vec()))
    }

    /// A column for each measure, equally long.
    fn of_columns(columns: &[Vec<f32>; Outcome::ALL.len()]) -> Self {
        let members = 0..columns[0].len();
        let end = |member: usize| Outcome::ALL.map(|one| columns[one as usize][member].into());
        Self(members.map(end).collect())
    }

    /// The ends of further members after these.
    pub fn extend(&mut self, further: Self) {
        self.0.extend(further.0);
    }

    /// Where a run of the reference engine ends.
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

/// The value of each option on each criterion, in one world.
pub(crate) type World = Vec<Vec<f64>>;

/// From ends for each option to worlds with each option in them. An option that lacks a world leaves that world with an
/// option less, which the methods of `decide` refuse.
pub(crate) fn worlds(options: &[Ends], criteria: &[Outcome]) -> Vec<World> {
    let members = options.iter().map(|ends| ends.members().len()).max();
    let value = |ends: &Ends, world: usize| -> Option<Vec<f64>> {
        let end = ends.members().get(world)?;
        let criteria = criteria.iter();
        Some(criteria.map(|outcome| end[*outcome as usize]).collect())
    };
    let world = |world| {
        let options = options.iter();
        options.filter_map(|ends| value(ends, world)).collect()
    };
    (0..members.unwrap_or(0)).map(world).collect()
}
