//! Starting a program in a browser.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, document_element, window};
use regiewijzer_evidence::Language;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::console::error_1;
use web_sys::{Element, HtmlElement};
use yew::BaseComponent;

use crate::app::WholeApp;
use crate::route::{Program, Route, RouteProps};
use crate::{LOADING_FAILED, PRERENDERED_PATH, ROOT_ID, address, head, text};

/// Brings the document to life: hydrates what was prerendered for this address, or renders afresh
/// where it was made for another.
pub fn start<App: BaseComponent<Properties = RouteProps>>() {
    let Some(root) = document().get_element_by_id(ROOT_ID) else {
        return;
    };
    let route = shown();
    with_texts(route.language, move || {
        let props = RouteProps { route };
        if root.get_attribute(PRERENDERED_PATH) == Some(route.path()) {
            yew::Renderer::<App>::with_root_and_props(root, props).hydrate();
        } else {
            // A host's 404 page, or one page served for every path.
            root.set_inner_html("");
            head::describe(route);
            yew::Renderer::<App>::with_root_and_props(root, props).render();
        }
    });
}

/// Brings the part of the document to life that a program hydrates. The rest stays as it is.
pub fn start_island<App: BaseComponent<Properties = RouteProps>>(program: Program) {
    let root = program
        .island()
        .and_then(|id| document().get_element_by_id(id));
    if let Some(root) = root {
        let route = shown();
        with_texts(route.language, move || {
            let props = RouteProps { route };
            yew::Renderer::<App>::with_root_and_props(root, props).hydrate();
        });
    }
}

/// Starts once the texts of the language are there. Without them the document stays as it was
/// prerendered.
fn with_texts(language: Language, start: impl FnOnce() + 'static) {
    text::set_language(language);
    spawn_local(async move {
        match text::load_interface().await {
            Ok(()) => start(),
            Err(reason) => {
                error_1(&reason);
                // Setting an attribute with a fixed, valid name cannot fail.
                let _ = document_element().set_attribute(LOADING_FAILED, "");
            }
        }
        // A sheet that is opened soon then has its texts at once, also without a network.
        let _ = text::load_help().await;
    });
}

/// Renders the single file, where every page is in one document and its address behind a `#`.
pub fn start_whole() {
    let Some(root) = document().get_element_by_id(ROOT_ID) else {
        return;
    };
    address::stand_behind_hash();
    keep_anchors();
    open_first_page();
    reload_for_another_language();
    with_texts(shown().language, || {
        spawn_local(async {
            // The file holds them.
            let _ = text::load_long().await;
            yew::Renderer::<WholeApp>::with_root(root).render();
        });
    });
}

/// A document has one language. In the single file a link to the other leads to the same document,
/// which then starts anew.
fn reload_for_another_language() {
    EventListener::new(&window(), "hashchange", move |_| {
        if shown().language != text::language() {
            // Nothing can refuse it.
            let _ = window().location().reload();
        }
    })
    .forget();
}

fn shown() -> Route {
    address::current().map_or_else(Route::default, |(route, _)| route)
}

/// A file that is opened without an address shows its first page.
fn open_first_page() {
    if window().location().hash().is_ok_and(|hash| hash.is_empty())
        && let Ok(history) = window().history()
    {
        // Another hash of the same document is always allowed.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some("#/"));
    }
}

/// In the single file the hash is the route, so a link such as `#inhoud` would leave the page.
/// It moves the focus to its target instead.
fn keep_anchors() {
    let options = EventListenerOptions::run_in_capture_phase();
    let options = EventListenerOptions {
        passive: false,
        ..options
    };
    EventListener::new_with_options(&document(), "click", options, move |event| {
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
        let target = document().get_element_by_id(id);
        if let Some(target) = target.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            target.scroll_into_view();
            // A target that refuses the focus is still scrolled to.
            let _ = target.focus();
        }
    })
    .forget();
}
