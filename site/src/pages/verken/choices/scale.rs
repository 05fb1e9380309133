//! How large the region is, over how many municipalities, and at which scale policy is made.

use regiewijzer_model::{Lever, Region};
use yew::prelude::*;

use super::props::ChoiceProps;
use crate::components::scale_track::{self, ScaleTicks};
use crate::components::slider::{Slider, Track};
use crate::text::interface::{slider, verken};
use crate::text::{Localized, municipalities_unit, sheets, whole};

/// The number of inhabitants.
#[component]
pub(crate) fn Scale(props: &ChoiceProps) -> Html {
    let now = props.exploration.inhabitants();
    let shown = whole(f64::from(now));
    let unit = slider::INHABITANTS.localized();
    let (low, high) = Region::INHABITANTS.into_inner();
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
                track={scale_track::track(now)} shown={shown.clone()}
                spoken={format!("{shown} {unit}")}
                {start}
                changed={props.exploration.choices.inhabitants.is_some()}
                limits={(f64::from(low), f64::from(high))}
                on_place={set.reform(scale_track::inhabitants)} on_number={set}
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
    let now = f64::from(chosen.unwrap_or(own));
    let shown = whole(now);
    let unit = municipalities_unit(now).localized();
    let (low, high) = Region::MUNICIPALITIES.into_inner();
    let (low, high) = (f64::from(low), f64::from(high));
    let track = Track {
        low,
        high,
        step: 1.0,
        nudge: 1.0,
        at: now,
    };
    let set = props.changing(|exploration, number| {
        exploration.with_number(Lever::Municipalities, Some(number))
    });
    let tied = verken::TIED_MUNICIPALITIES.localized();
    html! {
        <Slider id="gemeenten" name={verken::MUNICIPALITIES} {track}
            shown={shown.clone()} {unit} spoken={format!("{shown} {unit}")}
            start={format!("{own} ({tied})")} changed={chosen.is_some()} limits={(low, high)}
            on_place={set.clone()} on_number={set}
            on_reset={props.changing(|exploration, ()| exploration.with_number(Lever::Municipalities, None))}
            help={sheets::GEMEENTEN} />
    }
}

/// The number of inhabitants of the scale at which policy work is pooled.
#[component]
pub(crate) fn PolicyScale(props: &ChoiceProps) -> Html {
    let own = props.exploration.inhabitants();
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
            limits={(f64::from(own), f64::from(*Region::INHABITANTS.end()))}
            on_place={set.reform(move |place| scale_track::inhabitants_from(own, place))} on_number={set}
            on_reset={props.changing(|exploration, ()| exploration.with_number(Lever::PolicyInhabitants, None))}
            help={sheets::BELEIDSSCHAAL} />
    }
}
