//! How large the region is, over how many municipalities, and at which scale policy is made.

use regiewijzer_model::Lever;
use yew::prelude::*;

use super::props::ChoiceProps;
use crate::components::scale_track::{self, ScaleTicks};
use crate::components::slider::{Slider, Track};
use crate::text::interface::{slider, verken};
use crate::text::{Localized, municipalities, municipalities_unit, sheets, whole};

/// The lowest and the highest number that can be chosen beside the other choices.
fn limits(lever: Lever, props: &ChoiceProps) -> (f64, f64) {
    let bounds = lever.bounds_beside(&props.exploration.choices);
    bounds.unwrap_or_default()
}

/// The number of inhabitants.
#[component]
pub(crate) fn Scale(props: &ChoiceProps) -> Html {
    let now = props.exploration.inhabitants();
    let shown = whole(f64::from(now));
    let unit = slider::INHABITANTS.localized();
    let limits = limits(Lever::Inhabitants, props);
    let least = limits.0 as u32;
    let set = props
        .changing(|exploration, number| exploration.with_number(Lever::Inhabitants, Some(number)));
    let start = format!(
        "{} ({})",
        whole(f64::from(props.exploration.own_inhabitants())),
        verken::TIED_SCALE.localized()
    );
    let key = [
        verken::PARTNERSHIP_TICKS,
        verken::MINIMUM_SCALE,
        verken::SUBREGION_SCALE,
    ];
    let below = html! {
        <>
            <ScaleTicks chosen={props.exploration.partnership().map(|one| one.id)} />
            <p class="visually-hidden">
                { key.map(Localized::localized).join("; ") }
            </p>
        </>
    };
    html! {
        <>
            <Slider id="schaal" name={verken::SCALE}
                track={scale_track::track(least, now)} shown={shown.clone()}
                spoken={format!("{shown} {unit}")}
                {start}
                changed={props.exploration.choices.inhabitants.is_some()} {limits}
                on_place={set.reform(move |place| scale_track::inhabitants_from(least, place))} on_number={set}
                on_reset={props.changing(|exploration, ()| exploration.with_number(Lever::Inhabitants, None))}
                help={sheets::INWONERS} {below} />
        </>
    }
}

/// The number of municipalities.
#[component]
pub(crate) fn Municipalities(props: &ChoiceProps) -> Html {
    let own = props.exploration.own_municipalities();
    let chosen = props.exploration.choices.municipalities;
    let now = chosen.map_or(own, f64::from);
    let shown = municipalities(now);
    let unit = municipalities_unit(now).localized();
    let (low, high) = Lever::Municipalities.bounds().unwrap_or_default();
    let limits = limits(Lever::Municipalities, props);
    let track = Track {
        low,
        high,
        step: 1.0,
        nudge: 1.0,
        at: now,
        allowed: limits,
    };
    let set = props.changing(|exploration, number| {
        exploration.with_number(Lever::Municipalities, Some(number))
    });
    let tied = verken::TIED_MUNICIPALITIES.localized();
    html! {
        <Slider id="gemeenten" name={verken::MUNICIPALITIES} {track}
            shown={shown.clone()} {unit} spoken={format!("{shown} {unit}")}
            start={format!("{} ({tied})", municipalities(own))} changed={chosen.is_some()} {limits}
            on_place={set.clone()} on_number={set}
            on_reset={props.changing(|exploration, ()| exploration.with_number(Lever::Municipalities, None))}
            help={sheets::GEMEENTEN} />
    }
}

/// The number of inhabitants of the scale at which policy work is pooled.
#[component]
pub(crate) fn PolicyScale(props: &ChoiceProps) -> Html {
    let own = props.exploration.inhabitants();
    let limits = limits(Lever::PolicyInhabitants, props);
    let chosen = props.exploration.choices.policy_inhabitants;
    let now = chosen.unwrap_or(own);
    let shown = whole(f64::from(now));
    let unit = slider::INHABITANTS.localized();
    let set = props.changing(|exploration, number| {
        exploration.with_number(Lever::PolicyInhabitants, Some(number))
    });
    let start = format!(
        "{} ({})",
        whole(f64::from(own)),
        verken::TIED_POLICY.localized()
    );
    html! {
        <Slider id="beleidsschaal" name={verken::POLICY_SCALE}
            track={scale_track::track_from(own, now)} shown={shown.clone()}
            spoken={format!("{shown} {unit}")} {start} changed={chosen.is_some()}
            {limits}
            on_place={set.reform(move |place| scale_track::inhabitants_from(own, place))} on_number={set}
            on_reset={props.changing(|exploration, ()| exploration.with_number(Lever::PolicyInhabitants, None))}
            help={sheets::BELEIDSSCHAAL} />
    }
}
