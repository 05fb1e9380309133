//! The description of the model, with its equations as mathematics.

use yew::prelude::*;

use super::counted;
use super::facts::raw;
use super::texts::{MODEL_CONTENTS, MODEL_DOCUMENT, facts, model};
use crate::components::route_link::RouteLink;
use crate::components::shell;
use crate::route::Page;
use crate::text::Localized;

pub(super) fn page() -> Html {
    html! {
        <>
            <h1>{ shell::name(Page::Model).localized() }</h1>
            <p class="reading-lead">{ model::LEAD }</p>
            <p>
                { model::LANGUAGE }{ " " }
                <RouteLink to={Page::Methode.here()}>{ model::TO_METHOD }</RouteLink>
            </p>
            { counted::provenance().figure() }
            <nav class="reading-contents" aria-label={facts::CONTENTS.localized()}>
                <details class="reading-fold">
                    <summary>{ facts::CONTENTS }</summary>
                    <div class="model-contents" lang="en">{ raw(MODEL_CONTENTS) }</div>
                </details>
            </nav>
            <div class="model-document" lang="en">{ raw(MODEL_DOCUMENT) }</div>
        </>
    }
}
