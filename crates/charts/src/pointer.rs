//! Where a pointer is over a drawing.

use web_sys::Element;
use yew::prelude::*;

/// Where a pointer is, in units of a drawing of `width` by `height` that fills the element behind
/// `node`.
///
/// The event cannot say: what it calls its current target is the root of the page, where every event
/// is heard.
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
