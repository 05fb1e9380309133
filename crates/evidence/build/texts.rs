//! The tables that are mostly text, each in Dutch and English.

use regiewijzer_sheet::Folder;

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
        let month = match row.optional("month")? {
            None => "None".to_owned(),
            Some(_) => format!("Some({})", row.number("month", 1, 12)?),
        };
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
