//! The control of a lever, made from what the model knows of it.

use regiewijzer_exploration::Part;
use regiewijzer_model::lever::Kind;
use regiewijzer_model::{Choices, Lever};
use yew::prelude::*;

use super::props::ChoiceProps;
use crate::components::option_choice::OptionChoice;
use crate::components::scale_track;
use crate::components::slider::{Slider, SliderProps};
use crate::components::track::Track;
use crate::state::words::{self, option_name};
use crate::text::interface::{more, verken};
use crate::text::{Localized, Phrase, municipalities, number_style, sheets};

#[derive(Properties, PartialEq)]
pub(crate) struct LeverChoiceProps {
    /// The lever.
    pub(crate) lever: Lever,
    /// What is explored, and how to explore something else.
    pub(crate) choices: ChoiceProps,
}

/// A slider for a level, radio buttons for options.
#[component]
pub(crate) fn LeverChoice(props: &LeverChoiceProps) -> Html {
    let LeverChoiceProps { lever, choices } = props;
    let lever = *lever;
    if let Kind::Options(options) = lever.kind() {
        let chosen = &choices.exploration.choices;
        let (id, name) = (lever.id(), words::name(Part::Lever(lever)));
        let options = options.iter();
        let options = options.map(|id| option_name(id).into());
        let on_choose = choices.changing(move |exploration, place: usize| {
            exploration.with_number(lever, Some(place as f64))
        });
        return html! {
            <OptionChoice {id} {name} options={options.collect::<Vec<AttrValue>>()}
                chosen={lever.number(chosen) as usize} start={by_itself(lever, chosen) as usize}
                {on_choose} help={sheets::of_lever(lever)} />
        };
    }
    let (unit, follows) = match lever {
        Lever::Instrument(_) => (verken::OF_ONE.localized(), more::FOLLOWS_LADDER),
        _ => ("", more::TODAY),
    };
    html! { <Slider ..lever_slider(choices, lever, unit, follows) /> }
}

/// The properties of the slider of a lever that holds a number, with a note on what it follows by itself.
pub(super) fn lever_slider(
    choices: &ChoiceProps,
    lever: Lever,
    unit: &'static str,
    follows: Phrase,
) -> SliderProps {
    let chosen = &choices.exploration.choices;
    let kind = lever.kind();
    let written = |number: f64| match kind {
        Kind::Whole => municipalities(number),
        _ => number_style().fixed(number, 2),
    };
    let at = lever.number(chosen);
    let shown = AttrValue::from(written(at));
    let limits = lever.bounds_beside(chosen).unwrap_or_default();
    let least = limits.0 as u32;
    let set =
        choices.changing(move |exploration, number| exploration.with_number(lever, Some(number)));
    // The places on the track of a scale are not its values, and its name says the unit.
    let is_scale = matches!(lever, Lever::Inhabitants | Lever::PolicyInhabitants);
    let (low, high) = lever.bounds().unwrap_or_default();
    let (step, nudge) = match kind {
        Kind::Whole => (1.0, 1.0),
        _ => (0.01, 0.05),
    };
    SliderProps {
        id: lever.id().into(),
        name: words::name(Part::Lever(lever)).into(),
        track: match lever {
            Lever::Inhabitants => scale_track::track(least, at as u32),
            Lever::PolicyInhabitants => scale_track::track_from(least, at as u32),
            _ => Track {
                low,
                high,
                step,
                nudge,
                at,
                allowed: limits,
            },
        },
        spoken: match kind {
            Kind::Whole => format!("{shown} {unit}").into(),
            _ => shown.clone(),
        },
        shown,
        unit: if is_scale { "" } else { unit }.into(),
        start: written(by_itself(lever, chosen)).into(),
        follows: follows.localized().into(),
        changed: lever.get(chosen).is_some(),
        limits,
        decimals: if kind == Kind::Level { 2 } else { 0 },
        on_place: if is_scale {
            set.reform(move |place| scale_track::inhabitants_from(least, place))
        } else {
            set.clone()
        },
        on_number: set,
        on_reset: choices.changing(move |exploration, ()| exploration.with_number(lever, None)),
        help: Some(sheets::of_lever(lever)),
        above: Html::default(),
        below: Html::default(),
        foot: Html::default(),
        slim: false,
        unset: false,
    }
}

/// The number that a lever has where it isn't set.
fn by_itself(lever: Lever, choices: &Choices) -> f64 {
    let own = lever.by_itself(choices).and_then(|own| own.number());
    own.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::*;
    use crate::state::{Exploration, Update};
    use crate::text::in_language;
    use proptest::prelude::*;
    use regiewijzer_evidence::{Language, partnerships};

    /// Levers with a slider.
    fn levers() -> impl Strategy<Value = Lever> {
        let all: Vec<Lever> = Lever::all()
            .filter(|lever| matches!(lever.kind(), Kind::Share | Kind::Level | Kind::Whole))
            .collect();
        prop::sample::select(all)
    }

    /// Where a press leads; nothing at the end.
    type Press = fn(&Track) -> Option<f64>;

    /// Where an arrow key leads from where a browser has the thumb; nothing at the end.
    fn arrow(track: &Track, steps: f64) -> Option<f64> {
        let thumb = ((track.thumb() - track.low) / track.step).round();
        let place = track.within(track.low + (thumb + steps) * track.step);
        let end = track.allowed;
        (track.at != if steps > 0.0 { end.1 } else { end.0 }).then_some(place)
    }

    proptest! {
        #[test]
        fn every_press_of_a_button_or_key_moves_a_lever_until_its_end(
            region in prop::option::of(prop::sample::select(partnerships())),
            inhabitants in prop::option::of(20_000f64..800_000.0),
            municipalities in prop::option::of(1f64..40.0),
            lever in levers(),
            to in 0.0..1.0,
        ) {
            let (low, high) = lever.bounds().unwrap();
            let mut start = Exploration::default().with_partnership(region.map(|one| one.id));
            for (lever, number) in [(Lever::Inhabitants, inhabitants), (Lever::Municipalities, municipalities)] {
                start = start.with_number(lever, number);
            }
            let explored = Rc::new(RefCell::new(start.with_number(lever, Some(low + to * (high - low)))));
            let update = {
                let explored = explored.clone();
                Update::new(Callback::from(move |change: Box<dyn FnOnce(Exploration) -> Exploration>| {
                    let next = change(explored.borrow().clone());
                    explored.replace(next);
                }))
            };
            let slider = || {
                let choices = ChoiceProps { exploration: explored.borrow().clone(), update: update.clone() };
                in_language(Language::Nl, || lever_slider(&choices, lever, "", more::TODAY))
            };
            let number = || lever.number(&explored.borrow().choices);
            let presses: [(Press, bool); 4] = [
                (Track::up, true),
                (|track| arrow(track, -1.0), false),
                (|track| arrow(track, 1.0), true),
                (Track::down, false),
            ];
            for (next, is_up) in presses {
                while let Some(place) = next(&slider().track) {
                    let before = number();
                    slider().on_place.emit(place);
                    prop_assert_eq!(number() > before, is_up, "{} at {}", lever.id(), before);
                }
                let (least, most) = slider().limits;
                prop_assert_eq!(number(), if is_up { most } else { least });
            }
        }
    }
}
