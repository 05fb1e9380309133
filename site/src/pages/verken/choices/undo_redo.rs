//! One step back and one step forth.

use std::rc::Rc;

use regiewijzer_exploration::{History, HistoryAction};
use yew::prelude::*;

use crate::state::words;
use crate::text::Localized;
use crate::text::interface::steps;

#[derive(Properties, PartialEq)]
pub(crate) struct UndoRedoProps {
    /// The steps so far.
    pub(crate) history: Rc<History>,
    /// Goes through them.
    pub(crate) step: Callback<HistoryAction>,
}

/// Two buttons that say what they would undo and redo.
#[component]
pub(crate) fn UndoRedo(props: &UndoRedoProps) -> Html {
    let UndoRedoProps { history, step } = props;
    let now = history.now();
    let change =
        |pair: Option<(&Rc<_>, &Rc<_>)>| pair.map(|(before, after)| words::change(before, after));
    let undone = change(history.before().map(|before| (before, now)));
    let redone = change(history.after().map(|after| (now, after)));
    let button = |sign: &'static str, word, action: HistoryAction, what: Option<String>, keys| {
        let nothing = what.is_none();
        let step = step.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if !nothing {
                step.emit(action.clone());
            }
        });
        // A button that is disabled while it is pressed would lose the focus; Tab passes by it.
        html! {
            <button type="button" class="step-button" aria-disabled={nothing.to_string()} {onclick}
                tabindex={nothing.then_some("-1")}
                title={what} aria-keyshortcuts={keys}>
                <span aria-hidden="true">{ sign }</span>{ " " }
                <span class="step-word">{ word }</span>
            </button>
        }
    };
    html! {
        <div class="undo-redo" role="group" aria-label={steps::GROUP}>
            { button("↶", steps::UNDO.localized(), HistoryAction::Undo, undone, "Control+Z") }
            { button("↷", steps::REDO.localized(), HistoryAction::Redo, redone, "Control+Shift+Z") }
        </div>
    }
}
