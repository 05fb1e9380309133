//! Turns the texts under `texts/` into Rust: short ones from `interface.toml`,
//! long ones from Markdown. A text that lacks a language, or whose two
//! languages ask for different values, stops the build with a sentence.

mod sheets;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use pulldown_cmark::{Event, Options, Parser, Tag, html};
use toml::{Table, Value};

/// Sections whose texts are found by an id of the model.
const LOOKED_UP: [&str; 2] = ["option", "part_name"];
const LANGUAGES: [&str; 2] = ["nl", "en"];

fn main() -> ExitCode {
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            println!("cargo::error={sentence}");
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Result<(), String> {
    println!("cargo::rerun-if-changed=texts");
    println!("cargo::rerun-if-changed=build");
    let texts = Path::new("texts");
    let out = env::var_os("OUT_DIR").map(PathBuf::from);
    let out = out.ok_or("cargo gave no OUT_DIR")?;
    write(
        &out.join("interface.rs"),
        &interface(&texts.join("interface.toml"))?,
    )?;
    write(&out.join("sheets.rs"), &sheets::generated(texts)?)?;
    write(&out.join("long.rs"), &long(texts)?)
}

fn write(file: &Path, text: &str) -> Result<(), String> {
    fs::write(file, text).map_err(|error| format!("cannot write {}: {error}", file.display()))
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("cannot read {}: {error}", file.display()))
}

/// A module a table of the file, a constant or a function a text.
fn interface(file: &Path) -> Result<String, String> {
    let table: Table = read(file)?
        .parse()
        .map_err(|error| format!("{} is not valid TOML: {error}", file.display()))?;
    let mut code = String::new();
    for (section, texts) in &table {
        let Value::Table(texts) = texts else {
            return Err(format!(
                "interface.toml: {section} stands outside a section"
            ));
        };
        let items: Result<String, String> = texts
            .iter()
            .map(|(key, text)| item(section, key, text))
            .collect();
        let items = items?;
        let _ = writeln!(
            code,
            "/// Texts of `[{section}]`.\npub(crate) mod {section} {{"
        );
        if items.contains(": Text = ") {
            let _ = writeln!(code, "use regiewijzer_evidence::Text;");
        }
        if items.contains("Language::") {
            let _ = writeln!(code, "use regiewijzer_evidence::Language;");
        }
        code.push_str(&items);
        if LOOKED_UP.contains(&section.as_str()) {
            code.push_str(&look_up(texts));
        }
        code.push_str("}\n");
    }
    Ok(code)
}

/// A function that finds the text with an id.
fn look_up(texts: &Table) -> String {
    let arms: String = texts
        .keys()
        .map(|key| format!("{key:?} => Some({}),\n", key.to_uppercase()))
        .collect();
    format!(
        "/// The text with this id, if there is one.\n\
         pub(crate) fn of(id: &str) -> Option<Text> {{\nmatch id {{\n{arms}_ => None,\n}}\n}}\n"
    )
}

/// The two wordings of a text.
fn wordings<'a>(section: &str, key: &str, text: &'a Value) -> Result<[&'a str; 2], String> {
    let in_language = |language: &str| {
        text.get(language)
            .and_then(Value::as_str)
            .filter(|wording| !wording.trim().is_empty())
            .ok_or_else(|| format!("interface.toml: {section}.{key} has no text in `{language}`"))
    };
    Ok([in_language("nl")?, in_language("en")?])
}

fn item(section: &str, key: &str, text: &Value) -> Result<String, String> {
    let [nl, en] = wordings(section, key, text)?;
    let names = placeholders(nl);
    if names != placeholders(en) {
        return Err(format!(
            "interface.toml: {section}.{key} asks for other values in Dutch than in English"
        ));
    }
    if names.is_empty() {
        let name = key.to_uppercase();
        return Ok(format!(
            "/// {nl}\npub(crate) const {name}: Text = Text {{ nl: {nl:?}, en: {en:?} }};\n"
        ));
    }
    let arguments: String = names.iter().map(|name| format!(", {name}: &str")).collect();
    Ok(format!(
        "/// {nl}\npub(crate) fn {key}(language: Language{arguments}) -> String {{\n\
         match language {{ Language::Nl => format!({nl:?}), Language::En => format!({en:?}) }}\n}}\n"
    ))
}

/// The names between braces, in alphabetical order.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}

/// A constant a Markdown file, in HTML.
fn long(texts: &Path) -> Result<String, String> {
    let mut names: [BTreeSet<String>; 2] = Default::default();
    for (found, language) in names.iter_mut().zip(LANGUAGES) {
        let folder = texts.join(language);
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
    let [dutch, english] = &names;
    if let Some(lonely) = dutch.symmetric_difference(english).next() {
        return Err(format!("texts: {lonely}.md is there in one language only"));
    }
    let mut code = String::new();
    for name in dutch {
        let [nl, en] =
            LANGUAGES.map(|language| rendered(&texts.join(language).join(format!("{name}.md"))));
        let constant = name.replace('-', "_").to_uppercase();
        let _ = writeln!(
            code,
            "/// `{name}.md`, as HTML.\npub(crate) const {constant}: Text = Text {{ nl: {:?}, en: {:?} }};",
            nl?, en?
        );
    }
    Ok(code)
}

fn rendered(file: &Path) -> Result<String, String> {
    let markdown = read(file)?;
    let events: Vec<Event> = Parser::new_ext(&markdown, Options::ENABLE_TABLES).collect();
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
