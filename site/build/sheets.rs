//! The help sheets: a constant for each, and the sheet of each lever of the model.

use std::fmt::Write as _;
use std::path::Path;

use toml::{Table, Value};

use crate::{LANGUAGES, read};

/// The parts of a sheet, in the order in which they are read.
const PARTS: [&str; 5] = ["what", "examples", "does", "tradeoffs", "source"];
/// The model's own lists of levers.
const MAIN: &str = "../crates/model/data/main_levers.csv";
const FURTHER: &str = "../crates/model/data/levers.csv";

/// The Rust source of all sheets.
pub(crate) fn generated(texts: &Path) -> Result<String, String> {
    let table: Table = read(&texts.join("help.toml"))?
        .parse()
        .map_err(|error| format!("help.toml is not valid TOML: {error}"))?;
    let levers = levers()?;
    if let Some((id, _)) = levers.iter().find(|(id, _)| !table.contains_key(id)) {
        return Err(format!("help.toml: the lever {id} has no sheet"));
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
    let arms: String = levers
        .iter()
        .map(|(id, lever)| format!("{lever} => {},\n", id.to_uppercase()))
        .collect();
    let _ = writeln!(
        code,
        "/// The sheet of a lever.\n\
         pub(crate) const fn of_lever(lever: Lever) -> Sheet {{\nmatch lever {{\n{arms}}}\n}}"
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

/// The id of every lever, and the lever in Rust. The columns that say so hold no commas.
fn levers() -> Result<Vec<(String, String)>, String> {
    let mut levers = Vec::new();
    for file in [MAIN, FURTHER] {
        println!("cargo::rerun-if-changed={file}");
        for row in read(Path::new(file))?.lines().skip(1) {
            let cells: Vec<&str> = row.split(',').collect();
            let lever = match cells[..] {
                [id, ..] if file == FURTHER => format!("Further(FurtherLever::{})", variant(id)),
                [_, _, _, name, "instrument", ..] => {
                    format!("Instrument(Instrument::{})", variant(name))
                }
                [_, _, _, name, ..] => variant(name),
                _ => continue,
            };
            levers.push((cells[0].to_owned(), format!("Lever::{lever}")));
        }
    }
    Ok(levers)
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
