//! An address without a page.

use yew::prelude::*;

use crate::components::route_link::RouteLink;
use crate::route::Page;
use crate::text::interface::missing;

/// Says that there is no page here, and where to go.
#[component]
pub(crate) fn Missing() -> Html {
    html! {
        <article class="page-text">
            <h1>{ missing::HEADING }</h1>
            <p>{ missing::TEXT }</p>
            <p class="actions">
                <RouteLink class="button button-strong" to={Page::Start.here()}>
                    { missing::TO_START }
                </RouteLink>
                <RouteLink class="button" to={Page::Verken.here()}>
                    { missing::TO_VERKEN }
                </RouteLink>
            </p>
        </article>
    }
}
