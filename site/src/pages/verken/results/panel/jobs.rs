//! Several tasks of one panel: what is on its way goes on when others join it, and what was found
//! before is there at once when it is wanted again.

use std::rc::Rc;

use regiewijzer_evidence::Text;
use yew::prelude::*;

use crate::text::interface::engine as texts;
use crate::worker::pool::{Heard, Pool, Ticket};
use crate::worker::roster::{News, Urgency};
use crate::worker::task::{Answer, Task};

/// How many tasks are remembered, those that are wanted now included.
const REMEMBERED: usize = 24;
/// Progress is rounded to so many steps, so that the page isn't drawn for every cell.
const STEPS: f32 = 25.0;

/// How far a task is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Stage {
    /// So much is done, 0–1.
    Working(f32),
    /// It has its last answer.
    Done,
    /// It cannot go on: what happened and what to do.
    Failed(Text),
}

#[derive(Clone, Debug)]
struct Known {
    task: Rc<Task>,
    answer: Option<Rc<Answer>>,
    stage: Stage,
}

impl PartialEq for Known {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.answer, &other.answer) {
            (Some(one), Some(two)) => Rc::ptr_eq(one, two),
            (None, None) => true,
            _ => false,
        };
        same && Rc::ptr_eq(&self.task, &other.task) && self.stage == other.stage
    }
}

/// What is known of the tasks of a panel.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Jobs(Vec<Known>);

impl Jobs {
    fn known(&self, task: &Task) -> Option<&Known> {
        self.0.iter().find(|known| *known.task == *task)
    }

    fn is_done(&self, task: &Task) -> bool {
        let known = self.known(task);
        known.is_some_and(|known| known.stage == Stage::Done)
    }

    /// The finest answer to a task so far.
    pub(super) fn answer(&self, task: &Task) -> Option<&Rc<Answer>> {
        self.known(task)?.answer.as_ref()
    }

    /// Whether every task has its last answer.
    pub(super) fn are_done(&self, tasks: &[Task]) -> bool {
        tasks.iter().all(|task| self.is_done(task))
    }

    /// How much of the tasks is done, 0–1; each counts alike.
    pub(super) fn share(&self, tasks: &[Task]) -> f32 {
        let done = tasks
            .iter()
            .map(|task| match self.known(task).map(|known| known.stage) {
                Some(Stage::Working(share)) => share,
                Some(Stage::Done) => 1.0,
                Some(Stage::Failed(_)) | None => 0.0,
            });
        done.sum::<f32>() / tasks.len().max(1) as f32
    }

    /// The first thing that went wrong with these tasks.
    pub(super) fn failure(&self, tasks: &[Task]) -> Option<Text> {
        tasks.iter().find_map(|task| match self.known(task)?.stage {
            Stage::Failed(sentence) => Some(sentence),
            Stage::Working(_) | Stage::Done => None,
        })
    }

    fn want(&mut self, tasks: &[Task]) {
        for task in tasks {
            let known = match self.0.iter().position(|known| *known.task == *task) {
                Some(place) => self.0.remove(place),
                None => Known {
                    task: Rc::new(task.clone()),
                    answer: None,
                    stage: Stage::Working(0.0),
                },
            };
            self.0.push(known);
        }
        let unfinished =
            |known: &Known| known.stage != Stage::Done && !tasks.contains(&*known.task);
        self.0.retain(|known| !unfinished(known));
        let surplus = self.0.len().saturating_sub(REMEMBERED.max(tasks.len()));
        self.0.drain(..surplus);
    }

    fn hear(&mut self, task: &Task, heard: Heard) {
        let Some(known) = self.0.iter_mut().find(|known| *known.task == *task) else {
            return;
        };
        match heard {
            Heard::News(News::Progress(share)) => {
                known.stage = Stage::Working((share * STEPS).floor() / STEPS);
            }
            Heard::News(News::Found { answer, last }) => {
                // What was stopped and goes on begins with coarse answers again.
                let is_finer = known
                    .answer
                    .as_ref()
                    .is_none_or(|old| fineness(old) <= fineness(&answer));
                if last || is_finer {
                    known.answer = Some(Rc::new(answer));
                }
                if last {
                    known.stage = Stage::Done;
                }
            }
            Heard::News(News::Refused(_)) => known.stage = Stage::Failed(texts::FAILED_CHOICES),
            Heard::News(News::Lost) => known.stage = Stage::Failed(texts::FAILED_TWICE),
            Heard::Failed(failure) => known.stage = Stage::Failed(failure.message()),
        }
    }
}

/// How fine an answer is: more is finer.
fn fineness(answer: &Answer) -> u32 {
    match answer {
        Answer::Charted(charted) => u32::MAX - charted.stride,
        Answer::Compared(compared) => compared.members,
        _ => 0,
    }
}

/// What happens to the tasks.
pub(super) enum Step {
    /// These are wanted, and no others.
    Want(Vec<Task>),
    /// There is news of one.
    Hear(Rc<Task>, Heard),
}

impl Reducible for Jobs {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        let mut next = (*self).clone();
        match step {
            Step::Want(tasks) => next.want(&tasks),
            Step::Hear(task, heard) => next.hear(&task, heard),
        }
        Rc::new(next)
    }
}

/// Answers to `tasks`, which may change at every rendering. While it isn't `going`, nothing is
/// computed and what was found stays.
#[hook]
pub(super) fn use_jobs(tasks: Vec<Task>, going: bool) -> Rc<Jobs> {
    let pool = use_context::<Pool>();
    let jobs = use_reducer_eq(Jobs::default);
    let tickets = use_mut_ref(Vec::<(Rc<Task>, Ticket)>::new);
    {
        let (dispatcher, known) = (jobs.dispatcher(), (*jobs).clone());
        use_effect_with((tasks, going, pool), move |(tasks, going, pool)| {
            let Some(pool) = pool else { return };
            dispatcher.dispatch(Step::Want(tasks.clone()));
            // A ticket that goes withdraws its job.
            let mut held = tickets.take();
            held.retain(|(task, _)| *going && tasks.contains(task));
            for task in tasks.iter().filter(|task| *going && !known.is_done(task)) {
                if held.iter().any(|(one, _)| **one == *task) {
                    continue;
                }
                let (task, dispatcher) = (Rc::new(task.clone()), dispatcher.clone());
                let about = task.clone();
                let ticket = pool.ask((*task).clone(), Urgency::Later, move |heard| {
                    dispatcher.dispatch(Step::Hear(about.clone(), heard));
                });
                held.push((task, ticket));
            }
            tickets.replace(held);
        });
    }
    Rc::new((*jobs).clone())
}

#[cfg(test)]
mod tests;
