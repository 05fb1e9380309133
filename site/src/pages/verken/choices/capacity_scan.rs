//! Where the region stands today, by its own capacity scan.

use regiewijzer_model::initial_stocks::STOCKS;
use yew::prelude::*;

use super::props::ChoiceProps;
use crate::components::help::Help;
use crate::components::slider::Slider;
use crate::components::track::Track;
use crate::text::interface::{more, verken};
use crate::text::{Localized, number_style, sheets};

/// The middle of the track, where a slider is that was not moved.
const UNKNOWN: f64 = 0.5;

/// A slider for each stock; one that is not moved starts where the past led.
#[component]
pub(crate) fn CapacityScan(props: &ChoiceProps) -> Html {
    let own: Vec<_> = props.exploration.choices.start.changed().collect();
    let name = more::START.localized();
    html! {
        <>
            <div class="slider-head">
                <p class="choice-note">{ more::SCAN }</p>
                <Help {name} sheet={sheets::START} />
            </div>
            { for STOCKS.into_iter().map(|stock| {
                let level = own.iter().find(|(one, _)| *one == stock).map(|(_, level)| level.get());
                let as_past = more::AS_PAST.localized();
                let shown = level.map_or_else(String::new, |level| number_style().fixed(level, 2));
                let spoken = if level.is_some() { shown.clone() } else { as_past.to_owned() };
                let track = Track { low: 0.0, high: 1.0, step: 0.01, nudge: 0.05, at: level.unwrap_or(UNKNOWN), allowed: (0.0, 1.0) };
                let set = props.changing(move |exploration, level| {
                    exploration.with_start(stock, Some(level))
                });
                html! {
                    <Slider id={format!("begin-{}", stock.id())} name={stock.name().localized()}
                        {track} {shown} unit={verken::OF_ONE} {spoken}
                        start={as_past} changed={level.is_some()} unset={level.is_none()} limits={(0.0, 1.0)}
                        on_place={set.clone()} on_number={set}
                        on_reset={props.changing(move |exploration, ()| exploration.with_start(stock, None))}
                        />
                }
            }) }
        </>
    }
}
