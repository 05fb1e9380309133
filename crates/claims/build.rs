//! Turns `data/claims.csv` and `data/ablations.csv` into tables, and their ids into enums, so that
//! the compiler asks for the check of every claim and the switch of every mechanism.

use std::process::ExitCode;

use regiewijzer_sheet::{Folder, Generated, pascal_case};

const KINDS: [&str; 4] = ["vaststelling", "perceptie", "visie", "verwachting"];

fn main() -> ExitCode {
    regiewijzer_sheet::build(generate)
}

pub(crate) fn generate(folder: &Folder) -> Result<Generated, String> {
    Ok(vec![
        ("claims.rs", claims(folder)?),
        ("ablations.rs", ablations(folder)?),
    ])
}

fn claims(folder: &Folder) -> Result<String, String> {
    let columns = "id,kind,role,at_least,nl,en,source";
    let sheet = folder.open("claims.csv", columns)?;
    let (mut variants, mut items) = (String::new(), String::new());
    for (row, number) in sheet.rows().zip(1..) {
        let id = row.one_of("id", &[&format!("F{number}")])?;
        let (nl, en) = (row.text("nl")?, row.text("en")?);
        variants += &format!("/// {en}\n{id},");
        items += &format!(
            "Claim {{ key: Key::{id}, id: {id:?}, kind: {}, role: {}, at_least: {:?}, \
             text: Text {{ nl: {nl:?}, en: {en:?} }}, source: {:?} }},\n",
            row.variant("kind", "Kind", &KINDS)?,
            row.variant("role", "Role", &["calibration", "validation"])?,
            row.decimal_in("at_least", 0.0, 1.0)?,
            row.text("source")?,
        );
    }
    Ok(format!(
        "#[derive(Clone, Copy, Debug)]\npub(crate) enum Key {{ {variants} }}\n\
         /// All claims, in order.\npub static CLAIMS: &[Claim] = &[{items}];\n"
    ))
}

fn ablations(folder: &Folder) -> Result<String, String> {
    let sheet = folder.open("ablations.csv", "id,nl,en")?;
    sheet.require_unique("id")?;
    let (mut variants, mut items) = (String::new(), String::new());
    for row in sheet.rows() {
        let id = row.id("id")?;
        let variant = pascal_case(id);
        let (nl, en) = (row.text("nl")?, row.text("en")?);
        variants += &format!("/// {en}\n{variant},");
        items += &format!(
            "Ablation {{ key: Key::{variant}, id: {id:?}, name: Text {{ nl: {nl:?}, en: {en:?} }} }},\n"
        );
    }
    Ok(format!(
        "#[derive(Clone, Copy, Debug, PartialEq, Eq)]\nenum Key {{ {variants} }}\n\
         /// The mechanisms that can be switched off.\npub static ABLATIONS: &[Ablation] = &[{items}];\n"
    ))
}
