//! Turns `data/claims.csv` and `data/scorecard.csv` into tables, and the ids of the claims into an enum,
//! so that the compiler asks for the check of every claim.

use std::process::ExitCode;

use regiewijzer_sheet::{Folder, Generated, Row, Sheet, pascal_case};

const KINDS: [&str; 4] = ["vaststelling", "perceptie", "visie", "verwachting"];
const MEANS: [&str; 3] = ["gelijk", "regel", "per_inwoner"];

fn main() -> ExitCode {
    regiewijzer_sheet::build(generate)
}

pub(crate) fn generate(folder: &Folder) -> Result<Generated, String> {
    let columns = "id,kind,role,at_least,means,risk,section,nl,en,why_nl,why_en,source";
    let sheet = folder.open("claims.csv", columns)?;
    Ok(vec![
        ("claims.rs", claims(&sheet)?),
        ("scorecard.rs", scorecard(folder, &sheet)?),
    ])
}

fn claims(sheet: &Sheet) -> Result<String, String> {
    let (mut variants, mut items) = (String::new(), String::new());
    for (row, number) in sheet.rows().zip(1..) {
        let id = row.one_of("id", &[&format!("F{number}")])?;
        let en = row.text("en")?;
        variants += &format!("/// {en}\n{id},");
        let means: Vec<String> = means(row)?
            .iter()
            .map(|id| format!("Means::{}", pascal_case(id)))
            .collect();
        items += &format!(
            "Claim {{ key: Key::{id}, id: {id:?}, kind: {}, role: {}, at_least: {:?}, \
             means: &[{}], risk: {}, text: Text {{ nl: {:?}, en: {en:?} }}, \
             why: Text {{ nl: {:?}, en: {:?} }}, source: {:?} }},\n",
            row.variant("kind", "Kind", &KINDS)?,
            row.variant("role", "Role", &["calibration", "validation"])?,
            row.decimal_in("at_least", 0.0, 1.0)?,
            means.join(", "),
            risk(row)?,
            row.text("nl")?,
            row.text("why_nl")?,
            row.text("why_en")?,
            row.text("source")?,
        );
    }
    Ok(format!(
        "/// A claim without what is said of it.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]\n\
         pub enum Key {{ {variants} }}\n\
         /// All claims, in order.\npub static CLAIMS: &[Claim] = &[{items}];\n"
    ))
}

/// The means under which a claim is asked, each once.
fn means(row: Row<'_>) -> Result<Vec<&str>, String> {
    let ids: Vec<&str> = row.text("means")?.split(' ').collect();
    for (place, id) in ids.iter().enumerate() {
        if !MEANS.contains(id) || ids[..place].contains(id) {
            let allowed = MEANS.join(", ");
            let why = format!("\"{id}\" is not allowed; use each of {allowed} at most once");
            return Err(row.refuse("means", &why));
        }
    }
    Ok(ids)
}

/// A claim that is built in names the section of the equation that it follows from; a risky one none.
fn risk(row: Row<'_>) -> Result<String, String> {
    let risky = row.one_of("risk", &["risky", "built_in"])? == "risky";
    match row.optional("section")? {
        None if risky => Ok("Risk::Risky".to_owned()),
        Some(section) if !risky && is_section(section) => {
            Ok(format!("Risk::BuiltIn {{ section: {section:?} }}"))
        }
        _ => Err(row.refuse(
            "section",
            "a built-in claim names a section such as 7.5, a risky one nothing",
        )),
    }
}

fn is_section(text: &str) -> bool {
    let whole = |part: &str| part.parse::<u8>().is_ok();
    text.split_once('.')
        .is_some_and(|(chapter, section)| whole(chapter) && whole(section))
}

/// The shares that were measured: a row for each claim and each of its means, in order.
fn scorecard(folder: &Folder, claims: &Sheet) -> Result<String, String> {
    let sheet = folder.open("scorecard.csv", "claim,means,share,partnerships")?;
    let mut asked = Vec::new();
    for row in claims.rows() {
        let id = row.text("id")?;
        asked.extend(means(row)?.into_iter().map(|means| (id, means)));
    }
    if sheet.rows().count() != asked.len() {
        let place = sheet.place();
        return Err(format!("{place}: it must have {} rows", asked.len()));
    }
    let mut items = String::new();
    for (row, (id, means)) in sheet.rows().zip(asked) {
        let id = row.one_of("claim", &[id])?;
        let means = row.variant("means", "Means", &[means])?;
        let share = row.decimal_in("share", 0.0, 1.0)?;
        let partnerships = match row.optional("partnerships")? {
            None => "None".to_owned(),
            Some(_) => format!("Some({:?})", row.decimal_in("partnerships", 0.0, 1.0)?),
        };
        items += &format!(
            "Score {{ claim: {id:?}, means: {means}, \
             found: Found {{ share: {share:?}, partnerships: {partnerships} }} }},\n"
        );
    }
    Ok(format!(
        "/// What was measured, a row for each claim and each of its means, in order.\n\
         pub static SCORECARD: &[Score] = &[{items}];\n"
    ))
}
