//! The questionnaire that the regisseurs got (B2): its 24 questions, in our own words.
//!
//! Which stocks and levers of the model an answer could set is our own reading, for a capacity scan;
//! annex 2 knows no model.

use crate::{Question, Text, questions};

include!(concat!(env!("OUT_DIR"), "/questionnaire.rs"));

crate::terms! {
    /// The form in which a question is answered.
    pub enum AnswerForm {
        /// One of a list.
        Een = "een", "één antwoord", "one answer";
        /// Any number of a list.
        Meer = "meer", "meer antwoorden", "several answers";
        /// One of a list for each row of a grid.
        Rooster = "rooster", "rooster", "grid";
        /// Percentages that add up to 100.
        Verdeling = "verdeling", "verdeling van 100%", "division of 100%";
        /// Words of one's own.
        Open = "open", "open vraag", "open question";
    }
}

/// One question of annex 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Its place, 1–24; the annex itself prints no numbers.
    pub number: u16,
    /// A short stable code.
    pub id: &'static str,
    /// The part of the questionnaire, 1–5: partnership, decree, Flanders, means, role.
    pub part: u16,
    /// The form of the answer.
    pub form: AnswerForm,
    /// The question, in our own words.
    pub what: Text,
    /// The possible answers, summed up.
    pub answers: Text,
    /// The ids of the stocks of the model that a capacity scan could set by it.
    pub stocks: &'static [&'static str],
    /// The ids of the levers of the model that it could set.
    pub levers: &'static [&'static str],
    /// The passage: the annex and its section.
    pub source: &'static str,
}

impl Item {
    /// What the report says of its answers; nothing for most open questions.
    pub fn reported(&self) -> impl Iterator<Item = &'static Question> {
        let id = self.id;
        questions()
            .iter()
            .filter(move |question| question.item == Some(id))
    }
}

/// All questions, in the order of the annex.
#[must_use]
pub fn questionnaire() -> &'static [Item] {
    &ITEMS
}
