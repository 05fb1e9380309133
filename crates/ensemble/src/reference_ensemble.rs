//! The runs of an experiment by the reference engine, in the order of its members.

use crate::band::Band;
use crate::digest::Digest;
use crate::experiment::Experiment;
use regiewijzer_model::{Outcome, Run};

/// An experiment and the runs of its first members.
#[derive(Clone, Debug)]
pub struct ReferenceEnsemble {
    experiment: Experiment,
    runs: Vec<Run>,
}

impl ReferenceEnsemble {
    /// An ensemble without members yet.
    #[must_use]
    pub fn new(experiment: Experiment) -> Self {
        Self {
            experiment,
            runs: Vec::new(),
        }
    }

    /// An ensemble of runs that were made elsewhere; `runs[i]` is that of member `i`.
    #[must_use]
    pub fn of_runs(experiment: Experiment, runs: Vec<Run>) -> Self {
        Self { experiment, runs }
    }

    /// Runs further members until there are `members`; those there are stay.
    pub fn extend_to(&mut self, members: u32) {
        let first = self.members();
        self.runs
            .extend((first..members).map(|member| self.experiment.run(member)));
    }

    /// The experiment.
    #[must_use]
    pub fn experiment(&self) -> &Experiment {
        &self.experiment
    }

    /// Number of members.
    #[must_use]
    pub fn members(&self) -> u32 {
        self.runs.len() as u32
    }

    /// The runs, in the order of the members.
    #[must_use]
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// Where a measure lies at the end of the horizon.
    #[must_use]
    pub fn band_at_end(&self, outcome: Outcome) -> Band {
        Band::of(self.runs.iter().map(|run| run.at_end(outcome)))
    }

    /// Where a measure lies at each month, the start of the horizon included: months + 1 bands.
    #[must_use]
    pub fn trajectory(&self, outcome: Outcome) -> Vec<Band> {
        let months = self.experiment.months.get() as usize;
        (0..=months)
            .map(|month| Band::of(self.runs.iter().map(|run| run.at(outcome, month))))
            .collect()
    }

    /// A digest of every figure of every run.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(&self.runs)
    }
}
