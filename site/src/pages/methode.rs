//! What the model does, and what it does not reproduce.

use yew::prelude::*;

use crate::components::shell;
use crate::route::Page;
use crate::text::{Localized, Prose, long};

/// The claims that the model must reproduce, and whether it does.
#[component]
pub(crate) fn Methode() -> Html {
    html! {
        <article class="page-text">
            <h1>{ shell::name(Page::Methode).localized() }</h1>
            <Prose text={long::METHODE} />
        </article>
    }
}
