//! An option as it is cached: its members so far, and the bands over time computed of them.

use regiewijzer_engine::Ensemble;
use regiewijzer_ensemble::{Band, Inquiry};
use regiewijzer_model::{ChoiceError, Outcome};

/// An option, with what needs no work when it is asked for again.
#[derive(Debug)]
pub(super) struct CachedOption {
    pub(super) inquiry: Inquiry,
    pub(super) ensemble: Ensemble,
    /// By measure and number of members. Today is compared with every position of a slider, and has the
    /// same bands each time.
    trajectories: Vec<((Outcome, u32), Vec<Band>)>,
}

impl CachedOption {
    /// No members yet.
    pub(super) fn new(inquiry: &Inquiry, wanted: &[Outcome]) -> Result<Self, ChoiceError> {
        Ok(Self {
            ensemble: Ensemble::new(inquiry.resolve()?, wanted.to_vec()),
            inquiry: inquiry.clone(),
            trajectories: Vec::new(),
        })
    }

    /// Whether this is that option, with the trajectories of these measures.
    pub(super) fn answers(&self, inquiry: &Inquiry, wanted: &[Outcome]) -> bool {
        let has = |outcome| self.ensemble.wanted().contains(outcome);
        self.inquiry == *inquiry && wanted.iter().all(has)
    }

    /// A measure month by month over so many members; nothing where it wasn't wanted.
    pub(super) fn trajectory(&mut self, outcome: Outcome, members: u32) -> Option<Vec<Band>> {
        let key = (outcome, members);
        if let Some((_, bands)) = self.trajectories.iter().find(|(of, _)| *of == key) {
            return Some(bands.clone());
        }
        let bands = self.ensemble.trajectory(outcome, members)?;
        self.trajectories.push((key, bands.clone()));
        Some(bands)
    }
}
