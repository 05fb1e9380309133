//! Pages that say what they will hold.

use yew::prelude::*;

use crate::components::route_link::RouteLink;
use crate::components::shell;
use crate::route::{Page, Route};
use crate::text::interface::coming;
use crate::text::{Localized, Phrase};

#[derive(PartialEq, Properties)]
pub(crate) struct ComingProps {
    /// The route.
    pub(crate) route: Route,
    /// What the page will hold.
    pub(crate) text: Phrase,
}

/// What a page will hold, and what is there already.
#[component]
pub(crate) fn Coming(props: &ComingProps) -> Html {
    html! {
        <article class="page-text">
            <h1>{ shell::name(props.route.page).localized() }</h1>
            <p>{ props.text.localized() }</p>
            <nav aria-label={coming::MEANWHILE}>
                <h2>{ coming::MEANWHILE }</h2>
                <ul class="page-links">
                    <li>
                        <RouteLink to={Page::Verken.here()}>{ coming::TO_VERKEN_PLAIN }</RouteLink>
                    </li>
                    <li>
                        <RouteLink to={Page::Start.here()}>{ coming::TO_START }</RouteLink>
                    </li>
                </ul>
            </nav>
        </article>
    }
}
