//! Where a pointer is over a drawing.

use web_sys::Element;
use yew::prelude::*;

/// Where a pointer is, in units of a drawing of `width` by `height` that fills the element behind
/// `node`.
///
/// Yew listens at the root of the page, so the event's `current_target` is the root and not the
/// element.
pub(crate) fn place(
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
