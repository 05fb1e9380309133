//! What was chosen last, once the figures have caught up with it.

use yew::prelude::*;

/// The last `value` that was there while things rested; at the start the first one.
///
/// Work that only makes sense for choices that stay waits for this instead of starting at every
/// move of a slider. It is known in the rendering in which things come to rest, not in one after it: the
/// browser may paint in between, and the command would then not give the figures above it.
#[hook]
pub(crate) fn use_rested<T: Clone + 'static>(value: T, rests: bool) -> T {
    let rested = use_mut_ref(|| value.clone());
    if rests {
        rested.replace(value);
    }
    rested.borrow().clone()
}
