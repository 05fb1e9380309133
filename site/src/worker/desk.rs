//! What the worker does with a task, without a browser around it.

mod chart;
mod compare;
mod known;
mod machine;
mod questions;

use regiewijzer_engine::{Gathered, Pasts, RunError};
use regiewijzer_ensemble::{Experiment, Inquiry};
use regiewijzer_model::{ChoiceError, Outcome};
use thiserror::Error;

use super::task::{Answer, Task};
use known::Known;

/// How many members are remembered, over all options: about a kilobyte each.
const REMEMBERED: u32 = 16_384;

/// Whoever gave a task.
pub trait Caller {
    /// Lets messages in, now and then; the work goes on after it, unless it isn't wanted any more.
    ///
    /// # Errors
    /// Where the task was cancelled.
    fn pause(&self) -> impl Future<Output = Result<(), Stop>>;
    /// Lets messages in until it is this time by [`Self::now`]; not longer than until one comes.
    ///
    /// # Errors
    /// Where the task was cancelled.
    fn rest_until(&self, time: f64) -> impl Future<Output = Result<(), Stop>>;
    /// Hears how far the work is, 0–1.
    fn progress(&self, share: f32);
    /// Hears an answer; a finer one follows.
    fn found(&self, answer: Answer);
    /// The time, in milliseconds since whenever.
    fn now(&self) -> f64;
}

/// Why a task ends without its last answer.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Stop {
    /// It isn't wanted any more.
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

/// What the worker holds, so that finer answers go on where the last ones ended and a choice that
/// comes back is there at once.
#[derive(Default)]
pub struct Desk {
    pasts: Pasts,
    /// The one that was asked for last comes last.
    known: Vec<Known>,
}

impl Desk {
    /// Does a task and gives its last answer.
    ///
    /// # Errors
    /// Where it was cancelled or cannot be carried out.
    pub async fn perform(&mut self, task: Task, caller: &impl Caller) -> Result<Answer, Stop> {
        match task {
            Task::Compare(compare) => self.compare(compare, caller).await,
            Task::Chart(chart) => self.chart(chart, caller).await,
            Task::Explain { inquiry, members } => self.explain(&inquiry, members, caller).await,
            Task::Carry { inquiry, members } => questions::carry(&inquiry, members, caller).await,
            Task::Sensitivity {
                inquiry,
                outcome,
                samples,
            } => questions::sensitivity(&inquiry, outcome, samples, caller).await,
            Task::Discover {
                inquiry,
                against,
                outcome,
                members,
            } => {
                let options = [*inquiry, *against];
                self.discover(options, outcome, members, caller).await
            }
            Task::Weigh(weigh) => self.weigh(weigh, caller).await,
            Task::Digest {
                engine,
                inquiry,
                members,
            } => machine::digest(engine, &inquiry.resolve()?, members),
            Task::Time {
                engine,
                inquiry,
                members,
            } => machine::time(engine, &inquiry.resolve()?, members, caller).await,
        }
    }

    /// Takes what is known of an option, with the courses of these measures.
    fn take(&mut self, inquiry: &Inquiry, wanted: &[Outcome]) -> Result<Known, ChoiceError> {
        match self
            .known
            .iter()
            .position(|one| one.answers(inquiry, wanted))
        {
            Some(place) => Ok(self.known.remove(place)),
            None => Known::new(inquiry, wanted),
        }
    }

    /// Keeps what is known of an option, and forgets what was asked for longest ago.
    fn keep(&mut self, known: Known) {
        self.known.push(known);
        let mut room = REMEMBERED;
        let fits = |known: &&Known| {
            let left = room.checked_sub(known.gathered.members());
            room = left.unwrap_or(0);
            left.is_some()
        };
        let kept = self.known.iter().rev().take_while(fits).count();
        self.known.drain(..self.known.len() - kept);
    }

    /// Gathers at least this many members of an experiment, with pauses.
    async fn gather(
        &mut self,
        experiment: Experiment,
        members: u32,
        caller: &impl Caller,
    ) -> Result<Gathered, Stop> {
        let mut gathered = Gathered::new(experiment, Vec::new());
        while gathered.members() < members {
            self.pasts.extend(&mut gathered)?;
            caller.pause().await?;
        }
        Ok(gathered)
    }
}

#[cfg(test)]
mod tests;
