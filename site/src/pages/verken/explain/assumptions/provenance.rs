//! What it means that a value is from the report, inferred, from elsewhere or assumed.

use regiewijzer_evidence::Provenance;
use regiewijzer_model::Parameter;
use yew::prelude::*;

use crate::text::interface::assume;
use crate::text::{Localized, Phrase, capital};

/// Each provenance that occurs, with what it means.
#[component]
pub(super) fn Provenances() -> Html {
    html! {
        <dl class="assume-provenance" aria-label={assume::PROVENANCE}>
            { for occurring().into_iter().map(|one| html! {
                <div>
                    <dt>{ capital(one.name().localized()) }</dt>
                    <dd>{ meaning(one).localized() }</dd>
                </div>
            }) }
        </dl>
    }
}

/// The provenances that parameters have, the surest first.
fn occurring() -> Vec<Provenance> {
    let all = [
        Provenance::Rapport,
        Provenance::Afgeleid,
        Provenance::Extern,
        Provenance::Aanname,
    ];
    let occurs = |one: &Provenance| {
        let mut parameters = Parameter::ALL.into_iter();
        parameters.any(|parameter| parameter.info().provenance == *one)
    };
    all.into_iter().filter(occurs).collect()
}

const fn meaning(of: Provenance) -> Phrase {
    match of {
        Provenance::Rapport => assume::RAPPORT,
        Provenance::Afgeleid => assume::AFGELEID,
        Provenance::Extern => assume::EXTERN,
        Provenance::Aanname => assume::AANNAME,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_occurs_is_explained() {
        let occurring = occurring();
        assert!(occurring.contains(&Provenance::Aanname));
        for parameter in Parameter::ALL {
            assert!(occurring.contains(&parameter.info().provenance));
        }
    }
}
