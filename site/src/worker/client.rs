//! The page's end of the worker.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Uint8Array;
use regiewijzer_evidence::Text;
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, MessageEvent, Worker};

use super::address::worker_address;
use super::protocol::{self, Reply, Request};

/// Why the worker does not compute.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum EngineFailure {
    /// The document does not say where the worker is.
    #[error("the page does not name the worker's address")]
    NoAddress,
    /// The browser refused to start the worker.
    #[error("the worker could not start: {0}")]
    NotStarted(String),
    /// The worker stopped on an error of its own.
    #[error("the worker stopped: {0}")]
    Stopped(String),
    /// A message could not be packed or unpacked.
    #[error("a message of the worker could not be read: {0}")]
    Unreadable(String),
    /// Page and worker are from different builds.
    #[error("the page speaks protocol {page}, the worker protocol {worker}")]
    OtherVersion {
        /// The page's version of the protocol.
        page: u32,
        /// The worker's version of the protocol.
        worker: u32,
    },
}

impl EngineFailure {
    /// What to tell the reader: what happened and what to do.
    #[must_use]
    pub const fn message(&self) -> Text {
        match self {
            Self::NoAddress | Self::NotStarted(_) => Text {
                nl: "De rekenmotor kan hier niet starten. Laad de pagina opnieuw, of probeer een andere browser.",
                en: "The calculator cannot start here. Reload the page, or try another browser.",
            },
            Self::Stopped(_) | Self::Unreadable(_) => Text {
                nl: "De rekenmotor is gestopt. Je keuzes staan nog in de link. Laad de pagina opnieuw om verder te gaan.",
                en: "The calculator has stopped. Your choices are still in the link. Reload the page to go on.",
            },
            Self::OtherVersion { .. } => Text {
                nl: "Er staat een nieuwe versie klaar. Laad de pagina opnieuw.",
                en: "There is a new version. Reload the page.",
            },
        }
    }
}

/// What arrives from the worker.
pub type Arrival = Result<Reply, EngineFailure>;

/// A running worker. Dropping it ends the worker at once, whatever it was doing.
pub struct Engine {
    worker: Worker,
    /// Requests made before the worker listens; `None` once it does.
    waiting: Rc<RefCell<Option<Vec<Uint8Array>>>>,
    _listeners: [EventListener; 3],
}

impl Engine {
    /// Starts a worker; each reply and each failure comes to `arrived`.
    ///
    /// # Errors
    /// When the document names no worker, or the browser refuses to start it.
    pub fn start(arrived: impl Fn(Arrival) + 'static) -> Result<Self, EngineFailure> {
        let address = worker_address().ok_or(EngineFailure::NoAddress)?;
        let worker =
            Worker::new(&address).map_err(|error| EngineFailure::NotStarted(told_by(&error)))?;
        let waiting = Rc::new(RefCell::new(Some(Vec::new())));
        let arrived = Rc::new(arrived);

        let on_message = {
            let (arrived, waiting, worker) = (arrived.clone(), waiting.clone(), worker.clone());
            EventListener::new(&worker.clone(), "message", move |event| {
                match unpack(event) {
                    Ok(Reply::Ready { version }) if version == protocol::VERSION => {
                        let requests = waiting.borrow_mut().take().unwrap_or_default();
                        arrived(Ok(Reply::Ready { version }));
                        for request in requests {
                            if let Err(failure) = post(&worker, &request) {
                                arrived(Err(failure));
                            }
                        }
                    }
                    Ok(Reply::Ready { version }) => arrived(Err(EngineFailure::OtherVersion {
                        page: protocol::VERSION,
                        worker: version,
                    })),
                    other => arrived(other),
                }
            })
        };
        let on_error = {
            let (arrived, waiting) = (arrived.clone(), waiting.clone());
            EventListener::new(&worker, "error", move |event| {
                // A script that isn't there gives an event without a message.
                let message = event
                    .dyn_ref::<ErrorEvent>()
                    .map_or_else(|| "its script did not load".to_owned(), ErrorEvent::message);
                let never_ready = waiting.borrow().is_some();
                arrived(Err(if never_ready {
                    EngineFailure::NotStarted(message)
                } else {
                    EngineFailure::Stopped(message)
                }));
            })
        };
        let on_message_error = EventListener::new(&worker, "messageerror", move |_| {
            arrived(Err(EngineFailure::Unreadable(
                "the browser could not copy it".to_owned(),
            )));
        });

        Ok(Self {
            worker,
            waiting,
            _listeners: [on_message, on_error, on_message_error],
        })
    }

    /// Whether the worker listens.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.waiting.borrow().is_none()
    }

    /// Asks the worker; the reply comes to the function given to [`Engine::start`].
    ///
    /// # Errors
    /// When the request cannot be packed or posted.
    pub fn ask(&self, request: &Request) -> Result<(), EngineFailure> {
        let bytes = protocol::pack(request)
            .map_err(|error| EngineFailure::Unreadable(error.to_string()))?;
        let message = Uint8Array::from(bytes.as_slice());
        if let Some(waiting) = self.waiting.borrow_mut().as_mut() {
            waiting.push(message);
            return Ok(());
        }
        post(&self.worker, &message)
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn post(worker: &Worker, message: &Uint8Array) -> Result<(), EngineFailure> {
    worker
        .post_message(message)
        .map_err(|error| EngineFailure::Stopped(told_by(&error)))
}

fn unpack(event: &web_sys::Event) -> Arrival {
    let data = event
        .dyn_ref::<MessageEvent>()
        .map(MessageEvent::data)
        .and_then(|data| data.dyn_into::<Uint8Array>().ok())
        .ok_or_else(|| EngineFailure::Unreadable("it holds no bytes".to_owned()))?;
    protocol::unpack(&data.to_vec()).map_err(|error| EngineFailure::Unreadable(error.to_string()))
}

/// The words of a JavaScript error.
fn told_by(error: &JsValue) -> String {
    error.dyn_ref::<js_sys::Error>().map_or_else(
        || format!("{error:?}"),
        |error| String::from(error.message()),
    )
}
