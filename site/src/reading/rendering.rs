//! From a page to its content as HTML.

use std::thread;

use regiewijzer_evidence::Language;
use regiewijzer_model::Scenario;
use yew::LocalServerRenderer;
use yew::prelude::*;

use super::{PAGES, changes, facts, glossary, method, model, regions, scenario, start, terms};
use crate::address;
use crate::route::{Page, Route, RouteProps};
use crate::text::set_language;

/// The contents of all pages in a language, with the links of the single file, as a JSON array.
#[must_use]
pub fn content_file(language: Language) -> String {
    let all = PAGES.map(|page| content(page.in_language(language), true));
    serde_json::json!(all).to_string()
}

/// The content of a page; in the single file routes stand behind a `#`.
///
/// It is rendered on a thread of its own: a renderer cannot wait for another, and a thread has one language.
pub(super) fn content(route: Route, in_single_file: bool) -> String {
    let render = move || {
        set_language(route.language);
        if in_single_file {
            address::stand_behind_hash();
        }
        let runtime = tokio::runtime::Builder::new_current_thread().build().ok()?;
        let page =
            LocalServerRenderer::<Content>::with_props(RouteProps { route }).hydratable(false);
        let html = runtime.block_on(tokio::task::LocalSet::new().run_until(page.render()));
        // The description of the model explains its own words, in English on every page.
        let explains_itself = matches!(route.page, Page::Woordenlijst | Page::Model);
        Some(if explains_itself {
            html
        } else {
            terms::linked(&html)
        })
    };
    let rendered = thread::spawn(render).join();
    // What stops there stops the build.
    let rendered = rendered.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    rendered.unwrap_or_default()
}

#[component]
fn Content(props: &RouteProps) -> Html {
    match props.route.page {
        Page::Bestuursregisseur => scenario::page(Scenario::Bestuursregisseur),
        Page::Terreinregisseur => scenario::page(Scenario::Terreinregisseur),
        Page::Beleidsregisseur => scenario::page(Scenario::Beleidsregisseur),
        Page::Start => start::part(),
        Page::Regio => regions::page(),
        Page::Methode => method::page(),
        Page::Model => model::page(),
        Page::Woordenlijst => glossary::page(),
        Page::Wijzigingen => changes::page(),
        _ => facts::page(),
    }
}
