//! What the model is in two minutes, what it does and does not reproduce, and everything that it assumes.

use regiewijzer_evidence::{Language, Provenance};
use regiewijzer_model::{MODEL_VERSION, Parameter};
use yew::prelude::*;

use super::facts::raw;
use super::tables;
use super::texts::{BETWISTEN, CITEREN, METHODE, METHODE_KORT, Words, here, method};
use crate::components::route_link::RouteLink;
use crate::components::shell;
use crate::route::Page;
use crate::text::{Localized, capital, exact, language, parameter_unit, passage};

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
                { to_model(method::TO_MODEL) }
            </section>
            <section aria-labelledby="herkomst">
                <h2 id="herkomst">{ method::PARAMETERS }</h2>
                <p>{ method::PARAMETERS_NOTE }</p>
                { for Provenance::ALL.into_iter().map(parameters) }
                { to_model(method::TO_EQUATIONS) }
            </section>
            <section aria-labelledby="betwisten">
                <h2 id="betwisten">{ method::CHALLENGE }</h2>
                <div class="prose">{ raw(here(BETWISTEN)) }</div>
            </section>
            <section aria-labelledby="citeren">
                <h2 id="citeren">{ method::CITE }</h2>
                <div class="prose">{ raw(here(CITEREN)) }</div>
                <div class="reading-aside">
                    <p><cite>{ citation() }</cite></p>
                    <p><cite>{ method::CITATION_REPORT }</cite></p>
                </div>
            </section>
        </>
    }
}

fn to_model(words: Words) -> Html {
    html! { <p><RouteLink to={Page::Model.here()}>{ words }</RouteLink></p> }
}

/// The site with the version of its code and of its model.
fn citation() -> String {
    method::CITATION
        .localized()
        .replace("{version}", env!("CARGO_PKG_VERSION"))
        .replace("{model}", MODEL_VERSION)
}

/// The uncertain parameters of one provenance, folded away with their number.
fn parameters(provenance: Provenance) -> Html {
    let all = Parameter::ALL.map(Parameter::info);
    let all: Vec<_> = all
        .into_iter()
        .filter(|info| info.provenance == provenance)
        .collect();
    if all.is_empty() {
        return Html::default();
    }
    let heads = [method::PARAMETER, method::RANGE, method::WHY].map(Localized::localized);
    let number = all.len();
    let rows = all.into_iter().map(|info| {
        vec![
            Html::from(info.name.localized()),
            Html::from(format!(
                "{} – {} {}",
                exact(info.lo),
                exact(info.hi),
                parameter_unit(info.unit))),
            html! { <span lang={(language() == Language::En).then_some("nl")}>{ passage(info.source) }</span> },
        ]
    });
    html! {
        <details class="reading-fold">
            <summary>{ capital(provenance.name().localized()) }{ " (" }{ number }{ ")" }</summary>
            { tables::rows(&heads, rows.collect()) }
        </details>
    }
}
