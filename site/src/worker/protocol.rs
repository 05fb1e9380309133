//! The messages between page and worker.

use regiewijzer_ensemble::{Band, Inquiry};
use regiewijzer_model::Outcome;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// Rises with every change of the messages. Page and worker of different builds refuse each
/// other: a browser may hold an old page beside a new worker.
pub const VERSION: u32 = 2;

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Bring an ensemble up to a number of members and say where its measures lie.
    Run {
        /// The page's own number for this question; it comes back with the answer, so that an
        /// answer that nobody waits for any more is known as such.
        generation: u32,
        /// What is asked of the model.
        inquiry: Inquiry,
        /// The measures whose course over time is wanted too.
        measures: Vec<Outcome>,
        /// How many members there must be after this.
        members: u32,
    },
    /// The digest of an ensemble, to compare with that of another machine.
    Digest {
        /// What is asked of the model.
        inquiry: Inquiry,
        /// How many members.
        members: u32,
    },
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// The worker listens. Always the first message.
    Ready {
        /// Its [`VERSION`].
        version: u32,
    },
    /// Answers [`Request::Run`].
    Bands(Bands),
    /// Answers [`Request::Digest`]: sixteen hexadecimal digits.
    Digest(String),
    /// The choices in the request cannot be carried out.
    Refused {
        /// That of the request; 0 for a digest.
        generation: u32,
        /// The model's own sentence.
        reason: String,
    },
}

/// Where the measures of an ensemble lie.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bands {
    /// That of the request.
    pub generation: u32,
    /// How many members there are now: at least as many as were asked for.
    pub members: u32,
    /// Every measure at the end of the horizon, in the order of [`Outcome::ALL`].
    pub at_end: Vec<(Outcome, Band)>,
    /// The measures that were asked for, month by month from the start of the horizon.
    pub over_time: Vec<(Outcome, Vec<Band>)>,
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
    use regiewijzer_model::{Choices, Scenario};

    use super::*;

    #[test]
    fn a_request_survives_the_way_to_the_worker() {
        let request = Request::Run {
            generation: 7,
            inquiry: Inquiry::about(Choices::of_scenario(Scenario::Beleidsregisseur)),
            measures: vec![Outcome::Draagvlak],
            members: 128,
        };
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
