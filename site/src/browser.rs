//! Starting the application in a browser.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};
use yew_router::Routable;
use yew_router::history::{AnyHistory, BrowserHistory, HashHistory};

use crate::app::{App, AppProps};
use crate::route::Route;
use crate::{PRERENDERED_PATH, ROOT_ID};

/// The attribute of the root element in the single file, where paths live behind a `#`.
const SINGLE_FILE: &str = "data-single-file";

/// Brings the document to life: hydrates a prerendered page, or renders where there is none.
pub fn start() {
    let document = document();
    let Some(root) = document.get_element_by_id(ROOT_ID) else {
        return;
    };
    if root.has_attribute(SINGLE_FILE) {
        keep_anchors_from_the_router(&document);
        render(root, HashHistory::new().into());
    } else if is_prerendered_for_this_path(&root) {
        let history = BrowserHistory::new().into();
        yew::Renderer::<App>::with_root_and_props(root, AppProps { history }).hydrate();
    } else {
        // A host's 404 page, or one page served for every path: its HTML is another route's.
        render(root, BrowserHistory::new().into());
    }
}

fn render(root: Element, history: AnyHistory) {
    root.set_inner_html("");
    yew::Renderer::<App>::with_root_and_props(root, AppProps { history }).render();
}

/// Hydrating HTML that was made for another route would panic.
fn is_prerendered_for_this_path(root: &Element) -> bool {
    let made_for = root.get_attribute(PRERENDERED_PATH);
    match (made_for, window().location().pathname()) {
        (Some(made_for), Ok(path)) => {
            Route::recognize(&path).is_some_and(|route| route.to_path() == made_for)
        }
        _ => false,
    }
}

/// In the single file the hash is the route, so a link such as `#inhoud` would leave the page.
/// It moves the focus to its target instead.
fn keep_anchors_from_the_router(document: &Document) {
    let options = EventListenerOptions::run_in_capture_phase();
    let options = EventListenerOptions {
        passive: false,
        ..options
    };
    let within = document.clone();
    EventListener::new_with_options(document, "click", options, move |event| {
        let clicked = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let link = clicked.and_then(|element| element.closest("a[href^='#']").ok().flatten());
        let Some(href) = link.and_then(|link| link.get_attribute("href")) else {
            return;
        };
        let id = href.trim_start_matches('#');
        if id.starts_with('/') {
            return;
        }
        event.prevent_default();
        let target = within.get_element_by_id(id);
        if let Some(target) = target.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            target.scroll_into_view();
            // A target that refuses the focus is still scrolled to.
            let _ = target.focus();
        }
    })
    .forget();
}
