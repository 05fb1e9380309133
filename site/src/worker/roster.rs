//! Who does what: which worker has which job, what waits, and what to do when a worker dies.
//!
//! It only decides; [`super::pool`] carries out the [`Order`]s in a browser.

use std::collections::BTreeMap;

use super::protocol::{Job, Reply, Request};
use super::task::{Answer, Task};

/// How often a job is tried again after the worker that had it died.
const DEATHS: u8 = 2;

/// How pressing a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Somebody moved something and looks at the figures.
    Now,
    /// It may come a little later.
    Later,
}

/// What whoever gave a job hears of it.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// How far it is, 0–1.
    Progress(f32),
    /// An answer; the last or one before a finer one.
    Found {
        /// The answer.
        answer: Answer,
        /// Whether no finer one follows.
        last: bool,
    },
    /// What is asked cannot be carried out, in the model's own words.
    Refused(String),
    /// Workers keep dying on it.
    Lost,
}

/// What has to be done in the browser.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// Post a request to a worker.
    Post(usize, Request),
    /// End a worker and start another in its seat.
    Replace(usize),
    /// Tell whoever gave the job. After its last news a job is forgotten.
    Tell(Job, News),
}

#[derive(Debug)]
struct Entry {
    task: Task,
    urgency: Urgency,
    /// The seat of the worker that does it.
    seat: Option<usize>,
    /// How many workers died on it.
    deaths: u8,
}

/// What a worker is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seat {
    /// Nothing.
    Free,
    /// A job.
    Busy(Job),
    /// A job that nobody waits for any more, until it says that it stopped.
    Stopping(Job),
}

/// Seats for workers, and the jobs there are.
#[derive(Debug)]
pub struct Roster {
    seats: Vec<Seat>,
    /// By number, so in the order in which they were asked.
    jobs: BTreeMap<Job, Entry>,
    next: Job,
}

impl Roster {
    /// So many seats, all free.
    #[must_use]
    pub fn new(seats: usize) -> Self {
        Self {
            seats: vec![Seat::Free; seats],
            jobs: BTreeMap::new(),
            next: 1,
        }
    }

    /// Takes a job on.
    pub fn ask(&mut self, task: Task, urgency: Urgency) -> (Job, Vec<Order>) {
        let job = self.next;
        self.next += 1;
        let entry = Entry {
            task,
            urgency,
            seat: None,
            deaths: 0,
        };
        self.jobs.insert(job, entry);
        (job, self.assign())
    }

    /// Nobody waits for a job any more.
    pub fn withdraw(&mut self, job: Job) -> Vec<Order> {
        let seat = self.jobs.remove(&job).and_then(|entry| entry.seat);
        seat.map(|seat| self.stop(seat, job)).into_iter().collect()
    }

    /// A worker said something.
    pub fn heard(&mut self, seat: usize, reply: Reply) -> Vec<Order> {
        let stopped = matches!(reply, Reply::Stopped(_));
        let (job, news, over) = match reply {
            // The pool waits for this before it posts anything.
            Reply::Ready { .. } => return Vec::new(),
            Reply::Progress(job, share) => (job, Some(News::Progress(share)), false),
            Reply::Found(job, answer) => {
                let last = false;
                (job, Some(News::Found { answer, last }), false)
            }
            Reply::Done(job, answer) => {
                let last = true;
                (job, Some(News::Found { answer, last }), true)
            }
            Reply::Stopped(job) => (job, None, true),
            Reply::Refused(job, reason) => (job, Some(News::Refused(reason)), true),
        };
        let mut orders = Vec::new();
        if let Some(news) = news.filter(|_| self.jobs.contains_key(&job)) {
            orders.push(Order::Tell(job, news));
        }
        if over {
            if self.has(seat, job) {
                self.seats[seat] = Seat::Free;
            }
            // What was stopped to make room waits for its turn again.
            if !stopped {
                self.jobs.remove(&job);
            }
            orders.extend(self.assign());
        }
        orders
    }

    /// A worker died, or didn't stop in time: another takes its seat and its work is redone.
    pub fn died(&mut self, seat: usize) -> Vec<Order> {
        let mut orders = vec![Order::Replace(seat)];
        if let Seat::Busy(job) = std::mem::replace(&mut self.seats[seat], Seat::Free)
            && let Some(entry) = self.jobs.get_mut(&job)
        {
            entry.seat = None;
            entry.deaths += 1;
            if entry.deaths >= DEATHS {
                self.jobs.remove(&job);
                orders.push(Order::Tell(job, News::Lost));
            }
        }
        orders.extend(self.assign());
        orders
    }

    /// Whether no job waits or is under way.
    #[must_use]
    pub fn is_idle(&self) -> bool {
        self.jobs.is_empty()
    }

    /// Is this worker still at a job that was to stop?
    #[must_use]
    pub fn is_stopping(&self, seat: usize, job: Job) -> bool {
        self.seats[seat] == Seat::Stopping(job)
    }

    fn has(&self, seat: usize, job: Job) -> bool {
        matches!(self.seats[seat], Seat::Busy(one) | Seat::Stopping(one) if one == job)
    }

    fn stop(&mut self, seat: usize, job: Job) -> Order {
        self.seats[seat] = Seat::Stopping(job);
        Order::Post(seat, Request::Cancel(job))
    }

    /// Gives free workers something to do, the most pressing first.
    fn assign(&mut self) -> Vec<Order> {
        let mut orders = Vec::new();
        for urgency in [Urgency::Now, Urgency::Later] {
            let waiting: Vec<Job> = self
                .jobs
                .iter()
                .filter(|(_, entry)| entry.urgency == urgency && entry.seat.is_none())
                .map(|(job, _)| *job)
                .collect();
            for job in waiting {
                match self.free_for(urgency) {
                    Some(seat) => orders.extend(self.give(seat, job)),
                    None if urgency == Urgency::Now => orders.extend(self.make_room()),
                    None => {}
                }
            }
        }
        orders
    }

    /// The first seat is kept free for what is pressing, where there are more.
    fn free_for(&self, urgency: Urgency) -> Option<usize> {
        let kept = usize::from(urgency == Urgency::Later && self.seats.len() > 1);
        (kept..self.seats.len()).find(|seat| self.seats[*seat] == Seat::Free)
    }

    fn give(&mut self, seat: usize, job: Job) -> Option<Order> {
        let entry = self.jobs.get_mut(&job)?;
        entry.seat = Some(seat);
        self.seats[seat] = Seat::Busy(job);
        Some(Order::Post(
            seat,
            Request::Start(job, Box::new(entry.task.clone())),
        ))
    }

    /// Stops a job that can wait, unless a worker is stopping already.
    fn make_room(&mut self) -> Option<Order> {
        if self
            .seats
            .iter()
            .any(|seat| matches!(seat, Seat::Stopping(_)))
        {
            return None;
        }
        let can_wait = |entry: &&mut Entry| entry.urgency == Urgency::Later && entry.seat.is_some();
        let (job, seat) = self.jobs.iter_mut().rev().find_map(|(job, entry)| {
            let seat = Some(entry).filter(can_wait)?.seat.take()?;
            Some((*job, seat))
        })?;
        Some(self.stop(seat, job))
    }
}

#[cfg(test)]
mod tests;
