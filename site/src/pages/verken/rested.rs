//! What was chosen last, once the figures have caught up with it.

use yew::prelude::*;

/// The last `value` that was there while things rested; at the start the first one.
///
/// Work that only makes sense for choices that stay waits for this instead of starting at every
/// move of a slider.
#[hook]
pub(crate) fn use_rested<T: Clone + PartialEq + 'static>(value: T, rests: bool) -> T {
    let rested = {
        let value = value.clone();
        use_state_eq(move || value)
    };
    {
        let rested = rested.clone();
        use_effect_with((value, rests), move |(value, rests)| {
            if *rests {
                rested.set(value.clone());
            }
        });
    }
    (*rested).clone()
}
