//! What is known of an option: its members so far, and the courses that were told of them.

use regiewijzer_engine::Gathered;
use regiewijzer_ensemble::{Band, Inquiry};
use regiewijzer_model::{ChoiceError, Outcome};

/// An option, with all that needs no work when it is asked for again.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) inquiry: Inquiry,
    pub(super) gathered: Gathered,
    /// By measure and number of members. Today is held against every move of a slider, and has the
    /// same course each time.
    courses: Vec<((Outcome, u32), Vec<Band>)>,
}

impl Known {
    /// Nothing yet.
    pub(super) fn new(inquiry: &Inquiry, wanted: &[Outcome]) -> Result<Self, ChoiceError> {
        Ok(Self {
            gathered: Gathered::new(inquiry.resolve()?, wanted.to_vec()),
            inquiry: inquiry.clone(),
            courses: Vec::new(),
        })
    }

    /// Whether this is that option, with the courses of these measures.
    pub(super) fn answers(&self, inquiry: &Inquiry, wanted: &[Outcome]) -> bool {
        let has = |outcome| self.gathered.wanted().contains(outcome);
        self.inquiry == *inquiry && wanted.iter().all(has)
    }

    /// A measure month by month over so many members; nothing where it wasn't wanted.
    pub(super) fn course(&mut self, outcome: Outcome, members: u32) -> Option<Vec<Band>> {
        let told = self
            .courses
            .iter()
            .find(|(of, _)| *of == (outcome, members));
        if let Some((_, course)) = told {
            return Some(course.clone());
        }
        let course = self.gathered.trajectory(outcome, members)?;
        self.courses.push(((outcome, members), course.clone()));
        Some(course)
    }
}
