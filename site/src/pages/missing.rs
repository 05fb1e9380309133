//! An address without a page.

use yew::prelude::*;

use crate::components::route_link::RouteLink;
use crate::route::{Page, Route};
use crate::text::interface::{coming, missing};

#[derive(PartialEq, Properties)]
pub(crate) struct MissingProps {
    /// The route.
    pub(crate) route: Route,
}

/// Says that there is no page here, and where to go.
#[component]
pub(crate) fn Missing(props: &MissingProps) -> Html {
    let language = props.route.language;
    html! {
        <article class="page-text">
            <h1>{ missing::HEADING.in_language(language) }</h1>
            <p>{ missing::TEXT.in_language(language) }</p>
            <p class="actions">
                <RouteLink class="button button-strong" to={Page::Start.in_language(language)}>
                    { coming::TO_START.in_language(language) }
                </RouteLink>
                <RouteLink class="button" to={Page::Verken.in_language(language)}>
                    { coming::TO_VERKEN_PLAIN.in_language(language) }
                </RouteLink>
            </p>
        </article>
    }
}
