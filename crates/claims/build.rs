//! Turns `data/claims.csv` into the table of claims.

use std::process::ExitCode;

use regiewijzer_sheet::{Folder, Generated};

const KINDS: &[(&str, &str)] = &[
    ("vaststelling", "Kind::Vaststelling"),
    ("perceptie", "Kind::Perceptie"),
    ("visie", "Kind::Visie"),
    ("verwachting", "Kind::Verwachting"),
];

const ROLES: &[(&str, &str)] = &[
    ("calibration", "Role::Calibration"),
    ("validation", "Role::Validation"),
];

fn main() -> ExitCode {
    regiewijzer_sheet::build(generate)
}

fn generate(folder: &Folder) -> Result<Generated, String> {
    let columns = ["id", "kind", "role", "at_least", "nl", "en", "source"];
    let sheet = folder.open("claims.csv", &columns)?;
    sheet.require_unique("id")?;
    let mut items = String::new();
    for row in sheet.rows() {
        let at_least = row.decimal("at_least")?;
        if !(0.0..=1.0).contains(&at_least) {
            return Err(row.refuse("at_least", "a share is a number from 0 to 1"));
        }
        items += &format!(
            "Claim {{ id: {:?}, kind: {}, role: {}, at_least: {at_least:?}, \
             text: Text {{ nl: {:?}, en: {:?} }}, source: {:?} }},\n",
            row.text("id")?,
            row.code("kind", KINDS)?,
            row.code("role", ROLES)?,
            row.text("nl")?,
            row.text("en")?,
            row.text("source")?,
        );
    }
    let table = format!("/// All claims, in order.\npub static CLAIMS: &[Claim] = &[{items}];\n");
    Ok(vec![
        ("claims.rs", table),
        ("ablations.rs", ablations(folder)?),
    ])
}

fn ablations(folder: &Folder) -> Result<String, String> {
    let sheet = folder.open("ablations.csv", &["id", "nl", "en"])?;
    sheet.require_unique("id")?;
    let mut items = String::new();
    for row in sheet.rows() {
        items += &format!(
            "Ablation {{ id: {:?}, name: Text {{ nl: {:?}, en: {:?} }} }},\n",
            row.id("id")?,
            row.text("nl")?,
            row.text("en")?,
        );
    }
    Ok(format!(
        "/// The mechanisms that can be switched off.\npub static ABLATIONS: &[Ablation] = &[{items}];\n"
    ))
}
