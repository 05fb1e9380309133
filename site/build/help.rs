//! The help sheets: a constant for each, and the sheet of each lever of the model.

use std::fmt::Write as _;
use std::path::Path;

use super::texts::sections;
use super::{Generated, read};

/// The parts of a sheet, in the order in which they are read.
const PARTS: [&str; 5] = ["what", "examples", "does", "tradeoffs", "source"];
/// The model's own lists of levers.
const MAIN: &str = "../crates/model/data/main_levers.csv";
const FURTHER: &str = "../crates/model/data/levers.csv";

/// The ids of the sheets, and their parts one after another.
///
/// # Errors
/// When a lever has no sheet, or a sheet has other parts than [`PARTS`].
pub(crate) fn generate(texts: &Path) -> Result<Generated, String> {
    let sheets = sections(texts, "help.toml")?;
    let levers = levers()?;
    if let Some((id, _)) = levers
        .iter()
        .find(|(id, _)| sheets.iter().all(|sheet| sheet.name != *id))
    {
        return Err(format!("texts/help.toml: the lever {id} has no sheet"));
    }
    let mut generated = Generated {
        name: "help",
        ids: format!(
            "/// How many sheets there are; those of outcomes come after them.\n\
             pub(super) const NUMBER: usize = {};\n",
            sheets.len()
        ),
        texts: Vec::new(),
    };
    let parts = PARTS.join(", ");
    for (place, sheet) in sheets.into_iter().enumerate() {
        let id = &sheet.name;
        if let Some(other) = sheet
            .texts
            .iter()
            .find(|text| !PARTS.contains(&text.key.as_str()))
        {
            let why = format!("a sheet has no such part; its parts are {parts}");
            return Err(other.place.refuse(&why));
        }
        for part in PARTS {
            let text = sheet.texts.iter().find(|text| text.key == part);
            let lacks = || format!("it lacks the part `{part}`; its parts are {parts}");
            let text = text.ok_or_else(|| sheet.place.refuse(&lacks()))?;
            generated.texts.push(text.wordings.clone());
        }
        let _ = writeln!(
            generated.ids,
            "/// About `{id}`.\npub(crate) const {}: Sheet = Sheet({place});",
            id.to_uppercase(),
        );
    }
    let arms: String = levers
        .iter()
        .map(|(id, lever)| format!("{lever} => {},\n", id.to_uppercase()))
        .collect();
    let _ = writeln!(
        generated.ids,
        "/// The sheet of a lever.\n\
         pub(crate) const fn of_lever(lever: Lever) -> Sheet {{\nmatch lever {{\n{arms}}}\n}}"
    );
    Ok(generated)
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
