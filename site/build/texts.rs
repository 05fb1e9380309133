//! A TOML file of texts: sections of ids, each with a wording in every language.

use std::ops::Range;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::{LANGUAGES, read};

/// A section, in the order of the alphabet.
pub(crate) struct Section {
    pub(crate) name: String,
    /// Where it begins.
    pub(crate) place: Place,
    /// Its texts, in the order of the alphabet.
    pub(crate) texts: Vec<Text>,
}

/// A text of a section.
pub(crate) struct Text {
    pub(crate) key: String,
    pub(crate) place: Place,
    /// What it says in each of [`LANGUAGES`].
    pub(crate) wordings: [String; 2],
}

/// File, line and name of a text or a section.
#[derive(Clone)]
pub(crate) struct Place(String);

impl Place {
    /// A refusal that names file, line and text.
    pub(crate) fn refuse(&self, why: &str) -> String {
        format!("{}: {why}", self.0)
    }
}

/// Reads a file of the folder with the texts.
///
/// # Errors
/// When a text lacks a language, or something else stands in the file.
pub(crate) fn sections(texts: &Path, file: &str) -> Result<Vec<Section>, String> {
    let source = Source {
        file,
        text: &read(&texts.join(file))?,
    };
    let table = DeTable::parse(source.text).map_err(|error| {
        let place = source.place(error.span().unwrap_or_default(), "TOML");
        place.refuse(error.message())
    })?;
    let sections = table.get_ref().iter();
    sections
        .map(|(name, value)| source.section(name, value))
        .collect()
}

struct Source<'a> {
    file: &'a str,
    text: &'a str,
}

impl Source<'_> {
    fn place(&self, span: Range<usize>, name: &str) -> Place {
        let line = 1 + self.text[..span.start].matches('\n').count();
        Place(format!("texts/{}, line {line}, `{name}`", self.file))
    }

    fn section(
        &self,
        name: &Spanned<DeString<'_>>,
        value: &Spanned<DeValue<'_>>,
    ) -> Result<Section, String> {
        let place = self.place(name.span(), name.get_ref());
        let Some(table) = value.get_ref().as_table() else {
            return Err(place.refuse("it stands outside a section"));
        };
        let text = |(key, value): (&Spanned<DeString<'_>>, &Spanned<DeValue<'_>>)| {
            let key_in_section = format!("{}.{}", name.get_ref(), key.get_ref());
            let place = self.place(key.span(), &key_in_section);
            let wordings = wordings(value.get_ref()).map_err(|why| place.refuse(&why))?;
            Ok(Text {
                key: key.get_ref().to_string(),
                place,
                wordings,
            })
        };
        Ok(Section {
            name: name.get_ref().to_string(),
            texts: table.iter().map(text).collect::<Result<_, String>>()?,
            place,
        })
    }
}

/// The wording in each language.
fn wordings(text: &DeValue<'_>) -> Result<[String; 2], String> {
    let languages = LANGUAGES
        .map(|language| format!("`{language}`"))
        .join(" and ");
    let table = text
        .as_table()
        .ok_or_else(|| format!("it is no text in {languages}"))?;
    let mut keys = table.keys().map(|key| key.get_ref().as_ref());
    if let Some(key) = keys.find(|key| !LANGUAGES.contains(key)) {
        return Err(format!(
            "`{key}` is not allowed; a text stands in {languages}"
        ));
    }
    let [nl, en] = LANGUAGES.map(|language| {
        let wording = table
            .get(language)
            .and_then(|wording| wording.get_ref().as_str());
        let wording = wording.filter(|wording| !wording.trim().is_empty());
        wording
            .map(str::to_owned)
            .ok_or_else(|| format!("it has no text in `{language}`; it must stand in {languages}"))
    });
    Ok([nl?, en?])
}
