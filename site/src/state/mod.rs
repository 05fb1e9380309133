//! What the simulator knows: one exploration, from which everything shown follows.

pub(crate) mod balance;
pub(crate) mod findings;
pub(crate) mod home;
pub(crate) mod ladder;
pub(crate) mod meaning;
pub(crate) mod notice;
pub(crate) mod prepared;
pub(crate) mod saved_options;
pub(crate) mod session;
pub(crate) mod shown_options;
pub(crate) mod storage;
mod update;
pub(crate) mod verdict;
pub(crate) mod wins;
pub(crate) mod words;

pub(crate) use regiewijzer_analysis::Findings;
pub(crate) use regiewijzer_exploration::{Exploration, Panel, PanelKind, PanelView, Plotted, Role};
pub(crate) use regiewijzer_exploration::{command, file, link, options, part};
pub(crate) use update::Update;
