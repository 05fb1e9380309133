//! Where the focus goes when what has it goes away. Without this it falls to the page as a whole, and
//! who hears the page or uses it by keyboard starts anew at the top.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Gives the focus to the element with this id, if there is one.
pub(crate) fn to(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.get_element_by_id(id));
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus is left alone.
        let _ = element.focus();
    }
}
