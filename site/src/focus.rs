//! Moving the focus when the element that has it is removed. Otherwise it falls back to the document,
//! and a screen reader or the keyboard starts again at the top.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// Gives the focus to the element with this id; whether there is one.
pub(crate) fn to(id: &str) -> bool {
    let found = document().get_element_by_id(id);
    let found = found.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    // An element that cannot take the focus is left alone.
    found.is_some_and(|element| element.focus().is_ok())
}

/// Gives the focus to the element with this id where nothing has it, and scrolls nothing.
pub(crate) fn to_unless_elsewhere(id: &str) {
    let focused = document().active_element();
    if focused.is_some_and(|element| element.tag_name() != "BODY") {
        return;
    }
    let found = document().get_element_by_id(id);
    if let Some(element) = found.and_then(|element| element.dyn_into().ok()) {
        without_scrolling(&element);
    }
}

/// Gives the focus to an element, and scrolls nothing. One that cannot take it is left alone.
pub(crate) fn without_scrolling(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
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
