//! The long texts: a constant for each Markdown file.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use pulldown_cmark::{Event, Options, Parser, Tag, html};

use super::{Generated, LANGUAGES, facts, read, scorecard};

/// The ids and the texts, in HTML.
pub(crate) fn generate(texts: &Path) -> Result<Generated, String> {
    let mut generated = Generated {
        name: "long",
        ids: String::new(),
        texts: Vec::new(),
    };
    for (place, name) in names(texts, "")?.iter().enumerate() {
        let [nl, en] = [0, 1].map(|language| html_of(texts, &format!("{name}.md"), language));
        let _ = writeln!(
            generated.ids,
            "/// `{name}.md`.\npub(crate) const {}: LongText = LongText({place});",
            name.replace('-', "_").to_uppercase()
        );
        generated.texts.push([nl?, en?]);
    }
    Ok(generated)
}

/// The names of the Markdown files in a folder of each language, which must have the same.
pub(crate) fn names(texts: &Path, folder: &str) -> Result<BTreeSet<String>, String> {
    let mut names: [BTreeSet<String>; 2] = Default::default();
    for (found, language) in names.iter_mut().zip(LANGUAGES) {
        let folder = texts.join(language).join(folder);
        let entries = fs::read_dir(&folder)
            .map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
        for entry in entries {
            let path = entry.map_err(|error| error.to_string())?.path();
            if path.extension().is_some_and(|extension| extension == "md")
                && let Some(stem) = path.file_stem().and_then(|stem| stem.to_str())
            {
                found.insert(stem.to_owned());
            }
        }
    }
    let [dutch, english] = names;
    match dutch.symmetric_difference(&english).next() {
        Some(lonely) => Err(format!("texts: {lonely}.md is there in one language only")),
        None => Ok(dutch),
    }
}

/// A file of a language as HTML, with its figures and lists filled in.
pub(crate) fn html_of(texts: &Path, file: &str, language: usize) -> Result<String, String> {
    let file = texts.join(LANGUAGES[language]).join(file);
    let markdown = scorecard::fill_in(&read(&file)?, texts, language)?;
    let markdown =
        facts::fill_in(&markdown, language).map_err(|why| format!("{}: {why}", file.display()))?;
    rendered(&file, &markdown)
}

fn rendered(file: &Path, markdown: &str) -> Result<String, String> {
    let events: Vec<Event> = Parser::new_ext(markdown, Options::ENABLE_TABLES).collect();
    for event in &events {
        match event {
            // A page of the site has another address in the single file and per
            // language, which only the router knows.
            Event::Start(Tag::Link { dest_url, .. }) if !dest_url.starts_with("https://") => {
                return Err(format!(
                    "{}: {dest_url} is a page of the site; link to it from the component",
                    file.display()
                ));
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                return Err(format!("{}: write Markdown, not HTML", file.display()));
            }
            _ => {}
        }
    }
    let mut text = String::new();
    html::push_html(&mut text, events.into_iter());
    Ok(text.trim_end().to_owned())
}
