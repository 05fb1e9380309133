//! Every measure, with all options under each other on one axis.

mod measure;

use regiewijzer_charts::{Band, DotScale};
use regiewijzer_model::{Group, Outcome};
use yew::prelude::*;

use super::view::View;
use super::view::ViewProps;
use crate::state::findings::drawn;
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

/// The natural range of a measure where it has one, else from zero to a round number.
fn scale(view: &View, measure: Outcome) -> DotScale {
    if measure.info().natural_max == Some(1.0) {
        return DotScale::share();
    }
    let bands: Vec<Band> = (0..view.options.len())
        .filter_map(|option| view.found(option, measure))
        .map(|found| drawn(&found.band))
        .collect();
    DotScale::from_zero(&bands)
}
