//! What the page says about itself: its title, its description and its language.
//!
//! The prerenderer writes these into the HTML. In the single file [`Head`] keeps them right when
//! another page comes in the same document, and moves the focus to its heading.

use gloo::events::EventListener;
use gloo::utils::{document, document_element, window};
use regiewijzer_evidence::Text;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::route::{Page, Route};

/// The title of the document.
#[must_use]
pub fn title(route: Route) -> String {
    let name = name(route.page).in_language(route.language);
    match route.page {
        Page::Start => format!("Regiewijzer: {name}"),
        _ => format!("{name} · Regiewijzer"),
    }
}

/// One sentence for search engines and previews.
#[must_use]
pub const fn description(page: Page) -> Text {
    match page {
        Page::Start => Text {
            nl: "Verken hoe lokale besturen de regie over sociale economie kunnen voeren: drie rollen, elke schaal, met meer of minder doorzettingsmacht.",
            en: "Explore how local governments can steer the social economy: three roles, any scale, with more or less power to push through.",
        },
        Page::Verken => Text {
            nl: "Draai zelf aan rol, schaal, doorzettingsmacht en middelen, en kijk wat er verandert en hoe zeker dat is.",
            en: "Change role, scale, power to push through and means yourself, and see what changes and how sure that is.",
        },
        Page::Vergelijk => Text {
            nl: "Zet twee tot vier keuzes naast elkaar en kijk welke waar het beste doet.",
            en: "Put two to four options side by side and see which does best where.",
        },
        Page::Regio => Text {
            nl: "De 32 samenwerkingsverbanden uit de evaluatie, met hun schaal en hun middelen.",
            en: "The 32 partnerships of the evaluation, with their scale and their means.",
        },
        Page::Rondetafel => Text {
            nl: "Een begeleid gesprek over de regierol, met groepen die elk hun eigen verwachtingen meebrengen.",
            en: "A guided conversation about the directing role, with groups that each bring their own expectations.",
        },
        Page::Feiten => Text {
            nl: "Wat de evaluatie van 2019 vond over de regierol sociale economie.",
            en: "What the 2019 evaluation found about the directing role in the social economy.",
        },
        Page::Bestuursregisseur => Text {
            nl: "De bestuursregisseur werkt binnen het lokaal bestuur en zoekt daar draagvlak.",
            en: "The bestuursregisseur works inside local government and looks for support there.",
        },
        Page::Terreinregisseur => Text {
            nl: "De terreinregisseur verbindt organisaties, besturen en bedrijven op het terrein.",
            en: "The terreinregisseur connects organisations, governments and firms in the field.",
        },
        Page::Beleidsregisseur => Text {
            nl: "De beleidsregisseur stuurt mee op beleid en plaatsen voor een hele subregio.",
            en: "The beleidsregisseur helps steer policy and places for a whole subregion.",
        },
        Page::Methode => Text {
            nl: "Hoe het model werkt, waar elk getal vandaan komt en wat het niet kan zeggen.",
            en: "How the model works, where each number comes from and what it cannot tell.",
        },
        Page::Over => Text {
            nl: "Bron, licentie, privacy en downloads van Regiewijzer.",
            en: "Source, licence, privacy and downloads of Regiewijzer.",
        },
        Page::NotFound => Text {
            nl: "Op dit adres staat geen pagina.",
            en: "There is no page at this address.",
        },
    }
}

/// What the page is called in the title of the document.
const fn name(page: Page) -> Text {
    match page {
        Page::Start => Text {
            nl: "wie voert de regie over sociale economie?",
            en: "who steers the social economy?",
        },
        Page::Verken => Text {
            nl: "Verken",
            en: "Explore",
        },
        Page::Vergelijk => Text {
            nl: "Vergelijk",
            en: "Compare",
        },
        Page::Regio => Text {
            nl: "Mijn regio",
            en: "My region",
        },
        Page::Rondetafel => Text {
            nl: "Rondetafel",
            en: "Round table",
        },
        Page::Feiten => Text {
            nl: "Feiten",
            en: "Facts",
        },
        Page::Bestuursregisseur => Text {
            nl: "Bestuursregisseur",
            en: "Bestuursregisseur",
        },
        Page::Terreinregisseur => Text {
            nl: "Terreinregisseur",
            en: "Terreinregisseur",
        },
        Page::Beleidsregisseur => Text {
            nl: "Beleidsregisseur",
            en: "Beleidsregisseur",
        },
        Page::Methode => Text {
            nl: "Methode",
            en: "Method",
        },
        Page::Over => Text {
            nl: "Over",
            en: "About",
        },
        Page::NotFound => Text {
            nl: "Niet gevonden",
            en: "Not found",
        },
    }
}

/// Properties of [`Head`].
#[derive(Clone, Copy, PartialEq, Properties)]
pub(crate) struct HeadProps {
    /// The route that is shown.
    pub(crate) route: Route,
}

/// Keeps the document's language and title in step with the route. Renders nothing.
#[component]
pub(crate) fn Head(props: &HeadProps) -> Html {
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
    document().set_title(&title(route));
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
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // A heading that refuses the focus leaves it where it was: nothing to mend.
    let _ = heading.focus_with_options(&options);
    // Going back, the browser itself restores the position.
    if to_top {
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_page_has_its_own_title_and_description() {
        let routes = Route::all();
        let titles: BTreeSet<_> = routes.iter().map(|&route| title(route)).collect();
        // The three roles keep their Dutch names in English.
        assert_eq!(titles.len(), routes.len() - 3);
        let descriptions: BTreeSet<_> = routes
            .iter()
            .map(|route| description(route.page).in_language(route.language))
            .collect();
        assert_eq!(descriptions.len(), routes.len());
    }
}
