//! The steps that led here, by name.

use regiewijzer_exploration::{History, HistoryAction};
use yew::prelude::*;

use crate::components::fold::Fold;
use crate::state::session::{Replay, Session};
use crate::state::words;
use crate::text::Localized;
use crate::text::interface::steps;

#[derive(Properties, PartialEq)]
pub(crate) struct StepsProps {
    /// What is explored, and the steps that led there.
    pub(crate) session: Session,
}

/// The steps by name, and a button that shows the last one again.
#[component]
pub(crate) fn Steps(props: &StepsProps) -> Html {
    let StepsProps { session } = props;
    let history = &session.history;
    let nothing = history.before().is_none() || session.replay == Replay::Before;
    let replay = {
        let on_replay = session.on_replay.clone();
        Callback::from(move |_: MouseEvent| {
            if !nothing {
                on_replay.emit(());
            }
        })
    };
    let word = match session.replay {
        Replay::Off => "",
        Replay::Before => steps::BEFORE.localized(),
        Replay::After => steps::AFTER.localized(),
    };
    let number = history.steps().len() - 1;
    let note = if number == 0 {
        String::new()
    } else {
        number.to_string()
    };
    html! {
        <>
            <div class="replay">
                <button type="button" class="text-button" onclick={replay}
                    aria-disabled={nothing.to_string()} tabindex={nothing.then_some("-1")}>
                    { steps::REPLAY }
                </button>
                <span class="replay-word" role="status" aria-live="assertive">{ word }</span>
            </div>
            <Fold id="geschiedenis" name={steps::HISTORY} {note}>
                <ol class="steps" reversed=true>
                    { for history.steps().iter().enumerate().rev().map(|(place, _)| {
                        let onclick = session.step.reform(move |_: MouseEvent| HistoryAction::GoTo(place));
                        let current = (place == history.at()).then_some("step");
                        html! {
                            <li>
                                <button type="button" class="text-button" aria-current={current} {onclick}>
                                    { name(history, place) }
                                </button>
                            </li>
                        }
                    }) }
                </ol>
            </Fold>
        </>
    }
}

/// What a step changed.
fn name(history: &History, place: usize) -> String {
    let steps = history.steps();
    match place.checked_sub(1) {
        Some(before) => words::change(&steps[before], &steps[place]),
        None => steps::START.to_string(),
    }
}
