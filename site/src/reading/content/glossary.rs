//! Every term of the report and every word of ours.

use yew::prelude::*;

use super::counted;
use super::facts::raw;
use super::texts::{TERMS, Term, glossary, term};
use crate::text::{Localized, capital, passage};

pub(super) fn page() -> Html {
    let mut terms: Vec<&Term> = TERMS.iter().collect();
    terms.sort_by_key(|term| term.name().to_lowercase());
    html! {
        <>
            <h1>{ glossary::HEADING }</h1>
            <p class="reading-lead">{ glossary::LEAD }</p>
            { counted::terms().figure() }
            <dl class="glossary">{ for terms.into_iter().map(entry) }</dl>
        </>
    }
}

/// Where a term is explained; what isn't in the report is ours.
fn source(place: &str) -> String {
    let ours = [
        ("eigen woord", glossary::OWN_WORD),
        ("eigen uitleg", glossary::OWN_EXPLANATION),
    ];
    ours.into_iter()
        .fold(passage(place), |place, (code, words)| {
            place.replace(code, words.localized())
        })
}

fn entry(one: &Term) -> Html {
    let see = one.see.iter().filter_map(|id| term(id));
    html! {
        <div id={one.id} class="glossary-term" tabindex="-1">
            <dt>
                { capital(one.name()) }
                if one.is_ours {
                    <span class="reading-ours" title={glossary::OURS.localized()}>{ " *" }</span>
                }
            </dt>
            <dd>
                { raw(one.text()) }
                { " " }<span class="source-note">{ source(one.source) }</span>
                if !one.see.is_empty() {
                    <p class="source-note">
                        { glossary::SEE }{ ": " }
                        { for see.map(|other| html! {
                            <><a href={format!("#{}", other.id)}>{ other.name() }</a>{ " " }</>
                        }) }
                    </p>
                }
            </dd>
        </div>
    }
}
