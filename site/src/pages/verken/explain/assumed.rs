//! A word that the figures rest on assumptions of the reader's own.

use regiewijzer_evidence::Language;
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
    /// The reader's language.
    pub(crate) language: Language,
}

/// How many there are, and the way to them; nothing where there are none.
#[component]
pub(crate) fn Assumed(props: &AssumedProps) -> Html {
    let (language, place) = (props.language, props.place);
    let sentence = match props.number {
        0 => return Html::default(),
        1 => assume::WITH_ONE.in_language(language).to_owned(),
        many => assume::with_many(language, &many.to_string()),
    };
    let see = props
        .go
        .reform(move |_: MouseEvent| place.jumped(Section::Assumptions, None));
    html! {
        <p class="assumed-line">
            <span class="assume-mark" aria-hidden="true">{ "≠" }</span>{ " " }{ sentence }{ " " }
            <button type="button" class="text-button" onclick={see}>
                { assume::SEE.in_language(language) }
            </button>
        </p>
    }
}
