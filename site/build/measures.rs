//! What each outcome means: a sheet for each, and what stands at the ends of its axis.

use std::path::{Path, PathBuf};

use regiewijzer_sheet::Folder;

use super::texts::{Section, Text, sections};

/// The parts of a sheet, in the order in which they are read.
const PARTS: [&str; 5] = ["what", "none", "half", "full", "why"];
/// Those that say what a level looks like.
const LEVELS: [&str; 3] = ["none", "half", "full"];
/// The model's own list of outcomes.
const DATA: &str = "../crates/model/data";
const COLUMNS: &str = "id,group,unit,direction,natural_max,merkbaar,nl,en,passage,why_nl,why_en";

/// The sheets in the order of the model's own list.
///
/// # Errors
/// When an outcome has no sheet, or a sheet has other parts than its outcome needs.
pub(crate) fn read(texts: &Path) -> Result<Vec<Section>, String> {
    println!("cargo::rerun-if-changed={DATA}/outcomes.csv");
    let outcomes = Folder(PathBuf::from(DATA)).open("outcomes.csv", COLUMNS)?;
    let mut written = sections(texts, "measures.toml")?;
    let mut sheets = Vec::new();
    for row in outcomes.rows() {
        let id = row.text("id")?;
        let place = written.iter().position(|sheet| sheet.name == id);
        let place =
            place.ok_or_else(|| format!("texts/measures.toml: the outcome {id} has no sheet"))?;
        let sheet = written.swap_remove(place);
        let has_levels = row.optional("natural_max")?.is_some();
        let needed = |part: &&str| has_levels || !LEVELS.contains(part);
        let allowed: Vec<&str> = PARTS.into_iter().filter(needed).collect();
        let parts = allowed.join(", ");
        let unknown = sheet
            .texts
            .iter()
            .find(|text| !allowed.contains(&&*text.key));
        if let Some(text) = unknown {
            let why = format!("this sheet has no such part; its parts are {parts}");
            return Err(text.place.refuse(&why));
        }
        if let Some(part) = allowed.iter().find(|part| text(&sheet, part).is_none()) {
            let why = format!("it lacks the part `{part}`; its parts are {parts}");
            return Err(sheet.place.refuse(&why));
        }
        sheets.push(sheet);
    }
    match written.first() {
        Some(sheet) => Err(sheet.place.refuse("the model has no such outcome")),
        None => Ok(sheets),
    }
}

/// The parts of every sheet, one after another; what a sheet doesn't have is empty.
pub(crate) fn parts(sheets: &[Section]) -> impl Iterator<Item = [String; 2]> {
    sheets.iter().flat_map(|sheet| {
        PARTS
            .map(|part| text(sheet, part).map_or_else(Default::default, |one| one.wordings.clone()))
    })
}

/// What stands at 0 and at 1 on an axis, each a section with a text for each outcome that has levels.
pub(crate) fn ends(sheets: &[Section]) -> [Section; 2] {
    ["none", "full"].map(|part| Section {
        name: format!("at_{part}"),
        place: sheets[0].place.clone(),
        texts: sheets
            .iter()
            .filter_map(|sheet| {
                let own = text(sheet, part)?;
                Some(Text {
                    key: sheet.name.clone(),
                    place: own.place.clone(),
                    wordings: own.wordings.clone(),
                })
            })
            .collect(),
    })
}

fn text<'s>(sheet: &'s Section, part: &str) -> Option<&'s Text> {
    sheet.texts.iter().find(|text| text.key == part)
}
