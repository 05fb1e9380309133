//! One of the further levers, made from what the model knows of it.

use regiewijzer_model::FurtherLever;
use yew::prelude::*;

use super::props::ChoiceProps;
use crate::components::option_choice::OptionChoice;
use crate::components::slider::{Slider, Track};
use crate::state::words::option_name;
use crate::text::interface::more;
use crate::text::{number_style, sheets};

#[derive(Properties, PartialEq)]
pub(crate) struct LeverChoiceProps {
    /// The lever.
    pub(crate) lever: FurtherLever,
    /// What is explored, and how to explore something else.
    pub(crate) choices: ChoiceProps,
}

/// A slider for a level, radio buttons for options.
#[component]
pub(crate) fn LeverChoice(props: &LeverChoiceProps) -> Html {
    let LeverChoiceProps { lever, choices } = props;
    let (lever, language) = (*lever, choices.language);
    let info = lever.info();
    let name = info.name.in_language(language);
    let level = choices.exploration.choices.further.level(lever);
    let help = sheets::of_lever(lever);
    if !info.options.is_empty() {
        let options = info.options.iter();
        let options = options.map(|id| option_name(id, language).into());
        let on_choose = choices.changing(move |exploration, place: usize| {
            exploration.with_lever(lever, Some(place as f64))
        });
        return html! {
            <OptionChoice id={info.id} {name} options={options.collect::<Vec<AttrValue>>()}
                chosen={level as usize} start={info.today as usize} {on_choose} {help} {language} />
        };
    }
    let written = |level: f64| number_style(language).fixed(level, 2);
    let shown = written(level);
    let track = Track {
        low: info.lo,
        high: info.hi,
        step: 0.01,
        nudge: 0.05,
        at: level,
    };
    let set =
        choices.changing(move |exploration, level| exploration.with_lever(lever, Some(level)));
    let start = format!(
        "{} ({})",
        written(info.today),
        more::TODAY.in_language(language)
    );
    html! {
        <Slider id={info.id} {name} {track} shown={shown.clone()} spoken={shown} {start}
            changed={level != info.today} limits={(info.lo, info.hi)} decimals={2}
            on_place={set.clone()} on_number={set}
            on_reset={choices.changing(move |exploration, ()| exploration.with_lever(lever, None))}
            {help} {language} />
    }
}
