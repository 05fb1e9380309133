//! The state of an exploration: what is chosen, assumed and shown, and the forms it is kept in.
//!
//! An [`Exploration`] is a value. It is written as the query of a [`link`], as a [`file`](mod@file), and as
//! the [`command`] that gives the same figures; a [`History`] holds the steps that led to it, and
//! [`Options`](options::Options) up to four of them by name. Nothing here knows of a browser:
//! the page and the command both use it.

pub mod command;
mod exploration;
pub mod file;
pub mod growth;
mod history;
mod json;
pub mod link;
mod merger;
pub mod options;
mod panel;
pub mod part;
mod ranks;
mod role;
pub mod scan;

pub use exploration::{Exploration, Panel};
pub use growth::GrowthPath;
pub use history::{History, HistoryAction};
pub use merger::Merger;
pub use panel::{PanelKind, PanelView, Plotted};
pub use part::Part;
pub use ranks::Ranks;
pub use role::Role;
pub use scan::Scan;
