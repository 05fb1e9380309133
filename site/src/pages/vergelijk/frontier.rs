//! Two measures at once, and which options are beaten on both.

use std::rc::Rc;

use regiewijzer_analysis::direction;
use regiewijzer_charts::{
    Figure, Point, ScatterAxis, ScatterChart, ScatterTexts, has_frontier_line,
};
use regiewijzer_model::{Direction, Outcome};
use yew::prelude::*;

use super::taken;
use super::view::{View, ViewProps};
use crate::components::measure_select::MeasureSelect;
use crate::export::ExportMenu;
use crate::state::findings::{axis_top, better};
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
    let standing = medians
        .as_ref()
        .map(|medians| Standing::of(view, medians, *measures));
    let points = match (&medians, &standing) {
        (Some(medians), Some(standing)) => {
            Figure::Ready(points(view, medians, &standing.beaten_by))
        }
        _ => Figure::Loading(chart::LOADING.into()),
    };
    let along = |place: usize| {
        let all = medians.iter().flatten();
        all.map(move |own| own[place])
    };
    let (x_axis, y_axis) = (axis(x, along(0)), axis(y, along(1)));
    let drawn = points.ready();
    let has_line = drawn.is_some_and(|drawn| has_frontier_line(drawn, (&x_axis, &y_axis)));
    let texts = texts(measures.map(|measure| measure.name().localized()), has_line);
    let within = use_node_ref();
    let passage = [x, y].map(Outcome::passage).join("; ");
    let sheet = {
        let view = view.clone();
        Callback::from(move |()| taken::sheet(&view, &[x, y]))
    };
    html! {
        <div class="compare-wins-grid">
            <div class="compare-pairs">
                <div class="compare-choose compare-axes">
                    <label for="maat-liggend">{ compare::HORIZONTAL }</label>
                    <MeasureSelect id="maat-liggend" chosen={x} on_choose={choosing(0)} />
                    <label for="maat-staand">{ compare::VERTICAL }</label>
                    <MeasureSelect id="maat-staand" chosen={y} on_choose={choosing(1)} />
                </div>
                if let Some(standing) = &standing {
                    <ul class="compare-sentences" data-frontier="">
                        { for sentences(view, standing).into_iter().map(|sentence| html! { <li>{ sentence }</li> }) }
                    </ul>
                }
            </div>
            <div ref={&within}>
                <ScatterChart id="grens" {points} x={x_axis} y={y_axis}
                    texts={texts.clone()} style={number_style()} busy={medians.is_none()} />
                if medians.is_some() {
                    <ExportMenu {within} title={texts.chart.title} name={taken::file_name(view, &[x.id(), y.id()])}
                        about={taken::about(view, &texts.chart.caption, &passage)} {sheet} />
                }
            </div>
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

/// Whether an option is noticeably better than another on each of the two measures.
fn better_on(view: &View, measures: [Outcome; 2], one: &[f64], other: &[f64]) -> [bool; 2] {
    [0, 1].map(|axis| {
        let measure = measures[axis];
        direction(measure).prefers_by(view.noticeable(measure), one[axis], other[axis])
    })
}

/// How options stand to each other on two measures.
struct Standing {
    /// The options that beat each one: noticeably better on one measure, and not noticeably worse on the other.
    beaten_by: Vec<Vec<usize>>,
    /// Pairs that are about equal on both.
    alike: Vec<[usize; 2]>,
}

impl Standing {
    fn of(view: &View, medians: &[Vec<f64>], measures: [Outcome; 2]) -> Self {
        let all = 0..medians.len();
        let is_better = |one: usize, other: usize| {
            better_on(view, measures, &medians[one], &medians[other]).contains(&true)
        };
        let beats = |one: usize, other: usize| is_better(one, other) && !is_better(other, one);
        let pairs = all
            .clone()
            .flat_map(|one| (one + 1..medians.len()).map(move |other| [one, other]));
        Self {
            beaten_by: all
                .clone()
                .map(|own| all.clone().filter(|other| beats(*other, own)).collect())
                .collect(),
            alike: pairs
                .filter(|[one, other]| !is_better(*one, *other) && !is_better(*other, *one))
                .collect(),
        }
    }
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

/// A sentence for each option that another beats and for each pair that is about equal; where there is neither,
/// that choosing is trading.
fn sentences(view: &View, standing: &Standing) -> Vec<String> {
    let name = |option: usize| &*view.options[option].name;
    let beaten = standing.beaten_by.iter().enumerate();
    let beaten = beaten.filter(|(_, by)| !by.is_empty()).map(|(option, by)| {
        let by: Vec<&str> = by.iter().map(|one| name(*one)).collect();
        compare::beaten(&listed(&by), name(option))
    });
    let alike = standing.alike.iter();
    let alike = alike.map(|pair| compare::alike(&listed(&pair.map(name))));
    let sentences: Vec<String> = beaten.chain(alike).collect();
    if sentences.is_empty() {
        vec![compare::NONE_BEATEN.to_string()]
    } else {
        sentences
    }
}

/// The axis of a measure that has these values.
fn axis(measure: Outcome, values: impl Iterator<Item = f64>) -> ScatterAxis {
    let name = measure.name().localized();
    let less = match measure.direction() {
        Direction::Higher => String::new(),
        Direction::Lower => format!(", {}", outcome::LESS_IS_BETTER.localized()),
    };
    ScatterAxis {
        title: format!("{name} ({}{less})", measure.unit().name().localized()).into(),
        better: better(measure),
        range: Some((0.0, axis_top(measure, values))),
        decimals: decimals(measure),
    }
}

fn texts([x, y]: [&str; 2], has_line: bool) -> ScatterTexts {
    let fixed = |text: Phrase| AttrValue::from(text);
    ScatterTexts {
        chart: chart_texts(
            compare::scatter_title(x, y),
            compare::scatter_description(x, y),
            if has_line {
                compare::SCATTER_CAPTION
            } else {
                compare::SCATTER_CAPTION_PLAIN
            },
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

#[cfg(test)]
mod tests {
    use super::super::view::compared_options;
    use super::*;
    use crate::state::Exploration;
    use crate::state::options::Options;
    use regiewijzer_evidence::Language;

    fn standing(medians: [[f64; 2]; 3]) -> (View, Standing) {
        let view = View {
            options: compared_options(
                &Options::of_scenarios(Language::Nl, &Exploration::default()).without(3),
            ),
            compared: None,
        };
        let medians = medians.map(Vec::from);
        let standing = Standing::of(&view, &medians, [Outcome::Draagvlak, Outcome::Kost]);
        (view, standing)
    }

    #[test]
    fn a_difference_that_is_not_noticed_beats_nothing() {
        let (view, equal) = standing([[0.5, 1.0], [0.501, 1.0], [0.499, 1.001]]);
        assert!(equal.beaten_by.iter().all(Vec::is_empty));
        let said = sentences(&view, &equal).join(" ");
        assert!(said.contains(
            "Vandaag en Bestuursregisseur doen het op beide uitkomsten ongeveer gelijk."
        ));
        let (view, beaten) = standing([[0.5, 1.0], [0.7, 1.001], [0.5, 0.5]]);
        assert_eq!(beaten.beaten_by, [vec![1, 2], vec![], vec![]]);
        assert_eq!(sentences(&view, &beaten).len(), 1);
    }

    #[test]
    fn where_each_is_better_on_one_choosing_is_trading() {
        let (view, traded) = standing([[0.3, 0.5], [0.5, 1.0], [0.7, 1.5]]);
        assert_eq!(
            sentences(&view, &traded),
            [compare::NONE_BEATEN.to_string()]
        );
    }
}
