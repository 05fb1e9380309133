//! The worker's own end: it listens, computes and answers.
//!
//! One task is done at a time. While it runs it pauses every few milliseconds, so that a message that
//! says it isn't wanted any more is heard.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::{Error, Function, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent, Performance};

use super::desk::{Caller, Desk, Stop};
use super::protocol::{self, Job, Reply, Request};
use super::task::{Answer, Task};

/// How long the worker computes before it listens, in milliseconds.
const STRETCH: f64 = 4.0;

/// How often it says how far it is, in milliseconds.
const BETWEEN_PROGRESS: f64 = 100.0;

/// Answers every request from now on, and says so.
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
        waiting: RefCell::default(),
        wake: RefCell::default(),
        under_way: Cell::new(None),
        cancelled: Cell::new(false),
        heard: Cell::new(clock.now()),
        told: Cell::new(clock.now()),
        scope: scope.clone(),
        clock,
        channel,
    });
    let listening = inbox.clone();
    EventListener::new(&scope, "message", move |event| match read(event) {
        Ok(request) => listening.take(request),
        Err(message) => stop(&message),
    })
    .forget();
    spawn_local(inbox.clone().work());
    inbox.say(&Reply::Ready {
        version: protocol::VERSION,
    });
}

/// What is asked and not done yet.
struct Inbox {
    waiting: RefCell<VecDeque<(Job, Task)>>,
    /// Wakes the worker when it waits for a message.
    wake: RefCell<Option<Function>>,
    under_way: Cell<Option<Job>>,
    cancelled: Cell<bool>,
    /// When messages were let in last.
    heard: Cell<f64>,
    /// When progress was told last.
    told: Cell<f64>,
    scope: DedicatedWorkerGlobalScope,
    clock: Performance,
    channel: MessageChannel,
}

impl Inbox {
    fn take(&self, request: Request) {
        match request {
            Request::Start(job, task) => {
                self.waiting.borrow_mut().push_back((job, *task));
                self.wake_up();
            }
            Request::Cancel(job) if self.under_way.get() == Some(job) => {
                self.cancelled.set(true);
                self.wake_up();
            }
            Request::Cancel(job) => {
                let mut waiting = self.waiting.borrow_mut();
                let before = waiting.len();
                waiting.retain(|(other, _)| *other != job);
                // What was done already needs no answer.
                if waiting.len() < before {
                    self.say(&Reply::Stopped(job));
                }
            }
        }
    }

    /// Does what is asked, one task after the other, for as long as the worker lives.
    async fn work(self: Rc<Self>) {
        let mut desk = Desk::default();
        loop {
            let next = self.waiting.borrow_mut().pop_front();
            let Some((job, task)) = next else {
                self.sleep(None).await;
                continue;
            };
            self.under_way.set(Some(job));
            self.cancelled.set(false);
            let talk = Talk { inbox: &self, job };
            let done = desk.perform(task, &talk).await;
            self.under_way.set(None);
            self.say(&match done {
                Ok(answer) => Reply::Done(job, answer),
                Err(Stop::Cancelled) => Reply::Stopped(job),
                Err(Stop::Refused(reason)) => Reply::Refused(job, reason),
            });
            // What came meanwhile is heard before the next task begins.
            self.listen().await;
        }
    }

    fn say(&self, reply: &Reply) {
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

    /// Until a message comes, or so many milliseconds have passed.
    async fn sleep(self: &Rc<Self>, at_most: Option<u32>) {
        let woken = Promise::new(&mut |resolve, _| {
            self.wake.replace(Some(resolve));
        });
        let alarm = at_most.map(|time| {
            let inbox = self.clone();
            Timeout::new(time, move || inbox.wake_up())
        });
        // Such a promise is never broken.
        let _ = JsFuture::from(woken).await;
        drop(alarm);
        self.heard.set(self.clock.now());
    }

    fn wake_up(&self) {
        if let Some(wake) = self.wake.take() {
            // Resolving a promise throws nothing.
            let _ = wake.call0(&JsValue::NULL);
        }
    }

    /// Until every message that has arrived is heard. A timer would wait 4 ms; a message to oneself
    /// comes right after those that were there before it.
    async fn listen(&self) {
        let promise = Promise::new(&mut |resolve, _| {
            self.channel.port1().set_onmessage(Some(&resolve));
        });
        if self.channel.port2().post_message(&JsValue::NULL).is_ok() {
            // Such a promise is never broken.
            let _ = JsFuture::from(promise).await;
        }
        self.heard.set(self.clock.now());
    }
}

/// Talking about one task.
struct Talk<'a> {
    inbox: &'a Rc<Inbox>,
    job: Job,
}

impl Talk<'_> {
    fn goes_on(&self) -> Result<(), Stop> {
        if self.inbox.cancelled.get() {
            return Err(Stop::Cancelled);
        }
        Ok(())
    }
}

impl Caller for Talk<'_> {
    async fn pause(&self) -> Result<(), Stop> {
        if self.now() - self.inbox.heard.get() >= STRETCH {
            self.inbox.listen().await;
        }
        self.goes_on()
    }

    async fn rest_until(&self, time: f64) -> Result<(), Stop> {
        let left = time - self.now();
        if left > 0.0 {
            self.inbox.sleep(Some(left.ceil() as u32)).await;
        }
        self.goes_on()
    }

    fn progress(&self, share: f32) {
        let now = self.now();
        if now - self.inbox.told.get() >= BETWEEN_PROGRESS {
            self.inbox.told.set(now);
            self.inbox.say(&Reply::Progress(self.job, share));
        }
    }

    fn found(&self, answer: Answer) {
        self.inbox.say(&Reply::Found(self.job, answer));
    }

    fn now(&self) -> f64 {
        self.inbox.clock.now()
    }
}

/// Thrown, an error reaches the page as an error event of this worker.
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
