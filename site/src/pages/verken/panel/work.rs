//! The tasks of a panel, the line that says how far they are, and a way to stop them.

use std::rc::Rc;

use regiewijzer_evidence::Language;
use yew::prelude::*;

use super::jobs::{Jobs, use_jobs};
use super::progress::Progress;
use crate::worker::task::Task;

/// The work for what a panel shows now.
pub(super) struct PanelWork {
    /// What was found.
    pub(super) jobs: Rc<Jobs>,
    /// Whether every task has its last answer.
    pub(super) done: bool,
    tasks: Vec<Task>,
    stopped: bool,
    on_toggle: Callback<()>,
}

impl PanelWork {
    /// The line below the chart; `finished` is said when all is done.
    pub(super) fn line(&self, finished: String, language: Language) -> Html {
        html! {
            if self.jobs.failure(&self.tasks).is_none() {
                <Progress share={self.jobs.share(&self.tasks)} done={self.done} stopped={self.stopped}
                    on_toggle={self.on_toggle.clone()} {finished} {language} />
            }
        }
    }

    /// What went wrong, in the reader's language.
    pub(super) fn failure(&self, language: Language) -> Option<&'static str> {
        let found = self.jobs.failure(&self.tasks)?;
        Some(found.in_language(language))
    }
}

/// Works on `tasks` until somebody stops it; other tasks begin by themselves.
#[hook]
pub(super) fn use_panel_work(tasks: Vec<Task>) -> PanelWork {
    let stopped_at = use_state_eq(|| None::<Vec<Task>>);
    let stopped = stopped_at.as_ref() == Some(&tasks);
    let jobs = use_jobs(tasks.clone(), !stopped);
    let on_toggle = {
        let (stopped_at, tasks) = (stopped_at, tasks.clone());
        Callback::from(move |()| stopped_at.set((!stopped).then(|| tasks.clone())))
    };
    PanelWork {
        done: jobs.are_done(&tasks),
        jobs,
        tasks,
        stopped,
        on_toggle,
    }
}
