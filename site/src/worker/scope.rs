//! The worker's own end: it listens, computes and answers.

use std::cell::RefCell;

use gloo_events::EventListener;
use js_sys::{Error, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use super::desk::Desk;
use super::protocol::{self, Reply, Request};

/// Answers every request from now on, and says so.
pub fn serve() {
    console_error_panic_hook::set_once();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let desk = RefCell::new(Desk::default());
    let replies = scope.clone();
    EventListener::new(&scope, "message", move |event| {
        let answered = read(event)
            .map(|request| desk.borrow_mut().answer(request))
            .and_then(|reply| post(&replies, &reply));
        if let Err(message) = answered {
            // Thrown, it reaches the page as an error event of this worker.
            wasm_bindgen::throw_val(Error::new(&message).into());
        }
    })
    .forget();
    let ready = Reply::Ready {
        version: protocol::VERSION,
    };
    if let Err(message) = post(&scope, &ready) {
        wasm_bindgen::throw_val(Error::new(&message).into());
    }
}

fn read(event: &web_sys::Event) -> Result<Request, String> {
    let data = event
        .dyn_ref::<MessageEvent>()
        .map(MessageEvent::data)
        .and_then(|data| data.dyn_into::<Uint8Array>().ok())
        .ok_or("a request holds no bytes")?;
    protocol::unpack(&data.to_vec()).map_err(|error| format!("a request is unreadable: {error}"))
}

fn post(scope: &DedicatedWorkerGlobalScope, reply: &Reply) -> Result<(), String> {
    let bytes = protocol::pack(reply).map_err(|error| format!("a reply: {error}"))?;
    scope
        .post_message(&Uint8Array::from(bytes.as_slice()))
        .map_err(|_| "a reply could not be posted".to_owned())
}
