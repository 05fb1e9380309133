//! How much the regisseur may do to get things done.

use regiewijzer_model::{Instruments, Lever, Share};
use yew::prelude::*;

use super::ladder::{Ladder, Rung};
use super::props::ChoiceProps;
use crate::components::slider::{Slider, Track};
use crate::text::interface::verken;
use crate::text::{Localized, number_style, sheets, whole};

/// Doorzettingsmacht, with the instruments it brings.
#[component]
pub(crate) fn Power(props: &ChoiceProps) -> Html {
    let now = props.exploration.doorzettingsmacht();
    let written = |power: Share| number_style().fixed(power.get(), 2);
    let unit = verken::OF_ONE.localized();
    let track = Track {
        low: 0.0,
        high: 1.0,
        step: 0.01,
        nudge: 0.05,
        at: now.get(),
        allowed: (0.0, 1.0),
    };
    let set = props.changing(|exploration, power| {
        exploration.with_number(Lever::Doorzettingsmacht, Some(power))
    });
    let own = props.exploration.choices.scenario.doorzettingsmacht();
    let tied = verken::TIED_SCENARIO.localized();
    let instruments = props.exploration.instruments();
    html! {
        <Slider id="macht" name={verken::POWER} {track}
            shown={written(now)} {unit} spoken={spoken(now, &instruments)}
            start={format!("{} ({tied})", written(own))}
            changed={props.exploration.choices.doorzettingsmacht.is_some()}
            limits={(0.0, 1.0)} on_place={set.clone()} on_number={set}
            on_reset={props.changing(|exploration, ()| exploration.with_number(Lever::Doorzettingsmacht, None))}
            help={sheets::DOORZETTINGSMACHT} below={html! { <Ladder ..props.clone() /> }} />
    }
}

/// The value and the instruments in use, as they are spoken.
fn spoken(power: Share, instruments: &Instruments) -> String {
    let value = number_style().fixed(power.get(), 2);
    let in_use = Rung::ALL
        .into_iter()
        .map(|rung| (rung, rung.degree(instruments)))
        .filter(|(_, degree)| *degree > 0.0)
        .map(|(rung, degree)| {
            let percent = whole(degree * 100.0);
            verken::instrument_degree(rung.name().localized(), &percent)
        });
    let parts: Vec<String> = std::iter::once(value).chain(in_use).collect();
    parts.join(", ")
}
