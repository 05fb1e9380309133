//! The worker's own end: it takes requests, does them and replies.
//!
//! It does one task at a time, and yields to messages every few milliseconds, so that a task can be
//! cancelled.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Error, Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, Performance};

use super::event::{TaskEvent, TaskFailure};
use super::protocol::{self, Job, Reply, Request};
use super::runner::{Host, Stop, TaskRunner};
use super::task::{Answer, Task};

/// How long a task runs before it yields to messages, in milliseconds.
const YIELD_INTERVAL_MS: f64 = 4.0;

/// The least time between two reports of progress, in milliseconds.
const PROGRESS_INTERVAL_MS: f64 = 100.0;

/// Takes requests from now on, and reports that it does.
pub fn serve() {
    console_error_panic_hook::set_once();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let Some(clock) = scope.performance() else {
        stop("the browser has no clock")
    };
    let Ok(channel) = MessageChannel::new() else {
        stop("the browser has no message channels")
    };
    let inbox = Rc::new(Inbox {
        queue: RefCell::default(),
        wake: RefCell::default(),
        current: Cell::new(None),
        cancelled: Cell::new(false),
        last_yield: Cell::new(clock.now()),
        last_progress: Cell::new(clock.now()),
        scope: scope.clone(),
        clock,
        channel,
    });
    let receiver = inbox.clone();
    EventListener::new(&scope, "message", move |event| match read(event) {
        Ok(request) => receiver.take(request),
        Err(message) => stop(&message),
    })
    .forget();
    spawn_local(inbox.clone().work());
    inbox.post(&Reply::Ready {
        version: protocol::VERSION,
    });
}

/// The requests that aren't finished.
struct Inbox {
    queue: RefCell<VecDeque<(Job, Task)>>,
    /// Resolves the promise that the worker sleeps on.
    wake: RefCell<Option<Function>>,
    current: Cell<Option<Job>>,
    /// Whether the current job was cancelled.
    cancelled: Cell<bool>,
    last_yield: Cell<f64>,
    last_progress: Cell<f64>,
    scope: DedicatedWorkerGlobalScope,
    clock: Performance,
    channel: MessageChannel,
}

impl Inbox {
    fn take(&self, request: Request) {
        match request {
            Request::Start(job, task) => {
                self.queue.borrow_mut().push_back((job, *task));
                self.wake_up();
            }
            Request::Cancel(job) if self.current.get() == Some(job) => {
                self.cancelled.set(true);
                self.wake_up();
            }
            Request::Cancel(job) => {
                let mut queue = self.queue.borrow_mut();
                let before = queue.len();
                queue.retain(|(other, _)| *other != job);
                // A job that was done already isn't confirmed.
                if queue.len() < before {
                    self.report(job, TaskEvent::Stopped);
                }
            }
        }
    }

    /// Does one job after the other, for as long as the worker lives.
    async fn work(self: Rc<Self>) {
        let mut runner = TaskRunner::default();
        loop {
            let next = self.queue.borrow_mut().pop_front();
            let Some((job, task)) = next else {
                self.sleep(None).await;
                continue;
            };
            self.current.set(Some(job));
            self.cancelled.set(false);
            let host = JobHost { inbox: &self, job };
            let result = runner.run(task, &host).await;
            self.current.set(None);
            let event = match result {
                Ok(answer) => TaskEvent::Done(answer),
                Err(Stop::Cancelled) => TaskEvent::Stopped,
                Err(Stop::Refused(reason)) => TaskEvent::Failed(TaskFailure::Refused(reason)),
            };
            self.report(job, event);
            // The next job may have been cancelled meanwhile.
            self.yield_to_messages().await;
        }
    }

    fn report(&self, job: Job, event: TaskEvent) {
        self.post(&Reply::Event(job, event));
    }

    fn post(&self, reply: &Reply) {
        let posted = protocol::pack(reply)
            .map_err(|error| format!("a reply: {error}"))
            .and_then(|bytes| {
                self.scope
                    .post_message(&Uint8Array::from(bytes.as_slice()))
                    .map_err(|_| "a reply could not be posted".to_owned())
            });
        if let Err(message) = posted {
            stop(&message);
        }
    }

    /// Until a message comes, or this many milliseconds have passed.
    async fn sleep(self: &Rc<Self>, at_most: Option<u32>) {
        let woken = Promise::new(&mut |resolve, _| {
            self.wake.replace(Some(resolve));
        });
        let alarm = at_most.map(|time| {
            let inbox = self.clone();
            Timeout::new(time, move || inbox.wake_up())
        });
        // This promise is never rejected.
        let _ = JsFuture::from(woken).await;
        drop(alarm);
        self.last_yield.set(self.clock.now());
    }

    fn wake_up(&self) {
        if let Some(wake) = self.wake.take() {
            // Resolving a promise throws nothing.
            let _ = wake.call0(&JsValue::NULL);
        }
    }

    /// Until every message that has arrived was taken. A timer would wait at least 4 ms; a message to
    /// oneself comes right after those that were there before it.
    async fn yield_to_messages(&self) {
        let promise = Promise::new(&mut |resolve, _| {
            self.channel.port1().set_onmessage(Some(&resolve));
        });
        if self.channel.port2().post_message(&JsValue::NULL).is_ok() {
            // This promise is never rejected.
            let _ = JsFuture::from(promise).await;
        }
        self.last_yield.set(self.clock.now());
    }
}

/// A job in this worker.
struct JobHost<'a> {
    inbox: &'a Rc<Inbox>,
    job: Job,
}

impl JobHost<'_> {
    fn check_cancelled(&self) -> Result<(), Stop> {
        if self.inbox.cancelled.get() {
            return Err(Stop::Cancelled);
        }
        Ok(())
    }
}

impl Host for JobHost<'_> {
    async fn pause(&self) -> Result<(), Stop> {
        if self.now() - self.inbox.last_yield.get() >= YIELD_INTERVAL_MS {
            self.inbox.yield_to_messages().await;
        }
        self.check_cancelled()
    }

    async fn sleep_until(&self, time: f64) -> Result<(), Stop> {
        let left = time - self.now();
        if left > 0.0 {
            self.inbox.sleep(Some(left.ceil() as u32)).await;
        }
        self.check_cancelled()
    }

    fn progress(&self, share: f32) {
        let now = self.now();
        if now - self.inbox.last_progress.get() >= PROGRESS_INTERVAL_MS {
            self.inbox.last_progress.set(now);
            self.inbox.report(self.job, TaskEvent::Progress(share));
        }
    }

    fn partial(&self, answer: Answer) {
        self.inbox.report(self.job, TaskEvent::Partial(answer));
    }

    fn now(&self) -> f64 {
        self.inbox.clock.now()
    }
}

/// Throws an error, which reaches the page as an error event of this worker.
fn stop(message: &str) -> ! {
    wasm_bindgen::throw_val(Error::new(message).into())
}

fn read(event: &web_sys::Event) -> Result<Request, String> {
    let data = event
        .dyn_ref::<MessageEvent>()
        .map(MessageEvent::data)
        .and_then(|data| data.dyn_into::<Uint8Array>().ok())
        .ok_or("a request holds no bytes")?;
    protocol::unpack(&data.to_vec()).map_err(|error| format!("a request is unreadable: {error}"))
}
