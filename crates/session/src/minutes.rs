//! The minutes: what was entered and what the model made of it, to be read aloud in three minutes.
//!
//! Everything in them follows from the session and from what was computed for it, so that they are the same wherever
//! they are made: on the page, from a file, by the command.

mod difference;
mod options;
mod people;

use regiewijzer_analysis::compromise::Answer;
use regiewijzer_analysis::groups::Found;
use regiewijzer_evidence::{Language, Text, partnership};
use regiewijzer_model::{MODEL_VERSION, Outcome};

use crate::Session;
use crate::document::{Document, Section};
use crate::entry::{Direction, Record};
use crate::texts::{filled, minutes as texts};

/// What the model found of a prediction: in how many worlds out of 100 more, less, and about the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worlds {
    /// Worlds with noticeably more.
    pub more: u32,
    /// Worlds with noticeably less.
    pub less: u32,
    /// Worlds with about as much.
    pub same: u32,
}

/// What the model found of what a table expects of a measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effect {
    /// The measure.
    pub measure: Outcome,
    /// The median of the differences with today, in the unit of the measure.
    pub difference: f64,
    /// Which way that is, as far as it is noticed.
    pub direction: Direction,
}

/// What a condition does to an option, on the first measure that its table expects something of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tested {
    /// The measure.
    pub measure: Outcome,
    /// In how many worlds out of 100 the option is noticeably better than today where the condition holds.
    pub with: u32,
    /// The same under the model's own assumptions.
    pub without: u32,
}

/// What was computed for a session. What is missing wasn't.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Computed {
    /// For each prediction of the plan.
    pub predictions: Vec<Option<Worlds>>,
    /// For each option that a table built, in the order of [`crate::study::options`], what it expects.
    pub options: Vec<Vec<Effect>>,
    /// For each condition that was entered, in the order of time.
    pub conditions: Vec<Option<Tested>>,
    /// What the parties of [`crate::study::parties`] differ about.
    pub disagreement: Option<Found>,
    /// The smallest change, with the name of the option that it is of.
    pub change: Option<(String, Answer)>,
    /// How many worlds were run.
    pub members: u32,
    /// Their seed.
    pub seed: u32,
}

/// What every part of the minutes is made of.
#[derive(Clone, Copy)]
struct Made<'s> {
    session: &'s Session,
    computed: &'s Computed,
    language: Language,
}

impl Made<'_> {
    fn words(&self, text: Text) -> String {
        text.in_language(self.language).to_owned()
    }

    fn filled(&self, text: Text, values: &[(&str, &str)]) -> String {
        filled(text, self.language, values)
    }

    /// The words of a section, its sentences as one paragraph.
    fn run_on(section: &mut Section) {
        if section.aloud.len() > 1 {
            section.aloud = vec![section.aloud.join(" ")];
        }
    }

    fn section(&self, head: Text) -> Section {
        Section {
            head: self.words(head),
            ..Section::default()
        }
    }

    fn name(&self, measure: Outcome) -> String {
        crate::words::lower_first(measure.name().in_language(self.language))
    }
}

/// The minutes of a session that was held on a date, as it is said.
#[must_use]
pub fn minutes(session: &Session, computed: &Computed, date: &str, language: Language) -> Document {
    let made = Made {
        session,
        computed,
        language,
    };
    let mut document = Document::new(language, made.words(texts::TITLE));
    document.sections = vec![
        people::there(made, date),
        people::cards(made),
        options::predictions(made),
        options::built(made),
        difference::differences(made),
        difference::facts(made),
        difference::values(made),
        difference::change(made),
        doubts(made),
        next(made),
        how_made(made),
    ];
    document.sections.retain(|section| {
        !section.aloud.is_empty() || !section.small.is_empty() || !section.tables.is_empty()
    });
    document
}

fn doubts(made: Made) -> Section {
    let mut section = made.section(texts::DOUBTS_HEAD);
    let doubts: Vec<&str> = made
        .session
        .log
        .records()
        .filter_map(|record| match record {
            Record::Doubt(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    section.aloud.push(if doubts.is_empty() {
        made.words(texts::NO_DOUBTS)
    } else {
        made.filled(texts::DOUBTS, &[("doubts", &sentence(&doubts.join("; ")))])
    });
    section.small.push(made.words(texts::SMALL_NO_FORECAST));
    section
}

fn next(made: Made) -> Section {
    let mut section = made.section(texts::NEXT_HEAD);
    for record in made.session.log.records() {
        if let Record::Task(task) = record {
            let values = [
                ("date", &*task.when),
                ("owner", &*task.owner),
                ("what", &*task.what),
            ];
            section.aloud.push(made.filled(texts::NEXT, &values));
        }
    }
    if section.aloud.is_empty() {
        section.aloud.push(made.words(texts::NO_NEXT));
    }
    section
}

fn how_made(made: Made) -> Section {
    let mut section = made.section(texts::MADE_HEAD);
    let Computed { members, seed, .. } = made.computed;
    let values = [
        ("model", MODEL_VERSION),
        (
            "members",
            &crate::words::number(f64::from(*members), 0, made.language),
        ),
        ("seed", &seed.to_string()),
    ];
    section.small.push(made.filled(texts::SMALL_MADE, &values));
    let planned = made.session.plan.options.len();
    for option in crate::study::options(made.session)
        .into_iter()
        .skip(planned)
    {
        let link = regiewijzer_exploration::link::write_whole(&option.exploration);
        section.small.push(format!("{}: ?{link}", option.name));
    }
    section.small.push(made.words(texts::SMALL_KEPT));
    section.small.push(made.words(texts::SMALL_SOURCE));
    section
}

/// The name of the region of a session; none for the median one.
fn region(session: &Session) -> Option<&'static str> {
    Some(partnership(session.plan.partnership.as_deref()?)?.name)
}

/// A text that ends as a sentence does.
fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', '…']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}
