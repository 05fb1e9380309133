//! The texts of the pages that are read: findings, themes, ways, steps, questions and the glossary. They are in the
//! documents; no program loads them.

use std::path::Path;

use pulldown_cmark::{Event, Parser, Tag, TagEnd, html};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::texts::sections;
use super::{LANGUAGES, facts, long, read};

/// A list of texts: its file, the name of its tables, of the Rust type and of the static.
struct List {
    file: &'static str,
    table: &'static str,
    kind: &'static str,
    name: &'static str,
    /// Fields in both languages, of HTML.
    texts: &'static [&'static str],
    /// Fields that are the same in both.
    plain: &'static [&'static str],
}

const LISTS: [List; 6] = [
    List {
        file: "findings.toml",
        table: "finding",
        kind: "Finding",
        name: "FINDINGS",
        texts: &["title", "text", "but", "sure", "caption"],
        plain: &["id", "source", "chart", "chart_of"],
    },
    List {
        file: "themes.toml",
        table: "theme",
        kind: "Theme",
        name: "THEMES",
        texts: &["title", "intro", "shows"],
        plain: &["id", "source"],
    },
    List {
        file: "ways.toml",
        table: "way",
        kind: "Way",
        name: "WAYS",
        texts: &["title", "text"],
        plain: &["id", "page"],
    },
    List {
        file: "steps.toml",
        table: "step",
        kind: "Step",
        name: "STEPS",
        texts: &["title", "text", "assumed"],
        plain: &["id", "source"],
    },
    List {
        file: "questions.toml",
        table: "question",
        kind: "Question",
        name: "QUESTIONS",
        texts: &["question", "answer"],
        plain: &["id", "source", "page"],
    },
    List {
        file: "changes.toml",
        table: "change",
        kind: "Change",
        name: "CHANGES",
        texts: &["what"],
        plain: &["version", "date"],
    },
];

/// Static tables of every list, as Rust source.
///
/// # Errors
/// When a file cannot be read, or a field is missing, empty, unknown or names no figure.
pub(crate) fn generate(texts: &Path) -> Result<String, String> {
    let mut source = String::new();
    for list in &LISTS {
        let text = read(&texts.join(list.file))?;
        let document =
            DeTable::parse(&text).map_err(|error| format!("texts/{}: {error}", list.file))?;
        let mut tables = document.get_ref().keys().map(Spanned::get_ref);
        if let Some(other) = tables.find(|key| *key != list.table) {
            return Err(format!(
                "texts/{}: [[{other}]] is unknown; use [[{}]]",
                list.file, list.table
            ));
        }
        let entries = document
            .get_ref()
            .get(list.table)
            .and_then(|value| value.get_ref().as_array());
        let entries =
            entries.ok_or_else(|| format!("texts/{}: it has no [[{}]]", list.file, list.table))?;
        let items: Vec<String> = entries
            .iter()
            .map(|entry| {
                let entry = Entry::new(list.file, &text, entry)?;
                entry.only(list.plain, list.texts)?;
                item(list, &entry)
            })
            .collect::<Result<_, _>>()?;
        source += &table(list.name, list.kind, &items);
    }
    source += &glossary(texts)?;
    source += &pages(texts)?;
    source += &words(texts)?;
    Ok(source)
}

/// The Markdown of whole pages, as HTML: a constant for each file.
fn pages(texts: &Path) -> Result<String, String> {
    let mut source = String::new();
    for name in long::names(texts, "pages")? {
        let [nl, en] =
            [0, 1].map(|language| long::html_of(texts, &format!("pages/{name}.md"), language));
        source += &format!(
            "pub(super) const {}: [&str; 2] = [{:?}, {:?}];\n",
            name.to_uppercase(),
            nl?,
            en?
        );
    }
    Ok(source)
}

/// The short texts: a constant for each, in a module for each section.
fn words(texts: &Path) -> Result<String, String> {
    let mut source = String::new();
    for section in sections(texts, "pages.toml")? {
        let constants = section.texts.iter().map(|text| {
            let [nl, en] = &text.wordings;
            let name = text.key.to_uppercase();
            format!("    pub(crate) const {name}: Words = Words([{nl:?}, {en:?}]);\n")
        });
        source += &format!(
            "pub(super) mod {} {{\n    use super::Words;\n\n{}}}\n",
            section.name,
            constants.collect::<String>()
        );
    }
    Ok(source)
}

fn item(list: &List, entry: &Entry) -> Result<String, String> {
    let plain = list.plain.iter().map(|field| {
        let text = if *field == "page" {
            entry.any(field)?
        } else {
            entry.text(field)?
        };
        Ok(format!("{field}: {text:?}"))
    });
    let texts = list
        .texts
        .iter()
        .map(|field| Ok(format!("{field}: {}", entry.bilingual(field)?)));
    let fields: Vec<String> = plain.chain(texts).collect::<Result<_, String>>()?;
    Ok(format!("{} {{ {} }}", list.kind, fields.join(", ")))
}

/// The glossary: a table for each term, by its id.
fn glossary(texts: &Path) -> Result<String, String> {
    const FILE: &str = "glossary.toml";
    const FORMS: [&str; 2] = ["forms_nl", "forms_en"];
    let text = read(&texts.join(FILE))?;
    let document = DeTable::parse(&text).map_err(|error| format!("texts/{FILE}: {error}"))?;
    let ids: Vec<String> = document
        .get_ref()
        .keys()
        .map(|id| id.get_ref().to_string())
        .collect();
    let mut items = Vec::new();
    for (id, entry) in document.get_ref() {
        let entry = Entry::new(FILE, &text, entry)?;
        entry.only(
            &["nl", "en", "kind", "source", "see", "forms_nl", "forms_en"],
            &["text"],
        )?;
        let is_ours = match entry.text("kind")? {
            "ons" => true,
            "rapport" => false,
            kind => return Err(entry.refuse(&format!("kind `{kind}`; use `rapport` or `ons`"))),
        };
        let see = entry.list("see")?;
        if let Some(unknown) = see.iter().find(|one| !ids.iter().any(|id| id == *one)) {
            return Err(entry.refuse(&format!("see `{unknown}`, which is no term of this file")));
        }
        items.push(format!(
            "Term {{ id: {:?}, name: [{:?}, {:?}], forms: [&{:?}, &{:?}], is_ours: {is_ours}, text: {}, \
             source: {:?}, see: &{see:?} }}",
            id.get_ref(),
            entry.text("nl")?,
            entry.text("en")?,
            entry.list(FORMS[0])?,
            entry.list(FORMS[1])?,
            entry.bilingual("text")?,
            entry.text("source")?,
        ));
    }
    Ok(table("TERMS", "Term", &items))
}

fn table(name: &str, kind: &str, items: &[String]) -> String {
    format!(
        "pub(super) static {name}: [{kind}; {}] = [\n    {},\n];\n",
        items.len(),
        items.join(",\n    ")
    )
}

/// A table of a file.
struct Entry<'t> {
    file: &'static str,
    line: usize,
    table: &'t DeTable<'t>,
}

impl<'t> Entry<'t> {
    fn new(
        file: &'static str,
        text: &str,
        value: &'t Spanned<DeValue<'t>>,
    ) -> Result<Self, String> {
        let line = 1 + text[..value.span().start].matches('\n').count();
        let table = value.get_ref().as_table();
        let table = table.ok_or_else(|| format!("texts/{file}, line {line}: it is no table"))?;
        Ok(Self { file, line, table })
    }

    fn refuse(&self, why: &str) -> String {
        format!("texts/{}, line {}: {why}", self.file, self.line)
    }

    /// Refuses a field that isn't one of these.
    fn only(&self, plain: &[&str], texts: &[&str]) -> Result<(), String> {
        let allowed: Vec<String> = plain
            .iter()
            .map(|field| (*field).to_owned())
            .chain(
                texts
                    .iter()
                    .flat_map(|field| LANGUAGES.map(|language| format!("{field}_{language}"))),
            )
            .collect();
        let mut fields = self.table.keys().map(|key| key.get_ref().as_ref());
        match fields.find(|field| !allowed.iter().any(|one| one == field)) {
            Some(field) => {
                Err(self.refuse(&format!("`{field}` is unknown; use {}", allowed.join(", "))))
            }
            None => Ok(()),
        }
    }

    /// A field that may be empty.
    fn any(&self, field: &str) -> Result<&'t str, String> {
        let found = self
            .table
            .get(field)
            .and_then(|value| value.get_ref().as_str());
        found.ok_or_else(|| self.refuse(&format!("it has no text `{field}`")))
    }

    fn text(&self, field: &str) -> Result<&'t str, String> {
        let text = self.any(field)?;
        if text.trim().is_empty() {
            return Err(self.refuse(&format!("`{field}` is empty")));
        }
        Ok(text)
    }

    fn list(&self, field: &str) -> Result<Vec<&'t str>, String> {
        let found = self
            .table
            .get(field)
            .and_then(|value| value.get_ref().as_array());
        let found = found.ok_or_else(|| self.refuse(&format!("it has no list `{field}`")))?;
        let texts = found.iter().map(|one| one.get_ref().as_str());
        let texts: Option<Vec<&str>> = texts.collect();
        texts.ok_or_else(|| self.refuse(&format!("`{field}` holds something else than texts")))
    }

    /// A text in each language, as HTML with its figures.
    fn bilingual(&self, field: &str) -> Result<String, String> {
        let of = |language: usize| {
            let text = self.text(&format!("{field}_{}", LANGUAGES[language]))?;
            let text = facts::fill_in(text, language).map_err(|why| self.refuse(&why))?;
            Ok::<_, String>(inline(&text))
        };
        Ok(format!("[{:?}, {:?}]", of(0)?, of(1)?))
    }
}

/// A sentence or a few in Markdown as HTML, without a paragraph around it.
fn inline(text: &str) -> String {
    let paragraph = |event: &Event| {
        matches!(
            event,
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)
        )
    };
    let mut rendered = String::new();
    html::push_html(
        &mut rendered,
        Parser::new(text).filter(|event| !paragraph(event)),
    );
    rendered.trim().to_owned()
}
