//! The page's workers: a few, started when there is work for them, replaced when they crash.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;

use super::event::{TaskEvent, TaskFailure};
use super::handle::WorkerHandle;
use super::protocol::{Job, Reply, Request};
use super::scheduler::{Command, Scheduler, Urgency};
use super::task::Task;

/// How many workers there are at least, and at most.
const WORKERS: (f64, f64) = (2.0, 4.0);

/// How long a worker may take to confirm that it stopped, in milliseconds, before it counts as hung.
/// It yields every few milliseconds.
const STOP_TIMEOUT_MS: u32 = 1000;

/// How often in a row a worker may fail to start.
const MAX_START_FAILURES: u8 = 2;

type Listener = Rc<dyn Fn(TaskEvent)>;

/// A few workers. Clones are the same pool.
#[derive(Clone)]
pub struct Pool(Rc<RefCell<Inner>>);

struct Inner {
    scheduler: Scheduler,
    workers: Vec<Option<WorkerHandle>>,
    listeners: BTreeMap<Job, Listener>,
    start_failures: u8,
    /// Why there are no workers.
    failure: Option<TaskFailure>,
    /// Has as many clones as there are [`Pending`] jobs.
    pending: Rc<()>,
}

/// A job that will be submitted: until this is dropped, the pool isn't idle.
#[derive(Debug)]
pub struct Pending {
    _one: Rc<()>,
}

/// A job that was submitted. Dropping it cancels the job.
#[derive(Debug)]
pub struct Ticket {
    job: Job,
    pool: Weak<RefCell<Inner>>,
}

impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.scheduler.fmt(f)
    }
}

impl PartialEq for Pool {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        if let Some(inner) = self.pool.upgrade() {
            Pool(inner).withdraw(self.job);
        }
    }
}

impl Default for Pool {
    fn default() -> Self {
        let (least, most) = WORKERS;
        // One core stays free for the page itself, where there are as many.
        let workers = (cores() - 1.0).clamp(least, most) as usize;
        Self(Rc::new(RefCell::new(Inner {
            scheduler: Scheduler::new(workers),
            workers: (0..workers).map(|_| None).collect(),
            listeners: BTreeMap::new(),
            start_failures: 0,
            failure: None,
            pending: Rc::default(),
        })))
    }
}

impl Pool {
    /// Starts the first worker, so that it is ready when there is work.
    pub fn warm_up(&self) {
        if let Err(failure) = self.start(0) {
            self.give_up(&failure);
        }
    }

    /// Submits a job. Its events go to `listener` until the ticket is dropped.
    pub fn submit(
        &self,
        task: Task,
        urgency: Urgency,
        listener: impl Fn(TaskEvent) + 'static,
    ) -> Ticket {
        let failure = self.0.borrow().failure.clone();
        let (job, commands) = self.0.borrow_mut().scheduler.submit(task, urgency);
        if let Some(failure) = failure {
            listener(TaskEvent::Failed(failure));
        } else {
            let listener = Rc::new(listener);
            self.0.borrow_mut().listeners.insert(job, listener);
            self.carry_out(commands);
        }
        let pool = Rc::downgrade(&self.0);
        Ticket { job, pool }
    }

    /// Announces a job that will be submitted.
    #[must_use]
    pub fn announce(&self) -> Pending {
        let _one = self.0.borrow().pending.clone();
        Pending { _one }
    }

    /// Whether no job is under way, waiting or announced.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        let inner = self.0.borrow();
        let is_pending = Rc::strong_count(&inner.pending) > 1;
        inner.failure.is_some() || (inner.scheduler.is_idle() && !is_pending)
    }

    fn withdraw(&self, job: Job) {
        let commands = {
            let mut inner = self.0.borrow_mut();
            inner.listeners.remove(&job);
            inner.scheduler.withdraw(job)
        };
        self.carry_out(commands);
    }

    fn carry_out(&self, commands: Vec<Command>) {
        for command in commands {
            match command {
                Command::Post(worker, request) => self.post(worker, &request),
                Command::Replace(worker) => self.0.borrow_mut().workers[worker] = None,
                Command::Notify(job, event) => {
                    // Not while the pool is borrowed: a listener may submit more.
                    let listener = self.0.borrow().listeners.get(&job).cloned();
                    if let Some(listener) = listener {
                        listener(event);
                    }
                }
            }
        }
    }

    fn post(&self, worker: usize, request: &Request) {
        let posted = self.start(worker).and_then(|()| {
            let inner = self.0.borrow();
            let handle = inner.workers[worker].as_ref();
            handle.map_or(Ok(()), |handle| handle.post(request))
        });
        match (posted, request) {
            (Err(failure), _) => self.give_up(&failure),
            (Ok(()), Request::Cancel(job)) => self.expect_stop(worker, *job),
            (Ok(()), Request::Start(..)) => {}
        }
    }

    /// Starts a worker, unless it runs.
    fn start(&self, worker: usize) -> Result<(), TaskFailure> {
        if self.0.borrow().workers[worker].is_some() {
            return Ok(());
        }
        let weak = Rc::downgrade(&self.0);
        let handle = WorkerHandle::start(move |reply| {
            if let Some(inner) = weak.upgrade() {
                Self(inner).receive(worker, reply);
            }
        })?;
        self.0.borrow_mut().workers[worker] = Some(handle);
        Ok(())
    }

    /// Replaces a worker that doesn't stop in time.
    fn expect_stop(&self, worker: usize, job: Job) {
        let weak = Rc::downgrade(&self.0);
        Timeout::new(STOP_TIMEOUT_MS, move || {
            let Some(inner) = weak.upgrade() else { return };
            let hangs = {
                let inner = inner.borrow();
                let handle = inner.workers[worker].as_ref();
                let is_ready = handle.is_some_and(WorkerHandle::is_ready);
                is_ready && inner.scheduler.is_stopping(worker, job)
            };
            if hangs {
                let commands = inner.borrow_mut().scheduler.crashed(worker);
                Self(inner).carry_out(commands);
            }
        })
        .forget();
    }

    fn receive(&self, worker: usize, reply: Result<Reply, TaskFailure>) {
        let commands = match reply {
            Ok(Reply::Ready { .. }) => {
                self.0.borrow_mut().start_failures = 0;
                return;
            }
            Ok(Reply::Event(job, event)) => {
                let mut inner = self.0.borrow_mut();
                inner.scheduler.handle(worker, job, event)
            }
            Err(failure @ TaskFailure::OtherVersion { .. }) => return self.give_up(&failure),
            Err(failure) => {
                let mut inner = self.0.borrow_mut();
                let had_started = matches!(failure, TaskFailure::WorkerStopped(_));
                inner.start_failures += u8::from(!had_started);
                if inner.start_failures < MAX_START_FAILURES {
                    inner.scheduler.crashed(worker)
                } else {
                    drop(inner);
                    return self.give_up(&failure);
                }
            }
        };
        self.carry_out(commands);
    }

    /// Fails every job, now and later: there are no workers.
    fn give_up(&self, failure: &TaskFailure) {
        let listeners = {
            let mut inner = self.0.borrow_mut();
            inner.failure = Some(failure.clone());
            for worker in &mut inner.workers {
                *worker = None;
            }
            std::mem::take(&mut inner.listeners)
        };
        for listener in listeners.into_values() {
            listener(TaskEvent::Failed(failure.clone()));
        }
    }
}

/// How many cores the browser reports.
fn cores() -> f64 {
    if cfg!(target_arch = "wasm32") {
        gloo::utils::window().navigator().hardware_concurrency()
    } else {
        1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_that_was_announced_keeps_the_pool_from_being_idle() {
        let pool = Pool::default();
        assert!(pool.is_idle());
        let pending = pool.announce();
        assert!(!pool.is_idle());
        drop(pending);
        assert!(pool.is_idle());
    }
}
