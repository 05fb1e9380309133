//! The questionnaire, and what the survey gave.

use regiewijzer_sheet::{Folder, Row, Sheet, is_id};

use super::codes;
use super::tables::array;

/// The questions of annex 2, each with an id of its own.
pub(crate) fn open_questionnaire(folder: &Folder) -> Result<Sheet, String> {
    let sheet = folder.open(
        "questionnaire.csv",
        "number,id,part,form,nl,en,answers_nl,answers_en,stocks,levers,source",
    )?;
    sheet.require_unique("id")?;
    Ok(sheet)
}

pub(crate) fn questionnaire(sheet: &Sheet) -> Result<String, String> {
    let mut items = Vec::new();
    for (place, row) in (1..).zip(sheet.rows()) {
        items.push(format!(
            "Item {{ number: {}, id: {:?}, part: {}, form: {}, what: {}, answers: {}, \
             stocks: &{:?}, levers: &{:?}, source: {:?} }}",
            row.number("number", place, place)?,
            row.id("id")?,
            row.number("part", 1, 5)?,
            row.variant(
                "form",
                "AnswerForm",
                &["een", "meer", "rooster", "verdeling", "open"],
            )?,
            row.bilingual("nl", "en")?,
            row.bilingual("answers_nl", "answers_en")?,
            codes::ids(row, "stocks", is_id)?,
            codes::ids(row, "levers", is_id)?,
            row.text("source")?,
        ));
    }
    Ok(array("ITEMS", "Item", &items))
}

pub(crate) fn survey(folder: &Folder, questionnaire: &Sheet) -> Result<String, String> {
    let questions = folder.open(
        "survey_questions.csv",
        "id,item,figure,channel,people,nl,en,note_nl,note_en,source",
    )?;
    questions.require_unique("id")?;
    let heads: Vec<String> = questions
        .rows()
        .map(|row| head(row, questionnaire))
        .collect::<Result<_, _>>()?;
    let choices = folder.open("survey_choices.csv", "question,kind,id,nl,en")?;
    let choices: Vec<Choice> = choices
        .rows()
        .map(|row| choice(row, &questions))
        .collect::<Result<_, _>>()?;
    let statements = folder.open(
        "survey_statements.csv",
        "question,row,options,kind,value,nl,en,provenance,source",
    )?;
    let statements: Vec<(&str, String)> = statements
        .rows()
        .map(|row| statement(row, &questions, &choices))
        .collect::<Result<_, _>>()?;
    let mut items = Vec::new();
    for (row, head) in questions.rows().zip(heads) {
        let id = row.id("id")?;
        let of_kind = |kind| {
            let own = choices.iter().filter(|choice| choice.is(id, kind));
            own.map(|choice| choice.code.as_str())
                .collect::<Vec<_>>()
                .join(", ")
        };
        let said: Vec<&str> = statements
            .iter()
            .filter(|(question, _)| *question == id)
            .map(|(_, code)| code.as_str())
            .collect();
        if !choices.iter().any(|choice| choice.is(id, OPTION)) {
            return Err(row.refuse("id", "it has no options in data/survey_choices.csv"));
        }
        items.push(format!(
            "Question {{ {head}, options: &[{}], rows: &[{}], statements: &[{}] }}",
            of_kind(OPTION),
            of_kind(ROW),
            said.join(", "),
        ));
    }
    Ok(array("QUESTIONS", "Question", &items))
}

/// What a question has of itself.
fn head(row: Row<'_>, questionnaire: &Sheet) -> Result<String, String> {
    let item = match row.optional("item")? {
        None => None,
        Some(_) => Some(row.find_in("item", questionnaire)?.id("id")?),
    };
    Ok(format!(
        "id: {:?}, item: {item:?}, figure: {}, channel: {}, people: {}, what: {}, note: {}, source: {:?}",
        row.id("id")?,
        codes::optional_number(row, "figure", 1, 21)?,
        row.variant(
            "channel",
            "Channel",
            &["vragenlijst", "rondetafel", "opvraging"],
        )?,
        codes::optional_number(row, "people", 1, 100)?,
        row.bilingual("nl", "en")?,
        codes::optional_text(row, "note_nl", "note_en")?,
        row.text("source")?,
    ))
}

const OPTION: &str = "optie";
const ROW: &str = "rij";

/// An option or a row of a question.
struct Choice<'s> {
    question: &'s str,
    kind: &'s str,
    id: &'s str,
    code: String,
}

impl Choice<'_> {
    fn is(&self, question: &str, kind: &str) -> bool {
        self.question == question && self.kind == kind
    }
}

fn choice<'s>(row: Row<'s>, questions: &Sheet) -> Result<Choice<'s>, String> {
    row.find_in("question", questions)?;
    let id = row.id("id")?;
    let what = row.bilingual("nl", "en")?;
    Ok(Choice {
        question: row.text("question")?,
        kind: row.one_of("kind", &[OPTION, ROW])?,
        id,
        code: format!("Choice {{ id: {id:?}, what: {what} }}"),
    })
}

/// A statement: the id of its question, and its code.
fn statement<'s>(
    row: Row<'s>,
    questions: &Sheet,
    choices: &[Choice<'_>],
) -> Result<(&'s str, String), String> {
    row.find_in("question", questions)?;
    let question = row.text("question")?;
    let has = |kind: &'static str| {
        move |id: &str| {
            choices
                .iter()
                .any(|choice| choice.is(question, kind) && choice.id == id)
        }
    };
    let options = codes::ids(row, "options", has(OPTION))?;
    if options.is_empty() {
        return Err(row.refuse("options", "it is empty; name one option or more"));
    }
    let amount = amount(row)?;
    let on = codes::ids(row, "row", has(ROW))?;
    let is_grid = choices.iter().any(|choice| choice.is(question, ROW));
    if on.len() > 1 || (is_grid && on.is_empty() && amount != "None") {
        return Err(row.refuse(
            "row",
            "a number needs one row of the grid, words one or none",
        ));
    }
    let code = format!(
        "Statement {{ row: {:?}, options: &{options:?}, amount: {amount}, says: {}, \
         provenance: {}, source: {:?} }}",
        on.first(),
        row.bilingual("nl", "en")?,
        codes::provenance(row)?,
        row.text("source")?,
    );
    Ok((question, code))
}

/// The number of a statement, as a Rust `Option<Amount>`.
fn amount(row: Row<'_>) -> Result<String, String> {
    let kind = row.one_of("kind", &["aandeel", "minstens", "aantal", "woorden"])?;
    let amount = match kind {
        "aandeel" => format!("Share({})", row.number("value", 0, 100)?),
        "minstens" => format!("AtLeast({})", row.number("value", 1, 100)?),
        "aantal" => format!("Count({})", row.number("value", 0, 100)?),
        _ if row.optional("value")?.is_none() => return Ok("None".to_owned()),
        _ => return Err(row.refuse("value", "words have no number; leave it empty")),
    };
    Ok(format!("Some(Amount::{amount})"))
}
