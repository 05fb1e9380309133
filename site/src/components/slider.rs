//! A value that can be dragged, stepped and typed.

use regiewijzer_decimal::shortest;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::help::Help;
use super::number_entry::NumberEntry;
use super::track::Track;
use crate::focus;
use crate::text::Sheet;
use crate::text::interface::slider;

#[derive(Properties, PartialEq)]
pub(crate) struct SliderProps {
    /// The id of the slider; its parts add to it.
    pub(crate) id: AttrValue,
    /// What is chosen, which is also its accessible name.
    pub(crate) name: AttrValue,
    /// The track.
    pub(crate) track: Track,
    /// The value as it is written.
    pub(crate) shown: AttrValue,
    /// The unit, where the name does not say it.
    #[prop_or_default]
    pub(crate) unit: AttrValue,
    /// The value and its unit as they are spoken.
    pub(crate) spoken: AttrValue,
    /// The value it started from, as it is written.
    #[prop_or_default]
    pub(crate) start: AttrValue,
    /// What that value follows from, or is.
    #[prop_or_default]
    pub(crate) follows: AttrValue,
    /// Whether the value is another than at the start.
    #[prop_or_default]
    pub(crate) changed: bool,
    /// The lowest and highest number that may be typed.
    pub(crate) limits: (f64, f64),
    /// Digits after the sign of those.
    #[prop_or_default]
    pub(crate) decimals: usize,
    /// Called with a place on the track.
    pub(crate) on_place: Callback<f64>,
    /// Called with a number that was typed.
    pub(crate) on_number: Callback<f64>,
    /// Goes back to the start.
    pub(crate) on_reset: Callback<()>,
    /// What it is, does, and where that comes from.
    #[prop_or_default]
    pub(crate) help: Option<Sheet>,
    /// Shown right above the track.
    #[prop_or_default]
    pub(crate) above: Html,
    /// Shown right below the track.
    #[prop_or_default]
    pub(crate) below: Html,
    /// Shown before what it started from.
    #[prop_or_default]
    pub(crate) foot: Html,
    /// Without a foot, for sliders that belong together.
    #[prop_or_default]
    pub(crate) slim: bool,
    /// Whether there is no value yet: the thumb then only waits where it is.
    #[prop_or_default]
    pub(crate) unset: bool,
}

/// A native slider with buttons, a field, a reset and an explanation.
#[component]
pub(crate) fn Slider(props: &SliderProps) -> Html {
    let problem = use_state_eq(|| None::<String>);
    let on_problem = {
        let problem = problem.clone();
        Callback::from(move |found| problem.set(found))
    };
    let entry = html! {
        <NumberEntry id={format!("{}-getal", props.id)} name={props.name.clone()}
            shown={props.shown.clone()} limits={props.limits} decimals={props.decimals}
            on_number={props.on_number.clone()} {on_problem} refused={problem.is_some()} />
    };
    let unit = html! {
        if !props.unit.is_empty() {
            <span class="slider-unit">{ &props.unit }</span>
        }
    };
    let problem = html! {
        if let Some(sentence) = &*problem {
            <p class="slider-problem" role="alert" id={format!("{}-getal-fout", props.id)}>{ sentence }</p>
        }
    };
    let label = html! { <label class="slider-name" for={&props.id}>{ &props.name }</label> };
    if props.slim {
        return html! {
            <div class="slider slider-slim">
                { label }
                <span class="slider-value">{ entry }{ unit }</span>
                { track(props) }
                { problem }
            </div>
        };
    }
    let unset = props.unset.then_some("slider-unset");
    let began = if props.follows.is_empty() {
        props.start.to_string()
    } else {
        format!("{} ({})", props.start, props.follows)
    };
    html! {
        <div class={classes!("slider", unset)}>
            <div class="slider-head">
                { label }
                <span class="slider-value">{ entry }{ unit }</span>
                if let Some(sheet) = props.help {
                    <Help name={props.name.clone()} {sheet} />
                }
            </div>
            { problem }
            { props.above.clone() }
            { track(props) }
            <div class="slider-below">{ props.below.clone() }</div>
            if !props.start.is_empty() {
                { reset_foot(props.foot.clone(), (&props.name, &props.start), &began, props.changed,
                    props.id.clone(), &props.on_reset) }
            }
        </div>
    }
}

fn track(props: &SliderProps) -> Html {
    let track = props.track;
    let oninput = {
        let on_place = props.on_place.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_unchecked_into::<HtmlInputElement>();
            let place = input.value_as_number();
            if place.is_finite() {
                let allowed = track.within(place);
                if allowed != place {
                    input.set_value(&shortest(allowed));
                }
                on_place.emit(allowed);
            }
        })
    };
    let button = |sign: &'static str, name: String, to: Option<f64>| {
        let onclick = {
            let on_place = props.on_place.clone();
            Callback::from(move |_: MouseEvent| {
                if let Some(to) = to {
                    on_place.emit(to);
                }
            })
        };
        // A button that is disabled while it is pressed would lose the focus. The arrow keys of the slider
        // do the same, so Tab passes by.
        html! {
            <button type="button" class="slider-step" tabindex="-1" aria-label={name}
                aria-disabled={to.is_none().to_string()} {onclick}>
                { sign }
            </button>
        }
    };
    html! {
        <div class="slider-track">
            { button("−", slider::lower(&props.name), track.down()) }
            <input class="range" type="range" id={&props.id}
                min={shortest(track.low)} max={shortest(track.high)} step={shortest(track.step)}
                value={shortest(track.thumb())} aria-valuetext={&props.spoken} {oninput} />
            { button("+", slider::higher(&props.name), track.up()) }
        </div>
    }
}

/// What a choice began as, or where it changed a button that resets it; what has this id takes the focus
/// then, since the button goes.
pub(crate) fn reset_foot(
    before: Html,
    (name, start): (&str, &str),
    began: &str,
    changed: bool,
    id: AttrValue,
    on_reset: &Callback<()>,
) -> Html {
    let onclick = on_reset.reform(move |_: MouseEvent| {
        focus::to(&id);
    });
    html! {
        <div class="slider-foot">
            { before }
            if changed {
                <button type="button" class="text-button" {onclick}
                    aria-label={slider::reset(name, start)}>
                    { slider::reset_short(start) }
                </button>
            } else {
                <span>{ began }</span>
            }
        </div>
    }
}
