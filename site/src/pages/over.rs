//! Where the site comes from.

use yew::prelude::*;

use crate::text::{Prose, interface::over, long};

/// Source, authors of the report, licence, privacy and downloads.
#[component]
pub(crate) fn Over() -> Html {
    html! {
        <article class="page-text page-wide">
            <h1>{ over::HEADING }</h1>
            <div class="page-columns">
                <Prose text={long::OVER} />
                <Prose text={long::DOWNLOADS} />
            </div>
        </article>
    }
}
