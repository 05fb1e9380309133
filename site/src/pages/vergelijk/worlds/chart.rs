//! Where each option lies on a measure, drawn and to be taken along.

use regiewijzer_analysis::Compared;
use regiewijzer_charts::{Figure, OptionChart, OptionRow, OptionTexts};
use yew::prelude::*;

use super::pairs::MeasureViewProps;
use crate::export::ExportMenu;
use crate::pages::vergelijk::taken;
use crate::pages::vergelijk::view::ComparedOption;
use crate::state::findings::{axis_top, drawn};
use crate::text::interface::{chart, compare, outcome, panel};
use crate::text::{Localized, change, chart_texts, decimals, number_style};

/// A bar and a mark for each option on one axis.
#[component]
pub(super) fn MeasureChart(props: &MeasureViewProps) -> Html {
    let MeasureViewProps { measure, view } = props;
    let measure = *measure;
    let within = use_node_ref();
    let found: Vec<&Compared> = (0..view.options.len())
        .filter_map(|option| view.found(option, measure))
        .collect();
    let is_ready = found.len() == view.options.len();
    let top = axis_top(measure, found.iter().map(|found| found.band.p95));
    let rows = if is_ready {
        let all = view.options.iter().zip(&found).enumerate();
        let row = |(place, (option, found)): (usize, (&ComparedOption, &&Compared))| OptionRow {
            name: option.name.clone(),
            class: option.class.into(),
            shape: option.shape,
            band: drawn(&found.band),
            change: if place == 0 {
                AttrValue::default()
            } else {
                change(measure, found.difference.p50).into()
            },
            note: AttrValue::default(),
        };
        Figure::Ready(all.map(row).collect())
    } else {
        Figure::Loading(chart::LOADING.into())
    };
    let name = measure.name().localized();
    let columns = [
        panel::SCENARIOS_OPTION,
        panel::SCENARIOS_MIDDLE,
        panel::SCENARIOS_OUTER,
        panel::SCENARIOS_INNER,
        compare::AGAINST_FIRST,
        panel::SCENARIOS_BEST,
    ];
    let texts = OptionTexts {
        chart: chart_texts(name, compare::each_option(name), chart::BANDS),
        axis: format!("{name}, {}", measure.unit().name().localized()).into(),
        between: outcome::between("{high}", "{low}").into(),
        change: compare::differs(
            "{change}",
            view.options.first().map_or("", |first| &*first.name),
        )
        .into(),
        columns: columns.map(|column| column.localized().into()),
    };
    let sheet = {
        let view = view.clone();
        Callback::from(move |()| taken::sheet(&view, &[measure]))
    };
    html! {
        <div class="compare-chart" ref={&within}>
            <OptionChart {rows} range={(0.0, top)} texts={texts.clone()} style={number_style()}
                decimals={decimals(measure)} busy={!is_ready} />
            if is_ready {
                <ExportMenu {within} title={texts.chart.title} name={taken::file_name(view, &[measure.id()])}
                    about={taken::about(view, &texts.chart.caption, measure.passage())} {sheet} />
            }
        </div>
    }
}
