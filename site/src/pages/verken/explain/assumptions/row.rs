//! One uncertain parameter.

use regiewijzer_decimal::{fixed, shortest};
use regiewijzer_ensemble::Range;
use regiewijzer_evidence::Language;
use regiewijzer_model::Parameter;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::span::{Span, of_model, written};
use crate::components::number_entry::NumberEntry;
use crate::focus;
use crate::pages::verken::choices::props::ChoiceProps;
use crate::text::interface::{assume, slider};
use crate::text::{Localized, Phrase, capital, exact, language, parameter_unit, passage};

/// The id of the row of a parameter.
pub(super) fn row_id(parameter: Parameter) -> String {
    format!("aanname-{}", parameter.id())
}

#[derive(Properties, PartialEq)]
pub(super) struct RowProps {
    /// The parameter.
    pub(super) parameter: Parameter,
    /// What is explored.
    pub(super) choices: ChoiceProps,
}

/// Its range as two numbers on a track, to narrow, fix, move and put back, and where it comes from.
#[component]
pub(super) fn Row(props: &RowProps) -> Html {
    let RowProps { parameter, choices } = props;
    let parameter = *parameter;
    let info = parameter.info();
    let problem = use_state_eq(|| None::<(usize, String)>);
    let own = of_model(parameter);
    let span = Span::new(parameter, choices.exploration.assumptions.range(parameter));
    let changed = span.range != own;
    let name = info.name.localized();
    let set = choices.changing(move |exploration, range: Option<Range>| {
        exploration.with_assumption(parameter, range)
    });
    // The ends may not cross, so each is a limit of the other; one value may go anywhere.
    let Range { lo, hi } = span.range;
    let entries = if span.is_fixed() {
        vec![(assume::VALUE, lo, (info.min, info.max))]
    } else {
        vec![
            (assume::LOW, lo, (info.min, hi)),
            (assume::HIGH, hi, (lo, info.max)),
        ]
    };
    let entry = |(place, (which, value, limits)): (usize, (Phrase, f64, (f64, f64)))| {
        let which = which.localized();
        let on_number = set.reform(move |number: f64| {
            Some(match place {
                _ if lo == hi => Range {
                    lo: number,
                    hi: number,
                },
                0 => Range { lo: number, hi },
                _ => Range { lo, hi: number },
            })
        });
        let on_problem = {
            let problem = problem.clone();
            let [low, high] = [limits.0, limits.1].map(exact);
            let sentence = assume::refused(&high, &low, name, which);
            Callback::from(move |found: Option<String>| {
                problem.set(found.map(|_| (place, sentence.clone())));
            })
        };
        let refused = problem.as_ref().is_some_and(|(one, _)| *one == place);
        html! {
            <label class="assume-entry">
                <span aria-hidden="true">{ which }</span>
                <NumberEntry id={format!("{}-{place}", row_id(parameter))}
                    name={assume::entry(name, which)} shown={exact(value)}
                    {limits} {on_number} {on_problem} {refused} />
            </label>
        }
    };
    html! {
        <div class="assume-row" id={row_id(parameter)} tabindex="-1" role="group" aria-label={name}
            data-changed={changed.to_string()} data-parameter={info.id}>
            <p class="assume-name">
                <strong>{ name }</strong>{ " " }<code>{ info.id }</code>
                if changed {
                    { " " }<span class="assume-mark">{ assume::MARK }</span>
                }
            </p>
            <div class="assume-range">
                { for entries.into_iter().enumerate().map(entry) }
                <span class="slider-unit">{ parameter_unit(info.unit) }</span>
                { buttons(span, &set, changed) }
            </div>
            if let Some((place, sentence)) = &*problem {
                <p class="slider-problem" role="alert" id={format!("{}-{place}-fout", row_id(parameter))}>
                    { sentence }
                </p>
            }
            <RangeTrack {span} />
            { mover(span, &set) }
            <p class="assume-source">
                { assume::model_range(&written(own)) }{ "; " }
                { assume::allowed(&exact(info.max), &exact(info.min)) }{ ". " }
                { capital(info.provenance.name().localized()) }{ ": " }
                <span lang={(language() == Language::En).then_some("nl")}>{ passage(info.source) }</span>
            </p>
        </div>
    }
}

fn buttons(span: Span, set: &Callback<Option<Range>>, changed: bool) -> Html {
    let name = span.parameter.info().name.localized();
    let fixed = span.fixed();
    let press = |to: Option<Range>| {
        let (set, row) = (set.clone(), row_id(span.parameter));
        // The button goes away with what it does.
        Callback::from(move |_: MouseEvent| {
            focus::to(&row);
            set.emit(to);
        })
    };
    let fix = press(Some(fixed));
    let reset = press(None);
    let start = written(of_model(span.parameter));
    html! {
        <>
            if !span.is_fixed() {
                <button type="button" class="text-button" onclick={fix}
                    aria-label={assume::fix_long(name, &written(fixed))}>
                    { assume::FIX }
                </button>
            }
            if changed {
                <button type="button" class="text-button" onclick={reset}
                    aria-label={slider::reset(name, &start)}>
                    { slider::reset_short(&start) }
                </button>
            }
        </>
    }
}

/// A native slider that moves the range as it is.
fn mover(span: Span, set: &Callback<Option<Range>>) -> Html {
    let name = span.parameter.info().name.localized();
    let width = span.range.hi - span.range.lo;
    let oninput = set.reform(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Some(span.moved(input.value_as_number()))
    });
    html! {
        <label class="assume-move">
            <span aria-hidden="true">{ assume::MOVE }</span>
            <input class="range" type="range" min={shortest(span.track.lo)}
                max={shortest(span.track.hi - width)} step={shortest(span.step())}
                value={shortest(span.range.lo)} aria-label={assume::move_long(name)}
                aria-valuetext={written(span.range)} {oninput} />
        </label>
    }
}

#[derive(Properties, PartialEq)]
struct RangeTrackProps {
    /// The range.
    span: Span,
}

/// The model's range as a pale bar, the one in force as a dark bar on it. Hidden from assistive
/// technology: the fields say the same.
#[component]
fn RangeTrack(props: &RangeTrackProps) -> Html {
    let span = props.span;
    let own = of_model(span.parameter);
    let percent = |value: f64| span.place(value) * 100.0;
    let hundredths = |percent| format!("{}%", fixed(percent, 2));
    let bar = |class: &'static str, lo: f64, hi: f64, y: &'static str, height: &'static str| {
        html! {
            <rect {class} x={hundredths(percent(lo))} {y} {height}
                width={hundredths(percent(hi) - percent(lo))} />
        }
    };
    html! {
        <svg class="range-track" aria-hidden="true" focusable="false" width="100%" height="0.75rem">
            <rect class="range-whole" x="0" y="0.31rem" width="100%" height="0.13rem" />
            { bar("range-model", own.lo, own.hi, "0.1rem", "0.55rem") }
            if span.is_fixed() {
                <circle class="range-own" cx={hundredths(percent(span.range.lo))} cy="0.375rem" r="0.3rem" />
            } else {
                { bar("range-own", span.range.lo, span.range.hi, "0.25rem", "0.25rem") }
            }
        </svg>
    }
}
