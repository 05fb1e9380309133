//! What may be wrong with a link.

use super::MODEL;
use crate::part::{Allowed, Part};
use std::fmt;

/// One thing that is wrong with a link.
///
/// Its [`Display`](fmt::Display) is one English sentence that ends with what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A part that does not exist.
    Unknown(String),
    /// A part that is there twice.
    Repeated(String),
    /// A part with a value that cannot be.
    Value {
        /// The name of the part.
        part: String,
        /// What it held.
        value: String,
        /// What it may hold.
        allowed: Allowed,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(part) => {
                let known: Vec<&str> = Part::all().map(Part::id).chain([MODEL]).collect();
                let known = known.join(", ");
                write!(f, "{part:?} is no part of a link; allowed are {known}")
            }
            Self::Repeated(part) => write!(f, "{part:?} is there twice; allowed is once"),
            Self::Value {
                part,
                value,
                allowed,
            } => write!(f, "{part}={value:?} is not possible; allowed is {allowed}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_is_one_sentence_with_the_part_and_what_is_allowed() {
        let problem = Problem::Value {
            part: "inwoners".to_owned(),
            value: "9".to_owned(),
            allowed: Allowed::Whole(20_000, 800_000),
        };
        assert_eq!(
            problem.to_string(),
            "inwoners=\"9\" is not possible; allowed is a whole number from 20000 to 800000"
        );
    }
}
