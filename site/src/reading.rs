//! Pages that are read. Their content is rendered when the site is built and stands in the documents, so no
//! program carries it; the single file has it as text.

#[cfg(not(target_arch = "wasm32"))]
mod facts;
#[cfg(not(target_arch = "wasm32"))]
mod fields;
#[cfg(not(target_arch = "wasm32"))]
mod glossary;
#[cfg(not(target_arch = "wasm32"))]
mod method;
#[cfg(not(target_arch = "wasm32"))]
mod pictures;
#[cfg(not(target_arch = "wasm32"))]
mod regions;
#[cfg(not(target_arch = "wasm32"))]
mod rendering;
#[cfg(not(target_arch = "wasm32"))]
mod scenario;
#[cfg(not(target_arch = "wasm32"))]
mod shares;
#[cfg(not(target_arch = "wasm32"))]
mod start;
#[cfg(not(target_arch = "wasm32"))]
mod tables;
#[cfg(not(target_arch = "wasm32"))]
mod terms;
#[cfg(not(target_arch = "wasm32"))]
mod texts;
#[cfg(not(target_arch = "wasm32"))]
mod worlds;

use yew::prelude::*;

use crate::route::{Page, RouteProps};
use crate::state::home;
#[cfg(not(target_arch = "wasm32"))]
pub use rendering::content_file;

/// The pages, in the order of their contents; of Start what follows the simulation.
pub(crate) const PAGES: [Page; 8] = [
    Page::Start,
    Page::Regio,
    Page::Feiten,
    Page::Bestuursregisseur,
    Page::Terreinregisseur,
    Page::Beleidsregisseur,
    Page::Methode,
    Page::Woordenlijst,
];

/// Whether a page has content of this kind, and needs its styles.
#[must_use]
pub fn has_content(page: Page) -> bool {
    PAGES.contains(&page)
}

/// Whether a page has tables that its reader sorts and filters, by a script of their own.
#[must_use]
pub fn has_tables_to_sort(page: Page) -> bool {
    page == Page::Feiten
}

/// A page that is read. Hydrating raw HTML takes over what is there.
#[component]
pub(crate) fn Reading(props: &RouteProps) -> Html {
    use_effect_with((), |()| home::carry());
    #[cfg(not(target_arch = "wasm32"))]
    let content = AttrValue::from(rendering::content(props.route, false));
    #[cfg(target_arch = "wasm32")]
    let content = AttrValue::Static(crate::text::content(props.route.page).unwrap_or_default());
    html! { <article class="reading">{ Html::from_html_unchecked(content) }</article> }
}
