//! An option by its mark, letter and name.

use regiewijzer_charts::Mark;
use yew::prelude::*;

use super::view::ComparedOption;

#[derive(Properties, PartialEq)]
pub(super) struct OptionLabelProps {
    /// The option.
    pub(super) option: ComparedOption,
}

/// Mark, letter and name on one line.
#[component]
pub(super) fn OptionLabel(props: &OptionLabelProps) -> Html {
    let ComparedOption {
        letter,
        name,
        class,
        shape,
        ..
    } = &props.option;
    html! {
        <span class={classes!("option-label", *class)}>
            <Mark shape={*shape} /><b>{ *letter }</b>{ " " }<span>{ name }</span>
        </span>
    }
}
