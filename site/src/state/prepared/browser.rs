//! The browser's side: it reads what the prerenderer left.

use gloo::utils::document;
use yew::AttrValue;

use crate::worker::task::{Answer, Task};

/// The attribute that carries the figures.
const ATTRIBUTE: &str = "data-prepared";

pub(super) fn find(id: &'static str, _task: &Task) -> (Option<AttrValue>, Option<Answer>) {
    let carried = document()
        .get_element_by_id(id)
        .and_then(|carrier| carrier.get_attribute(ATTRIBUTE));
    let found = carried
        .as_deref()
        .and_then(bytes)
        .and_then(|bytes| postcard::from_bytes(&bytes).ok());
    (carried.map(AttrValue::from), found)
}

/// Reads two hexadecimal digits a byte, from the last byte to the first.
fn bytes(text: &str) -> Option<Vec<u8>> {
    let digit = |sign: u8| char::from(sign).to_digit(16);
    text.as_bytes()
        .chunks(2)
        .rev()
        .map(|pair| match pair {
            [high, low] => u8::try_from(digit(*high)? * 16 + digit(*low)?).ok(),
            _ => None,
        })
        .collect()
}
