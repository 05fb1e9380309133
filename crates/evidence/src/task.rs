//! What each role does (T3), in our own words.

use crate::{Text, regierol::Regierol};

include!(concat!(env!("OUT_DIR"), "/tasks.rs"));

/// One task of table 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Task {
    /// A short stable code.
    pub id: &'static str,
    /// The role that has the task.
    pub regierol: Regierol,
    /// What the task is.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub what: Text,
    /// The passage.
    pub source: &'static str,
}

/// All tasks, in the order of table 3.
#[must_use]
pub fn tasks() -> &'static [Task] {
    &TASKS
}

/// The tasks of one role.
pub fn tasks_of(regierol: Regierol) -> impl Iterator<Item = &'static Task> {
    TASKS.iter().filter(move |task| task.regierol == regierol)
}
