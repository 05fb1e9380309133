//! Moving the focus when the element that has it is removed. Otherwise it falls back to the document,
//! and a screen reader or the keyboard starts again at the top.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};
use yew::prelude::*;

/// Fields in which people type, and open sheets.
const TYPED_IN: &str =
    "input[type='text'], input[type='search'], textarea, [contenteditable], dialog";

/// Whether a key belongs to what has the focus, and not to the page.
pub(crate) fn is_typed_in(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.closest(TYPED_IN).ok().flatten().is_some())
}

/// Whether an element that can be seen has the focus, and not the document as a whole.
pub(crate) fn is_anywhere() -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| {
        // What was hidden keeps the focus until the browser draws the page again.
        let drawn = element.get_bounding_client_rect();
        element.tag_name() != "BODY" && drawn.width() > 0.0 && drawn.height() > 0.0
    })
}

/// Gives the focus to the element with this id; whether there is one.
pub(crate) fn to(id: &str) -> bool {
    let found = document().get_element_by_id(id);
    let found = found.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    // An element that cannot take the focus is left alone.
    found.is_some_and(|element| element.focus().is_ok())
}

/// References to a button that is removed once a task `has_ended`, and to the element that takes the focus
/// from it. Where the button doesn't have the focus, or something else took it meanwhile, it isn't moved.
#[hook]
pub(crate) fn use_focus_handover(has_ended: bool) -> (NodeRef, NodeRef) {
    let (button, successor) = (use_node_ref(), use_node_ref());
    // The button of the rendering before is removed only after this one.
    let had_focus = button
        .cast::<Element>()
        .is_some_and(|button| document().active_element() == Some(button));
    let to = successor.clone();
    use_effect_with(has_ended, move |_| {
        if let Some(element) = to.cast().filter(|_| had_focus && !is_anywhere()) {
            without_scrolling(&element);
        }
    });
    (button, successor)
}

/// Gives the focus to an element, and scrolls nothing. One that cannot take it is left alone.
pub(crate) fn without_scrolling(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Moves the focus by the arrow keys among the buttons of a bar, of which Tab stops at the first alone.
pub(crate) fn within_bar() -> Callback<KeyboardEvent> {
    Callback::from(|event: KeyboardEvent| {
        let back = match event.key().as_str() {
            "ArrowLeft" | "ArrowUp" => true,
            "ArrowRight" | "ArrowDown" => false,
            _ => return,
        };
        let focused = event.target_dyn_into::<Element>();
        let bar = focused
            .as_ref()
            .and_then(|one| one.closest("[role=toolbar]").ok().flatten());
        let Some(all) = bar.and_then(|bar| bar.query_selector_all("button").ok()) else {
            return;
        };
        let buttons: Vec<HtmlElement> = (0..all.length())
            .filter_map(|place| all.get(place)?.dyn_into().ok())
            .collect();
        let at = buttons
            .iter()
            .position(|one| Some(one.as_ref()) == focused.as_ref());
        let next = at.map(|at| (at + if back { buttons.len() - 1 } else { 1 }) % buttons.len());
        if let Some(button) = next.and_then(|next| buttons.get(next)) {
            event.prevent_default();
            without_scrolling(button);
        }
    })
}

/// Which buttons of a bar are stops of Tab.
pub(crate) fn tab_stop(place: usize) -> &'static str {
    if place == 0 { "0" } else { "-1" }
}

/// How often to look for an element that isn't rendered yet: for about a second.
const TRIES: u32 = 60;

/// How long to wait between two tries, in milliseconds.
const RETRY_MS: u32 = 16;

/// Gives the focus to the element with this id as soon as it is rendered.
pub(crate) fn focus_when_rendered(id: String) {
    fn within(tries: u32, id: String) {
        if !to(&id) && tries > 0 {
            Timeout::new(RETRY_MS, move || within(tries - 1, id)).forget();
        }
    }
    within(TRIES, id);
}
