//! The levers that differ, side by side.

mod rows;

use yew::prelude::*;

use super::option_label::OptionLabel;
use super::view::ViewProps;
use crate::state::Exploration;
use crate::text::interface::compare;
use rows::different;

/// A row for each lever that differs, a column for each option.
#[component]
pub(super) fn LeverTable(props: &ViewProps) -> Html {
    let view = &props.view;
    let explorations: Vec<&Exploration> = view
        .options
        .iter()
        .map(|option| &option.exploration)
        .collect();
    let levers = different(&explorations);
    if levers.is_empty() {
        return html! { <p>{ compare::SAME_LEVERS }</p> };
    }
    html! {
        <table class="compare-table compare-levers">
            <caption class="visually-hidden">{ compare::LEVERS }</caption>
            <thead>
                <tr>
                    <th scope="col">{ compare::LEVER }</th>
                    { for view.options.iter().map(|option| html! {
                        <th scope="col"><OptionLabel option={option.clone()} /></th>
                    }) }
                </tr>
            </thead>
            <tbody>
                { for levers.iter().map(|lever| html! {
                    <tr>
                        <th scope="row">{ &lever.name }</th>
                        { for view.options.iter().zip(&lever.values).map(|(option, value)| html! {
                            <td>
                                <span class="narrow-only" aria-hidden="true"><OptionLabel option={option.clone()} /></span>
                                <span>{ value }</span>
                            </td>
                        }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
