//! What runs around a task, and how a task can end.

use regiewijzer_engine::RunError;
use regiewijzer_model::ChoiceError;
use thiserror::Error;

use crate::worker::task::Answer;

/// What runs around a task: a worker, the prerenderer or a test.
pub trait Host {
    /// Yields to messages, if the task ran for long enough.
    ///
    /// # Errors
    /// Where the task was cancelled.
    fn pause(&self) -> impl Future<Output = Result<(), Stop>>;
    /// Yields to messages until this time by [`Self::now`], or until one comes.
    ///
    /// # Errors
    /// Where the task was cancelled.
    fn sleep_until(&self, time: f64) -> impl Future<Output = Result<(), Stop>>;
    /// Reports how much is done, 0–1.
    fn progress(&self, share: f32);
    /// Reports an answer; a finer one follows.
    fn partial(&self, answer: Answer);
    /// The time in milliseconds, from an arbitrary origin.
    fn now(&self) -> f64;
}

/// Why a task ends without its last answer.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Stop {
    /// It was cancelled.
    #[error("the task was cancelled")]
    Cancelled,
    /// It cannot be carried out.
    #[error("{0}")]
    Refused(String),
}

impl From<ChoiceError> for Stop {
    fn from(error: ChoiceError) -> Self {
        Self::Refused(error.to_string())
    }
}

impl From<RunError> for Stop {
    fn from(error: RunError) -> Self {
        Self::Refused(error.to_string())
    }
}
