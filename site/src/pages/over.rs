//! Where the site comes from.

use yew::prelude::*;

use crate::route::Route;
use crate::text::{Prose, interface::over, long};

#[derive(PartialEq, Properties)]
pub(crate) struct OverProps {
    /// The route.
    pub(crate) route: Route,
}

/// Source, authors of the report, licence, privacy and downloads.
#[component]
pub(crate) fn Over(props: &OverProps) -> Html {
    let language = props.route.language;
    html! {
        <article class="page-text page-wide">
            <h1>{ over::HEADING.in_language(language) }</h1>
            <div class="page-columns">
                <Prose text={long::OVER} {language} />
                <Prose text={long::DOWNLOADS} {language} />
            </div>
        </article>
    }
}
