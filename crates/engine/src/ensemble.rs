//! An experiment and its results, chunk by chunk in the order of its members.

use crate::horizon::{RunError, run};
use crate::initial_states::InitialStates;
use crate::results::Results;
use regiewijzer_ensemble::{Band, Experiment};
use regiewijzer_model::Outcome;
use std::ops::Range;

/// Members that are run in one go. About a millisecond and a half of work.
pub const CHUNK: u32 = 128;

/// The members of a chunk, whole chunks from 0.
#[must_use]
pub fn chunk(number: u32) -> Range<u32> {
    number * CHUNK..(number + 1) * CHUNK
}

/// How many chunks hold this many members.
#[must_use]
pub fn chunks_for(members: u32) -> u32 {
    members.div_ceil(CHUNK)
}

/// An experiment and the results of its first members. Whole chunks are run, and each question says
/// how many members count: a large ensemble also answers for a smaller one.
#[derive(Clone, Debug)]
pub struct Ensemble {
    experiment: Experiment,
    wanted: Vec<Outcome>,
    chunks: Vec<Results>,
}

impl Ensemble {
    /// An ensemble without members yet, which keeps the trajectories of the wanted measures.
    #[must_use]
    pub fn new(experiment: Experiment, wanted: Vec<Outcome>) -> Self {
        Self::of_chunks(experiment, wanted, Vec::new())
    }

    /// An ensemble of results that were made elsewhere; `chunks[c]` holds the members of
    /// [`chunk`] `c`.
    #[must_use]
    pub fn of_chunks(experiment: Experiment, wanted: Vec<Outcome>, chunks: Vec<Results>) -> Self {
        Self {
            experiment,
            wanted,
            chunks,
        }
    }

    /// The experiment.
    #[must_use]
    pub fn experiment(&self) -> &Experiment {
        &self.experiment
    }

    /// The measures whose trajectories are kept.
    #[must_use]
    pub fn wanted(&self) -> &[Outcome] {
        &self.wanted
    }

    /// Number of members: whole chunks.
    #[must_use]
    pub fn members(&self) -> u32 {
        self.chunks.len() as u32 * CHUNK
    }

    /// Runs the next chunk from its initial states.
    ///
    /// # Errors
    /// Where these have another past than the experiment.
    pub fn extend(&mut self, initial: &InitialStates) -> Result<(), RunError> {
        let experiment = &self.experiment;
        let results = run(initial, &experiment.plan, experiment.months, &self.wanted)?;
        self.chunks.push(results);
        Ok(())
    }

    /// A measure at the end of the horizon of the first `members`, in its own unit.
    pub fn at_end(&self, outcome: Outcome, members: u32) -> impl Iterator<Item = f32> {
        let rows = self.chunks.iter().map(move |chunk| chunk.at_end(outcome));
        rows.flatten().copied().take(members as usize)
    }

    /// Where a measure lies at the end of the horizon over the first `members`.
    #[must_use]
    pub fn band_at_end(&self, outcome: Outcome, members: u32) -> Band {
        Band::of_singles(&self.at_end(outcome, members).collect::<Vec<_>>())
    }

    /// Where a measure lies at a month of the horizon over the first `members`; nothing where its
    /// trajectory wasn't wanted or the horizon is shorter.
    #[must_use]
    pub fn band_at(&self, outcome: Outcome, month: u32, members: u32) -> Option<Band> {
        let mut values = Vec::with_capacity(members as usize);
        for chunk in &self.chunks {
            values.extend_from_slice(chunk.at(outcome, month)?);
        }
        values.truncate(members as usize);
        Some(Band::of_singles(&values))
    }

    /// Where a measure lies at each month over the first `members`, the start of the horizon
    /// included; nothing where its trajectory wasn't wanted.
    #[must_use]
    pub fn trajectory(&self, outcome: Outcome, members: u32) -> Option<Vec<Band>> {
        (0..=self.experiment.months.get())
            .map(|month| self.band_at(outcome, month, members))
            .collect()
    }

    /// The digest of all members; see [`crate::digest()`].
    #[must_use]
    pub fn digest(&self) -> u64 {
        crate::digest(&self.chunks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spin_up_cache::SpinUpCache;
    use regiewijzer_ensemble::Inquiry;
    use regiewijzer_model::{Choices, Scenario};

    #[test]
    fn an_ensemble_of_chunks_gives_what_one_run_of_all_members_gives() {
        let inquiry = Inquiry::about(Choices::of_scenario(Scenario::Terreinregisseur));
        let experiment = inquiry.resolve().unwrap();
        let wanted = vec![Outcome::Draagvlak];
        let mut ensemble = Ensemble::new(experiment.clone(), wanted.clone());
        let mut cache = SpinUpCache::default();
        cache.extend_to(&mut ensemble, 300).unwrap();
        assert_eq!(ensemble.members(), 384);
        let initial = InitialStates::new(&experiment, 0..300);
        let whole = run(&initial, &experiment.plan, experiment.months, &wanted).unwrap();
        let ends: Vec<f32> = ensemble.at_end(Outcome::Kost, 300).collect();
        assert_eq!(ends, whole.at_end(Outcome::Kost));
        let course = ensemble.trajectory(Outcome::Draagvlak, 300).unwrap();
        let month = whole.at(Outcome::Draagvlak, 40).unwrap();
        assert_eq!(course[40], Band::of_singles(month));
        assert_eq!(ensemble.trajectory(Outcome::Kost, 300), None);
    }
}
