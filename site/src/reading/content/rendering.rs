//! From a page to its content as HTML.

use std::thread;

use regiewijzer_evidence::Language;
use regiewijzer_model::Scenario;
use yew::LocalServerRenderer;
use yew::prelude::*;

use super::fields::{FieldOf, FieldOfProps};
use super::{changes, facts, glossary, method, model, regions, roundtable, scenario, start, terms};
use crate::address;
use crate::reading::{FUTURES, PAGES};
use crate::route::{Page, Route, RouteProps};
use crate::text::set_language;

/// The contents of all pages in a language, with the links of the single file, and after them the field of each
/// future, as a JSON array.
#[must_use]
pub fn content_file(language: Language) -> String {
    let pages = PAGES.map(|page| content(page.in_language(language), true));
    let fields = FUTURES.map(|future| field_of(future, language));
    let all: Vec<String> = pages.into_iter().chain(fields).collect();
    serde_json::json!(all).to_string()
}

/// The content of a page; in the single file routes stand behind a `#`.
pub(in crate::reading) fn content(route: Route, in_single_file: bool) -> String {
    // The description of the model explains its own words, in English on every page.
    let with_terms = !matches!(route.page, Page::Woordenlijst | Page::Model);
    on_own_thread(route.language, move || {
        if in_single_file {
            address::stand_behind_hash();
        }
        let html = rendered::<Content>(RouteProps { route })?;
        Some(if with_terms {
            terms::linked(&html)
        } else {
            html
        })
    })
}

/// The field of a future in the median partnership.
pub(in crate::reading) fn field_of(future: Scenario, language: Language) -> String {
    on_own_thread(language, move || {
        rendered::<FieldOf>(FieldOfProps { future })
    })
}

/// What is rendered on a thread of its own: a renderer cannot wait for another, and a thread has one language.
fn on_own_thread(
    language: Language,
    render: impl FnOnce() -> Option<String> + Send + 'static,
) -> String {
    let rendered = thread::spawn(move || {
        set_language(language);
        render()
    });
    // What stops there stops the build.
    let rendered = rendered
        .join()
        .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    rendered.unwrap_or_default()
}

fn rendered<C: BaseComponent>(props: C::Properties) -> Option<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().ok()?;
    let page = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    Some(runtime.block_on(tokio::task::LocalSet::new().run_until(page.render())))
}

#[component]
fn Content(props: &RouteProps) -> Html {
    match props.route.page {
        Page::Bestuursregisseur => scenario::page(Scenario::Bestuursregisseur),
        Page::Terreinregisseur => scenario::page(Scenario::Terreinregisseur),
        Page::Beleidsregisseur => scenario::page(Scenario::Beleidsregisseur),
        Page::Start => start::part(),
        Page::Regio => regions::page(),
        Page::Rondetafel => roundtable::page(),
        Page::Methode => method::page(),
        Page::Model => model::page(),
        Page::Woordenlijst => glossary::page(),
        Page::Wijzigingen => changes::page(),
        _ => facts::page(),
    }
}
