//! An option by its mark, letter and name.

use regiewijzer_charts::Mark;
use yew::prelude::*;

use super::view::Side;

#[derive(Properties, PartialEq)]
pub(super) struct SideNameProps {
    /// The option.
    pub(super) side: Side,
}

/// Mark, letter and name on one line.
#[component]
pub(super) fn SideName(props: &SideNameProps) -> Html {
    let Side {
        letter,
        name,
        class,
        shape,
        ..
    } = &props.side;
    html! {
        <span class={classes!("side-name", *class)}>
            <Mark shape={*shape} /><b>{ *letter }</b>{ " " }<span>{ name }</span>
        </span>
    }
}
