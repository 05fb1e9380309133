//! What a choice wins and costs, in one sentence, which is also spoken.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::view::View;
use crate::state::balance::Balance;
use crate::text::interface::summary;

/// How long the figures rest before they are spoken, in milliseconds.
const REST: u32 = 700;

#[derive(Properties, PartialEq)]
pub(crate) struct SummaryProps {
    /// The figures that it sums up.
    pub(crate) view: View,
    /// Whether the figures belong to what is explored and have all their members.
    pub(crate) settled: bool,
}

/// Shows the sentence at once, and hands it to assistive technology when the figures rest. What is shown is
/// hidden from it, so that the sentence is there once.
#[component]
pub(crate) fn Summary(props: &SummaryProps) -> Html {
    let sentence = sentence(&props.view);
    let explored = &props.view.exploration;
    let subject = (explored.inquiry(), explored.thresholds.clone());
    // What is spoken, of what it tells, and how many times before something was: the same words about
    // another choice are spoken too. The page as it opens is read anyway.
    let spoken = use_state(|| (sentence.clone(), subject.clone(), 0_u32));
    {
        let (spoken, sentence) = (spoken.clone(), sentence.clone());
        use_effect_with((subject, props.settled), move |(subject, settled)| {
            let is_news = *settled && spoken.1 != *subject;
            let next = is_news.then(|| (sentence, subject.clone(), spoken.2 + 1));
            let waiting = next.map(|next| Timeout::new(REST, move || spoken.set(next)));
            move || drop(waiting)
        });
    }
    html! {
        <>
            <p class="summary" aria-hidden="true">{ sentence }</p>
            <p class="visually-hidden" role="status" aria-live="polite">
                <span key={spoken.2}>{ &spoken.0 }</span>
            </p>
        </>
    }
}

fn sentence(view: &View) -> String {
    if !view.compares {
        return summary::IS_TODAY.to_string();
    }
    let Some(now) = view.now() else {
        return String::new();
    };
    let explored = &view.exploration;
    let balance = Balance::of(now, &explored.thresholds, explored.months);
    summary::of_choice(&balance.sentence(), view.look.name)
}
