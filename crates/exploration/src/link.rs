//! The exploration as the readable end of a link, and back.
//!
//! `?scenario=beleidsregisseur&regio=w13&macht=0.9&model=0.2.0`: only what differs from what
//! follows by itself is written. What cannot be read of a link is as if it weren't there: a value that
//! cannot be is named, with what is allowed; a part that isn't ours, which sites add to links on their way,
//! is left aside.

mod problem;
mod read;

use regiewijzer_model::MODEL_VERSION;

use crate::Exploration;
use crate::part::Part;

pub use problem::Problem;
pub(crate) use read::decoded;
pub use read::{Opened, read, restored};

/// The name under which a link holds the version of the model.
pub const MODEL: &str = "model";
/// What a link holds instead of assumptions when there are too many to read.
pub const IN_FILE: &str = "bestand";
/// Changed assumptions that a link holds at most; with more, they go into a file.
pub const MOST_ASSUMPTIONS: usize = 10;

/// The part of an address that [`read()`] reads: what follows the last question mark, up to a
/// fragment. An address without one holds nothing, and what is no address is that part itself.
#[must_use]
pub fn query(address: &str) -> &str {
    let query = match address.rsplit_once('?') {
        Some((_, query)) => query,
        None if address.contains("://") => "",
        None => address,
    };
    query.split('#').next().unwrap_or_default()
}

/// Whether the assumptions are too many for a link.
pub fn leaves_assumptions_out(exploration: &Exploration) -> bool {
    exploration.assumptions.changed().count() > MOST_ASSUMPTIONS
}

/// The end of the link, without a question mark; empty for the start.
pub fn write(exploration: &Exploration) -> String {
    if *exploration == Exploration::default() {
        return String::new();
    }
    written(exploration, leaves_assumptions_out(exploration))
}

/// The same with all assumptions, however many, and also for the start: to be stored or taken along. A page
/// without a link may open with something else than the start.
pub fn write_whole(exploration: &Exploration) -> String {
    written(exploration, false)
}

fn written(exploration: &Exploration, short: bool) -> String {
    let mut parts: Vec<String> = Part::all()
        .filter_map(|part| {
            let value = match part {
                Part::Assumptions if short => IN_FILE.to_owned(),
                part => part.link_value(exploration)?,
            };
            Some(format!("{}={value}", part.id()))
        })
        .collect();
    parts.push(format!("{MODEL}={MODEL_VERSION}"));
    parts.join("&")
}

#[cfg(test)]
pub(crate) mod tests;
