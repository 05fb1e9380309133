//! The results of an experiment, gathered chunk by chunk in the order of its members.

use crate::horizon::{RunError, run};
use crate::results::Results;
use crate::starts::Starts;
use regiewijzer_ensemble::{Band, Experiment};
use regiewijzer_model::Outcome;
use std::iter;
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

/// An experiment and the results of its first members. Whole chunks are run; whoever reads says how
/// many members count, so what was gathered for a large ensemble answers for a smaller one.
#[derive(Clone, Debug)]
pub struct Gathered {
    experiment: Experiment,
    wanted: Vec<Outcome>,
    chunks: Vec<Results>,
}

impl Gathered {
    /// Nothing yet, but for the measures whose trajectories are wanted.
    #[must_use]
    pub fn new(experiment: Experiment, wanted: Vec<Outcome>) -> Self {
        Self {
            experiment,
            wanted,
            chunks: Vec::new(),
        }
    }

    /// Results that were made elsewhere; `chunks[c]` holds the members of [`chunk`] `c`.
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

    /// The measures whose trajectories are there.
    #[must_use]
    pub fn wanted(&self) -> &[Outcome] {
        &self.wanted
    }

    /// Number of members: whole chunks.
    #[must_use]
    pub fn members(&self) -> u32 {
        self.chunks.len() as u32 * CHUNK
    }

    /// Runs the next chunk from its starts.
    ///
    /// # Errors
    /// Where the starts have another past than the experiment.
    pub fn extend(&mut self, starts: &Starts) -> Result<(), RunError> {
        let experiment = &self.experiment;
        let results = run(starts, &experiment.plan, experiment.months, &self.wanted)?;
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

/// Starts that were made before, so that every option of a region goes on from the same ones.
#[derive(Debug, Default)]
pub struct Pasts {
    /// The one that was asked for last comes last.
    known: Vec<Past>,
}

#[derive(Debug)]
struct Past {
    /// Whose past it is; of the experiment, what comes after the past isn't looked at.
    experiment: Experiment,
    chunks: Vec<Starts>,
}

impl Past {
    fn is_of(&self, experiment: &Experiment) -> bool {
        let own = &self.experiment;
        own.plan.past == experiment.plan.past
            && own.seed == experiment.seed
            && own.noise == experiment.noise
            && own.assumptions == experiment.assumptions
    }

    fn members(&self) -> usize {
        self.chunks.iter().map(Starts::members).sum()
    }
}

impl Pasts {
    /// How many members are remembered, over all pasts: about a kilobyte each.
    const REMEMBERED: usize = 16_384;

    /// The starts of a chunk of an experiment, and of those before it.
    pub fn starts(&mut self, experiment: &Experiment, number: u32) -> &Starts {
        let known = self.known.iter().position(|past| past.is_of(experiment));
        let mut past = match known {
            Some(place) => self.known.remove(place),
            None => Past {
                experiment: experiment.clone(),
                chunks: Vec::new(),
            },
        };
        while past.chunks.len() <= number as usize {
            let next = past.chunks.len() as u32;
            past.chunks.push(Starts::new(experiment, chunk(next)));
        }
        self.forget_all_but(Self::REMEMBERED.saturating_sub(past.members()));
        self.known.push(past);
        &self.known[self.known.len() - 1].chunks[number as usize]
    }

    /// Runs the next chunk of what is gathered.
    ///
    /// # Errors
    /// Where the plan changes how many municipalities there are.
    pub fn extend(&mut self, gathered: &mut Gathered) -> Result<(), RunError> {
        let next = chunks_for(gathered.members());
        let starts = self.starts(&gathered.experiment, next);
        gathered.extend(starts)
    }

    /// Gathers at least this many members.
    ///
    /// # Errors
    /// Where the plan changes how many municipalities there are.
    pub fn extend_to(&mut self, gathered: &mut Gathered, members: u32) -> Result<(), RunError> {
        while gathered.members() < members {
            self.extend(gathered)?;
        }
        Ok(())
    }

    /// Forgets the pasts that were asked for longest ago.
    fn forget_all_but(&mut self, room: usize) {
        let sizes = self.known.iter().rev().map(Past::members);
        let filled = iter::once(0).chain(sizes.scan(0, |sum, size| {
            *sum += size;
            Some(*sum)
        }));
        let kept = filled.take_while(|sum| *sum <= room).count() - 1;
        self.known.drain(..self.known.len() - kept);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_ensemble::Inquiry;
    use regiewijzer_model::{Choices, Scenario};

    fn experiment(scenario: Scenario, seed: u32) -> Experiment {
        let inquiry = Inquiry {
            seed,
            ..Inquiry::about(Choices::of_scenario(scenario))
        };
        inquiry.resolve().unwrap()
    }

    #[test]
    fn what_is_gathered_in_chunks_is_what_one_run_gives() {
        let experiment = experiment(Scenario::Terreinregisseur, 1);
        let wanted = vec![Outcome::Draagvlak];
        let mut gathered = Gathered::new(experiment.clone(), wanted.clone());
        Pasts::default().extend_to(&mut gathered, 300).unwrap();
        assert_eq!(gathered.members(), 384);
        let starts = Starts::new(&experiment, 0..300);
        let whole = run(&starts, &experiment.plan, experiment.months, &wanted).unwrap();
        let ends: Vec<f32> = gathered.at_end(Outcome::Kost, 300).collect();
        assert_eq!(ends, whole.at_end(Outcome::Kost));
        let course = gathered.trajectory(Outcome::Draagvlak, 300).unwrap();
        let month = whole.at(Outcome::Draagvlak, 40).unwrap();
        assert_eq!(course[40], Band::of_singles(month));
        assert_eq!(gathered.trajectory(Outcome::Kost, 300), None);
    }

    #[test]
    fn options_of_one_region_share_their_past_and_others_do_not() {
        let mut pasts = Pasts::default();
        for scenario in Scenario::ALL {
            pasts.starts(&experiment(scenario, 1), 0);
        }
        assert_eq!(pasts.known.len(), 1);
        pasts.starts(&experiment(Scenario::Vandaag, 2), 1);
        assert_eq!(pasts.known.len(), 2);
        assert_eq!(pasts.known[1].members(), 256);
    }

    #[test]
    fn the_pasts_that_were_asked_for_longest_ago_are_forgotten() {
        let mut pasts = Pasts::default();
        for seed in 0..5 {
            pasts.starts(&experiment(Scenario::Vandaag, seed), 0);
        }
        pasts.forget_all_but(300);
        let seeds: Vec<u32> = pasts.known.iter().map(|p| p.experiment.seed).collect();
        assert_eq!(seeds, [3, 4]);
    }
}
