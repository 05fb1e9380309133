//! Where the worker's script is.

use gloo::utils::{document, window};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlMetaElement;

/// The name of the `<meta>` element in which the prerenderer writes the versioned address.
pub const META_NAME: &str = "regiewijzer-worker";

/// The global in which the single file puts the address of the worker that it carries.
pub const GLOBAL_NAME: &str = "regiewijzerWorker";

/// The address of the worker's script: the single file's own, else the versioned path.
#[must_use]
pub fn worker_address() -> Option<String> {
    from_global().or_else(from_meta)
}

fn from_global() -> Option<String> {
    Reflect::get(&window(), &JsValue::from_str(GLOBAL_NAME))
        .ok()?
        .as_string()
}

fn from_meta() -> Option<String> {
    let selector = format!("meta[name='{META_NAME}']");
    let element = document().query_selector(&selector).ok()??;
    let meta = element.dyn_into::<HtmlMetaElement>().ok()?;
    Some(meta.content()).filter(|address| !address.is_empty())
}
