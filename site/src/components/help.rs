//! A question mark that opens a sheet.

use yew::prelude::*;

use super::help_dialog::HelpDialog;
use crate::text::Sheet;
use crate::text::interface::slider;

#[derive(Properties, PartialEq)]
pub(crate) struct HelpProps {
    /// What it explains.
    pub(crate) name: AttrValue,
    /// The explanation.
    pub(crate) sheet: Sheet,
}

/// What something is, examples, what it does, trade-offs and where that comes from.
///
/// The sheet is a dialog, made when it is asked for: the browser keeps the focus in it, closes it
/// on Escape and gives the focus back to the question mark.
#[component]
pub(crate) fn Help(props: &HelpProps) -> Html {
    let open = use_state_eq(|| false);
    let set = |to: bool| {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(to))
    };
    let onclose = {
        let open = open.clone();
        Callback::from(move |_: Event| open.set(false))
    };
    html! {
        <>
            <button type="button" class="help-button" aria-haspopup="dialog" onclick={set(true)}>
                <span aria-hidden="true">{ "?" }</span>
                <span class="visually-hidden">{ slider::help(&props.name) }</span>
            </button>
            if *open {
                <HelpDialog name={props.name.clone()} sheet={props.sheet}
                    {onclose} />
            }
        </>
    }
}
