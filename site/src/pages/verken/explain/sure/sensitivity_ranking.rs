//! The assumptions that matter most for a measure.

use regiewijzer_analysis::sensitivity::ParameterIndices;
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::{Outcome, Parameter};
use yew::prelude::*;

use crate::focus::use_focus_handover;
use crate::text::interface::sure;
use crate::text::{Localized, lower_first, whole};
use crate::worker::task::{Answer, Task};
use crate::worker::{TaskOptions, use_task};

/// Samples of the design: enough to tell the first few apart.
const SAMPLES: u32 = 128;
/// The id of the heading.
const HEAD: &str = "telt-het-meest";
/// How many are shown.
const SHOWN: usize = 3;

#[derive(Properties, PartialEq)]
pub(super) struct SensitivityRankingProps {
    /// What is explored.
    pub(super) inquiry: Inquiry,
    /// The measure.
    pub(super) measure: Outcome,
    /// Whether it may be computed now.
    pub(super) going: bool,
    /// Jumps to an assumption.
    pub(super) to_assumption: Callback<Parameter>,
}

/// Computed on request, with its progress, and can be stopped.
#[component]
pub(super) fn SensitivityRanking(props: &SensitivityRankingProps) -> Html {
    let asked = use_state_eq(|| None::<Task>);
    let task = Task::Sensitivity {
        inquiry: props.inquiry.clone(),
        outcome: props.measure,
        samples: SAMPLES,
    };
    // Other choices ask anew.
    let wanted = (*asked).clone().filter(|asked| *asked == task);
    let tasks = use_task(wanted.clone(), TaskOptions::later(props.going));
    let ask = {
        let (asked, task) = (asked.clone(), task.clone());
        Callback::from(move |_: MouseEvent| asked.set(Some(task.clone())))
    };
    let stop = {
        let asked = asked.clone();
        Callback::from(move |_: MouseEvent| asked.set(None))
    };
    let answer = wanted.as_ref().and_then(|task| tasks.answer_to(task));
    let has_ended = answer.is_some() || tasks.failure().is_some();
    let (button, heading) = use_focus_handover(has_ended);
    let measure = lower_first(props.measure.name().localized());
    let content = match (answer, tasks.failure()) {
        _ if wanted.is_none() => html! {
            <>
                <p>{ sure::matters_intro(&measure) }</p>
                <button type="button" class="button" onclick={ask}>
                    { sure::MATTERS_ASK }
                </button>
            </>
        },
        (Some(Answer::Sensitivity(Some(found))), _) => list(&found.parameters, props),
        (Some(_), _) => html! { <p>{ sure::MATTERS_NONE }</p> },
        (None, Some(sentence)) => html! { <p role="alert">{ sentence.localized() }</p> },
        (None, None) => {
            let share = f64::from(tasks.progress());
            html! {
                <>
                    <p>
                        <progress max="1" value={regiewijzer_decimal::shortest(share)}
                            aria-label={sure::MATTERS_HEAD} />{ " " }
                        { sure::matters_working(&whole(share * 100.0)) }
                    </p>
                    <button ref={button} type="button" class="button" onclick={stop}>
                        { sure::MATTERS_STOP }
                    </button>
                </>
            }
        }
    };
    html! {
        <section class="sure-part" aria-labelledby={HEAD}>
            <h3 ref={heading} id={HEAD} tabindex="-1">{ sure::MATTERS_HEAD }</h3>
            <div class="sure-answer" aria-live="polite">{ content }</div>
        </section>
    }
}

fn list(parameters: &[ParameterIndices], props: &SensitivityRankingProps) -> Html {
    html! {
        <>
            <ol class="sure-list">
                { for parameters.iter().take(SHOWN).map(|one| {
                    let parameter = one.parameter;
                    let name = parameter.info().name.localized();
                    let onclick = props.to_assumption.reform(move |_: MouseEvent| parameter);
                    html! {
                        <li key={parameter.id()} data-parameter={parameter.id()}>
                            <button type="button" class="text-button" {onclick}
                                aria-label={sure::to_assumption(name)}>{ name }</button>
                            { " " }{ share(one) }
                        </li>
                    }
                }) }
            </ol>
            <p class="section-note">{ sure::MATTERS_NOTE }</p>
        </>
    }
}

/// The total index and its interval, in percents of the spread.
fn share(one: &ParameterIndices) -> String {
    let total = one.indices.total;
    let percent = |share: f64| whole(share.clamp(0.0, 1.0) * 100.0);
    let (low, high) = (total.interval.lo, total.interval.hi);
    sure::matters_share(&percent(high), &percent(low), &percent(total.estimate))
}
