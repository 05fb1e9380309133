//! An address without a page.

use yew::prelude::*;

use crate::components::route_link::RouteLink;
use crate::route::Page;
use crate::text::interface::{coming, missing};

/// Says that there is no page here, and where to go.
#[component]
pub(crate) fn Missing() -> Html {
    html! {
        <article class="page-text">
            <h1>{ missing::HEADING }</h1>
            <p>{ missing::TEXT }</p>
            <p class="actions">
                <RouteLink class="button button-strong" to={Page::Start.here()}>
                    { coming::TO_START }
                </RouteLink>
                <RouteLink class="button" to={Page::Verken.here()}>
                    { coming::TO_VERKEN_PLAIN }
                </RouteLink>
            </p>
        </article>
    }
}
