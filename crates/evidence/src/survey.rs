//! What the survey and the polls gave, question by question (fig. 3, 5–10 and 12–20; B2).
//!
//! The figures of the report are images, and its text gives their numbers only in part. So every
//! answer is [`Known`] to some degree, and only an answer known alone has a number that can be drawn.
//! A share that the text gives for several answers together stays joint.

use crate::{Provenance, Text};

include!(concat!(env!("OUT_DIR"), "/survey.rs"));

crate::terms! {
    /// How something was asked.
    pub enum Channel {
        /// In the online questionnaire of 2018 (B2).
        Vragenlijst = "vragenlijst", "vragenlijst", "questionnaire";
        /// By a show of hands or the like at the round tables of October 2018.
        Rondetafel = "rondetafel", "rondetafel", "round table";
        /// By a request for documents.
        Opvraging = "opvraging", "opgevraagde documenten", "documents asked for";
    }
}

crate::terms! {
    /// How much of a question's answers the report gives.
    pub enum Completeness {
        /// Every answer has its own number.
        Volledig = "volledig", "volledig", "full";
        /// Some answers have a number, or only a joint one.
        Deels = "deels", "deels", "part";
        /// There is only a judgement in words.
        Woorden = "woorden", "alleen in woorden", "words only";
        /// It was asked, and the report says nothing of the answers.
        NietGerapporteerd = "niet-gerapporteerd", "gevraagd, niet gerapporteerd", "asked, not reported";
    }
}

/// One question and all that the report says of its answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// A short stable code.
    pub id: &'static str,
    /// The id of the question of the questionnaire that it comes from, if any.
    pub item: Option<&'static str>,
    /// The number of the report's figure, if it has one.
    pub figure: Option<u16>,
    /// How it was asked.
    pub channel: Channel,
    /// How many people could answer, where the report says so; some may have left it open.
    pub people: Option<u16>,
    /// The question, in our own words.
    pub what: Text,
    /// What a reader of its answers must know.
    pub note: Option<Text>,
    /// The possible answers, in the order of the questionnaire.
    pub options: &'static [Choice],
    /// What is answered for: the partners, statements or areas of a grid; none for a plain question.
    pub rows: &'static [Choice],
    /// What the report says of the answers.
    pub statements: &'static [Statement],
    /// The passages.
    pub source: &'static str,
}

/// One possible answer of a question, or one row of its grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// A short code, unique within its question.
    pub id: &'static str,
    /// What it says, in our own words.
    pub what: Text,
}

/// One thing that the report says of one answer, or of several together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Statement {
    /// The row of the grid; none for a plain question, or where the words concern all rows.
    pub row: Option<&'static str>,
    /// The answers that it concerns, one or more.
    pub options: &'static [&'static str],
    /// The number, if there is one.
    pub amount: Option<Amount>,
    /// The same as a sentence.
    pub says: Text,
    /// Whether the report prints it or we infer it.
    pub provenance: Provenance,
    /// The passage.
    pub source: &'static str,
}

/// How many gave an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// A share in percent, 0–100; for a question that divides a whole, the mean share.
    Share(u8),
    /// At least this share in percent.
    AtLeast(u8),
    /// A number of people.
    Count(u16),
}

/// What is known of one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Its share in percent.
    Share(u8),
    /// Its number of people.
    Count(u16),
    /// Only how many gave this or one of the other answers named.
    Together(Amount, &'static [&'static str]),
    /// Only a judgement in words.
    Words(Text),
    /// At most the rest that the other answers leave, in percent.
    AtMost(u8),
    /// Nothing.
    Unknown,
}

impl Known {
    /// The code used in exports.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Share(_) => "share",
            Self::Count(_) => "count",
            Self::Together(..) => "together",
            Self::Words(_) => "words",
            Self::AtMost(_) => "at_most",
            Self::Unknown => "unknown",
        }
    }
}

/// All questions: who answered, the figures in their order, and what was asked besides.
#[must_use]
pub fn questions() -> &'static [Question] {
    &QUESTIONS
}

/// The question with this id, or nothing.
#[must_use]
pub fn question(id: &str) -> Option<&'static Question> {
    QUESTIONS.iter().find(|question| question.id == id)
}

impl Question {
    /// What the report says of one answer: a number before words, and what concerns the fewest
    /// answers first. `row` is none for a plain question.
    #[must_use]
    pub fn known(&self, row: Option<&str>, option: &str) -> Known {
        let numbers = || {
            self.statements_on(row)
                .filter(|statement| statement.options.contains(&option))
                .filter_map(|statement| Some((statement.amount?, statement.options)))
        };
        let alone = numbers().find_map(|(amount, options)| match (amount, options) {
            (Amount::Share(share), [_]) => Some(Known::Share(share)),
            (Amount::Count(count), [_]) => Some(Known::Count(count)),
            _ => None,
        });
        let together = || {
            let fewest = numbers().min_by_key(|(_, options)| options.len());
            fewest.map(|(amount, options)| Known::Together(amount, options))
        };
        let words = || {
            self.statements_on(row)
                .filter(|statement| statement.options.contains(&option))
                .min_by_key(|statement| statement.options.len())
                .map(|statement| Known::Words(statement.says))
        };
        alone
            .or_else(together)
            .or_else(words)
            .or_else(|| self.rest(row).map(Known::AtMost))
            .unwrap_or(Known::Unknown)
    }

    /// Every row of the grid with every answer: what is known of it. A plain question has no rows.
    pub fn cells(&self) -> impl Iterator<Item = (Option<&'static Choice>, &'static Choice, Known)> {
        let plain = self.rows.is_empty().then_some(None);
        let rows = self.rows.iter().map(Some).chain(plain);
        rows.flat_map(move |row| {
            let known = move |option: &Choice| self.known(row.map(|row| row.id), option.id);
            self.options
                .iter()
                .map(move |option| (row, option, known(option)))
        })
    }

    /// How much of the answers the report gives.
    #[must_use]
    pub fn completeness(&self) -> Completeness {
        let has_number = |known| matches!(known, Known::Share(_) | Known::Count(_));
        if self.statements.is_empty() {
            Completeness::NietGerapporteerd
        } else if self.cells().all(|(_, _, known)| has_number(known)) {
            Completeness::Volledig
        } else if self.statements.iter().any(|said| said.amount.is_some()) {
            Completeness::Deels
        } else {
            Completeness::Woorden
        }
    }

    /// What the report says of a row, or of all of them.
    fn statements_on(&self, row: Option<&str>) -> impl Iterator<Item = &'static Statement> {
        self.statements
            .iter()
            .filter(move |statement| statement.row.is_none() || statement.row == row)
    }

    /// The share that the answers with a number leave to those without, if there is any. Every
    /// question with shares has answers that exclude each other.
    fn rest(&self, row: Option<&str>) -> Option<u8> {
        let mut shares: Vec<(&[&str], u8)> = self
            .statements_on(row)
            .filter_map(|statement| match statement.amount? {
                Amount::Share(share) | Amount::AtLeast(share) => Some((statement.options, share)),
                Amount::Count(_) => None,
            })
            .collect();
        shares.sort_by_key(|(options, _)| options.len());
        let mut counted: Vec<&str> = Vec::new();
        let mut rest = None;
        for (options, share) in shares {
            if options.iter().all(|option| !counted.contains(option)) {
                counted.extend(options);
                rest = Some(rest.unwrap_or(100_u8).saturating_sub(share));
            }
        }
        rest
    }
}
