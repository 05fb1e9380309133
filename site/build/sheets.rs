//! The help sheets: a constant for each, and the sheet of each further lever of the model.

use std::fmt::Write as _;
use std::path::Path;

use toml::{Table, Value};

use crate::{LANGUAGES, read};

/// The parts of a sheet, in the order in which they are read.
const PARTS: [&str; 5] = ["what", "examples", "does", "tradeoffs", "source"];
/// The model's own lists of levers; the first column is the id.
const MAIN: &str = "../crates/model/data/main_levers.csv";
const FURTHER: &str = "../crates/model/data/levers.csv";

/// The Rust source of all sheets.
pub(crate) fn generated(texts: &Path) -> Result<String, String> {
    let table: Table = read(&texts.join("help.toml"))?
        .parse()
        .map_err(|error| format!("help.toml is not valid TOML: {error}"))?;
    let further = ids(FURTHER)?;
    for id in ids(MAIN)?.iter().chain(&further) {
        if !table.contains_key(id) {
            return Err(format!("help.toml: the lever {id} has no sheet"));
        }
    }
    let mut code = String::new();
    for (id, sheet) in &table {
        let parts: Result<String, String> =
            PARTS.iter().map(|part| written(id, part, sheet)).collect();
        let _ = writeln!(
            code,
            "/// About `{id}`.\npub(crate) const {}: Sheet = Sheet {{ {} }};",
            id.to_uppercase(),
            parts?
        );
    }
    let arms: String = further
        .iter()
        .map(|id| format!("FurtherLever::{} => {},\n", variant(id), id.to_uppercase()))
        .collect();
    let _ = writeln!(
        code,
        "/// The sheet of a further lever.\n\
         pub(crate) const fn of_lever(lever: FurtherLever) -> Sheet {{\nmatch lever {{\n{arms}}}\n}}"
    );
    Ok(code)
}

/// A part of a sheet, in both languages.
fn written(id: &str, part: &str, sheet: &Value) -> Result<String, String> {
    let text = sheet.get(part);
    let [nl, en] = LANGUAGES.map(|language| {
        text.and_then(|text| text.get(language))
            .and_then(Value::as_str)
            .filter(|wording| !wording.trim().is_empty())
            .ok_or_else(|| format!("help.toml: {id}.{part} has no text in `{language}`"))
    });
    Ok(format!("{part}: Text {{ nl: {:?}, en: {:?} }}, ", nl?, en?))
}

/// The first column of a data file of the model.
fn ids(file: &str) -> Result<Vec<String>, String> {
    println!("cargo::rerun-if-changed={file}");
    let rows = read(Path::new(file))?;
    let first = |row: &str| row.split(',').next().unwrap_or_default().to_owned();
    Ok(rows.lines().skip(1).map(first).collect())
}

/// `lerend_netwerk` as the model's own name for it: `LerendNetwerk`.
fn variant(id: &str) -> String {
    id.split('_')
        .map(|word| {
            let (first, rest) = word.split_at(1);
            first.to_uppercase() + rest
        })
        .collect()
}
