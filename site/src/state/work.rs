//! From tasks to answers: coarse at once, sharper a little later.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use regiewijzer_evidence::Text;
use yew::prelude::*;

use crate::text::interface::engine as texts;
use crate::worker::pool::{Heard, Pool, Ticket};
use crate::worker::roster::{News, Urgency};
use crate::worker::task::{Answer, Task};

/// How long choices rest before what can wait begins, in milliseconds.
const REST: u32 = 250;

/// How far the work is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Progress {
    /// Sharper figures are on their way; how much is done, 0–1, where that is known.
    Working(Option<f32>),
    /// Nothing is left to do.
    Finished,
    /// It cannot go on: what happened and what to do.
    Failed(Text),
}

/// An answer and the task that it belongs to, shared by all who show it. Equal is only the very same:
/// nobody compares a thousand figures to see whether there are new ones.
#[derive(Clone, Debug)]
pub(crate) struct Found(Rc<(Task, Answer)>);

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Found {
    /// An answer to a task.
    pub(crate) fn new(task: Task, answer: Answer) -> Self {
        Self(Rc::new((task, answer)))
    }

    /// The task.
    pub(crate) fn task(&self) -> &Task {
        &self.0.0
    }

    /// The answer.
    pub(crate) fn answer(&self) -> &Answer {
        &self.0.1
    }
}

/// A task and what was found so far.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Work {
    /// The latest answer: perhaps to an earlier task.
    latest: Option<Found>,
    /// How far the work is.
    pub(crate) progress: Progress,
}

impl Work {
    /// The latest answer, with its task: perhaps still an earlier one.
    pub(crate) fn latest(&self) -> Option<&Found> {
        self.latest.as_ref()
    }

    /// The latest answer: perhaps still to an earlier task.
    pub(crate) fn answer(&self) -> Option<&Answer> {
        self.latest().map(Found::answer)
    }

    /// The latest answer, if it is to this task.
    pub(crate) fn answer_to(&self, task: &Task) -> Option<&Answer> {
        let found = self.latest().filter(|found| found.task() == task);
        found.map(Found::answer)
    }

    /// Whether this task has its last answer.
    pub(crate) fn settles(&self, task: &Task) -> bool {
        self.progress == Progress::Finished && self.answer_to(task).is_some()
    }

    /// The sentence about what went wrong, if something did.
    pub(crate) fn failure(&self) -> Option<Text> {
        match self.progress {
            Progress::Failed(sentence) => Some(sentence),
            Progress::Working(_) | Progress::Finished => None,
        }
    }
}

/// What happens to the work.
pub(crate) enum Step {
    /// Another task begins; whether there is one.
    Begun(bool),
    /// An answer came.
    Found(Found, bool),
    /// It is this far, 0–1.
    Progress(f32),
    /// It cannot go on.
    Failed(Text),
}

impl Reducible for Work {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        let mut next = (*self).clone();
        match step {
            Step::Begun(true) => next.progress = Progress::Working(None),
            Step::Begun(false) => {
                next.latest = None;
                next.progress = Progress::Finished;
            }
            Step::Found(latest, last) => {
                next.latest = Some(latest);
                next.progress = if last {
                    Progress::Finished
                } else {
                    Progress::Working(None)
                };
            }
            Step::Progress(share) => next.progress = Progress::Working(Some(share)),
            Step::Failed(sentence) => next.progress = Progress::Failed(sentence),
        }
        Rc::new(next)
    }
}

/// The answer to `task`, which may change at every rendering.
///
/// What is [`Urgency::Now`] always gets its first answer, also when another task came meanwhile: whoever
/// drags a slider sees every answer that could be had, and never waits behind a row of old ones.
///
/// `prepared` is the last answer to the task of the first rendering, which then needs no work.
#[hook]
pub(crate) fn use_work(task: Option<Task>, urgency: Urgency, prepared: Option<Found>) -> Rc<Work> {
    use_asker(task, urgency, prepared, true).0
}

/// As [`use_work`] for what is [`Urgency::Now`], with a way to ask for the task of the next rendering
/// before it: the work is then under way while the page is drawn.
#[hook]
pub(crate) fn use_eager_work(task: Task, prepared: Option<Found>) -> (Rc<Work>, Callback<Task>) {
    use_asker(Some(task), Urgency::Now, prepared, true)
}

/// As [`use_work`] for what can wait, which doesn't go on while it isn't `going`: nothing then takes
/// time from what somebody looks at. What was found stays. Another task begins when it has been going
/// for a moment: whoever presses a button again and again waits for the figures, not for this.
#[hook]
pub(crate) fn use_later_work(task: Option<Task>, going: bool) -> Rc<Work> {
    use_asker(task, Urgency::Later, None, going).0
}

#[hook]
fn use_asker(
    task: Option<Task>,
    urgency: Urgency,
    prepared: Option<Found>,
    going: bool,
) -> (Rc<Work>, Callback<Task>) {
    let pool = use_context::<Pool>();
    let work = use_reducer_eq(move || Work {
        progress: if prepared.is_some() {
            Progress::Finished
        } else {
            Progress::Working(None)
        },
        latest: prepared,
    });
    let asker = {
        let dispatcher = work.dispatcher();
        let known = work.latest().map(|found| found.task().clone());
        use_memo((), move |()| {
            let tell = Callback::from(move |step| dispatcher.dispatch(step));
            Rc::new(RefCell::new(Asker::new(known, urgency, tell)))
        })
    };
    let ask = {
        let asker = asker.clone();
        use_callback(pool.clone(), move |task, pool: &Option<Pool>| {
            if let Some(pool) = pool {
                Asker::want(&asker, pool, Some(task));
            }
        })
    };
    use_effect_with((task, going, pool), move |(task, going, pool)| {
        let rest = pool.clone().and_then(|pool| {
            // Ready when somebody moves a slider, also where nothing is to be computed yet.
            pool.warm_up();
            if !going {
                // Outside the borrow: a ticket that goes withdraws its job.
                let ticket = asker.borrow_mut().ticket.take();
                drop(ticket);
                return None;
            }
            let task = task.clone();
            if asker.borrow().can_rest(task.as_ref()) {
                let announced = pool.announce();
                return Some(Timeout::new(REST, move || {
                    Asker::want(&asker, &pool, task);
                    drop(announced);
                }));
            }
            Asker::want(&asker, &pool, task);
            None
        });
        move || drop(rest)
    });
    (Rc::new((*work).clone()), ask)
}

/// Keeps one task on its way.
struct Asker {
    urgency: Urgency,
    /// The task that is wanted.
    wanted: Option<Task>,
    ticket: Option<Ticket>,
    /// Whether nothing more is to come for what is wanted.
    finished: bool,
    /// Whether the first answer is still to come.
    expects: bool,
    /// Whether what is wanted isn't what is on its way.
    behind: bool,
    tell: Callback<Step>,
}

impl Asker {
    fn new(known: Option<Task>, urgency: Urgency, tell: Callback<Step>) -> Self {
        Self {
            urgency,
            finished: known.is_some(),
            wanted: known,
            ticket: None,
            expects: false,
            behind: false,
            tell,
        }
    }

    /// Whether a task may wait for a moment of rest: not the first one, which somebody asked for by
    /// opening something, and not the end of work, which somebody asked for by closing it.
    fn can_rest(&self, task: Option<&Task>) -> bool {
        self.urgency == Urgency::Later && self.wanted.is_some() && task.is_some()
    }

    /// Takes the task of this moment.
    fn want(asker: &Rc<RefCell<Self>>, pool: &Pool, task: Option<Task>) {
        {
            let mut this = asker.borrow_mut();
            let interrupted = this.ticket.is_none() && !this.finished;
            if this.wanted == task && !interrupted {
                return;
            }
            this.wanted = task;
            if this.urgency == Urgency::Now && this.expects && this.wanted.is_some() {
                this.behind = true;
                return;
            }
        }
        Self::begin(asker, pool);
    }

    fn begin(asker: &Rc<RefCell<Self>>, pool: &Pool) {
        let (old, task, urgency, tell) = {
            let mut this = asker.borrow_mut();
            this.behind = false;
            this.expects = this.wanted.is_some();
            this.finished = this.wanted.is_none();
            let old = this.ticket.take();
            (old, this.wanted.clone(), this.urgency, this.tell.clone())
        };
        drop(old);
        tell.emit(Step::Begun(task.is_some()));
        let Some(task) = task else { return };
        let (weak, asked, again) = (Rc::downgrade(asker), task.clone(), pool.clone());
        let ticket = pool.ask(task, urgency, move |heard| {
            let Some(asker) = weak.upgrade() else { return };
            let progress = matches!(heard, Heard::News(News::Progress(_)));
            let goes_on = matches!(heard, Heard::News(News::Found { last: false, .. }));
            tell.emit(step(heard, &asked));
            let behind = {
                let mut this = asker.borrow_mut();
                this.expects &= progress;
                this.finished = !progress && !goes_on;
                this.behind && !this.expects
            };
            if behind {
                Self::begin(&asker, &again);
            }
        });
        asker.borrow_mut().ticket = Some(ticket);
    }
}

/// What to show of what was heard.
fn step(heard: Heard, asked: &Task) -> Step {
    match heard {
        Heard::News(News::Found { answer, last }) => {
            Step::Found(Found::new(asked.clone(), answer), last)
        }
        Heard::News(News::Progress(share)) => Step::Progress(share),
        Heard::News(News::Refused(_)) => Step::Failed(texts::FAILED_CHOICES),
        Heard::News(News::Lost) => Step::Failed(texts::FAILED_TWICE),
        Heard::Failed(failure) => Step::Failed(failure.message()),
    }
}
