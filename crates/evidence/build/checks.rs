//! What must hold between rows and between files.

use regiewijzer_sheet::{Folder, Row, Sheet};

/// The columns of `partnerships.csv`; the command line prints all but the last.
pub(crate) const PARTNERSHIP_COLUMNS: &[&str] = &[
    "id",
    "name",
    "province",
    "legal_form",
    "municipalities",
    "inhabitants",
    "subsidy_eur",
    "centre_city",
    "source",
];

/// The ids of the partnerships, each checked to occur once.
pub(crate) fn partnership_ids(folder: &Folder) -> Result<Vec<String>, String> {
    let sheet = folder.open("partnerships.csv", PARTNERSHIP_COLUMNS)?;
    sheet.require_unique("id")?;
    sheet
        .rows()
        .map(|row| row.id("id").map(str::to_owned))
        .collect()
}

/// Pairs of partnership id and the name of its centre city, in the order of `centre_cities.csv`.
pub(crate) fn centre_city_of_partnership(folder: &Folder) -> Result<Vec<(String, String)>, String> {
    let sheet = folder.open(
        "centre_cities.csv",
        &["name", "partnership", "inhabitants", "provenance", "source"],
    )?;
    sheet
        .rows()
        .map(|row| {
            Ok((
                row.id("partnership")?.to_owned(),
                row.text("name")?.to_owned(),
            ))
        })
        .collect()
}

/// A cell that must hold one of the known ids.
pub(crate) fn known<'s>(row: Row<'s>, column: &str, ids: &[String]) -> Result<&'s str, String> {
    let id = row.id(column)?;
    if ids.iter().any(|known| known == id) {
        Ok(id)
    } else {
        Err(row.refuse(
            column,
            &format!("\"{id}\" is not in data/partnerships.csv; use one of its ids"),
        ))
    }
}

/// Numbers that must rise from row to row.
pub(crate) fn rises(sheet: &Sheet, column: &str) -> Result<(), String> {
    let mut before = 0;
    for row in sheet.rows() {
        let number = row.number(column, 1, u32::MAX)?;
        if number <= before {
            return Err(row.refuse(
                column,
                &format!("{number} does not exceed {before} of the row above; rows must rise"),
            ));
        }
        before = number;
    }
    Ok(())
}

/// A column that must hold exactly these values, in this order.
pub(crate) fn has_exactly(sheet: &Sheet, column: &str, values: &[&str]) -> Result<(), String> {
    let mut expected = values.iter();
    for row in sheet.rows() {
        let found = row.text(column)?;
        if expected.next() != Some(&found) {
            return Err(row.refuse(
                column,
                &format!(
                    "\"{found}\" is out of place; the rows are, in order, {}",
                    values.join(", ")
                ),
            ));
        }
    }
    match expected.next() {
        None => Ok(()),
        Some(missing) => Err(format!(
            "{}: the row \"{missing}\" is missing",
            sheet.place()
        )),
    }
}
