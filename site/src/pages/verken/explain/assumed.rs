//! A word that the figures rest on assumptions of the reader's own.

use yew::prelude::*;

use super::place::{Place, Section};
use crate::text::interface::assume;

#[derive(Properties, PartialEq)]
pub(crate) struct AssumedProps {
    /// How many assumptions differ from the model's own.
    pub(crate) number: usize,
    /// Where the reader is in the sections.
    pub(crate) place: Place,
    /// Goes to another place.
    pub(crate) go: Callback<Place>,
}

/// How many there are, and the way to them; nothing where there are none.
#[component]
pub(crate) fn Assumed(props: &AssumedProps) -> Html {
    let place = props.place;
    let sentence = match props.number {
        0 => return Html::default(),
        1 => assume::WITH_ONE.to_string(),
        many => assume::with_many(&many.to_string()),
    };
    let see = props
        .go
        .reform(move |_: MouseEvent| place.jumped(Section::Assumptions, None));
    html! {
        <p class="assumed-line">
            <span class="assume-mark" aria-hidden="true">{ "≠" }</span>{ " " }{ sentence }{ " " }
            <button type="button" class="text-button" onclick={see}>
                { assume::SEE }
            </button>
        </p>
    }
}
