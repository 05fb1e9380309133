//! What there is to say about a link or a file that was opened.

use regiewijzer_exploration::link::{Opened, Problem};

use super::options::link::OpenedOptions;

/// What there is to say about what was opened.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Notice {
    /// Nothing.
    None,
    /// It opened, with a remark.
    Opened {
        /// The other version of the model that made it.
        other_model: Option<String>,
        /// Whether it was made with more assumptions than it holds.
        lacks_assumptions: bool,
        /// What of it could not be restored.
        problems: Vec<Problem>,
    },
}

impl Notice {
    fn new(other_model: Option<String>, lacks_assumptions: bool, problems: Vec<Problem>) -> Self {
        if other_model.is_none() && !lacks_assumptions && problems.is_empty() {
            return Self::None;
        }
        Self::Opened {
            other_model,
            lacks_assumptions,
            problems,
        }
    }
}

impl From<Opened> for Notice {
    fn from(opened: Opened) -> Self {
        Self::new(
            opened.other_model,
            opened.lacks_assumptions,
            opened.problems,
        )
    }
}

impl From<OpenedOptions> for Notice {
    fn from(opened: OpenedOptions) -> Self {
        Self::new(
            opened.other_model,
            opened.lacks_assumptions,
            opened.problems,
        )
    }
}
