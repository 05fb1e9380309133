//! What the simulator knows: one exploration, from which everything shown follows.

pub(crate) mod command;
mod exploration;
pub(crate) mod findings;
pub(crate) mod link;
mod mix;
pub(crate) mod options;
pub(crate) mod prepared;
pub(crate) mod session;
pub(crate) mod verdict;
pub(crate) mod work;

pub(crate) use crate::worker::task::Findings;
pub(crate) use exploration::{Exploration, Panel};
pub(crate) use mix::Role;
