//! Every measure, with all options under each other on one axis.

mod measure;

use regiewijzer_analysis::movable::Section;
use regiewijzer_charts::DotScale;
use regiewijzer_model::Outcome;
use yew::prelude::*;

use super::taken;
use super::view::{View, ViewProps};
use crate::components::section_caption::section_caption;
use crate::export::ExportMenu;
use crate::state::findings::dot_scale;
use crate::text::Localized;
use crate::text::interface::{compare, outcome};
use measure::MeasureRows;

/// A table for each group of measures.
#[component]
pub(super) fn Measures(props: &ViewProps) -> Html {
    let view = &props.view;
    let within = use_node_ref();
    let sheet = {
        let view = view.clone();
        Callback::from(move |()| taken::sheet(&view, &Outcome::ALL))
    };
    html! {
        <>
        <ExportMenu {within} is_drawn=false title={compare::MEASURES.localized()} name={taken::file_name(view, &[])}
            about={taken::about(view, "", "")} {sheet} />
        <div class="compare-measures">
            { for Section::all(&view.thresholds()).into_iter().map(|(section, measures)| {
                section_table(view, section, &measures)
            }) }
        </div>
        </>
    }
}

fn section_table(view: &View, section: Section, measures: &[Outcome]) -> Html {
    let heads = [
        compare::OPTION,
        outcome::PICTURE,
        outcome::NOW,
        compare::AGAINST_FIRST,
    ];
    html! {
        <table class="compare-group">
            <caption>{ section_caption(section) }</caption>
            <colgroup>
                <col class="col-side" /><col /><col class="col-value" /><col class="col-difference" />
            </colgroup>
            <thead class="visually-hidden">
                <tr>{ for heads.map(|head| html! { <th scope="col">{ head.localized() }</th> }) }</tr>
            </thead>
            { for measures.iter().copied().map(|measure| html! {
                <MeasureRows key={measure.id()} {measure} scale={scale(view, measure)} view={view.clone()} />
            }) }
        </table>
    }
}

fn scale(view: &View, measure: Outcome) -> DotScale {
    let found = (0..view.options.len()).filter_map(|option| view.found(option, measure));
    dot_scale(measure, found.map(|found| found.band))
}
