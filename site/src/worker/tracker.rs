//! What a component wants of the workers, and what is known of that: without a browser.

use crate::text::Phrase;
use std::ops::Deref;
use std::rc::Rc;

use super::event::{TaskEvent, TaskFailure};
use super::scheduler::Urgency;
use super::task::{Answer, Task};

/// Progress is shown in percents; steps smaller than that draw nothing anew.
const PROGRESS_STEPS: f32 = 100.0;

/// An answer, shared. Equal is only the very same: figures aren't compared one by one to see whether
/// there are new ones.
#[derive(Clone, Debug)]
pub(crate) struct SharedAnswer(Rc<Answer>);

impl SharedAnswer {
    pub(crate) fn new(answer: Answer) -> Self {
        Self(Rc::new(answer))
    }
}

impl Deref for SharedAnswer {
    type Target = Answer;

    fn deref(&self) -> &Answer {
        &self.0
    }
}

impl PartialEq for SharedAnswer {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Status {
    /// It is not done, and no worker has it.
    Paused,
    /// It was submitted.
    Running,
    /// It has its last answer.
    Done,
    /// It has no answer, or no finer one.
    Failed(TaskFailure),
}

/// What is known of a task.
#[derive(Clone, Debug)]
struct Entry<T> {
    task: Rc<Task>,
    subject: T,
    answer: Option<SharedAnswer>,
    /// How much is done, 0–1.
    progress: f32,
    status: Status,
}

impl<T> Entry<T> {
    fn awaits_first_answer(&self) -> bool {
        self.status == Status::Running && self.answer.is_none()
    }
}

/// Keeps the tasks that are wanted, and what is known of them and of some that were wanted before.
///
/// What is [`Urgency::Now`] always gets its first answer, also when other tasks came meanwhile: who
/// drags a slider sees every answer that could be had, and never waits behind a row of old ones.
pub(crate) struct Tracker<T> {
    pub(super) urgency: Urgency,
    /// How many answers to tasks that aren't wanted any more are kept.
    remembered: usize,
    wanted: Vec<Rc<Task>>,
    subject: T,
    /// Those that were wanted last come last.
    entries: Vec<Entry<T>>,
}

impl<T: Clone> Tracker<T> {
    /// Wants what was `prepared`, a task with its last answer, if anything.
    pub(crate) fn new(
        urgency: Urgency,
        remembered: usize,
        prepared: Option<(Rc<Task>, SharedAnswer)>,
        subject: T,
    ) -> Self {
        let entry = |(task, answer)| Entry {
            task,
            subject: subject.clone(),
            answer: Some(answer),
            progress: 1.0,
            status: Status::Done,
        };
        let entries: Vec<Entry<T>> = prepared.map(entry).into_iter().collect();
        Self {
            urgency,
            remembered,
            wanted: entries.iter().map(|entry| entry.task.clone()).collect(),
            subject,
            entries,
        }
    }

    /// Whether any task is wanted.
    pub(crate) fn wants_any(&self) -> bool {
        !self.wanted.is_empty()
    }

    /// Whether a task was submitted and is neither finished nor to be cancelled.
    pub(crate) fn is_running(&self, task: &Task) -> bool {
        let is_it = |entry: &Entry<T>| *entry.task == *task && entry.status == Status::Running;
        self.entries.iter().any(is_it)
    }

    /// Wants these tasks and no others; gives those to submit.
    pub(crate) fn want(&mut self, tasks: &[Task], subject: T) -> Vec<Rc<Task>> {
        for entry in &mut self.entries {
            if tasks.contains(&entry.task) {
                entry.subject = subject.clone();
            }
        }
        self.wanted = tasks.iter().cloned().map(Rc::new).collect();
        self.subject = subject;
        self.proceed()
    }

    /// Interrupts what is running, until something is wanted again.
    pub(crate) fn pause(&mut self) {
        for entry in &mut self.entries {
            if entry.status == Status::Running {
                entry.status = Status::Paused;
            }
        }
    }

    /// Takes what happened to a task; whether that shows, and the tasks to submit.
    pub(crate) fn handle(&mut self, task: &Task, event: TaskEvent) -> (bool, Vec<Rc<Task>>) {
        let is_it = |entry: &&mut Entry<T>| *entry.task == *task && entry.status == Status::Running;
        let Some(entry) = self.entries.iter_mut().find(is_it) else {
            return (false, Vec::new());
        };
        match event {
            TaskEvent::Progress(share) => {
                let before = entry.progress;
                entry.progress = (share * PROGRESS_STEPS).floor() / PROGRESS_STEPS;
                return (entry.progress != before, Vec::new());
            }
            TaskEvent::Partial(answer) => {
                // What was interrupted and resumed begins with coarse answers again.
                let known = entry.answer.as_ref();
                if known.is_none_or(|known| known.fineness() <= answer.fineness()) {
                    entry.answer = Some(SharedAnswer::new(answer));
                }
            }
            TaskEvent::Done(answer) => {
                entry.answer = Some(SharedAnswer::new(answer));
                entry.progress = 1.0;
                entry.status = Status::Done;
            }
            TaskEvent::Stopped => entry.status = Status::Paused,
            TaskEvent::Failed(failure) => entry.status = Status::Failed(failure),
        }
        (true, self.proceed())
    }

    /// Cancels what isn't wanted and gives what is to be submitted, unless a first answer is awaited.
    fn proceed(&mut self) -> Vec<Rc<Task>> {
        let awaits_first = self.entries.iter().any(Entry::awaits_first_answer);
        if self.urgency == Urgency::Now && awaits_first && self.wants_any() {
            return Vec::new();
        }
        let mut started = Vec::new();
        let mut wanted = Vec::with_capacity(self.wanted.len());
        for task in &self.wanted {
            let known = self.entries.iter().position(|entry| entry.task == *task);
            let mut entry = match known {
                Some(place) => self.entries.remove(place),
                None => Entry {
                    task: task.clone(),
                    subject: self.subject.clone(),
                    answer: None,
                    progress: 0.0,
                    status: Status::Paused,
                },
            };
            if entry.status == Status::Paused {
                entry.status = Status::Running;
                started.push(entry.task.clone());
            }
            wanted.push(entry);
        }
        self.entries.retain(|entry| entry.answer.is_some());
        let surplus = self.entries.len().saturating_sub(self.remembered);
        self.entries.drain(..surplus);
        for entry in &mut self.entries {
            if entry.status != Status::Done {
                entry.status = Status::Paused;
            }
        }
        self.entries.append(&mut wanted);
        started
    }

    /// What is known at this moment of tasks that are, or are about to be, wanted for a subject.
    pub(crate) fn snapshot(&self, tasks: Vec<Task>, subject: &T) -> Tasks<T> {
        let mut entries = self.entries.clone();
        for entry in &mut entries {
            if tasks.contains(&entry.task) {
                entry.subject = subject.clone();
            }
        }
        Tasks { tasks, entries }
    }
}

/// The tasks that are wanted, and what is known of them and of some that were wanted before.
#[derive(Clone, Debug)]
pub(crate) struct Tasks<T> {
    tasks: Vec<Task>,
    entries: Vec<Entry<T>>,
}

impl<T> Tasks<T> {
    fn entry(&self, task: &Task) -> Option<&Entry<T>> {
        self.entries.iter().find(|entry| *entry.task == *task)
    }

    /// The entry to show: of the last task that is wanted, or else of the one that was last, among
    /// those that have an answer.
    fn latest_entry(&self) -> Option<&Entry<T>> {
        let has_answer = |entry: &&Entry<T>| entry.answer.is_some();
        let wanted = self.tasks.iter().rev().filter_map(|task| self.entry(task));
        wanted.chain(self.entries.iter().rev()).find(has_answer)
    }

    /// The finest answer so far: to what is wanted, or while there is none, to what was wanted before.
    pub(crate) fn latest(&self) -> Option<&SharedAnswer> {
        self.latest_entry()?.answer.as_ref()
    }

    /// The task of the [latest answer](Self::latest).
    pub(crate) fn latest_task(&self) -> Option<&Task> {
        Some(&self.latest_entry()?.task)
    }

    /// What the [latest answer](Self::latest) is about.
    pub(crate) fn latest_subject(&self) -> Option<&T> {
        Some(&self.latest_entry()?.subject)
    }

    /// The finest answer to a task so far.
    pub(crate) fn answer_to(&self, task: &Task) -> Option<&Answer> {
        self.entry(task)?.answer.as_deref()
    }

    /// Whether every task that is wanted has its last answer.
    pub(crate) fn are_done(&self) -> bool {
        let is_done = |task| {
            self.entry(task)
                .is_some_and(|one| one.status == Status::Done)
        };
        self.tasks.iter().all(is_done)
    }

    /// How much of what is wanted is done, 0–1; each task counts alike.
    pub(crate) fn progress(&self) -> f32 {
        let progress = |task| self.entry(task).map_or(0.0, |entry| entry.progress);
        let done: f32 = self.tasks.iter().map(progress).sum();
        done / self.tasks.len().max(1) as f32
    }

    /// The sentence about what went wrong with what is wanted, if something did.
    pub(crate) fn failure(&self) -> Option<Phrase> {
        let failure = |task| match &self.entry(task)?.status {
            Status::Failed(failure) => Some(failure.message()),
            Status::Paused | Status::Running | Status::Done => None,
        };
        self.tasks.iter().find_map(failure)
    }
}

#[cfg(test)]
mod tests;
