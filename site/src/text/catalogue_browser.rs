//! The texts of the document's language, loaded from files beside it; in the single file, which has no
//! files beside it, from what its script unpacked.

use std::cell::Cell;

use gloo::utils::{document, window};
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlMetaElement, Response};

use super::{META_PREFIX, language};

/// The global in which the single file puts the texts that it carries, by the names of their elements.
const CARRIED: &str = "regiewijzerTexts";

/// Texts by their place.
type Texts = &'static [&'static str];

thread_local! {
    static INTERFACE: Cell<Texts> = const { Cell::new(&[]) };
    static HELP: Cell<Texts> = const { Cell::new(&[]) };
    static LONG: Cell<Texts> = const { Cell::new(&[]) };
    static CONTENTS: Cell<Texts> = const { Cell::new(&[]) };
}

pub(super) fn interface() -> Texts {
    INTERFACE.get()
}

pub(super) fn help() -> Texts {
    HELP.get()
}

pub(super) fn long() -> Texts {
    LONG.get()
}

pub(super) fn contents() -> Texts {
    CONTENTS.get()
}

/// Loads the short texts, without which nothing can be rendered.
///
/// # Errors
/// When the document doesn't say where they are, or they cannot be fetched or read.
pub(crate) async fn load_interface() -> Result<(), JsValue> {
    INTERFACE.set(load("interface").await?);
    Ok(())
}

/// Loads the help sheets, unless they are there.
///
/// # Errors
/// As [`load_interface`].
pub(crate) async fn load_help() -> Result<(), JsValue> {
    if help().is_empty() {
        HELP.set(load("help").await?);
    }
    Ok(())
}

/// Loads the long texts and the contents of pages that are read: only the single file has them, other
/// documents are prerendered with theirs.
///
/// # Errors
/// As [`load_interface`].
pub(crate) async fn load_long() -> Result<(), JsValue> {
    LONG.set(load("long").await?);
    CONTENTS.set(load("contents").await?);
    Ok(())
}

async fn load(kind: &str) -> Result<Texts, JsValue> {
    let name = format!("{META_PREFIX}{kind}-{}", language().code());
    let json = if let Some(texts) = carried(&name) {
        JSON::parse(&texts)?
    } else {
        let address = address(&name).ok_or("no texts in this language")?;
        let response = JsFuture::from(window().fetch_with_str(&address)).await?;
        let response: Response = response.dyn_into()?;
        if !response.ok() {
            return Err(response.status().into());
        }
        JsFuture::from(response.json()?).await?
    };
    let texts = Array::from(&json);
    let texts = texts.iter().filter_map(|text| text.as_string());
    // They are needed as long as the document is there.
    let texts: Vec<&'static str> = texts.map(|text| &*text.leak()).collect();
    Ok(texts.leak())
}

/// The texts that the single file carries, which its script unpacked.
fn carried(name: &str) -> Option<String> {
    let all = Reflect::get(&window(), &CARRIED.into()).ok()?;
    Reflect::get(&all, &name.into()).ok()?.as_string()
}

fn address(name: &str) -> Option<String> {
    let meta = document()
        .query_selector(&format!("meta[name='{name}']"))
        .ok()??;
    Some(meta.dyn_into::<HtmlMetaElement>().ok()?.content())
}
