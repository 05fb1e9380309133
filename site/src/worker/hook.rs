//! The hooks with which a component asks the workers.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::pool::{Pool, Ticket};
use super::scheduler::Urgency;
use super::task::Task;
use super::tracker::{SharedAnswer, Tasks, Tracker};

/// How long tasks that can wait have to stay the same before they are submitted, in milliseconds.
const DEBOUNCE_MS: u32 = 250;

/// How tasks are asked.
#[derive(Clone, Debug)]
pub(crate) struct TaskOptions {
    /// Their priority.
    pub(crate) urgency: Urgency,
    /// Whether they may run now. While not, what was answered stays.
    pub(crate) enabled: bool,
    /// Whether tasks that follow others are submitted only after [`DEBOUNCE_MS`].
    pub(crate) debounced: bool,
    /// How many answers to tasks of before are kept.
    pub(crate) remembered: usize,
    /// The task of the first rendering with its last answer: it needs no work.
    pub(crate) prepared: Option<(Rc<Task>, SharedAnswer)>,
}

impl TaskOptions {
    /// For what is looked at while a choice moves.
    pub(crate) const fn now(prepared: Option<(Rc<Task>, SharedAnswer)>) -> Self {
        Self {
            urgency: Urgency::Now,
            enabled: true,
            debounced: false,
            remembered: 1,
            prepared,
        }
    }

    /// For what can wait until choices rest.
    pub(crate) const fn later(enabled: bool) -> Self {
        Self {
            urgency: Urgency::Later,
            enabled,
            debounced: true,
            remembered: 1,
            prepared: None,
        }
    }
}

/// The answer to a task, which may change at every rendering.
#[hook]
pub(crate) fn use_task(task: Option<Task>, options: TaskOptions) -> Tasks<()> {
    use_tasks(task.into_iter().collect(), (), options).0
}

/// The answers to `tasks`, which may change at every rendering, and a way to want the task of the next
/// rendering before it: the task then runs while the page is rendered.
///
/// What stays wanted goes on when other tasks join it. The `subject`, what the tasks are about, is kept
/// with their answers.
#[hook]
pub(crate) fn use_tasks<T: Clone + PartialEq + 'static>(
    tasks: Vec<Task>,
    subject: T,
    options: TaskOptions,
) -> (Tasks<T>, Callback<(Task, T)>) {
    let pool = use_context::<Pool>();
    let redraw = use_force_update();
    let TaskOptions {
        urgency,
        enabled,
        debounced,
        remembered,
        prepared,
    } = options;
    let client = {
        let subject = subject.clone();
        use_memo((), move |()| Client {
            pool,
            tracker: RefCell::new(Tracker::new(urgency, remembered, prepared, subject)),
            tickets: RefCell::default(),
            redraw,
        })
    };
    let wanted = (tasks.clone(), subject.clone(), enabled);
    let snapshot = client.tracker.borrow().snapshot(tasks, &subject);
    let ahead = use_callback((), {
        let client = client.clone();
        move |(task, subject), ()| client.want(&[task], subject)
    });
    use_effect_with(wanted, move |(tasks, subject, enabled)| {
        let submission = client.pool.clone().and_then(|pool| {
            // Ready when a choice moves, also where nothing is to be computed yet.
            pool.warm_up();
            if !enabled {
                client.pause();
                return None;
            }
            // The first task is what was asked for by opening something, and the end of all tasks by
            // closing it: neither waits.
            let waits = debounced && client.tracker.borrow().wants_any() && !tasks.is_empty();
            if !waits {
                client.want(tasks, subject.clone());
                return None;
            }
            let (pending, tasks, subject) = (pool.announce(), tasks.clone(), subject.clone());
            Some(Timeout::new(DEBOUNCE_MS, move || {
                client.want(&tasks, subject);
                drop(pending);
            }))
        });
        move || drop(submission)
    });
    (snapshot, ahead)
}

/// Submits what a component wants, and cancels what it doesn't want any more.
struct Client<T> {
    pool: Option<Pool>,
    tracker: RefCell<Tracker<T>>,
    tickets: RefCell<Vec<(Rc<Task>, Ticket)>>,
    redraw: UseForceUpdateHandle,
}

impl<T: Clone + 'static> Client<T> {
    fn want(self: &Rc<Self>, tasks: &[Task], subject: T) {
        let started = self.tracker.borrow_mut().want(tasks, subject);
        self.submit(started);
    }

    fn pause(self: &Rc<Self>) {
        self.tracker.borrow_mut().pause();
        self.submit(Vec::new());
    }

    /// Submits tasks, after those that don't run any more were cancelled. Either may notify at once, so
    /// nothing is borrowed meanwhile.
    fn submit(self: &Rc<Self>, tasks: Vec<Rc<Task>>) {
        let Some(pool) = &self.pool else { return };
        let urgency = self.tracker.borrow().urgency;
        let (running, cancelled): (Vec<_>, Vec<_>) = {
            let tracker = self.tracker.borrow();
            let tickets = self.tickets.take();
            tickets
                .into_iter()
                .partition(|(task, _)| tracker.is_running(task))
        };
        self.tickets.replace(running);
        drop(cancelled);
        for task in tasks {
            let (client, about) = (Rc::downgrade(self), task.clone());
            let ticket = pool.submit((*task).clone(), urgency, move |event| {
                let Some(client) = client.upgrade() else {
                    return;
                };
                let (shows, started) = client.tracker.borrow_mut().handle(&about, event);
                client.submit(started);
                if shows {
                    client.redraw.force_update();
                }
            });
            self.tickets.borrow_mut().push((task, ticket));
        }
    }
}
