//! Projector mode: larger type and fewer things, so that a room can follow.

use gloo::utils::document_element;
use yew::prelude::*;

use crate::text::Localized;
use crate::text::interface::projector;

/// The attribute of the root element that the style sheet reads.
const ATTRIBUTE: &str = "data-projector";

/// A button that turns projector mode on and off.
#[component]
pub(crate) fn ProjectorSwitch() -> Html {
    let on = use_state_eq(|| false);
    {
        use_effect_with(*on, |on| {
            set(*on);
            // Other pages are not made for it.
            || set(false)
        });
    }
    let toggle = {
        let on = on.clone();
        Callback::from(move |_: MouseEvent| on.set(!*on))
    };
    html! {
        <button type="button" class="button projector-switch" aria-pressed={on.to_string()} onclick={toggle}>
            { if *on { projector::OFF } else { projector::ON }.localized() }
        </button>
    }
}

fn set(on: bool) {
    let root = document_element();
    // Setting a valid attribute cannot fail.
    let _ = if on {
        root.set_attribute(ATTRIBUTE, "true")
    } else {
        root.remove_attribute(ATTRIBUTE)
    };
}
