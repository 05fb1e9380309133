//! The pages: three that are programs of their own, and those of text.

mod coming;
mod methode;
mod missing;
mod over;
pub(crate) mod start;
pub(crate) mod vergelijk;
pub(crate) mod verken;

use regiewijzer_model::Scenario;
use yew::prelude::*;

use crate::route::{Page, Route};
use crate::text::interface::coming as texts;
use coming::Coming;

/// The page of text at a route.
pub(crate) fn text(route: Route) -> Html {
    let coming = |text, scenario: Option<Scenario>| html! { <Coming {route} {text} {scenario} /> };
    match route.page {
        Page::Regio => coming(texts::REGIO, None),
        Page::Rondetafel => coming(texts::RONDETAFEL, None),
        Page::Feiten => coming(texts::FEITEN, None),
        Page::Bestuursregisseur => coming(texts::SCENARIO_LATER, Some(Scenario::Bestuursregisseur)),
        Page::Terreinregisseur => coming(texts::SCENARIO_LATER, Some(Scenario::Terreinregisseur)),
        Page::Beleidsregisseur => coming(texts::SCENARIO_LATER, Some(Scenario::Beleidsregisseur)),
        Page::Methode => html! { <methode::Methode /> },
        Page::Over => html! { <over::Over /> },
        // The others have a program of their own, which the reader's documents don't bring.
        Page::Start | Page::Verken | Page::Vergelijk | Page::NotFound => {
            html! { <missing::Missing /> }
        }
    }
}
