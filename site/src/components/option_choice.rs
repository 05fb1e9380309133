//! A choice of two or three.

use yew::prelude::*;

use super::help::Help;
use super::slider::reset_foot;
use crate::text::Sheet;
use crate::text::interface::slider;

#[derive(Properties, PartialEq)]
pub(crate) struct OptionChoiceProps {
    /// The id, which also names the group of radio buttons.
    pub(crate) id: AttrValue,
    /// What is chosen.
    pub(crate) name: AttrValue,
    /// The words of each option.
    pub(crate) options: Vec<AttrValue>,
    /// Which of them is chosen.
    pub(crate) chosen: usize,
    /// Which of them it started from.
    pub(crate) start: usize,
    /// Called with the place of the option that is chosen.
    pub(crate) on_choose: Callback<usize>,
    /// What it is, does, and where that comes from.
    #[prop_or_default]
    pub(crate) help: Option<Sheet>,
    /// Whether the name and the reset are left to what stands around it.
    #[prop_or_default]
    pub(crate) bare: bool,
}

/// Native radio buttons in a row, with a reset and an explanation.
#[component]
pub(crate) fn OptionChoice(props: &OptionChoiceProps) -> Html {
    let OptionChoiceProps {
        id,
        name,
        options,
        chosen,
        start,
        on_choose,
        help,
        bare,
    } = props;
    let own = |place: usize| format!("{id}-{place}");
    let on_reset = {
        let start = *start;
        on_choose.reform(move |()| start)
    };
    let radio = |(place, words): (usize, &AttrValue)| {
        html! {
            <label class="option">
                <input type="radio" id={own(place)} name={id} checked={place == *chosen}
                    onchange={on_choose.reform(move |_: Event| place)} />
                <span>{ words }</span>
            </label>
        }
    };
    let began = options.get(*start).cloned().unwrap_or_default();
    html! {
        <fieldset class="option-choice">
            <legend class="visually-hidden">{ name }</legend>
            if !*bare {
                <div class="slider-head">
                    <span class="slider-name" aria-hidden="true">{ name }</span>
                    if let Some(sheet) = *help {
                        <Help name={name.clone()} {sheet} />
                    }
                </div>
            }
            <div class="options">{ for options.iter().enumerate().map(radio) }</div>
            if !*bare {
                { reset_foot(Html::default(), (name, &began), &slider::began(&began), chosen != start, own(*start).into(),
                    &on_reset) }
            }
        </fieldset>
    }
}
