//! The instruments one by one, untied from the ladder.

use yew::prelude::*;

use super::props::ChoiceProps;
use crate::components::slider::{Slider, Track};
use crate::state::Instrument;
use crate::state::words::instrument_name;
use crate::text::interface::{more, verken};
use crate::text::{Sheet, number_style, sheets};

/// A slider for each instrument; one that is moved does not follow the ladder any more.
#[component]
pub(crate) fn UntiedInstruments(props: &ChoiceProps) -> Html {
    let language = props.language;
    let ladder = props.exploration.clone().tied().instruments();
    let now = props.exploration.instruments();
    let written = |degree: f64| number_style(language).fixed(degree, 2);
    let tie_all = props.changing(|exploration, _: MouseEvent| exploration.tied());
    let untied = Instrument::ALL
        .into_iter()
        .any(|one| one.own(&props.exploration.choices.overrides).is_some());
    html! {
        <>
            <p class="choice-note">{ more::UNTIE.in_language(language) }</p>
            { for Instrument::ALL.into_iter().map(|instrument| {
                let degree = instrument.degree(&now);
                let track = Track { low: 0.0, high: 1.0, step: 0.01, nudge: 0.05, at: degree };
                let set = props.changing(move |exploration, degree| {
                    exploration.with_instrument(instrument, Some(degree))
                });
                let shown = written(degree);
                let start = format!(
                    "{} ({})",
                    written(instrument.degree(&ladder)),
                    more::FOLLOWS_LADDER.in_language(language)
                );
                html! {
                    <Slider id={instrument.id()} name={instrument_name(instrument).in_language(language)} {track}
                        shown={shown.clone()} unit={verken::OF_ONE.in_language(language)} spoken={shown}
                        {start} changed={instrument.own(&props.exploration.choices.overrides).is_some()}
                        limits={(0.0, 1.0)} on_place={set.clone()} on_number={set}
                        on_reset={props.changing(move |exploration, ()| {
                            exploration.with_instrument(instrument, None)
                        })}
                        help={sheet(instrument)} {language} />
                }
            }) }
            if untied {
                <button type="button" class="text-button" onclick={tie_all}>
                    { more::TIE.in_language(language) }
                </button>
            }
        </>
    }
}

const fn sheet(instrument: Instrument) -> Sheet {
    match instrument {
        Instrument::Signal => sheets::SIGNAAL,
        Instrument::Agreement => sheets::AKKOORD,
        Instrument::Advice => sheets::ADVIES,
        Instrument::AllocationLde => sheets::TOEWIJZEN_LDE,
        Instrument::AllocationMaatwerk => sheets::TOEWIJZEN_MAATWERK,
    }
}
