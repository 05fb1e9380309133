//! What may be wrong with a link or a file, in words.

use regiewijzer_exploration::Exploration;
use regiewijzer_exploration::file::{self, Refusal};
use regiewijzer_exploration::link::Problem;
use regiewijzer_exploration::part::Allowed;
use regiewijzer_model::lever::Kind;
use regiewijzer_model::{Lever, Reading};

use super::name;
use crate::text::interface::{file as file_texts, link as texts};
use crate::text::{Localized, exact, whole};

/// What is wrong with a link or a file, and what is allowed.
pub(crate) fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Repeated(part) => texts::repeated_part(name(*part)),
        Problem::Value {
            part,
            value,
            allowed,
        } => texts::bad_value(&words(*allowed), name(*part), &short(value)),
    }
}

/// Why a file cannot be opened, in one sentence.
pub(crate) fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Foreign => file_texts::FOREIGN.to_string(),
        Refusal::Later(version) => {
            file_texts::later(&file::VERSION.to_string(), &version.to_string())
        }
    }
}

fn words(allowed: Allowed) -> String {
    let text = match allowed {
        Allowed::Lever(lever) => return lever_words(lever),
        Allowed::Whole(low, high) => {
            let [low, high] = [low, high].map(|end| whole(f64::from(end)));
            return texts::allowed_whole(&high, &low);
        }
        Allowed::Range(parameter) => {
            let info = parameter.info();
            let [low, high] = [info.min, info.max].map(exact);
            return texts::allowed_range(&high, &low, info.name.localized());
        }
        Allowed::Assumptions => texts::ALLOWED_ASSUMPTIONS,
        Allowed::Readings => {
            let ids = Reading::ALL.map(Reading::id).join(", ");
            return texts::allowed_options(&ids);
        }
        Allowed::Thresholds => texts::ALLOWED_THRESHOLDS,
        Allowed::Noise => texts::ALLOWED_NOISE,
        Allowed::Members => {
            let [few, more, most] = Exploration::MEMBERS.map(|one| one.to_string());
            return texts::allowed_members(&few, &more, &most);
        }
        Allowed::Seed => texts::ALLOWED_SEED,
        Allowed::Ranks => texts::ALLOWED_RANKS,
        Allowed::View => texts::ALLOWED_VIEW,
    };
    text.localized().to_owned()
}

fn lever_words(lever: Lever) -> String {
    let text = match lever.kind() {
        Kind::Scenario => texts::ALLOWED_SCENARIOS,
        Kind::Partnership => texts::ALLOWED_REGION,
        Kind::Mix => texts::ALLOWED_MIX,
        Kind::Share => texts::ALLOWED_SHARE,
        Kind::Schedule => texts::ALLOWED_LATER,
        Kind::Stocks => texts::ALLOWED_START,
        Kind::Options(options) => return texts::allowed_options(&options.join(", ")),
        Kind::Level | Kind::Whole | Kind::Euro => {
            let (low, high) = lever.bounds().unwrap_or_default();
            let [low, high] = [low, high].map(exact);
            return texts::allowed_number(&high, &low);
        }
    };
    text.localized().to_owned()
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
    use regiewijzer_exploration::Part;

    fn bad(part: Part, value: &str, allowed: Allowed) -> String {
        problem(&Problem::Value {
            part,
            value: value.to_owned(),
            allowed,
        })
    }

    #[test]
    fn a_problem_names_the_part_as_the_page_does_its_value_and_what_is_allowed() {
        let said = bad(
            Part::Lever(Lever::Inhabitants),
            "9",
            Allowed::Whole(20_000, 800_000),
        );
        for part in ["Schaal", "“9”", "20.000 tot 800.000"] {
            assert!(said.contains(part), "{said}");
        }
        assert!(!said.contains("inwoners"), "{said}");
    }

    #[test]
    fn a_range_says_for_which_assumption_and_between_which_ends() {
        let parameter = regiewijzer_model::Parameter::AD;
        let words = words(Allowed::Range(parameter));
        let name = parameter.info().name.localized();
        assert!(
            words.contains(name) && words.contains("tussen 0 en 1"),
            "{words}"
        );
    }

    #[test]
    fn a_very_long_value_is_cut() {
        let said = |value: &str| bad(Part::Seed, value, Allowed::Seed).len();
        assert!(said(&"x".repeat(9000)) < said("x") + 50);
    }
}
