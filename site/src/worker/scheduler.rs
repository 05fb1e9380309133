//! Which worker does which task, what waits, and what happens when a worker crashes.
//!
//! It only decides; [`super::pool`] carries out its [`Command`]s in a browser.

use std::collections::BTreeMap;

use super::event::{TaskEvent, TaskFailure};
use super::protocol::{Job, Request};
use super::task::Task;

/// How many workers may crash on a job before it fails.
const MAX_CRASHES: u8 = 2;

/// The priority of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Its answer is looked at while a choice moves.
    Now,
    /// It may come a little later.
    Later,
}

/// What has to be done in the browser.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Post a request to a worker.
    Post(usize, Request),
    /// Terminate a worker; another is started when there is work for it.
    Replace(usize),
    /// Pass an event on to the owner of the job.
    Notify(Job, TaskEvent),
}

#[derive(Debug)]
struct Queued {
    task: Task,
    urgency: Urgency,
    /// The worker that does it.
    worker: Option<usize>,
    /// How many workers crashed on it.
    crashes: u8,
}

/// What a worker is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum WorkerState {
    /// Nothing.
    Idle,
    /// A job.
    Busy(Job),
    /// A job that was cancelled, until it confirms that it stopped.
    Stopping(Job),
}

/// The workers, by number, and the jobs that aren't finished.
#[derive(Debug)]
pub struct Scheduler {
    workers: Vec<WorkerState>,
    /// By number, so in the order in which they were submitted.
    jobs: BTreeMap<Job, Queued>,
    next: Job,
}

impl Scheduler {
    /// So many workers, all idle.
    #[must_use]
    pub fn new(workers: usize) -> Self {
        Self {
            workers: vec![WorkerState::Idle; workers],
            jobs: BTreeMap::new(),
            next: 1,
        }
    }

    /// Adds a job.
    pub fn submit(&mut self, task: Task, urgency: Urgency) -> (Job, Vec<Command>) {
        let job = self.next;
        self.next += 1;
        let queued = Queued {
            task,
            urgency,
            worker: None,
            crashes: 0,
        };
        self.jobs.insert(job, queued);
        (job, self.assign())
    }

    /// Cancels a job.
    pub fn withdraw(&mut self, job: Job) -> Vec<Command> {
        let worker = self.jobs.remove(&job).and_then(|queued| queued.worker);
        worker
            .map(|worker| self.stop(worker, job))
            .into_iter()
            .collect()
    }

    /// Takes what a worker reports of a job.
    pub fn handle(&mut self, worker: usize, job: Job, event: TaskEvent) -> Vec<Command> {
        let stopped = matches!(event, TaskEvent::Stopped);
        let goes_on = matches!(event, TaskEvent::Progress(_) | TaskEvent::Partial(_));
        let mut commands = Vec::new();
        // A job that was stopped to make room waits for its turn again: its owner isn't concerned.
        if !stopped && self.jobs.contains_key(&job) {
            commands.push(Command::Notify(job, event));
        }
        if !goes_on {
            if self.has(worker, job) {
                self.workers[worker] = WorkerState::Idle;
            }
            if !stopped {
                self.jobs.remove(&job);
            }
            commands.extend(self.assign());
        }
        commands
    }

    /// A worker crashed, or didn't stop in time: it is replaced and its job is done again.
    pub fn crashed(&mut self, worker: usize) -> Vec<Command> {
        let mut commands = vec![Command::Replace(worker)];
        let state = std::mem::replace(&mut self.workers[worker], WorkerState::Idle);
        if let WorkerState::Busy(job) = state
            && let Some(queued) = self.jobs.get_mut(&job)
        {
            queued.worker = None;
            queued.crashes += 1;
            if queued.crashes >= MAX_CRASHES {
                self.jobs.remove(&job);
                let failed = TaskEvent::Failed(TaskFailure::Crashed);
                commands.push(Command::Notify(job, failed));
            }
        }
        commands.extend(self.assign());
        commands
    }

    /// Whether there is no job.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.jobs.is_empty()
    }

    /// Whether a worker has still to confirm that it stopped with a job.
    #[must_use]
    pub fn is_stopping(&self, worker: usize, job: Job) -> bool {
        self.workers[worker] == WorkerState::Stopping(job)
    }

    fn has(&self, worker: usize, job: Job) -> bool {
        let state = self.workers[worker];
        matches!(state, WorkerState::Busy(one) | WorkerState::Stopping(one) if one == job)
    }

    fn stop(&mut self, worker: usize, job: Job) -> Command {
        self.workers[worker] = WorkerState::Stopping(job);
        Command::Post(worker, Request::Cancel(job))
    }

    /// Gives idle workers something to do, the most urgent first.
    fn assign(&mut self) -> Vec<Command> {
        let mut commands = Vec::new();
        for urgency in [Urgency::Now, Urgency::Later] {
            let waiting: Vec<Job> = self
                .jobs
                .iter()
                .filter(|(_, queued)| queued.urgency == urgency && queued.worker.is_none())
                .map(|(job, _)| *job)
                .collect();
            for job in waiting {
                match self.idle_worker(urgency) {
                    Some(worker) => commands.extend(self.start(worker, job)),
                    None if urgency == Urgency::Now => commands.extend(self.make_room()),
                    None => {}
                }
            }
        }
        commands
    }

    /// The first worker is reserved for what is urgent, where there are more.
    fn idle_worker(&self, urgency: Urgency) -> Option<usize> {
        let reserved = usize::from(urgency == Urgency::Later && self.workers.len() > 1);
        (reserved..self.workers.len()).find(|one| self.workers[*one] == WorkerState::Idle)
    }

    fn start(&mut self, worker: usize, job: Job) -> Option<Command> {
        let queued = self.jobs.get_mut(&job)?;
        queued.worker = Some(worker);
        self.workers[worker] = WorkerState::Busy(job);
        let request = Request::Start(job, Box::new(queued.task.clone()));
        Some(Command::Post(worker, request))
    }

    /// Stops the newest job that can wait, unless a worker is stopping already.
    fn make_room(&mut self) -> Option<Command> {
        let is_stopping = |state: &WorkerState| matches!(state, WorkerState::Stopping(_));
        if self.workers.iter().any(is_stopping) {
            return None;
        }
        let (job, worker) = self.jobs.iter_mut().rev().find_map(|(job, queued)| {
            let can_wait = queued.urgency == Urgency::Later;
            can_wait.then(|| Some((*job, queued.worker.take()?)))?
        })?;
        Some(self.stop(worker, job))
    }
}

#[cfg(test)]
mod tests;
