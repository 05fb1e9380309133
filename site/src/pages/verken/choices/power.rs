//! How much the regisseur may do to get things done.

use regiewijzer_model::{Instruments, Lever, Share};
use yew::prelude::*;

use super::ladder::{Ladder, Rung};
use super::lever::lever_slider;
use super::props::ChoiceProps;
use crate::components::slider::Slider;
use crate::text::interface::verken;
use crate::text::{Localized, number_style, whole};

/// Doorzettingsmacht, with the instruments it brings.
#[component]
pub(crate) fn Power(props: &ChoiceProps) -> Html {
    let spoken = spoken(
        props.exploration.doorzettingsmacht(),
        &props.exploration.instruments(),
    );
    let (unit, tied) = (verken::OF_ONE, verken::TIED_SCENARIO);
    html! {
        <Slider id="macht" {spoken} below={html! { <Ladder ..props.clone() /> }}
            ..lever_slider(props, Lever::Doorzettingsmacht, unit.localized(), tied) />
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
