//! How much the regisseur may do to get things done.

use regiewijzer_model::Lever;
use yew::prelude::*;

use super::ladder::Ladder;
use super::lever::lever_slider;
use super::props::ChoiceProps;
use crate::components::slider::Slider;
use crate::state::ladder::Reached;
use crate::text::Localized;
use crate::text::interface::verken;

/// Doorzettingsmacht: the rungs of the ladder, and a slider for what lies between them.
#[component]
pub(crate) fn Power(props: &ChoiceProps) -> Html {
    let reached = Reached::of(&props.exploration.instruments()).name();
    let (unit, tied) = (verken::OF_ONE, verken::TIED_SCENARIO);
    let slider = lever_slider(props, Lever::Doorzettingsmacht, unit.localized(), tied);
    let spoken = format!("{}, {reached}", slider.shown);
    html! {
        <Slider id="macht" {spoken}
            above={html! { <Ladder ..props.clone() /> }}
            foot={html! { <strong class="rung-reached">{ reached }</strong> }}
            ..slider />
    }
}
