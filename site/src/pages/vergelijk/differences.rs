//! What each option wins and costs against the first, and the outcomes on which they differ most.

use regiewijzer_analysis::movable::doubles;
use regiewijzer_model::{Months, Outcome};
use yew::prelude::*;

use super::figure;
use super::option_label::OptionLabel;
use super::view::{View, ViewProps};
use crate::state::balance::{Balance, part_of_range};
use crate::state::verdict::Verdict;
use crate::text::interface::{compare, outcome, summary};
use crate::text::{Localized, change, value};

/// How many are shown.
const MOST: usize = 5;

/// A sentence for each option but the first, and a row for each of these outcomes: the value of the first
/// option, and by how much each other one differs.
#[component]
pub(super) fn Differences(props: &ViewProps) -> Html {
    let view = &props.view;
    let Some(first) = view.options.first() else {
        return Html::default();
    };
    let largest = largest(view);
    if largest.is_empty() {
        return html! { <p>{ view.compared.as_ref().map(|_| compare::NO_DIFFERENCE) }</p> };
    }
    html! {
        <>
        <ul class="compare-sentences compare-verdict">
            { for (1..view.options.len()).filter_map(|option| {
                let said = verdict(view, option)?;
                Some(html! { <li class={view.options[option].class}>{ said }</li> })
            }) }
        </ul>
        <table class="compare-differences">
            <caption>{ compare::differences(&first.name) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ outcome::MEASURE }</th>
                    { for view.options.iter().map(|option| html! {
                        <th scope="col"><OptionLabel option={option.clone()} /></th>
                    }) }
                </tr>
            </thead>
            <tbody>
                { for largest.into_iter().map(|measure| html! {
                    <tr key={measure.id()} data-differs={measure.id()}>
                        <th scope="row">{ measure.name().localized() }</th>
                        { for (0..view.options.len()).map(|option| cell(view, option, measure)) }
                    </tr>
                }) }
            </tbody>
        </table>
        </>
    }
}

/// What an option wins and costs against the first, in a sentence.
fn verdict(view: &View, option: usize) -> Option<String> {
    let found = view.compared.as_ref()?.options.get(option)?;
    let (first, own) = (view.options.first()?, view.options.get(option)?);
    let balance = Balance::of(found, &view.thresholds(), first.exploration.months);
    let sentence = if balance == Balance::default() {
        compare::about_equal(&first.name)
    } else {
        balance.sentence()
    };
    Some(summary::of_choice(&sentence, &own.name))
}

fn cell(view: &View, option: usize, measure: Outcome) -> Html {
    let Some(found) = view.found(option, measure) else {
        return html! { <td /> };
    };
    if option == 0 {
        let middle = found.band.p50;
        return html! { <td>{ figure::exact(option, measure, "p50", middle, value(measure, middle)) }</td> };
    }
    let moved = found.difference.p50;
    let verdict = Verdict::of(measure, moved, view.noticeable(measure));
    let (mark, word) = verdict.mark_and_word();
    let equal = (verdict == Verdict::Equal).then_some("compare-equal");
    html! {
        <td class={classes!(equal)}>
            { figure::exact(option, measure, "difference", moved, change(measure, moved)) }
            { " " }<span aria-hidden="true">{ mark }</span>
            <span class="visually-hidden">{ word.localized() }</span>
        </td>
    }
}

/// At most five outcomes on which some option differs noticeably from the first, the largest part of a range
/// first; of outcomes that say the same only one.
fn largest(view: &View) -> Vec<Outcome> {
    let months = view.options.first().map(|first| first.exploration.months);
    let months = months.unwrap_or(Months::POLICY_CYCLE);
    let differs = |measure: Outcome| {
        (1..view.options.len())
            .filter_map(|option| Some(view.found(option, measure)?.difference.p50))
            .filter(|by| Verdict::of(measure, *by, view.noticeable(measure)) != Verdict::Equal)
            .map(|by| part_of_range(measure, by, months))
            .fold(0.0, f64::max)
    };
    let mut measures: Vec<(f64, Outcome)> = Outcome::ALL
        .into_iter()
        .map(|measure| (differs(measure), measure))
        .filter(|(by, _)| *by > 0.0)
        .collect();
    measures.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let mut largest = Vec::with_capacity(MOST);
    for (_, measure) in measures {
        largest.push(measure);
        if doubles(&largest).next().is_some() {
            largest.pop();
        }
    }
    largest.truncate(MOST);
    largest
}
