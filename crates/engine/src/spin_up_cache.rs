//! A cache of spin-ups, so that every option of a region continues from the same initial states.

use crate::ensemble::{Ensemble, chunk, chunks_for};
use crate::horizon::RunError;
use crate::initial_states::InitialStates;
use regiewijzer_ensemble::Experiment;
use std::iter;

/// The initial states of the regions that were used last; the least recently used are evicted.
#[derive(Debug, Default)]
pub struct SpinUpCache {
    /// The most recently used comes last.
    entries: Vec<SpinUp>,
}

#[derive(Debug)]
struct SpinUp {
    /// An experiment with this past; its horizon plays no part.
    experiment: Experiment,
    chunks: Vec<InitialStates>,
}

impl SpinUp {
    fn serves(&self, experiment: &Experiment) -> bool {
        let own = &self.experiment;
        own.plan.past == experiment.plan.past
            && own.seed == experiment.seed
            && own.noise == experiment.noise
            && own.assumptions == experiment.assumptions
    }

    fn members(&self) -> usize {
        self.chunks.iter().map(InitialStates::members).sum()
    }
}

impl SpinUpCache {
    /// How many members are kept, over all spin-ups: about a kilobyte each.
    const CAPACITY: usize = 16_384;

    /// The initial states of a chunk of an experiment; those of the chunks before it are made too.
    pub fn initial_states(&mut self, experiment: &Experiment, number: u32) -> &InitialStates {
        let found = self.entries.iter().position(|one| one.serves(experiment));
        let mut spin_up = match found {
            Some(index) => self.entries.remove(index),
            None => SpinUp {
                experiment: experiment.clone(),
                chunks: Vec::new(),
            },
        };
        while spin_up.chunks.len() <= number as usize {
            let next = spin_up.chunks.len() as u32;
            let members = chunk(next);
            spin_up.chunks.push(InitialStates::new(experiment, members));
        }
        self.evict_to(Self::CAPACITY.saturating_sub(spin_up.members()));
        self.entries.push(spin_up);
        &self.entries[self.entries.len() - 1].chunks[number as usize]
    }

    /// Runs the next chunk of an ensemble.
    ///
    /// # Errors
    /// Where the plan changes how many municipalities there are.
    pub fn extend(&mut self, ensemble: &mut Ensemble) -> Result<(), RunError> {
        let next = chunks_for(ensemble.members());
        let initial = self.initial_states(ensemble.experiment(), next);
        ensemble.extend(initial)
    }

    /// Runs chunks of an ensemble until it has at least this many members.
    ///
    /// # Errors
    /// Where the plan changes how many municipalities there are.
    pub fn extend_to(&mut self, ensemble: &mut Ensemble, members: u32) -> Result<(), RunError> {
        while ensemble.members() < members {
            self.extend(ensemble)?;
        }
        Ok(())
    }

    /// Evicts the least recently used spin-ups until at most this many members are left.
    fn evict_to(&mut self, members: usize) {
        let sizes = self.entries.iter().rev().map(SpinUp::members);
        let filled = iter::once(0).chain(sizes.scan(0, |sum, size| {
            *sum += size;
            Some(*sum)
        }));
        let kept = filled.take_while(|sum| *sum <= members).count() - 1;
        self.entries.drain(..self.entries.len() - kept);
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
    fn options_of_one_region_share_their_spin_up_and_others_do_not() {
        let mut cache = SpinUpCache::default();
        for scenario in Scenario::ALL {
            cache.initial_states(&experiment(scenario, 1), 0);
        }
        assert_eq!(cache.entries.len(), 1);
        cache.initial_states(&experiment(Scenario::Vandaag, 2), 1);
        assert_eq!(cache.entries.len(), 2);
        assert_eq!(cache.entries[1].members(), 256);
    }

    #[test]
    fn the_least_recently_used_spin_ups_are_evicted() {
        let mut cache = SpinUpCache::default();
        for seed in 0..5 {
            cache.initial_states(&experiment(Scenario::Vandaag, seed), 0);
        }
        cache.evict_to(300);
        let seeds: Vec<u32> = cache
            .entries
            .iter()
            .map(|one| one.experiment.seed)
            .collect();
        assert_eq!(seeds, [3, 4]);
    }
}
