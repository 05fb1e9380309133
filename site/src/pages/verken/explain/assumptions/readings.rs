//! What of the model the reader doesn't believe.

use regiewijzer_model::Reading;
use regiewijzer_model::reading::Kind;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::fold::Fold;
use crate::pages::verken::choices::props::ChoiceProps;
use crate::text::interface::{assume, readings as texts};
use crate::text::{Localized, Phrase};

/// A box for each mechanism that can be off, and for each that can have another form.
#[component]
pub(super) fn HeldReadings(props: &ChoiceProps) -> Html {
    let note = match props.exploration.assumptions.readings.iter().count() {
        0 => String::new(),
        1 => assume::CHANGED_ONE.to_string(),
        many => assume::changed_many(&many.to_string()),
    };
    html! {
        <Fold id="lezingen" name={texts::HEADING.localized()} {note}>
            <p>{ texts::INTRO }</p>
            { boxes(props, Kind::Switch, texts::SWITCHES) }
            { boxes(props, Kind::Form, texts::FORMS) }
        </Fold>
    }
}

fn boxes(props: &ChoiceProps, kind: Kind, legend: Phrase) -> Html {
    let of_kind = |reading: &Reading| reading.info().kind == kind;
    html! {
        <fieldset class="readings">
            <legend>{ legend.localized() }</legend>
            { for Reading::ALL.into_iter().filter(of_kind).map(|reading| one(props, reading)) }
        </fieldset>
    }
}

fn one(props: &ChoiceProps, reading: Reading) -> Html {
    let info = reading.info();
    let held = props.exploration.assumptions.readings.has(reading);
    let onchange = props
        .changing(move |exploration, held| exploration.with_reading(reading, held))
        .reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    html! {
        <label key={reading.id()} class="reading">
            <input type="checkbox" name={reading.id()} checked={held} {onchange} />
            <span>
                { info.belief.localized() }
                if info.kind == Kind::Form {
                    <small>{ texts::instead(info.name.localized()) }</small>
                }
            </span>
        </label>
    }
}
