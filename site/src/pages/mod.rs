//! The pages: those with a program of their own, and those of text.

mod coming;
mod missing;
mod over;
pub(crate) mod region;
pub(crate) mod start;
pub(crate) mod vergelijk;
pub(crate) mod verken;

use yew::prelude::*;

use crate::reading::Reading;
use crate::route::{Page, Route};
use crate::text::interface::coming as texts;
use coming::Coming;

/// The page of text at a route.
pub(crate) fn text(route: Route) -> Html {
    match route.page {
        Page::Rondetafel => html! { <Coming {route} text={texts::RONDETAFEL} /> },
        Page::Feiten
        | Page::Bestuursregisseur
        | Page::Terreinregisseur
        | Page::Beleidsregisseur
        | Page::Methode
        | Page::Model
        | Page::Woordenlijst
        | Page::Wijzigingen => html! { <Reading {route} /> },
        Page::Over => html! { <over::Over /> },
        // The others have a program of their own, which the reader's documents don't bring.
        Page::Start | Page::Regio | Page::Verken | Page::Vergelijk | Page::NotFound => {
            html! { <missing::Missing /> }
        }
    }
}

/// A page of which the first part answers: prerendered HTML, or in the single file the component. What
/// follows is read.
pub(crate) fn with_island(route: Route, island: Html) -> Html {
    html! {
        <>
            <div id={route.page.program().island()}>{ island }</div>
            <Reading route={route.page.here()} />
        </>
    }
}
