//! Keeping the focus where it is in a drawing that is made anew.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, window};
use yew::prelude::*;

/// The attribute that names a part of a drawing, over every time that it is drawn.
const PART: &str = "data-part";

/// Gives the focus back to the part of a drawing within `frame` that had it, once that part is drawn
/// again. What isn't there falls back to the document, and the keyboard starts again at the top.
#[hook]
pub(crate) fn use_focus_within(frame: &NodeRef) {
    let lost = use_mut_ref(|| None::<String>);
    // The parts of the rendering before are removed only after this one. The first has none before it.
    if let Some(frame) = frame.cast::<Element>() {
        if let Some(part) = focused_part(&frame) {
            lost.replace(Some(part));
        } else if !is_nowhere() {
            lost.replace(None);
        }
    }
    let frame = frame.clone();
    use_effect(move || {
        let is_back = lost
            .borrow()
            .as_ref()
            .is_some_and(|part| !is_nowhere() || give(&frame, part));
        if is_back {
            lost.replace(None);
        }
    });
}

fn document() -> Option<Document> {
    window()?.document()
}

/// Whether the document as a whole has the focus.
fn is_nowhere() -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_none_or(|element| element.tag_name() == "BODY")
}

/// The part within `frame` that has the focus.
fn focused_part(frame: &Element) -> Option<String> {
    let focused = document()?.active_element()?;
    let is_within = frame.contains(Some(&focused));
    is_within.then(|| focused.get_attribute(PART)).flatten()
}

/// Gives the focus to a part; whether it is drawn.
fn give(frame: &NodeRef, part: &str) -> bool {
    let found = frame.cast::<Element>().and_then(|frame| {
        let selector = format!("[{PART}={part:?}]");
        frame.query_selector(&selector).ok().flatten()
    });
    // A part of a drawing takes the focus as an element of the page does.
    found.is_some_and(|element| element.unchecked_into::<HtmlElement>().focus().is_ok())
}
