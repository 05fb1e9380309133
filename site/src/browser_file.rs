//! Downloads that the page makes itself.

use gloo::file::{Blob, ObjectUrl};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

/// Saves a text where the browser keeps downloads.
pub(crate) fn save(name: &str, kind: &str, text: &str) {
    save_blob(name, Blob::new_with_options(text, Some(kind)));
}

/// Saves a blob where the browser keeps downloads.
pub(crate) fn save_blob(name: &str, blob: Blob) {
    let anchor = document().create_element("a").ok();
    if let Some(anchor) = anchor.and_then(|one| one.dyn_into::<HtmlAnchorElement>().ok()) {
        let address = ObjectUrl::from(blob);
        anchor.set_href(&address);
        anchor.set_download(name);
        // The download begins here; then the address is revoked.
        anchor.click();
    }
}
