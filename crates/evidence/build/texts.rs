//! The tables that are mostly text, each in Dutch and English.

use regiewijzer_sheet::{Folder, Row, Sheet};

use super::codes;
use super::tables::array;

pub(crate) fn tasks(folder: &Folder) -> Result<String, String> {
    let sheet = folder.open("tasks.csv", "id,regierol,nl,en,source")?;
    sheet.require_unique("id")?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        items.push(format!(
            "Task {{ id: {:?}, regierol: {}, what: {}, source: {:?} }}",
            row.id("id")?,
            codes::regierol(row)?,
            row.bilingual("nl", "en")?,
            row.text("source")?,
        ));
    }
    Ok(array("TASKS", "Task", &items))
}

pub(crate) fn scales(folder: &Folder) -> Result<String, String> {
    let sheet = folder.open(
        "scales.csv",
        "regierol,nl,en,from_inhabitants,to_inhabitants,reading_nl,reading_en,provenance,source",
    )?;
    // `scale_of` looks a row up by the position of its role.
    sheet.require_exactly("regierol", &codes::REGIEROLLEN)?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        let from = row.number("from_inhabitants", 0, 2_000_000)?;
        items.push(format!(
            "Scale {{ regierol: {}, advice: {}, from_inhabitants: {from}, to_inhabitants: {}, \
             reading: {}, provenance: {}, source: {:?} }}",
            codes::regierol(row)?,
            row.bilingual("nl", "en")?,
            row.number("to_inhabitants", from + 1, 2_000_000)?,
            row.bilingual("reading_nl", "reading_en")?,
            codes::provenance(row)?,
            row.text("source")?,
        ));
    }
    Ok(array("SCALES", "Scale", &items))
}

pub(crate) fn milestones(folder: &Folder) -> Result<String, String> {
    let sheet = folder.open("milestones.csv", "id,year,month,nl,en,source")?;
    sheet.require_unique("id")?;
    let mut items = Vec::new();
    let mut earliest = 2000;
    for row in sheet.rows() {
        // Oldest first: a year never falls below that of the row above.
        let year = row.number("year", earliest, 2019)?;
        earliest = year;
        let month = codes::optional_number(row, "month", 1, 12)?;
        items.push(format!(
            "Milestone {{ id: {:?}, year: {year}, month: {month}, what: {}, source: {:?} }}",
            row.id("id")?,
            row.bilingual("nl", "en")?,
            row.text("source")?,
        ));
    }
    Ok(array("MILESTONES", "Milestone", &items))
}

pub(crate) fn oddities(folder: &Folder) -> Result<String, String> {
    let sheet = folder.open(
        "oddities.csv",
        "id,place,says_nl,says_en,choice_nl,choice_en,source",
    )?;
    sheet.require_unique("id")?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        items.push(format!(
            "Oddity {{ id: {:?}, place: {:?}, says: {}, choice: {}, source: {:?} }}",
            row.id("id")?,
            row.text("place")?,
            row.bilingual("says_nl", "says_en")?,
            row.bilingual("choice_nl", "choice_en")?,
            row.text("source")?,
        ));
    }
    Ok(array("ODDITIES", "Oddity", &items))
}

pub(crate) fn round_tables(folder: &Folder) -> Result<String, String> {
    let sheet = folder.open("round_tables.csv", "province,date,starts,town,venue,source")?;
    sheet.require_unique("province")?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        items.push(format!(
            "RoundTable {{ province: {}, date: {:?}, starts: {:?}, town: {:?}, venue: {:?}, source: {:?} }}",
            codes::province(row)?,
            codes::day_of_2018(row, "date")?,
            codes::time(row, "starts")?.0,
            row.text("town")?,
            row.text("venue")?,
            row.text("source")?,
        ));
    }
    Ok(array("ROUND_TABLES", "RoundTable", &items) + &agenda(folder)?)
}

fn agenda(folder: &Folder) -> Result<String, String> {
    let sheet = folder.open("agenda.csv", "id,starts,ends,nl,en,source")?;
    sheet.require_unique("id")?;
    let mut items = Vec::new();
    let mut before = None;
    for row in sheet.rows() {
        let ((starts, from), (ends, to)) = (codes::time(row, "starts")?, codes::time(row, "ends")?);
        if before.is_some_and(|before| before != from) {
            return Err(row.refuse("starts", "it is not when the part above ends"));
        }
        if to <= from {
            return Err(row.refuse("ends", &format!("{ends} is not after {starts}")));
        }
        before = Some(to);
        items.push(format!(
            "AgendaPart {{ id: {:?}, starts: {starts:?}, ends: {ends:?}, minutes: {}, what: {}, source: {:?} }}",
            row.id("id")?,
            to - from,
            row.bilingual("nl", "en")?,
            row.text("source")?,
        ));
    }
    Ok(array("AGENDA", "AgendaPart", &items))
}

pub(crate) fn points(
    folder: &Folder,
    components: &Sheet,
    assessments: &Sheet,
) -> Result<String, String> {
    let sheet = folder.open("points.csv", "id,subject,about,nl,en,provenance,source")?;
    sheet.require_unique("id")?;
    let mut items = Vec::new();
    for row in sheet.rows() {
        items.push(format!(
            "Point {{ id: {:?}, subject: {}, about: {:?}, what: {}, provenance: {}, source: {:?} }}",
            row.id("id")?,
            row.variant("subject", "Subject", &SUBJECTS)?,
            about(row, components, assessments)?,
            row.bilingual("nl", "en")?,
            codes::provenance(row)?,
            row.text("source")?,
        ));
    }
    Ok(array("POINTS", "Point", &items))
}

const SUBJECTS: [&str; 24] = [
    "criterium",
    "activiteit",
    "rol",
    "betrokkenheid",
    "rechtsvorm",
    "decreetdoel",
    "verplichte-actie",
    "bewijs",
    "verwachting",
    "open-vraag",
    "toekomst",
    "schaal",
    "andere-regie",
    "centrumstad",
    "provincietaak",
    "instroom",
    "beginsel",
    "onderzoeksvraag",
    "financiering",
    "soort",
    "stap",
    "genodigd",
    "aanwezig",
    "niet-gegeven",
];

/// What a point is about: the subject says of which kind it must be.
fn about<'s>(
    row: Row<'s>,
    components: &Sheet,
    assessments: &Sheet,
) -> Result<Option<&'s str>, String> {
    let about = row.optional("about")?;
    match (row.text("subject")?, about) {
        ("activiteit" | "toekomst", None) => {}
        ("toekomst", _) => drop(row.one_of("about", &codes::REGIEROLLEN)?),
        ("activiteit", _) => drop(row.find_in("about", components)?),
        ("bewijs", _) => drop(row.find_in("about", assessments)?),
        ("rol", _) => drop(row.one_of("about", &codes::ACTORS)?),
        ("rechtsvorm", _) => drop(row.one_of("about", &codes::LEGAL_FORMS)?),
        (_, None) => {}
        (subject, Some(_)) => {
            return Err(row.refuse(
                "about",
                &format!("{subject} is about nothing; leave it empty"),
            ));
        }
    }
    Ok(about)
}
