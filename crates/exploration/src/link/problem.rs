//! What may be wrong with a link.

use crate::part::{Allowed, Part};
use std::fmt;

/// One thing that is wrong with a link.
///
/// Its [`Display`](fmt::Display) is one English sentence that ends with what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A part that is there more than once; the first counts.
    Repeated(Part),
    /// A value that cannot be.
    Value {
        /// The part.
        part: Part,
        /// What it held, or one of several things that it held.
        value: String,
        /// What it may hold.
        allowed: Allowed,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Repeated(part) => write!(f, "{:?} is there twice; allowed is once", part.id()),
            Self::Value {
                part,
                value,
                allowed,
            } => {
                let part = part.id();
                write!(f, "{part}={value:?} is not possible; allowed is {allowed}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_model::Lever;

    #[test]
    fn a_problem_is_one_sentence_with_the_part_and_what_is_allowed() {
        let problem = Problem::Value {
            part: Part::Lever(Lever::Inhabitants),
            value: "9".to_owned(),
            allowed: Allowed::Whole(20_000, 800_000),
        };
        assert_eq!(
            problem.to_string(),
            "inwoners=\"9\" is not possible; allowed is a whole number from 20000 to 800000"
        );
    }
}
