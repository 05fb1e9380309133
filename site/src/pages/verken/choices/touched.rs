//! The choice that somebody touched last.

use web_sys::Element;
use yew::prelude::*;

/// Choices that are never the one under a thumb: the scenarios are always in view, and the others hold
/// more than one.
const NEVER: [&str; 3] = ["scenario", "meer", "stappen"];

/// Which choice was touched last, and what hears of it.
pub(super) struct Touched {
    /// Its name.
    pub(super) name: UseStateHandle<String>,
    /// Hears presses within the choices.
    pub(super) onpointerdown: Callback<PointerEvent>,
    /// Hears keys within the choices.
    pub(super) onkeydown: Callback<KeyboardEvent>,
}

/// Follows presses and keys. Who only passes by with Tab touches nothing.
#[hook]
pub(super) fn use_touched(first: &'static str) -> Touched {
    let name = use_state_eq(|| first.to_owned());
    let onpointerdown = use_callback(name.setter(), |event: PointerEvent, name| {
        touch(event.target_dyn_into(), name);
    });
    let onkeydown = use_callback(name.setter(), |event: KeyboardEvent, name| {
        if !matches!(event.key().as_str(), "Tab" | "Shift" | "Escape") {
            touch(event.target_dyn_into(), name);
        }
    });
    Touched {
        name,
        onpointerdown,
        onkeydown,
    }
}

fn touch(target: Option<Element>, name: &UseStateSetter<String>) {
    let choice = target.and_then(|element| element.closest("[data-choice]").ok().flatten());
    let found = choice.and_then(|element| element.get_attribute("data-choice"));
    if let Some(found) = found.filter(|found| !NEVER.contains(&found.as_str())) {
        name.set(found);
    }
}
