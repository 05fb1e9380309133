//! The messages between page and worker.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::event::TaskEvent;
use super::task::Task;

/// Rises with every change of the messages. Page and worker of different builds refuse each
/// other: a browser may hold an old page beside a new worker.
pub const VERSION: u32 = 8;

/// The page's number for a task given to the workers. It is never used twice.
pub type Job = u32;

/// From the page to a worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Do this after what was asked before.
    Start(Job, Box<Task>),
    /// Stop with it, or don't begin; answered by [`TaskEvent::Stopped`], unless it was done already.
    Cancel(Job),
}

/// From a worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// The worker takes requests. Always the first message.
    Ready {
        /// Its [`VERSION`].
        version: u32,
    },
    /// Something happened to a task.
    Event(Job, TaskEvent),
}

/// Packs a message into bytes.
///
/// # Errors
/// When a value has no place in the format; no message of this module has one.
pub fn pack(message: &impl Serialize) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(message)
}

/// Unpacks a message from bytes.
///
/// # Errors
/// When the bytes are no such message.
pub fn unpack<M: DeserializeOwned>(bytes: &[u8]) -> Result<M, postcard::Error> {
    postcard::from_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use regiewijzer_ensemble::Inquiry;
    use regiewijzer_model::{Choices, Outcome, Scenario, Thresholds};

    use super::*;
    use crate::worker::task::Compare;

    #[test]
    fn a_request_survives_the_way_to_the_worker() {
        let task = Task::Compare(Compare {
            inquiries: vec![Inquiry::about(Choices::of_scenario(
                Scenario::Beleidsregisseur,
            ))],
            measures: vec![Outcome::Draagvlak],
            thresholds: Thresholds::default(),
            members: 128,
        });
        let request = Request::Start(7, Box::new(task));
        let arrived: Request = unpack(&pack(&request).unwrap()).unwrap();
        assert_eq!(arrived, request);
    }

    #[test]
    fn a_damaged_message_is_refused() {
        let ready = pack(&Reply::Ready { version: VERSION }).unwrap();
        assert!(unpack::<Reply>(&ready[..1]).is_err());
        assert!(unpack::<Reply>(&[250]).is_err());
    }
}
