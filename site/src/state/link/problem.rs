//! What may be wrong with a link, in words.

use regiewijzer_evidence::Language;

use super::PARTS;
use crate::text::{interface::link, whole};

/// What a part of a link may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Allowed {
    /// The id of a scenario.
    Scenario,
    /// The id of a partnership.
    Region,
    /// Three percentages.
    Mix,
    /// A number from 0 to 1.
    Power,
    /// A whole number between two ends.
    Whole(u32, u32),
    /// Any seed.
    Seed,
    /// The id of an outcome.
    Measure,
}

/// One thing that is wrong with a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
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

impl Problem {
    /// What is wrong and what is allowed.
    pub(crate) fn sentence(&self, language: Language) -> String {
        match self {
            Self::Unknown(part) => link::unknown_part(language, &PARTS.join(", "), &short(part)),
            Self::Repeated(part) => link::repeated_part(language, part),
            Self::Value {
                part,
                value,
                allowed,
            } => link::bad_value(language, &allowed.words(language), part, &short(value)),
        }
    }
}

impl Allowed {
    fn words(self, language: Language) -> String {
        let text = match self {
            Self::Whole(low, high) => {
                let [low, high] = [low, high].map(|end| whole(language, f64::from(end)));
                return link::allowed_whole(language, &high, &low);
            }
            Self::Scenario => link::ALLOWED_SCENARIOS,
            Self::Region => link::ALLOWED_REGION,
            Self::Mix => link::ALLOWED_MIX,
            Self::Power => link::ALLOWED_POWER,
            Self::Seed => link::ALLOWED_SEED,
            Self::Measure => link::ALLOWED_MEASURE,
        };
        text.in_language(language).to_owned()
    }
}

/// Enough of a text to recognise it by: a damaged link may hold anything, at any length.
fn short(text: &str) -> String {
    const ENOUGH: usize = 40;
    if text.chars().count() <= ENOUGH {
        return text.to_owned();
    }
    let start: String = text.chars().take(ENOUGH).collect();
    format!("{start}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_names_the_part_and_what_is_allowed() {
        let problem = Problem::Value {
            part: "inwoners".to_owned(),
            value: "9".to_owned(),
            allowed: Allowed::Whole(20_000, 800_000),
        };
        let said = problem.sentence(Language::Nl);
        assert!(
            said.contains("inwoners") && said.contains("20.000 tot 800.000"),
            "{said}"
        );
    }

    #[test]
    fn a_very_long_value_is_cut() {
        assert!(
            Problem::Unknown("x".repeat(9000))
                .sentence(Language::En)
                .len()
                < 400
        );
    }
}
