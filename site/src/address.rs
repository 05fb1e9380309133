//! The address of the document: a path, and a query that holds what is explored.
//!
//! In the single file both stand behind a `#`, since every address there must be the same file.

use std::cell::Cell;

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;
use web_sys::Event;
use yew::prelude::*;

use crate::CONTENT_ID;
use crate::route::Route;

/// What tells that the document itself changed its address, which the browser doesn't.
const REPLACED: &str = "regiewijzer-address";

thread_local! {
    static BEHIND_HASH: Cell<bool> = const { Cell::new(false) };
}

/// From now on addresses stand behind a `#`.
pub(crate) fn stand_behind_hash() {
    BEHIND_HASH.set(true);
}

/// The address of a route as a link gives it; `query` is without a question mark.
pub(crate) fn href(route: Route, query: &str) -> String {
    let hash = if BEHIND_HASH.get() { "#" } else { "" };
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{hash}{}{mark}{query}", route.path())
}

/// The address of an element of another page. In the single file a page is all that a link can name.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn href_of(route: Route, id: &str) -> String {
    let page = href(route, "");
    if BEHIND_HASH.get() {
        page
    } else {
        format!("{page}#{id}")
    }
}

/// The address of the content of the page that is shown: a browser loads nothing to go there. In the single
/// file it is the address that is shown.
pub(crate) fn within_page(route: Route, query: &str) -> String {
    if BEHIND_HASH.get() {
        href(route, query)
    } else {
        format!("#{CONTENT_ID}")
    }
}

/// The route and the query that the browser shows; nothing where there is no browser.
pub(crate) fn current() -> Option<(Route, String)> {
    if cfg!(not(target_arch = "wasm32")) {
        return None;
    }
    let location = window().location();
    let (path, query) = if BEHIND_HASH.get() {
        let hash = location.hash().ok()?;
        let address = hash.trim_start_matches('#');
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        (path.to_owned(), query.to_owned())
    } else {
        (location.pathname().ok()?, location.search().ok()?)
    };
    let query = query.trim_start_matches('?').to_owned();
    Some((Route::at(&path), query))
}

/// The whole address of the page that is shown, with another query.
pub(crate) fn here_with(query: &str) -> String {
    let Some((route, _)) = current() else {
        return String::new();
    };
    let location = window().location();
    let document = if BEHIND_HASH.get() {
        let shown = location.href().unwrap_or_default();
        shown.split('#').next().unwrap_or_default().to_owned()
    } else {
        location.origin().unwrap_or_default()
    };
    format!("{document}{}", href(route, query))
}

/// The same to give to others. A file that was opened from disk has no address for them: there it is the query
/// alone, which says nothing of that disk.
pub(crate) fn to_share(query: &str) -> String {
    let address = here_with(query);
    if address.starts_with("file:") {
        format!("?{query}")
    } else {
        address
    }
}

/// Puts another query behind a route, without another step in the browser's history.
pub(crate) fn replace(route: Route, query: &str) {
    let replaced = || -> Result<(), JsValue> {
        let address = href(route, query);
        let history = window().history()?;
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))?;
        window().dispatch_event(&Event::new(REPLACED)?)?;
        Ok(())
    };
    // A browser refuses when an address changes too often; the next change writes it again.
    let _ = replaced();
}

/// The route and the query that the browser shows, kept in step.
#[hook]
pub(crate) fn use_address() -> Option<(Route, String)> {
    let address = use_state_eq(current);
    {
        let address = address.clone();
        use_effect_with((), move |()| {
            let listeners = ["popstate", "hashchange", REPLACED].map(|event| {
                let address = address.clone();
                EventListener::new(&window(), event, move |_| address.set(current()))
            });
            move || drop(listeners)
        });
    }
    (*address).clone()
}

/// The query that the browser shows, kept in step; empty where there is no browser.
#[hook]
pub(crate) fn use_query() -> String {
    use_address().map_or_else(String::new, |(_, query)| query)
}

#[cfg(test)]
mod tests {
    use regiewijzer_evidence::Language;

    use super::*;
    use crate::route::Page;

    #[test]
    fn a_link_carries_its_query_and_in_the_single_file_stays_behind_the_hash() {
        let verken = Page::Verken.in_language(Language::En);
        assert_eq!(href(verken, ""), "/en/verken/");
        assert_eq!(href(verken, "regio=w13"), "/en/verken/?regio=w13");
        stand_behind_hash();
        assert_eq!(href(verken, "regio=w13"), "#/en/verken/?regio=w13");
    }
}
