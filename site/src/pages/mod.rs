//! The pages: those with a program of their own, and those of text.

mod missing;
mod over;
pub(crate) mod region;
pub(crate) mod scorecard;
pub(crate) mod start;
pub(crate) mod vergelijk;
pub(crate) mod verken;

use gloo::utils::document;
use web_sys::Element;
use yew::prelude::*;

use crate::reading::Reading;
use crate::route::{Page, Route};

/// The page of text at a route.
pub(crate) fn text(route: Route) -> Html {
    match route.page {
        Page::Rondetafel
        | Page::Feiten
        | Page::Bestuursregisseur
        | Page::Terreinregisseur
        | Page::Beleidsregisseur
        | Page::Model
        | Page::Woordenlijst
        | Page::Wijzigingen => html! { <Reading {route} /> },
        Page::Over => html! { <over::Over /> },
        // The others have a program of their own, which the reader's documents don't bring.
        Page::Start
        | Page::Regio
        | Page::Verken
        | Page::Vergelijk
        | Page::Methode
        | Page::NotFound => html! { <missing::Missing /> },
    }
}

/// A page of which the first part answers: an empty element, or in the single file the component. What
/// follows is read.
pub(crate) fn with_island(route: Route, island: Html) -> Html {
    html! {
        <>
            <div id={route.page.program().island()}>{ island }</div>
            <Reading route={route.page.here()} />
        </>
    }
}

/// A page to read within which a part answers, in the single file: its content holds an empty element for it.
#[component]
pub(crate) fn WithIslandWithin(props: &WithIslandWithinProps) -> Html {
    let route = props.route;
    let place = use_state_eq(|| None::<Element>);
    {
        let place = place.setter();
        use_effect_with(route, move |route| {
            let id = route.page.program().island();
            place.set(id.and_then(|id| document().get_element_by_id(id)));
        });
    }
    let island = (*place).clone();
    html! {
        <>
            <Reading {route} />
            // Always one child: where there are more or fewer, what is read would be rendered anew.
            if let Some(place) = island {
                { create_portal(props.island.clone(), place) }
            }
        </>
    }
}

#[derive(PartialEq, Properties)]
pub(crate) struct WithIslandWithinProps {
    /// The route that is shown.
    pub(crate) route: Route,
    /// The part that answers.
    pub(crate) island: Html,
}
