//! How wide and how high a chart may draw, in units that grow with the type size of the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DomRect, Element, ResizeObserver};
use yew::prelude::*;

/// The size of the root's type, in CSS pixels, at which a unit is a pixel.
const ROOT_TYPE: f64 = 16.0;

/// A reference for an element, and the width of that element, followed as it changes.
///
/// It is in units of a sixteenth of the root's type size, so that a larger type size gives larger
/// words as well as longer lines.
///
/// The first rendering, also the one on the server, uses `start`, so that what
/// the server wrote and what the browser hydrates are the same.
#[hook]
pub(crate) fn use_width(start: f64) -> (NodeRef, f64) {
    let node = use_node_ref();
    let width = use_extent(&node, start, true, DomRect::width);
    (node, width)
}

/// The height of the element behind `node` in the same units, once it is rendered.
#[hook]
pub(crate) fn use_height(node: &NodeRef, start: f64, is_rendered: bool) -> f64 {
    use_extent(node, start, is_rendered, DomRect::height)
}

#[hook]
fn use_extent(node: &NodeRef, start: f64, is_rendered: bool, of: fn(&DomRect) -> f64) -> f64 {
    let extent = use_state_eq(|| start);
    {
        let extent = extent.clone();
        use_effect_with((node.clone(), is_rendered), move |(node, _)| {
            let observed = node.cast::<Element>().and_then(|element| {
                let target = element.clone();
                let measure = Closure::<dyn FnMut()>::new(move || {
                    let found = of(&target.get_bounding_client_rect());
                    if found > 0.0 {
                        extent.set((found * ROOT_TYPE / root_type()).round());
                    }
                });
                let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok()?;
                observer.observe(&element);
                Some((observer, measure))
            });
            move || {
                if let Some((observer, measure)) = observed {
                    observer.disconnect();
                    drop(measure);
                }
            }
        });
    }
    *extent
}

/// The size of the root's type in CSS pixels.
fn root_type() -> f64 {
    let found = web_sys::window().and_then(|window| {
        let root = window.document()?.document_element()?;
        let style = window.get_computed_style(&root).ok()??;
        let size = style.get_property_value("font-size").ok()?;
        regiewijzer_decimal::parse(size.strip_suffix("px")?)
    });
    found.filter(|size| *size > 0.0).unwrap_or(ROOT_TYPE)
}
