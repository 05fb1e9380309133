//! The tasks of a panel, the line that says how far they are, and a way to stop them.

use regiewijzer_decimal::shortest_single;
use yew::prelude::*;

use crate::focus::use_focus_handover;
use crate::text::interface::panel;
use crate::text::{Localized, whole};
use crate::worker::task::{Answer, Task};
use crate::worker::{TaskOptions, Tasks, use_tasks};

/// How many answers are kept: a chart that was shown before is there at once.
const REMEMBERED: usize = 24;

/// The work for what a panel shows now.
pub(super) struct PanelWork {
    /// The tasks and their answers.
    pub(super) tasks: Tasks<()>,
    /// Whether every task has its last answer.
    pub(super) done: bool,
    stopped: bool,
    on_toggle: Callback<()>,
    /// The button that stops the tasks or lets them go on.
    button: NodeRef,
    progress_line: NodeRef,
}

impl PanelWork {
    /// The line below the chart, which takes the same room in every state; `finished` is said when all
    /// is done.
    pub(super) fn line(&self, finished: String) -> Html {
        let share = self.tasks.progress();
        let percent = whole(f64::from(share) * 100.0);
        let (sentence, word) = if self.stopped {
            (panel::stopped(&percent), panel::GO_ON)
        } else {
            (panel::working(&percent), panel::STOP)
        };
        let onclick = self.on_toggle.reform(|_: MouseEvent| ());
        html! {
            <div ref={&self.progress_line} class="panel-progress" tabindex="-1"
                data-done={self.done.to_string()}>
                if self.done {
                    <span>{ finished }</span>
                } else if self.tasks.failure().is_none() {
                    <progress max="1" value={shortest_single(share)} aria-label={sentence.clone()} />
                    <span>{ sentence }</span>
                    <button ref={&self.button} type="button" class="text-button" {onclick}>
                        { word.localized() }
                    </button>
                }
            </div>
        }
    }

    /// The finest answer to a task so far.
    pub(super) fn answer(&self, task: &Task) -> Option<&Answer> {
        self.tasks.answer_to(task)
    }

    /// What went wrong, in the reader's language.
    pub(super) fn failure(&self) -> Option<&'static str> {
        let found = self.tasks.failure()?;
        Some(found.localized())
    }
}

/// Works on `tasks` until stopped; other tasks begin by themselves.
#[hook]
pub(super) fn use_panel_work(tasks: Vec<Task>) -> PanelWork {
    let stopped_at = use_state_eq(|| None::<Vec<Task>>);
    let stopped = stopped_at.as_ref() == Some(&tasks);
    let options = TaskOptions {
        debounced: false,
        remembered: REMEMBERED,
        ..TaskOptions::later(!stopped)
    };
    let (found, _) = use_tasks(tasks.clone(), (), options);
    let on_toggle = Callback::from(move |()| stopped_at.set((!stopped).then(|| tasks.clone())));
    let done = found.are_done();
    let (button, progress_line) = use_focus_handover(done || found.failure().is_some());
    PanelWork {
        tasks: found,
        done,
        stopped,
        on_toggle,
        button,
        progress_line,
    }
}
