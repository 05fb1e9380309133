//! The survey as rows: a number stands in a column that says how far it is known.

use super::OptionalText;
use crate::table::Table;
use anyhow::Result;
use regiewijzer_evidence::survey::Statement;
use regiewijzer_evidence::{
    Amount, AnswerForm, Channel, Completeness, Known, Provenance, Question, Text,
    questionnaire as items, questions as all,
};
use serde::Serialize;

/// What is known of one answer. Only `share` and `count` are of this answer alone.
#[derive(Serialize)]
struct Answer {
    question: &'static str,
    figure: Option<u16>,
    completeness: Completeness,
    row: Option<&'static str>,
    option: &'static str,
    known: &'static str,
    share: Option<u8>,
    count: Option<u16>,
    /// The share of the answers named together, exactly or at least.
    joint_share: Option<u8>,
    joint_at_least: Option<u8>,
    together: Option<String>,
    at_most: Option<u8>,
    words: OptionalText,
}

/// Every answer to every question.
pub(super) fn answers() -> Result<Table> {
    let rows = all().iter().flat_map(|question| {
        let cells = question.cells();
        cells.map(|(row, option, known)| answer(question, row.map(|row| row.id), option.id, known))
    });
    Table::of(rows)
}

fn answer(
    question: &Question,
    row: Option<&'static str>,
    option: &'static str,
    known: Known,
) -> Answer {
    let mut answer = Answer {
        question: question.id,
        figure: question.figure,
        completeness: question.completeness(),
        row,
        option,
        known: known.id(),
        share: None,
        count: None,
        joint_share: None,
        joint_at_least: None,
        together: None,
        at_most: None,
        words: None.into(),
    };
    match known {
        Known::Share(share) => answer.share = Some(share),
        Known::Count(count) => answer.count = Some(count),
        Known::AtMost(share) => answer.at_most = Some(share),
        Known::Words(words) => answer.words = Some(words).into(),
        Known::Together(amount, options) => {
            (answer.joint_share, answer.joint_at_least, _) = columns(Some(amount));
            answer.together = Some(options.join("; "));
        }
        Known::Unknown => {}
    }
    answer
}

/// A number in the column of its kind: share, at least, count.
fn columns(amount: Option<Amount>) -> (Option<u8>, Option<u8>, Option<u16>) {
    match amount {
        Some(Amount::Share(share)) => (Some(share), None, None),
        Some(Amount::AtLeast(share)) => (None, Some(share), None),
        Some(Amount::Count(count)) => (None, None, Some(count)),
        None => (None, None, None),
    }
}

#[derive(Serialize)]
struct Asked {
    id: &'static str,
    item: Option<&'static str>,
    figure: Option<u16>,
    channel: Channel,
    people: Option<u16>,
    completeness: Completeness,
    #[serde(flatten)]
    what: Text,
    note: OptionalText,
    source: &'static str,
}

/// Every question, and how completely it is reported.
pub(super) fn questions() -> Result<Table> {
    Table::of(all().iter().map(|question| Asked {
        id: question.id,
        item: question.item,
        figure: question.figure,
        channel: question.channel,
        people: question.people,
        completeness: question.completeness(),
        what: question.what,
        note: question.note.into(),
        source: question.source,
    }))
}

#[derive(Serialize)]
struct Said {
    question: &'static str,
    row: Option<&'static str>,
    options: String,
    share: Option<u8>,
    at_least: Option<u8>,
    count: Option<u16>,
    #[serde(flatten)]
    says: Text,
    provenance: Provenance,
    source: &'static str,
}

/// What the report says, sentence by sentence.
pub(super) fn statements() -> Result<Table> {
    let row = |question: &Question, statement: &Statement| {
        let (share, at_least, count) = columns(statement.amount);
        Said {
            question: question.id,
            row: statement.row,
            options: statement.options.join("; "),
            share,
            at_least,
            count,
            says: statement.says,
            provenance: statement.provenance,
            source: statement.source,
        }
    };
    let said = |question: &'static Question| {
        let statements = question.statements.iter();
        statements.map(move |statement| row(question, statement))
    };
    Table::of(all().iter().flat_map(said))
}

#[derive(Serialize)]
struct Item {
    number: u16,
    id: &'static str,
    part: u16,
    form: AnswerForm,
    #[serde(flatten)]
    what: Text,
    answers: Text,
    figures: String,
    stocks: String,
    levers: String,
    source: &'static str,
}

/// The questionnaire of annex 2.
pub(super) fn questionnaire() -> Result<Table> {
    Table::of(items().iter().map(|item| {
        let figures = item.reported().filter_map(|question| question.figure);
        let figures: Vec<String> = figures.map(|figure| figure.to_string()).collect();
        Item {
            number: item.number,
            id: item.id,
            part: item.part,
            form: item.form,
            what: item.what,
            answers: item.answers,
            figures: figures.join("; "),
            stocks: item.stocks.join("; "),
            levers: item.levers.join("; "),
            source: item.source,
        }
    }))
}
