//! Every measure, with all options under each other on one axis.

mod measure;

use regiewijzer_charts::DotScale;
use regiewijzer_model::{Group, Outcome};
use yew::prelude::*;

use super::view::{View, ViewProps};
use crate::state::findings::dot_scale;
use crate::text::Localized;
use crate::text::interface::{compare, outcome};
use measure::MeasureRows;

/// A table for each group of measures.
#[component]
pub(super) fn Measures(props: &ViewProps) -> Html {
    let view = &props.view;
    html! {
        <div class="compare-measures">
            { for Group::ALL.map(|group| group_table(view, group)) }
        </div>
    }
}

fn group_table(view: &View, group: Group) -> Html {
    let heads = [
        compare::OPTION,
        outcome::PICTURE,
        outcome::NOW,
        compare::AGAINST_FIRST,
    ];
    html! {
        <table class="compare-group">
            <caption>{ group.name().localized() }</caption>
            <colgroup>
                <col class="col-side" /><col /><col class="col-value" /><col class="col-difference" />
            </colgroup>
            <thead class="visually-hidden">
                <tr>{ for heads.map(|head| html! { <th scope="col">{ head.localized() }</th> }) }</tr>
            </thead>
            { for Outcome::ALL.into_iter().filter(|one| one.group() == group).map(|measure| html! {
                <MeasureRows key={measure.id()} {measure} scale={scale(view, measure)} view={view.clone()} />
            }) }
        </table>
    }
}

fn scale(view: &View, measure: Outcome) -> DotScale {
    let found = (0..view.options.len()).filter_map(|option| view.found(option, measure));
    dot_scale(measure, found.map(|found| found.band))
}
