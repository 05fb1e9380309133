//! From `data/texts.toml` to constants: a module for each table, in it a constant for each key.
//!
//! A key that ends in `_nl` goes with the same in `_en`, as one text in both languages. A list of tables becomes a
//! list of a type with a field for each key; what only some have is optional.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

use toml::{Table, Value};

const FILE: &str = "data/texts.toml";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={FILE}");
    let table: Table = fs::read_to_string(FILE)?.parse()?;
    let mut code = String::new();
    module(&mut code, &table, "")?;
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("texts.rs"), code)?;
    Ok(())
}

/// What a key holds.
enum Held<'t> {
    Text(&'t Value, &'t Value),
    Plain(&'t Value),
    Entries(Vec<&'t Table>),
    Section(&'t Table),
}

/// The keys of a table, those of two languages as one.
fn held(table: &Table) -> Result<BTreeMap<&str, Held<'_>>, String> {
    let mut all = BTreeMap::new();
    for (key, value) in table {
        if let Some(name) = key.strip_suffix("_nl") {
            let other = table.get(&format!("{name}_en"));
            let other = other.ok_or_else(|| format!("{FILE}: {name} has no English"))?;
            all.insert(name, Held::Text(value, other));
        } else if let Some(name) = key.strip_suffix("_en") {
            if !table.contains_key(&format!("{name}_nl")) {
                return Err(format!("{FILE}: {name} has no Dutch"));
            }
        } else {
            let entries = value
                .as_array()
                .map(|list| list.iter().filter_map(Value::as_table).collect());
            let one = match (value, entries) {
                (Value::Table(section), _) => Held::Section(section),
                (_, Some(entries)) => Held::Entries(entries),
                _ => Held::Plain(value),
            };
            all.insert(key.as_str(), one);
        }
    }
    Ok(all)
}

fn module(code: &mut String, table: &Table, path: &str) -> Result<(), Box<dyn Error>> {
    for (key, held) in held(table)? {
        let at = format!("{path}{key}");
        match held {
            Held::Section(section) => {
                writeln!(
                    code,
                    "/// The texts of `{at}`.\npub mod {key} {{\nuse regiewijzer_evidence::Text;"
                )?;
                module(code, section, &format!("{at}."))?;
                code.push_str("}\n");
            }
            Held::Entries(entries) => {
                let kind = camel(key);
                types(code, &kind, &entries, &at)?;
                let list = list(&kind, &entries)?;
                writeln!(
                    code,
                    "/// The entries of `{at}`.\npub const {}: &[{kind}] = {list};",
                    key.to_uppercase()
                )?;
            }
            other => {
                let (kind, value) = constant(&other)?;
                writeln!(
                    code,
                    "/// The text `{at}`.\npub const {}: {kind} = {value};",
                    key.to_uppercase()
                )?;
            }
        }
    }
    Ok(())
}

/// The type and the value of a key that is no table.
fn constant(held: &Held) -> Result<(&'static str, String), Box<dyn Error>> {
    Ok(match held {
        Held::Text(Value::String(nl), Value::String(en)) => ("Text", text(nl, en)),
        Held::Text(Value::Array(nl), Value::Array(en)) if nl.len() == en.len() => {
            let pairs = nl.iter().zip(en).map(|(nl, en)| {
                Ok(text(
                    nl.as_str().ok_or("a list of texts")?,
                    en.as_str().ok_or("a list of texts")?,
                ))
            });
            let pairs: Vec<String> = pairs.collect::<Result<_, &str>>()?;
            ("&[Text]", format!("&[{}]", pairs.join(", ")))
        }
        Held::Plain(Value::String(plain)) => ("&str", format!("{plain:?}")),
        Held::Plain(Value::Integer(number)) => ("u32", number.to_string()),
        _ => return Err(format!("{FILE} has a key of a kind that isn't known").into()),
    })
}

fn text(nl: &str, en: &str) -> String {
    format!("Text {{ nl: {nl:?}, en: {en:?} }}")
}

/// The keys that some entry has, and whether all have it.
fn keys<'t>(entries: &[&'t Table]) -> Result<BTreeMap<&'t str, bool>, String> {
    let each: Vec<BTreeSet<&str>> = entries
        .iter()
        .map(|entry| Ok(held(entry)?.into_keys().collect()))
        .collect::<Result<_, String>>()?;
    let all: BTreeSet<&str> = each.iter().flatten().copied().collect();
    Ok(all
        .into_iter()
        .map(|key| (key, each.iter().all(|keys| keys.contains(key))))
        .collect())
}

fn types(
    code: &mut String,
    kind: &str,
    entries: &[&Table],
    at: &str,
) -> Result<(), Box<dyn Error>> {
    let mut fields = String::new();
    for (key, everywhere) in keys(entries)? {
        let mut nested: Vec<&Table> = Vec::new();
        let mut field = String::new();
        for entry in entries {
            match held(entry)?.remove(key) {
                Some(Held::Entries(inner)) => {
                    nested.extend(inner);
                    field = format!("&'static [{kind}{}]", camel(key));
                }
                Some(other) => field = constant(&other)?.0.replace('&', "&'static "),
                None => {}
            }
        }
        if !nested.is_empty() {
            types(
                code,
                &format!("{kind}{}", camel(key)),
                &nested,
                &format!("{at}.{key}"),
            )?;
        } else if !everywhere {
            field = format!("Option<{field}>");
        }
        writeln!(fields, "/// Its `{key}`.\npub {}: {field},", name(key))?;
    }
    writeln!(
        code,
        "/// An entry of `{at}`.\n#[derive(Clone, Copy, Debug, PartialEq)]\npub struct {kind} {{\n{fields}}}"
    )?;
    Ok(())
}

fn list(kind: &str, entries: &[&Table]) -> Result<String, Box<dyn Error>> {
    let keys = keys(entries)?;
    let mut list = String::from("&[");
    for entry in entries {
        let mut own = held(entry)?;
        write!(list, "{kind} {{ ")?;
        for (key, everywhere) in &keys {
            let is_nested = entries.iter().any(|one| {
                held(one).is_ok_and(|held| matches!(held.get(key), Some(Held::Entries(_))))
            });
            let value = match own.remove(key) {
                Some(Held::Entries(inner)) => self::list(&format!("{kind}{}", camel(key)), &inner)?,
                None if is_nested => "&[]".to_owned(),
                None => "None".to_owned(),
                Some(other) if *everywhere => constant(&other)?.1,
                Some(other) => format!("Some({})", constant(&other)?.1),
            };
            write!(list, "{}: {value}, ", name(key))?;
        }
        list.push_str("}, ");
    }
    list.push(']');
    Ok(list)
}

/// A key as a field: words of the language itself have a mark.
fn name(key: &str) -> String {
    if ["do", "type", "use"].contains(&key) {
        format!("r#{key}")
    } else {
        key.to_owned()
    }
}

fn camel(key: &str) -> String {
    let words = key.split('_').map(|word| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_uppercase() + rest
    });
    words.collect()
}
