//! Where a choice does worse than today.

use regiewijzer_analysis::Found;
use regiewijzer_ensemble::Inquiry;
use regiewijzer_evidence::{Language, Text};
use regiewijzer_model::Parameter;
use yew::prelude::*;

use super::{limits, share};
use crate::text::interface::sure;
use crate::text::whole;

#[derive(Properties, PartialEq)]
pub(super) struct FailureConditionsProps {
    /// What was found, once it is.
    pub(super) found: Option<Found>,
    /// What went wrong, if something did.
    pub(super) failure: Option<Text>,
    /// What the choice is called within a sentence.
    pub(super) name: AttrValue,
    /// Jumps to an assumption.
    pub(super) to_assumption: Callback<Parameter>,
    /// The reader's language.
    pub(super) language: Language,
}

/// The region of the assumptions in which it mostly does, each limit a jump to its assumption.
#[component]
pub(super) fn FailureConditions(props: &FailureConditionsProps) -> Html {
    let language = props.language;
    let content = match (&props.found, props.failure) {
        (Some(found), _) => findings(found, props),
        (None, Some(sentence)) => html! { <p role="alert">{ sentence.in_language(language) }</p> },
        (None, None) => {
            html! { <p class="section-note" role="status">{ sure::FAILS_LOADING.in_language(language) }</p> }
        }
    };
    html! {
        <section class="sure-part" aria-labelledby="gaat-mis">
            <h3 id="gaat-mis">{ sure::FAILS_HEAD.in_language(language) }</h3>
            { content }
        </section>
    }
}

fn findings(found: &Found, props: &FailureConditionsProps) -> Html {
    let (language, name) = (props.language, props.name.as_str());
    let members = whole(language, f64::from(Inquiry::MEMBERS));
    let words = share::of_worlds(language, found.base_rate, Inquiry::MEMBERS);
    let plain = |sentence: String| html! { <p>{ sentence }</p> };
    match limits::telling(found) {
        _ if found.base_rate <= 0.0 => plain(sure::fails_never(language, &members, name)),
        _ if found.base_rate >= 1.0 => plain(sure::fails_always(language, &members, name)),
        None => plain(sure::fails_anywhere(language, name, &words)),
        Some(region) => html! {
            <>
                <p>
                    { match region.restrictions.len() {
                        1 => sure::fails_where_one(language, name, &words),
                        _ => sure::fails_where(language, name, &words),
                    } }
                </p>
                { list(region, props) }
                <p>
                    { sure::fails_fit(
                        language,
                        &share::of_ten(language, region.fit.coverage),
                        &share::of_ten(language, region.fit.density),
                    ) }
                </p>
            </>
        },
    }
}

fn list(region: &Found, props: &FailureConditionsProps) -> Html {
    let language = props.language;
    html! {
        <ul class="sure-list">
            { for limits::of(region).map(|limit| {
                let (parameter, _) = limit;
                let name = parameter.info().name.in_language(language);
                let onclick = props.to_assumption.reform(move |_: MouseEvent| parameter);
                html! {
                    <li key={parameter.id()}>
                        <button type="button" class="text-button" {onclick}
                            aria-label={sure::to_assumption(language, name)}>{ name }</button>
                        { " " }{ limits::range(limit, language) }
                    </li>
                }
            }) }
        </ul>
    }
}
