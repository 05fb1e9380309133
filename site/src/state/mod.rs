//! What the simulator knows: one exploration, from which everything shown follows.

pub(crate) mod command;
mod exploration;
pub(crate) mod file;
pub(crate) mod findings;
pub(crate) mod history;
mod instrument;
pub(crate) mod link;
mod mix;
pub(crate) mod options;
mod panel_view;
pub(crate) mod part;
pub(crate) mod prepared;
pub(crate) mod session;
mod update;
pub(crate) mod verdict;
pub(crate) mod work;

pub(crate) use crate::worker::task::Findings;
pub(crate) use exploration::{Exploration, Panel};
pub(crate) use instrument::Instrument;
pub(crate) use mix::Role;
pub(crate) use panel_view::{PanelKind, PanelView, Plotted};
pub(crate) use update::Update;
