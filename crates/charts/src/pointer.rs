//! Where a pointer is over a drawing, and what presses a part of it.

use web_sys::Element;
use yew::prelude::*;

/// Where a pointer is, in units of a drawing of `width` by `height` that fills the element behind
/// `node`.
///
/// Yew listens at the root of the page, so the event's `current_target` is the root and not the
/// element.
#[must_use]
pub fn place(
    event: &MouseEvent,
    node: &NodeRef,
    (width, height): (f64, f64),
) -> Option<(f64, f64)> {
    let found = node.cast::<Element>()?.get_bounding_client_rect();
    Some((
        (f64::from(event.client_x()) - found.left()) / found.width().max(1.0) * width,
        (f64::from(event.client_y()) - found.top()) / found.height().max(1.0) * height,
    ))
}

/// The handlers of a part of a drawing that is a button: a click, Enter and space press it.
pub(crate) fn on_press(action: Callback<()>) -> (Callback<MouseEvent>, Callback<KeyboardEvent>) {
    let onclick = action.reform(|_| ());
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            action.emit(());
        }
    });
    (onclick, onkeydown)
}
