//! Results that the prerenderer computed, so that a page holds figures before any script runs.
//!
//! They travel in an attribute of the page itself: yew's own way fetches a `data:` address,
//! which the Content-Security-Policy forbids, and rightly so.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

use std::rc::Rc;

use yew::prelude::*;

use crate::worker::SharedAnswer;
use crate::worker::task::Task;

#[cfg(target_arch = "wasm32")]
use browser as place;
#[cfg(not(target_arch = "wasm32"))]
use native as place;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::computed;

/// An answer that was there before the first rendering, and the element that carries it.
pub(crate) struct Prepared {
    /// The task and its answer, or nothing where the page was not prerendered.
    pub(crate) answer: Option<(Rc<Task>, SharedAnswer)>,
    /// The element, to be put into the page.
    pub(crate) carrier: Html,
}

/// The answer to a task: computed when prerendering, read from the page after that.
///
/// `id` tells the carriers of different pages apart. Only the first rendering asks.
#[hook]
pub(crate) fn use_prepared(id: &'static str, task: impl FnOnce() -> Task) -> Prepared {
    let found = use_memo((), |()| {
        let task = task();
        let (carried, answer) = place::find(id, &task);
        let answer = answer.map(|answer| (Rc::new(task), SharedAnswer::new(answer)));
        (carried, answer)
    });
    let carrier = html! { <div {id} hidden=true data-prepared={found.0.clone()}></div> };
    Prepared {
        answer: found.1.clone(),
        carrier,
    }
}
