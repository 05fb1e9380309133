//! The parameters of one mechanism, folded.

use yew::prelude::*;

use super::find::ParameterGroup;
use super::row::Row;
use crate::pages::verken::choices::props::ChoiceProps;
use crate::text::Localized;
use crate::text::interface::assume;

#[derive(Properties, PartialEq)]
pub(super) struct GroupProps {
    /// The parameters.
    pub(super) group: ParameterGroup,
    /// Whether they are shown.
    pub(super) open: bool,
    /// Wants the group with this id shown or hidden.
    pub(super) on_toggle: Callback<&'static str>,
    /// What is explored.
    pub(super) choices: ChoiceProps,
}

/// A button with the name of the mechanism, and its parameters where it is open.
#[component]
pub(super) fn Group(props: &GroupProps) -> Html {
    let GroupProps {
        group,
        open,
        on_toggle,
        choices,
    } = props;
    let assumptions = &choices.exploration.assumptions;
    let number = assumptions
        .changed()
        .filter(|(one, _)| group.parameters.contains(one))
        .count();
    let count = match group.parameters.len() {
        1 => assume::VALUES_ONE.to_string(),
        many => assume::values(&many.to_string()),
    };
    let note = match number {
        0 => count,
        1 => format!("{count}, {}", assume::CHANGED_ONE.localized()),
        many => format!("{count}, {}", assume::changed_many(&many.to_string())),
    };
    let body = format!("aannames-{}", group.id);
    let id = group.id;
    let onclick = on_toggle.reform(move |_: MouseEvent| id);
    html! {
        <div class="fold">
            <h3 class="assume-head">
                <button type="button" class="fold-button" aria-expanded={open.to_string()}
                    aria-controls={open.then(|| body.clone())} {onclick}>
                    <span class="fold-mark" aria-hidden="true">{ if *open { "▾" } else { "▸" } }</span>
                    <span>{ group.name }</span>
                    <span class="fold-note">{ note }</span>
                </button>
            </h3>
            if *open {
                <div class="assume-rows" id={body}>
                    { for group.parameters.iter().map(|parameter| html! {
                        <Row key={parameter.id()} parameter={*parameter} choices={choices.clone()} />
                    }) }
                </div>
            }
        </div>
    }
}
