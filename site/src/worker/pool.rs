//! The page's workers: a few, started when there is work for them, replaced when they die.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;

use super::client::{Arrival, Engine, EngineFailure};
use super::protocol::{Job, Reply, Request};
use super::roster::{News, Order, Roster, Urgency};
use super::task::Task;

/// How many workers there are at most, and at least.
const SEATS: (f64, f64) = (2.0, 4.0);

/// How long a worker may take to stop, in milliseconds. It listens every few; one that takes this
/// long hangs.
const PATIENCE: u32 = 1000;

/// How often in a row a worker may fail to start.
const FAILURES: u8 = 2;

/// What whoever gave a job hears of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// News of the work.
    News(News),
    /// There are no workers.
    Failed(EngineFailure),
}

type Hear = Rc<dyn Fn(Heard)>;

/// A few workers. Clones are the same pool.
#[derive(Clone)]
pub struct Pool(Rc<RefCell<Inner>>);

struct Inner {
    roster: Roster,
    workers: Vec<Option<Engine>>,
    callers: BTreeMap<Job, Hear>,
    failures: u8,
    failure: Option<EngineFailure>,
    /// As many clones as there are jobs about to be given.
    announced: Rc<()>,
}

/// A job that is about to be given: until this is dropped, the pool isn't idle.
#[derive(Debug)]
pub struct Announced {
    _one: Rc<()>,
}

/// A job that was given. Dropping it withdraws the job.
#[derive(Debug)]
pub struct Ticket {
    job: Job,
    pool: Weak<RefCell<Inner>>,
}

impl std::fmt::Debug for Inner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.roster.fmt(f)
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
        let (least, most) = SEATS;
        // One stays free for the page itself, where there are as many.
        let seats = (cores() - 1.0).clamp(least, most) as usize;
        Self(Rc::new(RefCell::new(Inner {
            roster: Roster::new(seats),
            workers: (0..seats).map(|_| None).collect(),
            callers: BTreeMap::new(),
            failures: 0,
            failure: None,
            announced: Rc::default(),
        })))
    }
}

impl Pool {
    /// Starts the first worker, so that it is ready when there is work.
    pub fn warm_up(&self) {
        let failed = self.start(0).err();
        if let Some(failure) = failed {
            self.give_up(&failure);
        }
    }

    /// Gives the workers a job; whatever comes of it goes to `hear`, until the ticket is dropped.
    pub fn ask(&self, task: Task, urgency: Urgency, hear: impl Fn(Heard) + 'static) -> Ticket {
        let failure = self.0.borrow().failure.clone();
        let (job, orders) = self.0.borrow_mut().roster.ask(task, urgency);
        if let Some(failure) = failure {
            hear(Heard::Failed(failure));
        } else {
            self.0.borrow_mut().callers.insert(job, Rc::new(hear));
            self.carry_out(orders);
        }
        let pool = Rc::downgrade(&self.0);
        Ticket { job, pool }
    }

    /// Says that a job will follow.
    #[must_use]
    pub fn announce(&self) -> Announced {
        let _one = self.0.borrow().announced.clone();
        Announced { _one }
    }

    /// Whether no worker has anything left to do, and nothing is about to be given.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        let inner = self.0.borrow();
        let awaits = Rc::strong_count(&inner.announced) > 1;
        inner.failure.is_some() || (inner.roster.is_idle() && !awaits)
    }

    fn withdraw(&self, job: Job) {
        let orders = {
            let mut inner = self.0.borrow_mut();
            inner.callers.remove(&job);
            inner.roster.withdraw(job)
        };
        self.carry_out(orders);
    }

    fn carry_out(&self, orders: Vec<Order>) {
        for order in orders {
            match order {
                Order::Post(seat, request) => self.post(seat, &request),
                Order::Replace(seat) => self.0.borrow_mut().workers[seat] = None,
                Order::Tell(job, news) => {
                    // Not while the pool is borrowed: whoever hears may ask for more.
                    let hear = self.0.borrow().callers.get(&job).cloned();
                    if let Some(hear) = hear {
                        hear(Heard::News(news));
                    }
                }
            }
        }
    }

    fn post(&self, seat: usize, request: &Request) {
        let posted = self.start(seat).and_then(|()| {
            let inner = self.0.borrow();
            let worker = inner.workers[seat].as_ref();
            worker.map_or(Ok(()), |worker| worker.ask(request))
        });
        match (posted, request) {
            (Err(failure), _) => self.give_up(&failure),
            (Ok(()), Request::Cancel(job)) => self.watch(seat, *job),
            (Ok(()), Request::Start(..)) => {}
        }
    }

    /// Starts a worker in a seat that has none.
    fn start(&self, seat: usize) -> Result<(), EngineFailure> {
        if self.0.borrow().workers[seat].is_some() {
            return Ok(());
        }
        let weak = Rc::downgrade(&self.0);
        let worker = Engine::start(move |arrival| {
            if let Some(inner) = weak.upgrade() {
                Self(inner).arrived(seat, arrival);
            }
        })?;
        self.0.borrow_mut().workers[seat] = Some(worker);
        Ok(())
    }

    /// Replaces a worker that doesn't stop.
    fn watch(&self, seat: usize, job: Job) {
        let weak = Rc::downgrade(&self.0);
        Timeout::new(PATIENCE, move || {
            let Some(inner) = weak.upgrade() else { return };
            let hangs = {
                let inner = inner.borrow();
                let listens = inner.workers[seat].as_ref().is_some_and(Engine::is_ready);
                listens && inner.roster.is_stopping(seat, job)
            };
            if hangs {
                let orders = inner.borrow_mut().roster.died(seat);
                Self(inner).carry_out(orders);
            }
        })
        .forget();
    }

    fn arrived(&self, seat: usize, arrival: Arrival) {
        let orders = match arrival {
            Ok(Reply::Ready { .. }) => {
                self.0.borrow_mut().failures = 0;
                return;
            }
            Ok(reply) => self.0.borrow_mut().roster.heard(seat, reply),
            Err(failure @ EngineFailure::OtherVersion { .. }) => return self.give_up(&failure),
            Err(failure) => {
                let mut inner = self.0.borrow_mut();
                inner.failures += u8::from(!matches!(failure, EngineFailure::Stopped(_)));
                if inner.failures < FAILURES {
                    inner.roster.died(seat)
                } else {
                    drop(inner);
                    return self.give_up(&failure);
                }
            }
        };
        self.carry_out(orders);
    }

    /// There are no workers, and there won't be.
    fn give_up(&self, failure: &EngineFailure) {
        let callers = {
            let mut inner = self.0.borrow_mut();
            inner.failure = Some(failure.clone());
            for worker in &mut inner.workers {
                *worker = None;
            }
            std::mem::take(&mut inner.callers)
        };
        for hear in callers.into_values() {
            hear(Heard::Failed(failure.clone()));
        }
    }
}

/// How many cores the browser says there are.
fn cores() -> f64 {
    if cfg!(target_arch = "wasm32") {
        web_sys::window().map_or(1.0, |window| window.navigator().hardware_concurrency())
    } else {
        1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_about_to_be_given_keeps_the_pool_from_being_idle() {
        let pool = Pool::default();
        assert!(pool.is_idle());
        let announced = pool.announce();
        assert!(!pool.is_idle());
        drop(announced);
        assert!(pool.is_idle());
    }
}
