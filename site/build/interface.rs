//! The short texts: a module for each section, in it a constant or a function for each text.

use std::fmt::Write as _;
use std::path::Path;

use toml::{Table, Value};

use crate::{Generated, table, wordings};

/// Sections that every page loads; what is in no list is loaded by the pages of the simulator alone.
const READER: [&str; 11] = [
    "coming", "engine", "help", "missing", "nav", "outcome", "over", "sentence", "shell", "slider",
    "start",
];
/// Sections that no page loads: they stand in the head of its document.
const PRERENDERED: [&str; 1] = ["head"];
/// Sections whose texts are found by an id of the model.
const LOOKED_UP: [&str; 2] = ["option", "part_name"];

/// The ids and texts, those of the reader first.
pub(crate) fn generate(texts: &Path) -> Result<Generated, String> {
    let table = table(texts, "interface.toml")?;
    let listed = READER.iter().chain(&PRERENDERED);
    if let Some(unknown) = listed
        .copied()
        .find(|section| !table.contains_key(*section))
    {
        return Err(format!("interface.toml has no section `{unknown}`"));
    }
    let mut generated = Generated {
        name: "interface",
        ids: String::new(),
        texts: Vec::new(),
    };
    let rank = |section: &str| {
        usize::from(!READER.contains(&section)) + usize::from(PRERENDERED.contains(&section))
    };
    for (loaded, name) in ["READER", "SIMULATOR", "ALL"].into_iter().enumerate() {
        for (section, texts) in table.iter().filter(|(section, _)| rank(section) == loaded) {
            generated.section(section, texts)?;
        }
        if name != "ALL" {
            let _ = writeln!(
                generated.ids,
                "#[cfg(not(target_arch = \"wasm32\"))]\npub(super) const {name}: usize = {};",
                generated.texts.len()
            );
        }
    }
    Ok(generated)
}

impl Generated {
    fn section(&mut self, section: &str, texts: &Value) -> Result<(), String> {
        let Value::Table(texts) = texts else {
            return Err(format!(
                "interface.toml: {section} stands outside a section"
            ));
        };
        let _ = writeln!(
            self.ids,
            "/// Texts of `[{section}]`.\npub(crate) mod {section} {{\nuse super::Phrase;"
        );
        for (key, text) in texts {
            self.item(section, key, text)?;
        }
        if LOOKED_UP.contains(&section) {
            self.ids.push_str(&look_up(texts));
        }
        self.ids.push_str("}\n");
        Ok(())
    }

    fn item(&mut self, section: &str, key: &str, text: &Value) -> Result<(), String> {
        let place = format!("interface.toml: {section}.{key}");
        let [nl, en] = wordings(Some(text), &place)?;
        let names = placeholders(&nl).ok_or_else(|| format!("{place} has a lonely brace"))?;
        if placeholders(&en).as_ref() != Some(&names) {
            return Err(format!(
                "{place} asks for other values in Dutch than in English"
            ));
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
        let _ = writeln!(self.ids, "/// {nl}\n{written}");
        self.texts.push([nl, en].map(|text| numbered(text, &names)));
        Ok(())
    }
}

/// A function that finds the text with an id.
fn look_up(texts: &Table) -> String {
    let arms: String = texts
        .keys()
        .map(|key| format!("{key:?} => Some({}),\n", key.to_uppercase()))
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
