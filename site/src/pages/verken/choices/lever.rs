//! An instrument or one of the further levers, made from what the model knows of it.

use regiewijzer_exploration::Part;
use regiewijzer_model::Lever;
use regiewijzer_model::lever::Kind;
use yew::prelude::*;

use super::props::ChoiceProps;
use crate::components::option_choice::OptionChoice;
use crate::components::slider::{Slider, Track};
use crate::state::words::{self, option_name};
use crate::text::interface::{more, verken};
use crate::text::{Localized, number_style, sheets};

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
    let chosen = &choices.exploration.choices;
    let (id, name) = (lever.id(), words::name(Part::Lever(lever)));
    let level = lever.number(chosen);
    let by_itself = lever.by_itself(chosen).and_then(|own| own.number());
    let by_itself = by_itself.unwrap_or_default();
    let help = sheets::of_lever(lever);
    if let Kind::Options(options) = lever.kind() {
        let options = options.iter();
        let options = options.map(|id| option_name(id).into());
        let on_choose = choices.changing(move |exploration, place: usize| {
            exploration.with_number(lever, Some(place as f64))
        });
        return html! {
            <OptionChoice {id} {name} options={options.collect::<Vec<AttrValue>>()}
                chosen={level as usize} start={by_itself as usize} {on_choose} {help} />
        };
    }
    let written = |level: f64| number_style().fixed(level, 2);
    let shown = written(level);
    let limits = lever.bounds().unwrap_or_default();
    let track = Track {
        low: limits.0,
        high: limits.1,
        step: 0.01,
        nudge: 0.05,
        at: level,
        allowed: limits,
    };
    let (unit, follows, decimals) = match lever {
        Lever::Instrument(_) => (verken::OF_ONE.localized(), more::FOLLOWS_LADDER, 0),
        _ => ("", more::TODAY, 2),
    };
    let start = format!("{} ({})", written(by_itself), follows.localized());
    let set =
        choices.changing(move |exploration, level| exploration.with_number(lever, Some(level)));
    html! {
        <Slider {id} {name} {track} shown={shown.clone()} {unit} spoken={shown} {start}
            changed={lever.get(chosen).is_some()} {limits} {decimals}
            on_place={set.clone()} on_number={set}
            on_reset={choices.changing(move |exploration, ()| exploration.with_number(lever, None))}
            {help} />
    }
}
