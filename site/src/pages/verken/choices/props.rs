//! What every choice is made from.

use yew::prelude::*;

use crate::state::{Exploration, Update};

/// Properties of everything that can be chosen.
#[derive(Clone, Properties, PartialEq)]
pub(crate) struct ChoiceProps {
    pub(crate) exploration: Exploration,
    pub(crate) update: Update,
}

impl ChoiceProps {
    /// A callback that changes the exploration by a function of a value.
    pub(crate) fn changing<T: 'static>(
        &self,
        change: impl Fn(Exploration, T) -> Exploration + Clone + 'static,
    ) -> Callback<T> {
        self.update.with(change)
    }
}
