//! Does the order of the options survive when the model is read otherwise?

use regiewijzer_analysis::readings::{Effect, RANKS_APART, Standing};
use regiewijzer_model::{Outcome, Reading};
use yew::prelude::*;

use super::view::{View, ViewProps};
use super::weighing::THEMES;
use crate::components::measure_select::MeasureSelect;
use crate::focus::use_focus_handover;
use crate::state::words;
use crate::text::interface::{compare, readings as texts};
use crate::text::{Localized, lower_first, whole};
use crate::worker::task::{Answer, Task, TryReadings};
use crate::worker::{TaskOptions, use_task};

/// The measure at the start.
const START: Outcome = Outcome::AfstemmingVdab;

/// Computed on request, with its progress, and can be stopped.
#[component]
pub(super) fn ReadingsTried(props: &ViewProps) -> Html {
    let view = &props.view;
    let measure = use_state_eq(|| START);
    let asked = use_state_eq(|| None::<Task>);
    let task = Task::TryReadings(TryReadings {
        inquiries: view.inquiries(),
        criteria: THEMES.to_vec(),
        members: view.members(),
    });
    // Other options ask anew.
    let wanted = (*asked).clone().filter(|asked| *asked == task);
    let tasks = use_task(wanted.clone(), TaskOptions::later(true));
    let ask = {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(Some(task.clone())))
    };
    let stop = {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(None))
    };
    let on_choose = {
        let measure = measure.clone();
        Callback::from(move |chosen| measure.set(chosen))
    };
    let answer = wanted.as_ref().and_then(|task| tasks.answer_to(task));
    let has_ended = answer.is_some() || tasks.failure().is_some();
    let (button, result) = use_focus_handover(has_ended);
    let content = match (answer, tasks.failure()) {
        _ if wanted.is_none() => html! {
            <button type="button" class="button" onclick={ask}>{ texts::ASK }</button>
        },
        (Some(Answer::Read { model, read }), _) => html! {
            <>
                <p class="compare-choose">
                    <label for="maat-lezingen">{ compare::MEASURE }</label>
                    <MeasureSelect id="maat-lezingen" chosen={*measure} {on_choose} />
                </p>
                { found(view, *measure, model, read) }
            </>
        },
        (_, Some(sentence)) => html! { <p role="alert">{ sentence.localized() }</p> },
        _ => {
            let share = f64::from(tasks.progress());
            html! {
                <>
                    <p>
                        <progress max="1" value={regiewijzer_decimal::shortest(share)}
                            aria-label={texts::TRIED} />{ " " }
                        { texts::working(&whole(share * 100.0)) }
                    </p>
                    <button ref={button} type="button" class="button" onclick={stop}>{ texts::STOP }</button>
                </>
            }
        }
    };
    html! {
        <>
            <p class="compare-lead">{ texts::tried_intro(&Reading::ALL.len().to_string()) }</p>
            <div ref={result} tabindex="-1" aria-live="polite">{ content }</div>
        </>
    }
}

/// How often each order holds, and a row for each reading that turns one.
fn found(view: &View, measure: Outcome, model: &Standing, read: &[(Reading, Standing)]) -> Html {
    let noticeable = view.noticeable(measure);
    let on_measure = |one: &Standing| model.on_measure(measure, one, noticeable) == Effect::Turns;
    let on_ranks = |one: &Standing| model.on_ranks(one) == Effect::Turns;
    let holds = |turns: &dyn Fn(&Standing) -> bool| {
        let holds = read.iter().filter(|(_, one)| !turns(one)).count();
        (holds.to_string(), read.len().to_string())
    };
    let on_measure_of = |one: &Standing| {
        let of = |option: usize| one.means[option][measure as usize];
        in_order(view, &one.by_measure(measure), of, noticeable)
    };
    let on_ranks_of = |one: &Standing| {
        in_order(
            view,
            &one.by_rank(),
            |option| one.ranks[option],
            RANKS_APART,
        )
    };
    let name = lower_first(measure.name().localized());
    let ((by_measure, number), (by_rank, _)) = (holds(&on_measure), holds(&on_ranks));
    let turning: Vec<_> = read
        .iter()
        .filter(|(_, one)| on_measure(one) || on_ranks(one))
        .collect();
    let cell = |turns: bool, order: String| match turns {
        true => html! { <td>{ order }</td> },
        false => html! { <td class="reading-holds">{ texts::HOLDS }</td> },
    };
    html! {
        <>
            <p data-holds={by_measure.clone()}>
                { texts::on_measure(&by_measure, &name, &number, &on_measure_of(model)) }
            </p>
            <p data-holds={by_rank.clone()}>
                { texts::on_ranks(&by_rank, &number, &on_ranks_of(model)) }
            </p>
            if !turning.is_empty() {
                <table class="compare-table">
                    <caption>{ texts::TURNING }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ texts::READING }</th>
                            <th scope="col">{ measure.name().localized() }</th>
                            <th scope="col">{ texts::WEIGHING }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for turning.into_iter().map(|(reading, one)| html! {
                            <tr key={reading.id()} data-reading={reading.id()}>
                                <th scope="row">{ words::reading(*reading) }</th>
                                { cell(on_measure(one), on_measure_of(one)) }
                                { cell(on_ranks(one), on_ranks_of(one)) }
                            </tr>
                        }) }
                    </tbody>
                </table>
            }
            <p class="choice-note">{ texts::TRIED_NOTE }</p>
        </>
    }
}

/// The letters of options, the best first: `A › B ≈ C`. What differs by less than `apart` from the one before it
/// is about equal to it.
fn in_order(view: &View, order: &[usize], value: impl Fn(usize) -> f64, apart: f64) -> String {
    let mut written = String::new();
    let mut before = None;
    for option in order {
        let own = value(*option);
        written += match before {
            Some(before) if f64::abs(own - before) < apart => " ≈ ",
            Some(_) => " › ",
            None => "",
        };
        written += view.options.get(*option).map_or("", |option| option.letter);
        before = Some(own);
    }
    written
}
