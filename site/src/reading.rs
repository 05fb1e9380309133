//! Pages that are read. Their content is rendered when the site is built and stands in the documents, so no
//! program carries it; the single file has it as text.

#[cfg(not(target_arch = "wasm32"))]
mod content;

use regiewijzer_model::Scenario;
use yew::prelude::*;

use crate::components::field_years::FIELD_YEARS;
use crate::route::{Page, RouteProps};
use crate::state::home;
#[cfg(not(target_arch = "wasm32"))]
pub use content::{Kit, Version, content_file, kits, share, versions};

/// The pages, in the order of their contents; of Start what follows the simulation.
pub(crate) const PAGES: [Page; 11] = [
    Page::Start,
    Page::Regio,
    Page::Rondetafel,
    Page::Feiten,
    Page::Bestuursregisseur,
    Page::Terreinregisseur,
    Page::Beleidsregisseur,
    Page::Methode,
    Page::Model,
    Page::Woordenlijst,
    Page::Wijzigingen,
];

/// The three futures of the report.
pub(crate) const FUTURES: [Scenario; 3] = [
    Scenario::Bestuursregisseur,
    Scenario::Terreinregisseur,
    Scenario::Beleidsregisseur,
];

/// The place of the field of a future among the contents of the single file.
#[cfg(target_arch = "wasm32")]
fn place_of_field(future: Scenario) -> usize {
    let place = FUTURES.iter().position(|one| *one == future);
    PAGES.len() + place.unwrap_or_default()
}

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

/// The field of a future year by year, as raw HTML: it is drawn when the site is built.
#[component]
pub(crate) fn FutureField(props: &FutureFieldProps) -> Html {
    #[cfg(not(target_arch = "wasm32"))]
    let content = AttrValue::from(content::field_of(props.future, crate::text::language()));
    #[cfg(target_arch = "wasm32")]
    let content = AttrValue::Static(crate::text::content_at(place_of_field(props.future)));
    html! { <div class={classes!("card-field", FIELD_YEARS)}>{ Html::from_html_unchecked(content) }</div> }
}

#[derive(PartialEq, Properties)]
pub(crate) struct FutureFieldProps {
    /// One of the three futures.
    pub(crate) future: Scenario,
}

/// A page that is read. Hydrating raw HTML takes over what is there.
#[component]
pub(crate) fn Reading(props: &RouteProps) -> Html {
    use_effect_with((), |()| home::carry());
    #[cfg(not(target_arch = "wasm32"))]
    let content = AttrValue::from(content::content(props.route, false));
    #[cfg(target_arch = "wasm32")]
    let content = {
        let place = PAGES.iter().position(|one| *one == props.route.page);
        AttrValue::Static(place.map(crate::text::content_at).unwrap_or_default())
    };
    html! { <article class="reading">{ Html::from_html_unchecked(content) }</article> }
}
