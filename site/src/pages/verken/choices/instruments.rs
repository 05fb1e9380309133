//! The instruments one by one, untied from the ladder.

use regiewijzer_model::{Instrument, InstrumentOverrides, Lever};
use yew::prelude::*;

use super::lever::LeverChoice;
use super::props::ChoiceProps;
use crate::text::interface::more;

/// A slider for each instrument; one that is moved does not follow the ladder any more.
#[component]
pub(crate) fn UntiedInstruments(props: &ChoiceProps) -> Html {
    let untied = props.exploration.choices.overrides != InstrumentOverrides::default();
    let tie_all = props.changing(|exploration, _: MouseEvent| exploration.without_overrides());
    html! {
        <>
            <p class="choice-note">{ more::UNTIE }</p>
            { for Instrument::ALL.into_iter().map(|instrument| html! {
                <LeverChoice lever={Lever::Instrument(instrument)} choices={props.clone()} />
            }) }
            if untied {
                <button type="button" class="text-button" onclick={tie_all}>
                    { more::TIE }
                </button>
            }
        </>
    }
}
