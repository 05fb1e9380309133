//! One sentence about the whole, which is also spoken.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::view::View;
use crate::state::verdict::tally;
use crate::text::interface::summary;
use crate::text::{Localized, change};

/// How long the figures rest before they are spoken, in milliseconds.
const REST: u32 = 700;

#[derive(Properties, PartialEq)]
pub(crate) struct SummaryProps {
    /// What there is to tell.
    pub(crate) view: View,
    /// Whether the figures belong to what is explored and have all their members.
    pub(crate) settled: bool,
}

/// Shows the sentence at once, and hands it to assistive technology when the figures rest.
#[component]
pub(crate) fn Summary(props: &SummaryProps) -> Html {
    let sentence = sentence(&props.view);
    let spoken = use_state_eq(String::new);
    let first = use_mut_ref(|| true);
    {
        let spoken = spoken.clone();
        let ready = props.settled;
        use_effect_with((sentence.clone(), ready), move |(sentence, ready)| {
            // The page as it opens is read anyway; only a change is news.
            let opens = first.replace(false);
            let sentence = sentence.clone();
            let waiting =
                (*ready && !opens).then(|| Timeout::new(REST, move || spoken.set(sentence)));
            move || drop(waiting)
        });
    }
    html! {
        <>
            <p class="summary">{ sentence }</p>
            <p class="visually-hidden" role="status" aria-live="polite">{ &*spoken }</p>
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
    let tally = tally(now, &explored.thresholds, explored.months);
    let counts = summary::against(
        &tally.better.to_string(),
        view.look.name,
        &tally.equal.to_string(),
        &tally.worse.to_string(),
    );
    let most = tally.most.map(|(measure, moved)| {
        let change = change(measure, moved);
        summary::most(&change, measure.name().localized())
    });
    match most {
        Some(most) => format!("{counts} {most}"),
        None => counts,
    }
}
