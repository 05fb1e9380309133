//! Where a choice does worse than today.

use regiewijzer_analysis::Found;
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::Parameter;
use yew::prelude::*;

use super::{limits, share};
use crate::text::interface::sure;
use crate::text::{Localized, Phrase, whole};

#[derive(Properties, PartialEq)]
pub(super) struct FailureConditionsProps {
    /// What was found, once it is.
    pub(super) found: Option<Found>,
    /// What went wrong, if something did.
    pub(super) failure: Option<Phrase>,
    /// What the choice is called within a sentence.
    pub(super) name: AttrValue,
    /// Jumps to an assumption.
    pub(super) to_assumption: Callback<Parameter>,
}

/// The region of the assumptions in which it mostly does, each limit a jump to its assumption.
#[component]
pub(super) fn FailureConditions(props: &FailureConditionsProps) -> Html {
    let content = match (&props.found, props.failure) {
        (Some(found), _) => findings(found, props),
        (None, Some(sentence)) => html! { <p role="alert">{ sentence.localized() }</p> },
        (None, None) => {
            html! { <p class="section-note" role="status">{ sure::FAILS_LOADING }</p> }
        }
    };
    html! {
        <section class="sure-part" aria-labelledby="gaat-mis">
            <h3 id="gaat-mis">{ sure::FAILS_HEAD }</h3>
            { content }
        </section>
    }
}

fn findings(found: &Found, props: &FailureConditionsProps) -> Html {
    let name = props.name.as_str();
    let members = whole(f64::from(Inquiry::MEMBERS));
    let words = share::of_worlds(found.base_rate, Inquiry::MEMBERS);
    let plain = |sentence: String| html! { <p>{ sentence }</p> };
    match limits::telling(found) {
        _ if found.base_rate <= 0.0 => plain(sure::fails_never(&members, name)),
        _ if found.base_rate >= 1.0 => plain(sure::fails_always(&members, name)),
        None => plain(sure::fails_anywhere(name, &words)),
        Some(region) => html! {
            <>
                <p>
                    { match region.restrictions.len() {
                        1 => sure::fails_where_one(name, &words),
                        _ => sure::fails_where(name, &words),
                    } }
                </p>
                { list(region, props) }
                <p>
                    { sure::fails_fit(
                        &share::of_ten(region.fit.coverage),
                        &share::of_ten(region.fit.density),
                    ) }
                </p>
            </>
        },
    }
}

fn list(region: &Found, props: &FailureConditionsProps) -> Html {
    html! {
        <ul class="sure-list">
            { for limits::of(region).map(|limit| {
                let (parameter, _) = limit;
                let name = parameter.info().name.localized();
                let onclick = props.to_assumption.reform(move |_: MouseEvent| parameter);
                html! {
                    <li key={parameter.id()}>
                        <button type="button" class="text-button" {onclick}
                            aria-label={sure::to_assumption(name)}>{ name }</button>
                        { " " }{ limits::range(limit) }
                    </li>
                }
            }) }
        </ul>
    }
}
