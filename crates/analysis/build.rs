//! Turns `data/*.csv` into the tables of `src/weighing/scale.rs` and `src/weighing/group.rs`.

use std::process::ExitCode;

use regiewijzer_sheet::{Folder, Generated, Row};

const PROVENANCE: &[(&str, &str)] = &[
    ("rapport", "Provenance::Rapport"),
    ("afgeleid", "Provenance::Afgeleid"),
    ("extern", "Provenance::Extern"),
    ("aanname", "Provenance::Aanname"),
];

fn main() -> ExitCode {
    regiewijzer_sheet::build(generate)
}

fn generate(folder: &Folder) -> Result<Generated, String> {
    Ok(vec![
        ("scales.rs", scales(folder)?),
        ("groups.rs", groups(folder)?),
    ])
}

fn scales(folder: &Folder) -> Result<String, String> {
    let columns = ["outcome", "worst", "best", "provenance", "source"];
    let sheet = folder.open("scales.csv", &columns)?;
    sheet.require_unique("outcome")?;
    let mut items = String::new();
    for row in sheet.rows() {
        let (worst, best) = (row.decimal("worst")?, row.decimal("best")?);
        if worst == best {
            return Err(row.refuse("best", "it must differ from the worst value"));
        }
        items += &format!(
            "Scale {{ outcome: Outcome::{}, worst: {worst:?}, best: {best:?}, \
             provenance: {}, source: {:?} }},\n",
            pascal(row.id("outcome")?),
            row.code("provenance", PROVENANCE)?,
            row.text("source")?,
        );
    }
    Ok(format!("static STATED: &[Scale] = &[{items}];\n"))
}

fn groups(folder: &Folder) -> Result<String, String> {
    let columns = [
        "id",
        "nl",
        "en",
        "order",
        "provenance",
        "source",
        "why_nl",
        "why_en",
    ];
    let sheet = folder.open("groups.csv", &columns)?;
    sheet.require_unique("id")?;
    let mut items = String::new();
    for row in sheet.rows() {
        items += &format!(
            "StakeholderGroup {{ id: {:?}, name: Text {{ nl: {:?}, en: {:?} }}, order: {}, \
             provenance: {}, source: {:?}, why: Text {{ nl: {:?}, en: {:?} }} }},\n",
            row.id("id")?,
            row.text("nl")?,
            row.text("en")?,
            order(row)?,
            row.code("provenance", PROVENANCE)?,
            row.text("source")?,
            row.text("why_nl")?,
            row.text("why_en")?,
        );
    }
    Ok(format!(
        "/// The stakeholder groups, in the order in which they are shown.\n\
         pub static GROUPS: &[StakeholderGroup] = &[{items}];\n"
    ))
}

/// The tiers of an order: `a=b>c` gives two tiers.
fn order(row: Row) -> Result<String, String> {
    let written = row.text("order")?;
    let mut seen = Vec::new();
    let mut tiers = String::new();
    for tier in written.split('>') {
        tiers += "&[";
        for outcome in tier.split('=') {
            let plain =
                !outcome.is_empty() && outcome.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
            if !plain || seen.contains(&outcome) {
                let why = "it must name outcomes once each, as in draagvlak=nabijheid>kost";
                return Err(row.refuse("order", why));
            }
            seen.push(outcome);
            tiers += &format!("Outcome::{},", pascal(outcome));
        }
        tiers += "],";
    }
    Ok(format!("&[{tiers}]"))
}

/// The name of a variant: `gedragen_visie` gives `GedragenVisie`.
fn pascal(snake: &str) -> String {
    let capital = |word: &str| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_uppercase() + rest
    };
    snake.split('_').map(capital).collect()
}
