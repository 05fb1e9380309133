//! The spelling of the texts of the site, as part of `cargo xtask check`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use toml::{Table, Value};

use crate::tool::hunspell;
use crate::workspace::Workspace;

/// The languages of the texts, each with the dictionary of hunspell.
const LANGUAGES: [(&str, &str); 2] = [("nl", "nl_BE"), ("en", "en_GB")];

/// Checks the texts against the dictionaries and the words of the project.
///
/// # Errors
/// When a text cannot be read, or has a word that neither knows.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let folder = workspace.root.join("site/texts");
    let session = workspace.root.join("crates/session/data");
    for (language, dictionary) in LANGUAGES {
        let list = folder.join(format!("words.{language}.txt"));
        let words = read(&list)?;
        let known: BTreeSet<&str> = words.lines().collect();
        let text = plain(&(all_of(&folder, language)? + &entries_of(&session, language)?));
        let unknown: BTreeSet<String> = hunspell::unknown(dictionary, &text)?
            .into_iter()
            .map(|word| word.trim_end_matches('.').to_owned())
            .filter(|word| word.contains(char::is_alphabetic) && !known.contains(word.as_str()))
            .collect();
        if !unknown.is_empty() {
            let words: Vec<_> = unknown.into_iter().collect();
            bail!(
                "the texts in `{language}` have words that {dictionary} doesn't know: {}; mend them, or add them to {}",
                words.join(", "),
                list.display()
            );
        }
    }
    Ok(())
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

/// Every text of a language: its Markdown, and its part of each TOML file.
fn all_of(folder: &Path, language: &str) -> Result<String> {
    let mut all = String::new();
    for file in files(&folder.join(language))? {
        all += &read(&file)?;
        all.push('\n');
    }
    Ok(all + &entries_of(folder, language)?)
}

/// The part of a language of each TOML file.
fn entries_of(folder: &Path, language: &str) -> Result<String> {
    let mut all = String::new();
    for file in files(folder)?
        .iter()
        .filter(|file| file.extension().is_some_and(|it| it == "toml"))
    {
        let table: Table = read(file)?
            .parse()
            .with_context(|| file.display().to_string())?;
        gather(&Value::Table(table), language, false, &mut all);
    }
    Ok(all)
}

/// The files of a folder, and of the folders in it that aren't a language.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if !path.is_dir() {
            files.push(path);
        } else if !LANGUAGES
            .iter()
            .any(|(language, _)| path.ends_with(language))
        {
            files.append(&mut self::files(&path)?);
        }
    }
    files.sort();
    Ok(files)
}

/// The texts under keys `nl` or `…_nl`, for that language.
fn gather(value: &Value, language: &str, is_text: bool, all: &mut String) {
    match value {
        Value::String(text) if is_text => {
            all.push_str(text);
            all.push('\n');
        }
        Value::Array(values) => {
            for value in values {
                gather(value, language, is_text, all);
            }
        }
        Value::Table(table) => {
            for (key, value) in table {
                let is_text = key.rsplit('_').next() == Some(language);
                gather(value, language, is_text, all);
            }
        }
        _ => {}
    }
}

/// A text without code, places to fill and quotes.
fn plain(text: &str) -> String {
    let without_code = text.split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let words = without_code
        .split("::")
        .step_by(2)
        .collect::<Vec<_>>()
        .join(" ");
    let mut plain = String::with_capacity(words.len());
    let mut rest = words.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        plain.push_str(before);
        plain.push(' ');
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let mut letters = plain.chars().peekable();
    let mut unquoted = String::with_capacity(plain.len());
    while let Some(letter) = letters.next() {
        let inside = letters.peek().is_some_and(|next| next.is_alphabetic());
        unquoted.push(match letter {
            '’' if inside => '\'',
            '‘' | '’' => ' ',
            other => other,
        });
    }
    unquoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_places_and_quotes_are_no_words_and_an_apostrophe_within_one_stays() {
        let text = "De `run` van {naam} heet ‘geen band’: regio’s.\n\n::tasks::\n\nMeer.";
        let words: Vec<_> = plain(text).split_whitespace().map(str::to_owned).collect();
        assert_eq!(
            words,
            [
                "De", "van", "heet", "geen", "band", ":", "regio's.", "Meer."
            ]
        );
    }

    #[test]
    fn of_a_file_only_the_texts_of_the_language_are_taken() {
        let table: Table = "id = \"x\"\nkop = { nl = \"Kop\", en = \"Head\" }\nforms_nl = [\"een\"]\nforms_en = [\"one\"]"
            .parse()
            .unwrap();
        let mut all = String::new();
        gather(&Value::Table(table), "nl", false, &mut all);
        assert_eq!(all, "een\nKop\n");
    }
}
