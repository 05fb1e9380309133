//! The prerenderer's side: it computes.

use std::fmt::Write as _;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use yew::AttrValue;

use crate::worker::runner::{Host, Stop, TaskRunner};
use crate::worker::task::{Answer, Task};

pub(super) fn find(_id: &'static str, task: &Task) -> (Option<AttrValue>, Option<Answer>) {
    let found = computed(task.clone());
    let carried = found.as_ref().and_then(|answer| {
        let bytes = postcard::to_allocvec(answer).ok()?;
        let mut text = String::with_capacity(bytes.len() * 2);
        // The other way round, a number begins with the digits that differ least: 2% of the document.
        for byte in bytes.iter().rev() {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        Some(AttrValue::from(text))
    });
    (carried, found)
}

/// Never suspends a task.
struct Prerenderer;

impl Host for Prerenderer {
    async fn pause(&self) -> Result<(), Stop> {
        Ok(())
    }

    async fn sleep_until(&self, _time: f64) -> Result<(), Stop> {
        Ok(())
    }

    fn progress(&self, _share: f32) {}

    fn partial(&self, _answer: Answer) {}

    fn now(&self) -> f64 {
        0.0
    }
}

/// The last answer to a task. It is there at the first poll, since the task is never suspended.
pub(crate) fn computed(task: Task) -> Option<Answer> {
    let mut runner = TaskRunner::default();
    let run = pin!(runner.run(task, &Prerenderer));
    match run.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result.ok(),
        Poll::Pending => None,
    }
}
