//! The tasks of a panel, the line that says how far they are, and a way to stop them.

use yew::prelude::*;

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
}

impl PanelWork {
    /// The line below the chart; `finished` is said when all is done.
    pub(super) fn line(&self, finished: String) -> Html {
        html! {
            if self.tasks.failure().is_none() {
                <Progress share={self.tasks.progress()} done={self.done} stopped={self.stopped}
                    on_toggle={self.on_toggle.clone()} {finished} />
            }
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
    PanelWork {
        done: found.are_done(),
        tasks: found,
        stopped,
        on_toggle,
    }
}

#[derive(Properties, PartialEq)]
struct ProgressProps {
    /// How much is done, 0–1.
    share: f32,
    /// Whether nothing is left to do.
    done: bool,
    /// Whether it was stopped.
    stopped: bool,
    /// Stops it, or lets it go on.
    on_toggle: Callback<()>,
    /// What is said when it is done.
    finished: AttrValue,
}

/// One line below a chart. It takes the same room in every state.
#[component]
fn Progress(props: &ProgressProps) -> Html {
    let percent = whole(f64::from(props.share) * 100.0);
    let (sentence, button) = if props.stopped {
        (panel::stopped(&percent), panel::GO_ON)
    } else {
        (panel::working(&percent), panel::STOP)
    };
    let onclick = props.on_toggle.reform(|_: MouseEvent| ());
    html! {
        <div class="panel-progress" data-done={props.done.to_string()}>
            if props.done {
                <span>{ &props.finished }</span>
            } else {
                <progress max="1" value={regiewijzer_decimal::shortest_single(props.share)} aria-label={sentence.clone()} />
                <span>{ sentence }</span>
                <button type="button" class="text-button" {onclick}>{ button.localized() }</button>
            }
        </div>
    }
}
