//! The prerenderer's side: it computes.

use std::fmt::Write as _;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use yew::AttrValue;

use crate::worker::desk::{Caller, Desk, Stop};
use crate::worker::task::{Answer, Task};

pub(super) fn find(_id: &'static str, task: &Task) -> (Option<AttrValue>, Option<Answer>) {
    let found = computed(task.clone());
    let carried = found.as_ref().and_then(|answer| {
        let bytes = postcard::to_allocvec(answer).ok()?;
        let mut text = String::with_capacity(bytes.len() * 2);
        for byte in bytes {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        Some(AttrValue::from(text))
    });
    (carried, found)
}

/// Waits for the last answer, and for nothing else.
struct Patient;

impl Caller for Patient {
    async fn pause(&self) -> Result<(), Stop> {
        Ok(())
    }

    async fn rest_until(&self, _time: f64) -> Result<(), Stop> {
        Ok(())
    }

    fn progress(&self, _share: f32) {}

    fn found(&self, _answer: Answer) {}

    fn now(&self) -> f64 {
        0.0
    }
}

/// A patient caller never makes the desk wait, so that one look is enough.
fn computed(task: Task) -> Option<Answer> {
    let mut desk = Desk::default();
    let work = pin!(desk.perform(task, &Patient));
    match work.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done.ok(),
        Poll::Pending => None,
    }
}
