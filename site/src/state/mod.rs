//! What the simulator knows: one exploration, from which everything shown follows.

pub(crate) mod command;
pub(crate) mod engine;
mod exploration;
pub(crate) mod findings;
pub(crate) mod link;
mod mix;
pub(crate) mod prepared;
pub(crate) mod session;
pub(crate) mod verdict;

pub(crate) use exploration::{Exploration, Panel};
pub(crate) use findings::Findings;
pub(crate) use mix::Role;
