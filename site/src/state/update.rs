//! How what is explored changes.

use yew::Callback;

use super::Exploration;

/// What is explored next, made from what is explored at that moment.
pub(crate) type Change = Box<dyn FnOnce(Exploration) -> Exploration>;

/// Changes what is explored.
///
/// A change is made from what is explored when it happens, never from what was drawn: results
/// are drawn a moment after the choices they belong to, and a press on one must not undo a choice
/// that was made meanwhile.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Update(Callback<Change>);

impl Update {
    /// Hands every change to `apply`.
    pub(crate) fn new(apply: Callback<Change>) -> Self {
        Self(apply)
    }

    /// Explores what `change` makes of what is explored.
    pub(crate) fn by(&self, change: impl FnOnce(Exploration) -> Exploration + 'static) {
        self.0.emit(Box::new(change));
    }

    /// A callback that explores what `change` makes of what is explored and of a value.
    pub(crate) fn with<T: 'static>(
        &self,
        change: impl Fn(Exploration, T) -> Exploration + Clone + 'static,
    ) -> Callback<T> {
        let update = self.clone();
        Callback::from(move |value| {
            let change = change.clone();
            update.by(move |exploration| change(exploration, value));
        })
    }
}
