//! The pages, one file each.

mod coming;
mod missing;
mod over;
mod start;
mod vergelijk;
mod verken;

use regiewijzer_model::Scenario;
use yew::prelude::*;

use crate::route::{Page, Route};
use crate::text::interface::coming as texts;
use coming::Coming;

/// The page at a route.
pub(crate) fn view(route: Route) -> Html {
    let coming = |text, scenario: Option<Scenario>| html! { <Coming {route} {text} {scenario} /> };
    match route.page {
        Page::Start => html! { <start::Start {route} /> },
        Page::Verken => html! { <verken::Verken {route} /> },
        Page::Vergelijk => html! { <vergelijk::Vergelijk {route} /> },
        Page::Regio => coming(texts::REGIO, None),
        Page::Rondetafel => coming(texts::RONDETAFEL, None),
        Page::Feiten => coming(texts::FEITEN, None),
        Page::Bestuursregisseur => coming(texts::SCENARIO_LATER, Some(Scenario::Bestuursregisseur)),
        Page::Terreinregisseur => coming(texts::SCENARIO_LATER, Some(Scenario::Terreinregisseur)),
        Page::Beleidsregisseur => coming(texts::SCENARIO_LATER, Some(Scenario::Beleidsregisseur)),
        Page::Methode => coming(texts::METHODE, None),
        Page::Over => html! { <over::Over {route} /> },
        Page::NotFound => html! { <missing::Missing {route} /> },
    }
}
