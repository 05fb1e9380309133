//! What the choices do: two panels, every outcome, and a sentence about the whole.

pub(super) mod outcomes;
pub(super) mod panel;
pub(super) mod pinned;
pub(super) mod story;
pub(super) mod summary;
pub(super) mod view;

mod outcome_row;
