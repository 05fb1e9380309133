//! What the page says about itself: its title, its description and its language.
//!
//! The prerenderer writes these into the HTML. In the single file `Head` keeps them right when
//! another page comes in the same document, and moves the focus to its heading.

use gloo::events::EventListener;
use gloo::utils::{document, document_element, window};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::components::shell;
use crate::focus;
use crate::route::{Page, Route, RouteProps};
use crate::text::Localized;
use crate::text::interface::{early, head, start};

/// The title of the document, in its language.
#[must_use]
pub fn title(page: Page) -> String {
    match page {
        Page::Start => format!("Regiewijzer: {}", start::TITLE),
        _ => format!("{} · Regiewijzer", shell::name(page)),
    }
}

/// One sentence for search engines and previews, in the language of the document.
#[must_use]
pub fn description(page: Page) -> &'static str {
    let description = match page {
        Page::Start => head::START,
        Page::Verken => head::VERKEN,
        Page::Vergelijk => head::VERGELIJK,
        Page::Regio => head::REGIO,
        Page::Rondetafel => head::RONDETAFEL,
        Page::Feiten => head::FEITEN,
        Page::Bestuursregisseur => head::BESTUURSREGISSEUR,
        Page::Terreinregisseur => head::TERREINREGISSEUR,
        Page::Beleidsregisseur => head::BELEIDSREGISSEUR,
        Page::Methode => head::METHODE,
        Page::Model => head::MODEL,
        Page::Woordenlijst => head::WOORDENLIJST,
        Page::Wijzigingen => head::WIJZIGINGEN,
        Page::Over => head::OVER,
        Page::NotFound => head::NOT_FOUND,
    };
    description.localized()
}

/// What is said before the program of a page listens, by its place in `early.js`.
#[must_use]
pub fn early_words() -> [(&'static str, &'static str); 4] {
    [
        ("LOADING", early::LOADING),
        ("FAILED", early::FAILED),
        ("FIGURES", early::FIGURES),
        ("AGAIN", early::AGAIN),
    ]
    .map(|(place, words)| (place, words.localized()))
}

/// Keeps the document's language and title in step with the route. Renders nothing.
#[component]
pub(crate) fn Head(props: &RouteProps) -> Html {
    let arrived = use_mut_ref(|| false);
    let travelled = use_mut_ref(|| false);
    {
        let travelled = travelled.clone();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "popstate", move |_| {
                *travelled.borrow_mut() = true;
            });
            move || drop(listener)
        });
    }
    use_effect_with(props.route, move |&route| {
        describe(route);
        let back_or_forward = travelled.replace(false);
        // The first page keeps the focus and the position that the browser gave it.
        if arrived.replace(true) {
            focus_heading(!back_or_forward);
        }
    });
    Html::default()
}

/// Gives the document the title and the language of a route.
pub(crate) fn describe(route: Route) {
    document().set_title(&title(route.page));
    // Setting an attribute with a fixed, valid name cannot fail.
    let _ = document_element().set_attribute("lang", route.language.code());
}

/// Marks the document as hydrated, for the tests. Renders nothing.
///
/// First effects read the link and what was kept; what they found has been rendered when the effect of
/// the next rendering runs.
#[component]
pub(crate) fn HydrationMarker() -> Html {
    let effects_ran = use_state_eq(|| false);
    let first_effects = effects_ran.setter();
    use_effect_with((), move |()| first_effects.set(true));
    use_effect_with(*effects_ran, |&ran| {
        if ran {
            // Setting an attribute with a fixed, valid name cannot fail.
            let _ = document_element().set_attribute("data-alive", "");
        }
    });
    Html::default()
}

/// Moves the focus to the main heading, so that a screen reader starts at the new page.
fn focus_heading(to_top: bool) {
    let heading = document().query_selector("main h1").ok().flatten();
    let Some(heading) = heading.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    if !heading.has_attribute("tabindex") {
        heading.set_tab_index(-1);
    }
    focus::without_scrolling(&heading);
    // Going back, the browser itself restores the position.
    if to_top {
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use regiewijzer_evidence::Language;

    use super::*;
    use crate::text::in_language;

    #[test]
    fn every_page_has_its_own_title_and_description() {
        let of_every_page = || Page::ALL.map(|page| (title(page), description(page)));
        let both = [Language::Nl, Language::En].map(|one| in_language(one, of_every_page));
        let (titles, descriptions): (BTreeSet<_>, BTreeSet<_>) = both.into_iter().flatten().unzip();
        // The three roles keep their Dutch names in English.
        assert_eq!(titles.len(), 2 * Page::ALL.len() - 3);
        assert_eq!(descriptions.len(), 2 * Page::ALL.len());
    }
}
