//! One measure over time.

use regiewijzer_charts::{FanChart, FanTexts, Figure, Series};
use regiewijzer_model::{Outcome, Scenario};
use yew::prelude::*;

use super::props::{self, PanelProps};
use crate::components::look::Look;
use crate::export::{ExportMenu, Sheet};
use crate::pages::verken::results::view::View;
use crate::state::Findings;
use crate::state::findings::{axis_top, drawn};
use crate::state::meaning::ends;
use crate::text::interface::{chart, outcome, panel};
use crate::text::{Localized, chart_texts, decimals, number_style, value};

/// The measure month by month, for today and for what is explored.
#[component]
pub(super) fn FanPanel(props: &PanelProps) -> Html {
    let view = &props.view;
    let measure = view.exploration.panels[props.panel as usize].outcome;
    let body = use_node_ref();
    let series = series(view, measure);
    let texts = texts(measure);
    let is_ready = series.ready().is_some();
    let pinned = view.pinned.iter().map(|one| one.findings());
    let lines = [view.today(), view.now()]
        .into_iter()
        .chain(pinned)
        .flatten();
    let bands = lines.filter_map(|one| one.trajectory(measure)).flatten();
    let range = (0.0, axis_top(measure, bands.map(|band| band.p95)));
    let key: Vec<String> = series
        .ready()
        .map_or(&[][..], Vec::as_slice)
        .iter()
        .map(|one| {
            let end = one
                .bands
                .last()
                .map_or_else(String::new, |band| value(measure, band.p50));
            props::key_word(one.shape, &format!("{} {end}", one.name))
        })
        .collect();
    let members = view.members_so_far();
    let sheet = {
        let view = view.clone();
        Callback::from(move |()| sheet(&view, measure))
    };
    html! {
        <div class="panel-body" ref={&body}>
            <FanChart {series} texts={texts.clone()} style={number_style()}
                {range} decimals={decimals(measure)} />
            if is_ready {
                <ExportMenu within={body} title={texts.chart.title} marks={key.join("   ")}
                    name={props::file_name(&view.exploration, props.panel)}
                    about={props::about(&view.exploration, &texts.chart.caption, measure, members)} {sheet} />
            }
        </div>
    }
}

fn series(view: &View, measure: Outcome) -> Figure<Vec<Series>> {
    let line = |findings: &Findings, name: &str, look: Look, faint, bare| {
        findings.trajectory(measure).map(|bands| Series {
            name: name.to_owned().into(),
            class: look.class.into(),
            shape: look.shape,
            faint,
            bare,
            bands: bands.iter().map(drawn).collect(),
        })
    };
    let today = panel::TODAY.localized();
    let mut lines = Vec::new();
    if let Some(findings) = view.today() {
        let look = Look::of_scenario(Scenario::Vandaag);
        lines.extend(line(
            findings,
            &today.to_lowercase(),
            look,
            view.compares,
            false,
        ));
    }
    if let Some(findings) = view.now() {
        let look = view.look;
        lines.extend(line(
            findings,
            &look.name.to_lowercase(),
            look,
            false,
            false,
        ));
    }
    for pinned in view.pinned.iter() {
        let findings = pinned.findings();
        lines.extend(findings.and_then(|one| line(one, &pinned.label, pinned.look, true, true)));
    }
    match view.failure {
        _ if !lines.is_empty() => Figure::Ready(lines),
        Some(sentence) => Figure::Failed(sentence.localized().into()),
        None => Figure::Loading(chart::LOADING.into()),
    }
}

fn texts(measure: Outcome) -> FanTexts {
    let name = measure.name().localized();
    let unit = measure.unit().name().localized();
    let [floor, vertical] = match ends(measure) {
        Some([none, full]) => [
            chart::end(&none.to_string(), "0"),
            chart::end(&full.to_string(), "1"),
        ],
        None => [String::new(), unit.to_owned()],
    };
    FanTexts {
        chart: chart_texts(name, chart::description(name, unit), chart::BANDS),
        vertical: vertical.into(),
        floor: floor.into(),
        horizontal: chart::MONTHS.into(),
        // The chart fills these in for each moment.
        moment: chart::moment("{moment}").into(),
        between: outcome::between("{high}", "{low}").into(),
        reading: chart::reading(name).into(),
    }
}

/// Every month of every line, a row each.
fn sheet(view: &View, measure: Outcome) -> Sheet {
    let mut sheet = Sheet::new("measure,option,month,p05,p25,p50,p75,p95");
    let pinned = view.pinned.iter();
    let lines = [
        (Scenario::Vandaag.id(), view.today()),
        ("keuze", view.now()),
    ];
    let lines = lines
        .into_iter()
        .chain(pinned.map(|one| (&*one.label, one.findings())));
    for (name, findings) in lines {
        let bands = findings.and_then(|one| one.trajectory(measure));
        for (month, band) in bands.unwrap_or_default().iter().enumerate() {
            let mut row = vec![measure.id().to_owned(), name.to_owned(), month.to_string()];
            let values = [band.p05, band.p25, band.p50, band.p75, band.p95];
            row.extend(values.map(regiewijzer_decimal::shortest));
            sheet.push(row);
        }
    }
    sheet
}
