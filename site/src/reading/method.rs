//! What the model is in two minutes, and what it does and does not reproduce.

use yew::prelude::*;

use super::facts::raw;
use super::texts::{METHODE, METHODE_KORT, here, method};
use crate::components::shell;
use crate::route::Page;
use crate::text::Localized;

pub(super) fn page() -> Html {
    html! {
        <>
            <h1>{ shell::name(Page::Methode).localized() }</h1>
            <section class="method-short" aria-labelledby="kort">
                <h2 id="kort">{ method::SHORT }</h2>
                <div class="prose">{ raw(here(METHODE_KORT)) }</div>
            </section>
            <section aria-labelledby="volledig">
                <h2 id="volledig">{ method::FULL }</h2>
                <div class="prose">{ raw(here(METHODE)) }</div>
                <p>{ method::MORE }</p>
            </section>
        </>
    }
}
