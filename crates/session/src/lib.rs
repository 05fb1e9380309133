//! A facilitated session at a round table: what is planned, what is entered, where the clock stands.
//!
//! A [`Session`] is a [`Plan`] and a [`Log`]. Whatever happens in the room, an answer on a card or a step that begins,
//! is an [`Entry`] of the log; an entry is never changed, only replaced by another. So nothing is lost, a session goes
//! on after a reload where it was, and the logs of several laptops merge in any order, twice without doubling, with
//! what contradicts itself kept side by side. Everything that is shown follows from the log: the [`clock`], the
//! [`tally`] of the answers, the minutes.
//!
//! What the groups said becomes a [`study`]: whether they differ about facts or about values, and which smallest
//! change all can live with.
//!
//! No entry has a name of a person in it. Answers carry the group of who gave them, and [`tally::merged`] says which
//! groups are too small to be shown by themselves.
//!
//! Nothing here knows of a browser, of the time, or of chance: whoever calls says what time it is.

pub mod clock;
pub mod code;
pub mod document;
mod entry;
mod file;
mod id;
pub mod kit;
mod log;
pub mod minutes;
mod plan;
mod preset;
pub mod study;
pub mod tally;
pub mod texts;
pub mod words;

pub use entry::{
    Agreed, Belief, Card, Check, Condition, Direction, Entry, EntryId, Expected, Moment, OpenIssue,
    Ranking, Record, Round, Scale, Slip, Sureness, TableOption, Task, YesNo,
};
pub use file::{FileError, read, write};
pub use log::{Conflict, Log};
pub use plan::{Length, Plan, PlanError, PlannedOption, PlannedStep, Prediction, Step};

use serde::{Deserialize, Serialize};

/// A session: what was planned and what happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// What was planned.
    pub plan: Plan,
    /// What happened.
    pub log: Log,
}

impl Session {
    /// A session in which nothing has happened yet.
    #[must_use]
    pub fn new(plan: Plan) -> Self {
        Self {
            plan,
            log: Log::default(),
        }
    }

    /// The options that tables built, in the order of time.
    pub fn table_options(&self) -> impl Iterator<Item = &TableOption> {
        self.log.records().filter_map(|record| match record {
            Record::Option(option) => Some(option),
            _ => None,
        })
    }

    /// The conditions that the model can express, in the order of time.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        self.log.records().filter_map(|record| match record {
            Record::Condition(condition) => Some(condition),
            _ => None,
        })
    }
}
