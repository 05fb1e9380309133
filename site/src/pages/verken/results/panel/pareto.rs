//! Two measures against each other, over scenarios, scales and powers.

use std::rc::Rc;

use regiewijzer_charts::{
    Figure, Mark, Point, ScatterAxis, ScatterChart, ScatterTexts, Shape, has_frontier_line,
};
use regiewijzer_decimal::{shortest, shortest_single};
use regiewijzer_model::Outcome;
use yew::prelude::*;

use super::grid::FUTURES;
use super::heat_words::measure;
use super::points::{self, Batch, Weighable, Weighed};
use super::props::{self, PanelProps};
use super::work::{PanelWork, use_panel_work};
use crate::components::look::Look;
use crate::export::{ExportMenu, Sheet};
use crate::state::findings::{axis_top, better};
use crate::text::interface::{chart, panel};
use crate::text::{Localized, chart_texts, decimals, number_style, whole};
use crate::worker::task::Answer;

/// The scatter, what its marks mean, and how far it is.
#[component]
pub(super) fn ParetoPanel(props: &PanelProps) -> Html {
    let view = &props.view;
    let exploration = &view.exploration;
    let shown = exploration.panels[props.panel as usize];
    let (x, y) = (shown.other, shown.outcome);
    let body = use_node_ref();
    let batches = points::batches(exploration);
    let work = use_panel_work(batches.iter().map(|batch| batch.task.clone()).collect());
    let found: Rc<[Weighed]> = weighed(&batches, &work, x, y).into();
    let drawn: Rc<[Point]> = found
        .iter()
        .enumerate()
        .map(|(index, one)| point(index, one, view.look))
        .collect();
    let x_axis = axis(x, found.iter().map(|one| one.x));
    let y_axis = axis(y, found.iter().map(|one| one.y));
    let figure = if x == y {
        Figure::Empty(panel::TRADE_SAME.into())
    } else if let Some(sentence) = work.failure() {
        Figure::Failed(sentence.into())
    } else if drawn.is_empty() {
        Figure::Loading(chart::LOADING.into())
    } else {
        Figure::Ready(drawn.clone())
    };
    let on_pick = {
        let (update, found) = (props.update.clone(), found.clone());
        Callback::from(move |id: AttrValue| {
            let picked = id.parse().ok().and_then(|index: usize| found.get(index));
            if let Some(option) = picked.map(|one| one.option) {
                update.by(move |exploration| points::go_to(exploration, option));
            }
        })
    };
    let texts = texts(x, y, has_frontier_line(&drawn, (&x_axis, &y_axis)));
    let members = exploration.members;
    let count = whole;
    let finished = panel::trade_finished(&count(f64::from(members)), &count(found.len() as f64));
    let is_ready = figure.ready().is_some();
    let sheet = Callback::from(move |()| sheet(&found, x, y));
    html! {
        <div class="panel-body" ref={&body}>
            <ul class="panel-key">
                { for FUTURES.map(|scenario| {
                    let look = Look::of_scenario(scenario);
                    html! { <li class={look.class}><Mark shape={look.shape} />{ look.name }</li> }
                }) }
            </ul>
            <ScatterChart id={format!("{}-afweging", props::id(props.panel))} points={figure}
                x={x_axis} y={y_axis} {on_pick} texts={texts.clone()}
                style={number_style()} busy={!work.done} />
            { work.line(finished) }
            if exploration.scheduled().is_some() {
                <p class="panel-note">{ panel::NO_GROWTH_PATH }</p>
            }
            if is_ready {
                <ExportMenu within={body} title={texts.chart.title} marks={key()}
                    name={props::file_name(exploration, props.panel)}
                    about={props::about(exploration, &texts.chart.caption, y, members)} {sheet} />
            }
        </div>
    }
}

/// What the marks stand for, in words.
fn key() -> String {
    let words = FUTURES.map(|scenario| {
        let look = Look::of_scenario(scenario);
        props::key_word(look.shape, look.name)
    });
    words.join("   ")
}

/// The options that are there, with their frontier.
fn weighed(batches: &[Batch], work: &PanelWork, x: Outcome, y: Outcome) -> Vec<Weighed> {
    let mut found = Vec::new();
    for batch in batches {
        if let Some(Answer::Swept(swept)) = work.answer(&batch.task) {
            found.extend(batch.found(swept, x, y));
        }
    }
    points::mark_frontier(&mut found, x, y);
    found
}

fn label(option: Weighable) -> String {
    match option {
        Weighable::Today => panel::TODAY.to_string(),
        Weighable::Own => panel::YOUR_CHOICE.to_string(),
        Weighable::At(scenario, inhabitants, power) => panel::trade_point(
            &whole(f64::from(inhabitants)),
            &number_style().fixed(power, 2),
            scenario.name().localized(),
        ),
    }
}

fn point(index: usize, one: &Weighed, own: Look) -> Point {
    let (class, shape) = match one.option {
        Weighable::Today => ("series-vandaag", Shape::Hollow),
        Weighable::Own => (own.class, own.shape),
        Weighable::At(scenario, ..) => {
            let look = Look::of_scenario(scenario);
            (look.class, look.shape)
        }
    };
    Point {
        id: index.to_string().into(),
        label: label(one.option).into(),
        x: one.x,
        y: one.y,
        shape,
        class: class.into(),
        on_frontier: one.on_frontier,
        is_named: !matches!(one.option, Weighable::At(..)),
    }
}

/// The axis of a measure that has these values.
fn axis(outcome: Outcome, values: impl Iterator<Item = f64>) -> ScatterAxis {
    ScatterAxis {
        title: measure(outcome).into(),
        better: better(outcome),
        range: Some((0.0, axis_top(outcome, values))),
        decimals: decimals(outcome),
    }
}

fn texts(x: Outcome, y: Outcome, has_line: bool) -> ScatterTexts {
    let name = |outcome: Outcome| outcome.name().localized();
    let (first, second) = (name(y), name(x));
    ScatterTexts {
        chart: chart_texts(
            panel::trade_title(first, second),
            panel::trade_description(first, second),
            if has_line {
                panel::TRADE_CAPTION
            } else {
                panel::TRADE_CAPTION_PLAIN
            },
        ),
        // The chart fills these in for each point.
        reading: panel::trade_reading("{name}", "{x}", "{y}").into(),
        hint: panel::TRADE_HINT.into(),
        control: panel::trade_control(first, second).into(),
        name: panel::TRADE_NAME.into(),
        frontier: panel::TRADE_FRONTIER.into(),
        on_frontier: panel::TRADE_ON_FRONTIER.into(),
    }
}

/// Every point, a row each.
fn sheet(found: &[Weighed], x: Outcome, y: Outcome) -> Sheet {
    let columns = format!(
        "measure,option,scenario,inhabitants,doorzettingsmacht,{},{},on_frontier",
        y.id(),
        x.id()
    );
    let mut sheet = Sheet::new(&columns);
    for one in found {
        let [scenario, inhabitants, power] = match one.option {
            Weighable::At(scenario, inhabitants, power) => [
                scenario.id().to_owned(),
                inhabitants.to_string(),
                shortest(power),
            ],
            Weighable::Today | Weighable::Own => [const { String::new() }; 3],
        };
        sheet.push([
            y.id().to_owned(),
            label(one.option),
            scenario,
            inhabitants,
            power,
            // The means have the precision of the engine's own figures.
            shortest_single(one.y as f32),
            shortest_single(one.x as f32),
            one.on_frontier.to_string(),
        ]);
    }
    sheet
}
