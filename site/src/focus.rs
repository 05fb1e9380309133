//! Where the focus goes when what has it goes away. Without this it falls to the page as a whole, and
//! who hears the page or uses it by keyboard starts anew at the top.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Gives the focus to the element with this id; whether there is one.
pub(crate) fn to(id: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let found = document.and_then(|document| document.get_element_by_id(id));
    let found = found.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    // An element that cannot take the focus is left alone.
    found.is_some_and(|element| element.focus().is_ok())
}

/// How often an element is looked for that is still to be drawn, and how long is waited in between, in
/// milliseconds: a slow device draws for a while.
const TRIES: u32 = 60;
const BETWEEN_TRIES: u32 = 16;

/// Gives the focus to the element with this id as soon as it is drawn.
pub(crate) fn once_there(id: String) {
    fn within(tries: u32, id: String) {
        if !to(&id) && tries > 0 {
            Timeout::new(BETWEEN_TRIES, move || within(tries - 1, id)).forget();
        }
    }
    within(TRIES, id);
}
