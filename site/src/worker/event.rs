//! What happens to a task, from the worker over the wire to the component that wants it.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::task::Answer;
use crate::text::Phrase;
use crate::text::interface::engine as texts;

/// What happens to a task. Nothing follows [`Done`](Self::Done), [`Stopped`](Self::Stopped) and
/// [`Failed`](Self::Failed).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TaskEvent {
    /// How much is done, 0–1, where it takes longer than a moment.
    Progress(f32),
    /// An answer; a finer one follows.
    Partial(Answer),
    /// The last answer.
    Done(Answer),
    /// It was cancelled.
    Stopped,
    /// There is no answer, or no finer one.
    Failed(TaskFailure),
}

/// Why a task has no answer.
#[derive(Clone, Debug, Error, PartialEq, Eq, Serialize, Deserialize)]
pub enum TaskFailure {
    /// It cannot be carried out, in the model's own words.
    #[error("{0}")]
    Refused(String),
    /// Each worker that had it crashed.
    #[error("several workers crashed on the task")]
    Crashed,
    /// The document does not say where the worker is.
    #[error("the page does not name the worker's address")]
    NoAddress,
    /// The browser refused to start the worker.
    #[error("the worker could not start: {0}")]
    NotStarted(String),
    /// The worker stopped on an error of its own.
    #[error("the worker stopped: {0}")]
    WorkerStopped(String),
    /// A message could not be packed or unpacked.
    #[error("a message of the worker could not be read: {0}")]
    Unreadable(String),
    /// Page and worker are from different builds.
    #[error("the page speaks protocol {page}, the worker protocol {worker}")]
    OtherVersion {
        /// The page's version of the protocol.
        page: u32,
        /// The worker's version of the protocol.
        worker: u32,
    },
}

impl TaskFailure {
    /// What to tell the reader: what happened and what to do.
    #[must_use]
    pub(crate) const fn message(&self) -> Phrase {
        match self {
            Self::Refused(_) => texts::FAILED_CHOICES,
            Self::Crashed => texts::FAILED_TWICE,
            Self::NoAddress | Self::NotStarted(_) => texts::FAILED_START,
            Self::WorkerStopped(_) | Self::Unreadable(_) => texts::FAILED_STOPPED,
            Self::OtherVersion { .. } => texts::FAILED_VERSION,
        }
    }
}
