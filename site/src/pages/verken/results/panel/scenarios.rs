//! The three scenarios beside today, at the present scale.

use regiewijzer_analysis::{Compared, Comparison};
use regiewijzer_charts::{Figure, OptionChart, OptionRow, OptionTexts};
use regiewijzer_decimal::shortest;
use regiewijzer_model::Outcome;
use yew::prelude::*;

use super::compared_scenarios::{self, ComparedScenario};
use super::heat_words::measure;
use super::props::{self, PanelProps};
use super::work::use_panel_work;
use crate::components::look::Look;
use crate::export::{ExportMenu, Sheet};
use crate::state::Exploration;
use crate::state::findings::{axis_top, drawn};
use crate::text::interface::{chart, outcome as words, panel};
use crate::text::{Localized, change, chart_texts, decimals, number_style, whole};
use crate::worker::task::Answer;

/// A bar for each option, and in how many worlds each scenario is the best.
#[component]
pub(super) fn ScenariosPanel(props: &PanelProps) -> Html {
    let view = &props.view;
    let exploration = &view.exploration;
    let measured = exploration.panels[props.panel as usize].outcome;
    let body = use_node_ref();
    let scenarios = compared_scenarios::all(exploration);
    let compare = compared_scenarios::where_each_lies(exploration, &scenarios);
    let futures = compared_scenarios::futures(exploration);
    let work = use_panel_work(vec![compare.clone(), futures.clone()]);
    let answer = |task| match work.answer(task) {
        Some(Answer::Compared(compared)) => Some(compared.clone()),
        _ => None,
    };
    let compared = answer(&compare);
    let best = answer(&futures).and_then(|compared| compared_scenarios::best(&compared, measured));
    let figure = match (&compared, work.failure()) {
        (_, Some(sentence)) => Figure::Failed(sentence.into()),
        (None, None) => Figure::Loading(chart::LOADING.into()),
        (Some(compared), None) => Figure::Ready(
            scenarios
                .iter()
                .zip(&compared.options)
                .filter_map(|(scenario, findings)| {
                    let found = findings.of(measured)?;
                    Some(row(
                        exploration,
                        measured,
                        scenario,
                        (view.look, found),
                        best,
                    ))
                })
                .chain(view.pinned.iter().filter_map(|one| {
                    Some(OptionRow {
                        name: one.label.clone(),
                        class: one.look.class.into(),
                        shape: one.look.shape,
                        band: drawn(&one.at_end(measured)?),
                        change: AttrValue::default(),
                        note: AttrValue::default(),
                    })
                }))
                .collect(),
        ),
    };
    let texts = texts(exploration, measured);
    let members = exploration.members;
    let finished = panel::scenarios_finished(&whole(f64::from(members)));
    let sheet = {
        let compared = compared.clone();
        Callback::from(move |()| sheet(&scenarios, compared.as_ref(), measured, best))
    };
    let options = compared.iter().flat_map(|compared| &compared.options);
    let range = (
        0.0,
        axis_top(
            measured,
            options.filter_map(|one| Some(one.band(measured)?.p95)),
        ),
    );
    html! {
        <div class="panel-body" ref={&body}>
            <OptionChart rows={figure} {range} texts={texts.clone()} style={number_style()}
                decimals={decimals(measured)} busy={!work.done} />
            { work.line(finished) }
            if compared.is_some() {
                <ExportMenu within={body} title={texts.chart.title} name={props::file_name(exploration, props.panel)}
                    about={props::about(exploration, &texts.chart.caption, measured, members)} {sheet} />
            }
        </div>
    }
}

fn row(
    exploration: &Exploration,
    outcome: Outcome,
    compared: &ComparedScenario,
    (own, found): (Look, &Compared),
    best: Option<[f64; 3]>,
) -> OptionRow {
    let look = match compared.scenario {
        Some(scenario) => Look::of_scenario(scenario),
        None => own,
    };
    let name = match (compared.scenario, compared.is_own) {
        (None, _) => panel::YOUR_CHOICE.to_string(),
        (Some(_), true) => panel::is_your_choice(look.name),
        (Some(_), false) => look.name.to_owned(),
    };
    // Today stands in the partnership as it is, whatever scale is chosen.
    let today = exploration.own_inhabitants();
    let name = if compared.is_today() && today != exploration.inhabitants() {
        panel::today_at(&whole(f64::from(today)))
    } else {
        name
    };
    let share = compared.future().and_then(|place| Some(best?[place]));
    let are_alike = best == Some([0.0; 3]);
    let note = share.map(|share| {
        if are_alike {
            panel::ALL_ALIKE.to_string()
        } else {
            panel::best_in(&of_100(share))
        }
    });
    OptionRow {
        name: name.into(),
        class: look.class.into(),
        shape: look.shape,
        band: drawn(&found.band),
        change: if compared.is_today() {
            AttrValue::default()
        } else {
            change(outcome, found.difference.p50).into()
        },
        note: note.unwrap_or_default().into(),
    }
}

/// A share of the worlds as a number of 100; hardly any is not none, and nearly all is not all.
fn of_100(share: f64) -> String {
    let percent = share * 100.0;
    if percent > 0.0 && percent < 0.5 {
        panel::LESS_THAN_ONE.to_string()
    } else if (99.5..100.0).contains(&percent) {
        panel::MORE_THAN_99.to_string()
    } else {
        whole(percent)
    }
}

fn texts(exploration: &Exploration, outcome: Outcome) -> OptionTexts {
    let inhabitants = whole(f64::from(exploration.inhabitants()));
    let name = outcome.name().localized();
    let measure = measure(outcome);
    let columns = [
        panel::SCENARIOS_OPTION,
        panel::SCENARIOS_MIDDLE,
        panel::SCENARIOS_OUTER,
        panel::SCENARIOS_INNER,
        panel::SCENARIOS_DIFFERS,
        panel::SCENARIOS_BEST,
    ];
    OptionTexts {
        chart: chart_texts(
            panel::scenarios_title(&inhabitants, name),
            panel::scenarios_description(&measure),
            panel::SCENARIOS_CAPTION,
        ),
        axis: measure.into(),
        between: words::between("{high}", "{low}").into(),
        change: panel::scenarios_change("{change}").into(),
        columns: columns.map(|column| column.localized().into()),
    }
}

/// Every option, a row each.
fn sheet(
    scenarios: &[ComparedScenario],
    compared: Option<&Comparison>,
    outcome: Outcome,
    best: Option<[f64; 3]>,
) -> Sheet {
    let columns = "measure,option,p05,p25,p50,p75,p95,difference_p05,difference_p50,difference_p95,share_best_of_three";
    let mut sheet = Sheet::new(columns);
    let options = compared.map_or(&[][..], |compared| &compared.options);
    for (scenario, findings) in scenarios.iter().zip(options) {
        let Some(Compared {
            band, difference, ..
        }) = findings.of(outcome)
        else {
            continue;
        };
        let share = scenario.future().and_then(|place| Some(best?[place]));
        let mut row = vec![outcome.id().to_owned(), scenario.id().to_owned()];
        let values = [
            band.p05,
            band.p25,
            band.p50,
            band.p75,
            band.p95,
            difference.p05,
            difference.p50,
            difference.p95,
        ];
        row.extend(values.map(shortest));
        row.push(share.map_or_else(String::new, shortest));
        sheet.push(row);
    }
    sheet
}
