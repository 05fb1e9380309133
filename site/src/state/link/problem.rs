//! What may be wrong with a link, in words.

use regiewijzer_evidence::Language;

use super::MODEL;
use crate::state::part::{Allowed, Part};
use crate::text::{exact, interface::link, whole};

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
            Self::Unknown(part) => {
                let known: Vec<&str> = Part::all().map(Part::id).chain([MODEL]).collect();
                link::unknown_part(language, &known.join(", "), &short(part))
            }
            Self::Repeated(part) => link::repeated_part(language, &short(part)),
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
        let exact = |end: f64| exact(language, end);
        let text = match self {
            Self::Whole(low, high) => {
                let [low, high] = [low, high].map(|end| whole(language, f64::from(end)));
                return link::allowed_whole(language, &high, &low);
            }
            Self::Level(lever) if lever.info().options.is_empty() => {
                let info = lever.info();
                return link::allowed_number(language, &exact(info.hi), &exact(info.lo));
            }
            Self::Level(lever) => {
                return link::allowed_options(language, &lever.info().options.join(", "));
            }
            Self::Range(parameter) => {
                let info = parameter.info();
                let [low, high] = [info.min, info.max].map(exact);
                return link::allowed_range(language, &high, &low, info.id);
            }
            Self::Scenario => link::ALLOWED_SCENARIOS,
            Self::Region => link::ALLOWED_REGION,
            Self::Mix => link::ALLOWED_MIX,
            Self::Share => link::ALLOWED_SHARE,
            Self::Later => link::ALLOWED_LATER,
            Self::Start => link::ALLOWED_START,
            Self::Assumptions => link::ALLOWED_ASSUMPTIONS,
            Self::Noise => link::ALLOWED_NOISE,
            Self::Seed => link::ALLOWED_SEED,
            Self::View => link::ALLOWED_VIEW,
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
    fn a_range_says_for_which_assumption_and_between_which_ends() {
        let words = Allowed::Range(regiewijzer_model::Parameter::AD).words(Language::Nl);
        assert!(
            words.starts_with("voor aD een waarde of bereik tussen 0 en 1"),
            "{words}"
        );
    }

    #[test]
    fn a_very_long_value_is_cut() {
        let said = |problem: Problem| problem.sentence(Language::En).len();
        let name = said(Problem::Unknown("x".to_owned()));
        assert!(said(Problem::Unknown("x".repeat(9000))) < name + 50);
    }
}
