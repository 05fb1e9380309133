//! Two measures at once, and which options are beaten on both.

use std::rc::Rc;

use regiewijzer_analysis::direction;
use regiewijzer_charts::{Figure, Point, ScatterAxis, ScatterChart, ScatterTexts};
use regiewijzer_decide::pareto;
use regiewijzer_model::{Direction, Outcome};
use yew::prelude::*;

use super::view::{View, ViewProps};
use crate::components::measure_select::MeasureSelect;
use crate::state::findings::better;
use crate::text::interface::{chart, compare, outcome};
use crate::text::{Localized, Phrase, chart_texts, decimals, listed, lower_first, number_style};

/// The measures at the start: support inside the councils, against work with a partner outside.
const START: [Outcome; 2] = [Outcome::Draagvlak, Outcome::AfstemmingVdab];

/// Two lists of measures, the scatter of the middle worlds, and a sentence about what is beaten.
#[component]
pub(super) fn Frontier(props: &ViewProps) -> Html {
    let view = &props.view;
    let measures = use_state_eq(|| START);
    let choosing = |place: usize| {
        let measures = measures.clone();
        Callback::from(move |chosen| {
            let mut next = *measures;
            next[place] = chosen;
            measures.set(next);
        })
    };
    let [x, y] = *measures;
    let medians = medians(view, *measures);
    let directions = [direction(x), direction(y)];
    // Figures of all options on both measures always make a table.
    let beaten_by = medians
        .as_ref()
        .and_then(|medians| pareto::dominators(medians, &directions).ok());
    let points = match (&medians, &beaten_by) {
        (Some(medians), Some(beaten_by)) => Figure::Ready(points(view, medians, beaten_by)),
        _ => Figure::Loading(chart::LOADING.into()),
    };
    let names = measures.map(|measure| measure.name().localized());
    html! {
        <div class="compare-wins-grid">
            <div class="compare-pairs">
                <div class="compare-choose compare-axes">
                    <label for="maat-liggend">{ compare::HORIZONTAL }</label>
                    <MeasureSelect id="maat-liggend" chosen={x} on_choose={choosing(0)} />
                    <label for="maat-staand">{ compare::VERTICAL }</label>
                    <MeasureSelect id="maat-staand" chosen={y} on_choose={choosing(1)} />
                </div>
                if let Some(beaten_by) = &beaten_by {
                    <ul class="compare-sentences" data-frontier="">
                        { for sentences(view, beaten_by).into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }
                    </ul>
                }
            </div>
            <ScatterChart id="grens" {points} x={axis(x)} y={axis(y)}
                texts={texts(names)} style={number_style()} busy={medians.is_none()} />
        </div>
    }
}

/// The middle of each option on both measures, when all are there.
fn medians(view: &View, measures: [Outcome; 2]) -> Option<Vec<Vec<f64>>> {
    let of = |option: usize| -> Option<Vec<f64>> {
        let median = |measure| Some(view.found(option, measure)?.band.p50);
        measures.into_iter().map(median).collect()
    };
    (0..view.options.len()).map(of).collect()
}

fn points(view: &View, medians: &[Vec<f64>], beaten_by: &[Vec<usize>]) -> Rc<[Point]> {
    let point =
        |((option, own), by): ((&super::view::ComparedOption, &Vec<f64>), &Vec<usize>)| Point {
            id: option.letter.into(),
            label: option.name.clone(),
            x: own[0],
            y: own[1],
            shape: option.shape,
            class: option.class.into(),
            on_frontier: by.is_empty(),
            is_named: true,
        };
    view.options
        .iter()
        .zip(medians)
        .zip(beaten_by)
        .map(point)
        .collect()
}

/// A sentence for each option that another beats; one sentence where none does.
fn sentences(view: &View, beaten_by: &[Vec<usize>]) -> Vec<String> {
    let beaten = view.options.iter().zip(beaten_by);
    let beaten = beaten.filter(|(_, by)| !by.is_empty()).map(|(option, by)| {
        let by: Vec<&str> = by.iter().map(|one| &*view.options[*one].name).collect();
        compare::beaten(&listed(&by), &option.name)
    });
    let sentences: Vec<String> = beaten.collect();
    if sentences.is_empty() {
        vec![compare::NONE_BEATEN.to_string()]
    } else {
        sentences
    }
}

fn axis(measure: Outcome) -> ScatterAxis {
    let name = measure.name().localized();
    let less = match measure.direction() {
        Direction::Higher => String::new(),
        Direction::Lower => format!(", {}", outcome::LESS_IS_BETTER.localized()),
    };
    ScatterAxis {
        title: format!("{name} ({}{less})", measure.unit().name().localized()).into(),
        better: better(measure),
        range: measure.info().natural_max.map(|top| (0.0, top)),
        decimals: decimals(measure),
    }
}

fn texts([x, y]: [&str; 2]) -> ScatterTexts {
    let fixed = |text: Phrase| AttrValue::from(text);
    ScatterTexts {
        chart: chart_texts(
            compare::scatter_title(x, y),
            compare::scatter_description(x, y),
            compare::SCATTER_CAPTION,
        ),
        // The chart fills these in for each point.
        reading: compare::scatter_reading("{name}", "{x}", &lower_first(x), "{y}", &lower_first(y))
            .into(),
        hint: fixed(compare::SCATTER_HINT),
        control: fixed(compare::SCATTER_CONTROL),
        name: fixed(compare::OPTION),
        frontier: fixed(compare::SCATTER_FRONTIER),
        on_frontier: fixed(compare::SCATTER_ON_FRONTIER),
    }
}
