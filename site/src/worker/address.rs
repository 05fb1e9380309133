//! Where the worker's script is.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlMetaElement, Window};

/// The name of the `<meta>` element in which the prerenderer writes the versioned address.
pub const META_NAME: &str = "regiewijzer-worker";

/// The global in which the single file puts the address of the worker that it carries.
pub const GLOBAL_NAME: &str = "regiewijzerWorker";

/// The address of the worker's script: the single file's own, else the versioned path.
#[must_use]
pub fn worker_address() -> Option<String> {
    let window = web_sys::window()?;
    from_global(&window).or_else(|| from_meta(&window))
}

fn from_global(window: &Window) -> Option<String> {
    let window: &Object = window.unchecked_ref();
    Reflect::get(window, &JsValue::from_str(GLOBAL_NAME))
        .ok()?
        .as_string()
}

fn from_meta(window: &Window) -> Option<String> {
    let selector = format!("meta[name='{META_NAME}']");
    let element = window.document()?.query_selector(&selector).ok()??;
    let meta = element.dyn_into::<HtmlMetaElement>().ok()?;
    Some(meta.content()).filter(|address| !address.is_empty())
}
