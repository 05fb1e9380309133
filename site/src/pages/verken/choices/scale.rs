//! How large the region is, over how many municipalities, and at which scale policy is made.

use regiewijzer_model::Lever;
use yew::prelude::*;

use super::lever::lever_slider;
use super::props::ChoiceProps;
use crate::components::scale_track::ScaleTicks;
use crate::components::slider::Slider;
use crate::text::interface::{slider, verken};
use crate::text::{Localized, municipalities_unit};

/// The number of inhabitants.
#[component]
pub(crate) fn Scale(props: &ChoiceProps) -> Html {
    let below = html! {
        <ScaleTicks chosen={props.exploration.partnership().map(|one| one.id)} />
    };
    let (unit, tied) = (slider::INHABITANTS, verken::TIED_SCALE);
    html! {
        <Slider id="schaal" name={verken::SCALE} {below}
            ..lever_slider(props, Lever::Inhabitants, unit.localized(), tied) />
    }
}

/// The number of municipalities.
#[component]
pub(crate) fn Municipalities(props: &ChoiceProps) -> Html {
    let now = Lever::Municipalities.number(&props.exploration.choices);
    let (unit, tied) = (municipalities_unit(now), verken::TIED_MUNICIPALITIES);
    html! { <Slider ..lever_slider(props, Lever::Municipalities, unit.localized(), tied) /> }
}

/// The number of inhabitants of the scale at which policy work is pooled.
#[component]
pub(crate) fn PolicyScale(props: &ChoiceProps) -> Html {
    let (unit, tied) = (slider::INHABITANTS, verken::TIED_POLICY);
    html! {
        <Slider name={verken::POLICY_SCALE}
            ..lever_slider(props, Lever::PolicyInhabitants, unit.localized(), tied) />
    }
}
