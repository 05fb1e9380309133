//! What is said and printed in a session, in both languages, from `data/texts.toml`.

use regiewijzer_evidence::{Language, Text};

use crate::plan::Step as PlanStep;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// The texts of a step.
#[must_use]
pub fn of_step(step: PlanStep) -> &'static Step {
    let own = STEP.iter().find(|one| one.id == step.id());
    own.unwrap_or(&STEP[0])
}

/// A text in a language, with `{name}` replaced by what stands for it.
#[must_use]
pub fn filled(text: Text, language: Language, values: &[(&str, &str)]) -> String {
    let text = text.in_language(language);
    values.iter().fold(text.to_owned(), |text, (name, value)| {
        text.replace(&format!("{{{name}}}"), value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_has_its_own_texts_in_the_order_of_the_plan() {
        let ids: Vec<&str> = STEP.iter().map(|one| one.id).collect();
        assert_eq!(ids, PlanStep::ALL.map(PlanStep::id));
        for step in PlanStep::ALL {
            let texts = of_step(step);
            assert_eq!(texts.id, step.id());
            assert!((2..=4).contains(&texts.r#do.len()));
        }
    }

    #[test]
    fn what_is_named_is_filled_in() {
        let text = Text {
            nl: "{group} zegt {what}",
            en: "{group} says {what}",
        };
        let said = filled(text, Language::Nl, &[("group", "VDAB"), ("what", "nee")]);
        assert_eq!(said, "VDAB zegt nee");
    }
}
