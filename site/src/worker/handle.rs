//! The page's end of a worker.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::window;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, MessageEvent, Worker};

use super::address::worker_address;
use super::event::TaskFailure;
use super::protocol::{self, Reply, Request};

/// A running worker. Dropping it terminates the worker at once.
pub struct WorkerHandle {
    worker: Worker,
    /// Requests made before the worker is ready; `None` once it is.
    queue: Rc<RefCell<Option<Vec<Uint8Array>>>>,
    _listeners: [EventListener; 3],
}

impl WorkerHandle {
    /// Starts a worker; each of its replies and failures goes to `listener`.
    ///
    /// # Errors
    /// When the document names no worker, or the browser refuses to start it.
    pub fn start(
        listener: impl Fn(Result<Reply, TaskFailure>) + 'static,
    ) -> Result<Self, TaskFailure> {
        let address = worker_address().ok_or(TaskFailure::NoAddress)?;
        let (worker, is_ready) = match first_worker() {
            Some(first) => first,
            None => (
                Worker::new(&address)
                    .map_err(|error| TaskFailure::NotStarted(message_of(&error)))?,
                false,
            ),
        };
        let queue = Rc::new(RefCell::new((!is_ready).then(Vec::new)));
        let listener = Rc::new(listener);

        let on_message = {
            let (listener, queue, worker) = (listener.clone(), queue.clone(), worker.clone());
            EventListener::new(&worker.clone(), "message", move |event| {
                match unpack(event) {
                    Ok(Reply::Ready { version }) if version == protocol::VERSION => {
                        let requests = queue.borrow_mut().take().unwrap_or_default();
                        listener(Ok(Reply::Ready { version }));
                        for request in requests {
                            if let Err(failure) = post(&worker, &request) {
                                listener(Err(failure));
                            }
                        }
                    }
                    Ok(Reply::Ready { version }) => listener(Err(TaskFailure::OtherVersion {
                        page: protocol::VERSION,
                        worker: version,
                    })),
                    other => listener(other),
                }
            })
        };
        let on_error = {
            let (listener, queue) = (listener.clone(), queue.clone());
            EventListener::new(&worker, "error", move |event| {
                // A script that isn't there gives an event without a message.
                let message = event
                    .dyn_ref::<ErrorEvent>()
                    .map_or_else(|| "its script did not load".to_owned(), ErrorEvent::message);
                let never_ready = queue.borrow().is_some();
                listener(Err(if never_ready {
                    TaskFailure::NotStarted(message)
                } else {
                    TaskFailure::WorkerStopped(message)
                }));
            })
        };
        let on_message_error = EventListener::new(&worker, "messageerror", move |_| {
            listener(Err(TaskFailure::Unreadable(
                "the browser could not copy it".to_owned(),
            )));
        });

        Ok(Self {
            worker,
            queue,
            _listeners: [on_message, on_error, on_message_error],
        })
    }

    /// Whether the worker takes requests.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.queue.borrow().is_none()
    }

    /// Posts a request, as soon as the worker is ready.
    ///
    /// # Errors
    /// When the request cannot be packed or posted.
    pub fn post(&self, request: &Request) -> Result<(), TaskFailure> {
        let bytes =
            protocol::pack(request).map_err(|error| TaskFailure::Unreadable(error.to_string()))?;
        let message = Uint8Array::from(bytes.as_slice());
        if let Some(queue) = self.queue.borrow_mut().as_mut() {
            queue.push(message);
            return Ok(());
        }
        post(&self.worker, &message)
    }
}

impl Drop for WorkerHandle {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// The worker that the document itself started, and whether it is ready already: see
/// `site/src/bin/prerender/first_worker.js`. It is given once; one that failed is gone.
fn first_worker() -> Option<(Worker, bool)> {
    let window = window();
    let name = JsValue::from_str("regiewijzerFirstWorker");
    let worker: Worker = Reflect::get(&window, &name).ok()?.dyn_into().ok()?;
    // A property that was set can be removed.
    let _ = Reflect::delete_property(&window, &name);
    worker.set_onmessage(None);
    worker.set_onerror(None);
    let first = Reflect::get(&worker, &JsValue::from_str("first")).ok()?;
    let Ok(bytes) = first.dyn_into::<Uint8Array>() else {
        return Some((worker, false));
    };
    match protocol::unpack(&bytes.to_vec()) {
        Ok(Reply::Ready { version }) if version == protocol::VERSION => Some((worker, true)),
        // A worker that the page starts itself replies the same, and that reply is handled.
        _ => None,
    }
}

fn post(worker: &Worker, message: &Uint8Array) -> Result<(), TaskFailure> {
    worker
        .post_message(message)
        .map_err(|error| TaskFailure::WorkerStopped(message_of(&error)))
}

fn unpack(event: &web_sys::Event) -> Result<Reply, TaskFailure> {
    let data = event
        .dyn_ref::<MessageEvent>()
        .map(MessageEvent::data)
        .and_then(|data| data.dyn_into::<Uint8Array>().ok())
        .ok_or_else(|| TaskFailure::Unreadable("it holds no bytes".to_owned()))?;
    protocol::unpack(&data.to_vec()).map_err(|error| TaskFailure::Unreadable(error.to_string()))
}

/// The message of a JavaScript error.
fn message_of(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(
        || format!("{error:?}"),
        |error| String::from(error.message()),
    )
}
