//! The help sheets: a constant for each, and the sheet of each lever of the model.

use std::fmt::Write as _;
use std::path::Path;

use crate::{Generated, read, table, wordings};

/// The parts of a sheet, in the order in which they are read.
const PARTS: [&str; 5] = ["what", "examples", "does", "tradeoffs", "source"];
/// The model's own lists of levers.
const MAIN: &str = "../crates/model/data/main_levers.csv";
const FURTHER: &str = "../crates/model/data/levers.csv";

/// The ids of the sheets, and their parts one after another.
pub(crate) fn generate(texts: &Path) -> Result<Generated, String> {
    let table = table(texts, "help.toml")?;
    let levers = levers()?;
    if let Some((id, _)) = levers.iter().find(|(id, _)| !table.contains_key(id)) {
        return Err(format!("help.toml: the lever {id} has no sheet"));
    }
    let mut generated = Generated {
        name: "help",
        ids: String::new(),
        texts: Vec::new(),
    };
    for (place, (id, sheet)) in table.iter().enumerate() {
        for part in PARTS {
            let text = wordings(sheet.get(part), &format!("help.toml: {id}.{part}"))?;
            generated.texts.push(text);
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
