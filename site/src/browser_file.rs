//! Downloads that the page makes itself.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Saves a text where the browser keeps downloads.
pub(crate) fn save(name: &str, kind: &str, text: &str) {
    let parts = Array::of1(&text.into());
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &properties) {
        save_blob(name, &blob);
    }
}

/// Saves what is no text where the browser keeps downloads.
pub(crate) fn save_blob(name: &str, blob: &Blob) {
    let address = Url::create_object_url_with_blob(blob);
    let document = web_sys::window().and_then(|window| window.document());
    let anchor = document.and_then(|document| document.create_element("a").ok());
    let anchor = anchor.and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    if let (Ok(address), Some(anchor)) = (address, anchor) {
        anchor.set_href(&address);
        anchor.set_download(name);
        anchor.click();
        // The download has begun; an address that cannot be given back goes with the page.
        let _ = Url::revoke_object_url(&address);
    }
}
