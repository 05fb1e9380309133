//! The ids that stand for a variant of an enum of the crate.

use regiewijzer_sheet::Row;

/// What each role is called, in the order of the report.
pub(crate) const REGIEROLLEN: [&str; 3] =
    ["bestuursregisseur", "terreinregisseur", "beleidsregisseur"];

const PROVINCES: [&str; 5] = [
    "antwerpen",
    "vlaams-brabant",
    "west-vlaanderen",
    "oost-vlaanderen",
    "limburg",
];

pub(crate) const LEGAL_FORMS: [&str; 5] = [
    "interlokale-vereniging",
    "centrumstad",
    "ocmw-vereniging",
    "projectvereniging",
    "dienstverlenende-vereniging",
];

/// The actors of annex 1, in its order.
pub(crate) const ACTORS: [&str; 5] = [
    "regieondersteuner",
    "besturen",
    "wse-vdab",
    "sociale-economie",
    "reguliere-economie",
];

pub(crate) fn province(row: Row<'_>) -> Result<String, String> {
    row.variant("province", "Province", &PROVINCES)
}

pub(crate) fn legal_form(row: Row<'_>) -> Result<String, String> {
    row.variant("legal_form", "LegalForm", &LEGAL_FORMS)
}

pub(crate) fn body(row: Row<'_>) -> Result<String, String> {
    row.variant("kind", "Body", &["stad", "gemeente", "ocmw"])
}

pub(crate) fn regierol(row: Row<'_>) -> Result<String, String> {
    row.variant("regierol", "Regierol", &REGIEROLLEN)
}

/// An assumption is no evidence, so `aanname` isn't among them.
pub(crate) fn provenance(row: Row<'_>) -> Result<String, String> {
    row.variant(
        "provenance",
        "Provenance",
        &["rapport", "afgeleid", "extern"],
    )
}

/// A bilingual text that may be left out in both languages, as a Rust `Option<Text>`.
pub(crate) fn optional_text(row: Row<'_>, nl: &str, en: &str) -> Result<String, String> {
    match (row.optional(nl)?, row.optional(en)?) {
        (None, None) => Ok("None".to_owned()),
        _ => Ok(format!("Some({})", row.bilingual(nl, en)?)),
    }
}

/// Ids with a space between them, each one that `is_known`; none for an empty cell.
pub(crate) fn ids<'s>(
    row: Row<'s>,
    column: &str,
    is_known: impl Fn(&str) -> bool,
) -> Result<Vec<&'s str>, String> {
    let Some(cell) = row.optional(column)? else {
        return Ok(Vec::new());
    };
    let mut ids: Vec<&str> = Vec::new();
    for id in cell.split(' ') {
        if !is_known(id) {
            return Err(row.refuse(column, &format!("\"{id}\" is no id that may stand here")));
        }
        if ids.contains(&id) {
            return Err(row.refuse(column, &format!("\"{id}\" occurs twice; once is enough")));
        }
        ids.push(id);
    }
    Ok(ids)
}

/// A whole number within bounds or nothing, as a Rust `Option`.
pub(crate) fn optional_number(
    row: Row<'_>,
    column: &str,
    lo: u32,
    hi: u32,
) -> Result<String, String> {
    match row.optional(column)? {
        None => Ok("None".to_owned()),
        Some(_) => Ok(format!("Some({})", row.number(column, lo, hi)?)),
    }
}

/// A time on the 24-hour clock, such as 13:30: its text, and its minutes since midnight.
pub(crate) fn time<'s>(row: Row<'s>, column: &str) -> Result<(&'s str, u32), String> {
    let text = row.text(column)?;
    let part = |part: &str, below: u32| {
        let number = part.parse().ok().filter(|number: &u32| *number < below);
        number.filter(|_| part.len() == 2)
    };
    let minutes = text
        .split_once(':')
        .and_then(|(hour, minute)| Some(part(hour, 24)? * 60 + part(minute, 60)?));
    match minutes {
        Some(minutes) => Ok((text, minutes)),
        None => Err(row.refuse(column, &format!("\"{text}\" is not a time such as 13:30"))),
    }
}

/// A day of 2018, the year of the round tables, such as 2018-10-11.
pub(crate) fn day_of_2018<'s>(row: Row<'s>, column: &str) -> Result<&'s str, String> {
    let text = row.text(column)?;
    let part = |part: &str, most: u32| {
        let number = part.parse::<u32>().ok();
        part.len() == 2 && number.is_some_and(|number| (1..=most).contains(&number))
    };
    let is_day = text
        .strip_prefix("2018-")
        .and_then(|rest| rest.split_once('-'))
        .is_some_and(|(month, day)| part(month, 12) && part(day, 31));
    if is_day {
        Ok(text)
    } else {
        Err(row.refuse(
            column,
            &format!("\"{text}\" is not a day such as 2018-10-11"),
        ))
    }
}
