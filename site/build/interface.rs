//! The short texts: a module for each section, in it a constant or a function for each text.

use std::fmt::Write as _;
use std::path::Path;

use super::Generated;
use super::texts::{Section, Text, sections};

/// Sections that pages of text load, and the small simulation on one of them.
const READER: [&str; 10] = [
    "engine", "help", "missing", "nav", "outcome", "over", "sentence", "shell", "slider", "start",
];
/// Sections that the region of the visitor loads besides.
const REGION: [&str; 6] = [
    "chart",
    "option",
    "region",
    "scan_answer",
    "scan_question",
    "summary",
];
/// Sections that the scorecard within the page of the method loads: the rest of that page needs no program.
const METHOD: [&str; 3] = ["engine", "scorecard", "scorecard_means"];
/// Of these, what the simulators don't load; they load every other section.
const NO_SIMULATOR: [&str; 7] = [
    "missing",
    "over",
    "region",
    "scan_answer",
    "scan_question",
    "scorecard",
    "scorecard_means",
];
/// Sections that no page loads: they stand in the head of its document, and in the script there.
const PRERENDERED: [&str; 2] = ["early", "head"];
/// Sections whose texts are found by an id of the model.
const LOOKED_UP: [&str; 8] = [
    "at_full",
    "at_none",
    "option",
    "part_name",
    "question",
    "scan_answer",
    "scan_question",
    "scorecard_means",
];

/// The ids and texts, and who loads which; `more` are sections that stand in another file.
///
/// # Errors
/// When a section of the lists is missing, or placeholders don't pair or differ between languages.
pub(crate) fn generate(
    texts: &Path,
    more: impl IntoIterator<Item = Section>,
) -> Result<Generated, String> {
    let mut sections = sections(texts, "interface.toml")?;
    sections.extend(more);
    let mut generated = Generated {
        name: "interface",
        ids: String::new(),
        texts: Vec::new(),
    };
    let mut loaded: [Vec<(usize, usize)>; 4] = Default::default();
    for section in &sections {
        let first = generated.texts.len();
        generated.section(section)?;
        let name = section.name.as_str();
        let is_reader = READER.contains(&name);
        let is_shown = !PRERENDERED.contains(&name);
        let by = [
            is_reader,
            is_reader || REGION.contains(&name),
            METHOD.contains(&name),
            is_shown && !NO_SIMULATOR.contains(&name),
        ];
        for (ranges, _) in loaded.iter_mut().zip(by).filter(|(_, loads)| *loads) {
            ranges.push((first, generated.texts.len()));
        }
    }
    for (name, ranges) in ["READER", "REGION", "METHOD", "SIMULATOR"]
        .into_iter()
        .zip(loaded)
    {
        let _ = writeln!(
            generated.ids,
            "#[cfg(not(target_arch = \"wasm32\"))]\npub(super) const {name}: &[(usize, usize)] = &{ranges:?};"
        );
    }
    let listed = READER
        .iter()
        .chain(&REGION)
        .chain(&METHOD)
        .chain(&NO_SIMULATOR)
        .chain(&PRERENDERED);
    if let Some(unknown) = listed
        .copied()
        .find(|name| sections.iter().all(|section| section.name != *name))
    {
        return Err(format!("texts/interface.toml has no section `{unknown}`"));
    }
    Ok(generated)
}

impl Generated {
    fn section(&mut self, section: &Section) -> Result<(), String> {
        let Section { name, texts, .. } = section;
        let _ = writeln!(
            self.ids,
            "/// Texts of `[{name}]`.\npub(crate) mod {name} {{\nuse super::Phrase;"
        );
        for text in texts {
            self.item(text)?;
        }
        if LOOKED_UP.contains(&name.as_str()) {
            self.ids.push_str(&look_up(texts));
        }
        self.ids.push_str("}\n");
        Ok(())
    }

    fn item(&mut self, text: &Text) -> Result<(), String> {
        let Text {
            key,
            place,
            wordings,
        } = text;
        let [nl, en] = wordings.each_ref().map(|wording| placeholders(wording));
        let (Some(names), Some(english)) = (nl, en) else {
            return Err(place.refuse("a brace has no other; values stand as in `{name}`"));
        };
        if names != english {
            let lists = [&names, &english].map(|names| names.join(", "));
            return Err(place.refuse(&format!(
                "its values are `{}` in Dutch and `{}` in English; they must be the same",
                lists[0], lists[1]
            )));
        }
        let id = self.texts.len();
        let written = if names.is_empty() {
            format!(
                "pub(crate) const {}: Phrase = Phrase({id});",
                key.to_uppercase()
            )
        } else {
            let arguments: Vec<String> = names.iter().map(|name| format!("{name}: &str")).collect();
            format!(
                "pub(crate) fn {key}({}) -> String {{ Phrase({id}).fill(&[{}]) }}",
                arguments.join(", "),
                names.join(", ")
            )
        };
        let _ = writeln!(self.ids, "/// {}\n{written}", wordings[0]);
        let numbered = |wording: &String| numbered(wording.clone(), &names);
        self.texts.push(wordings.each_ref().map(numbered));
        Ok(())
    }
}

/// A function that finds the text with an id.
fn look_up(texts: &[Text]) -> String {
    let arms: String = texts
        .iter()
        .map(|Text { key, .. }| format!("{key:?} => Some({}),\n", key.to_uppercase()))
        .collect();
    format!(
        "/// The text with this id, if there is one.\n\
         pub(crate) fn of(id: &str) -> Option<Phrase> {{\nmatch id {{\n{arms}_ => None,\n}}\n}}\n"
    )
}

/// The names between braces, in alphabetical order; nothing where braces do not pair.
fn placeholders(text: &str) -> Option<Vec<String>> {
    let mut names = Vec::new();
    for (place, part) in text.split('{').enumerate() {
        match part.split_once('}') {
            Some((name, rest)) if place > 0 && !rest.contains('}') => names.push(name.to_owned()),
            None if place == 0 => {}
            _ => return None,
        }
    }
    names.sort_unstable();
    names.dedup();
    Some(names)
}

/// The text with its placeholders numbered, as `Phrase::fill` takes their values.
fn numbered(text: String, names: &[String]) -> String {
    let number = |text: String, (place, name): (usize, &String)| {
        text.replace(&format!("{{{name}}}"), &format!("{{{place}}}"))
    };
    names.iter().enumerate().fold(text, number)
}
