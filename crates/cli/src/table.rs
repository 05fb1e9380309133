//! Rows under columns, written as a table, as JSON or as CSV.

use crate::format::Format;
use anyhow::{Context as _, Result, bail};
use regiewijzer_model::Outcome;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// The column with what must be said of a row. A table for reading says it once, below.
const NOTE: &str = "note";

/// What must be said wherever figures of an outcome stand.
pub(crate) fn note(outcome: Outcome) -> Option<String> {
    let group = outcome.group();
    let note = group.note()?;
    Some(format!("{}: {}", group.name().en, note.en))
}

/// Rows whose fields are the columns.
pub(crate) struct Table {
    columns: Vec<String>,
    rows: Vec<Map<String, Value>>,
}

impl Table {
    /// Rows with the columns of the first; without rows there are no columns.
    pub(crate) fn of<R: Serialize>(rows: impl IntoIterator<Item = R>) -> Result<Self> {
        let rows: Vec<_> = rows.into_iter().map(cells).collect::<Result<_>>()?;
        let columns = rows.first().map(|row| row.keys().cloned().collect());
        Ok(Self {
            columns: columns.unwrap_or_default(),
            rows,
        })
    }

    /// Rows of which there may be none; the columns are there all the same.
    pub(crate) fn of_any<R: Serialize + Default>(
        rows: impl IntoIterator<Item = R>,
    ) -> Result<Self> {
        Ok(Self {
            columns: cells(R::default())?.keys().cloned().collect(),
            ..Self::of(rows)?
        })
    }

    /// The table in one of the three forms, ending in a newline.
    pub(crate) fn write(&self, format: Format) -> Result<String> {
        match format {
            Format::Table => Ok(self.aligned()),
            Format::Json => json(&self.rows),
            Format::Csv => self.csv(),
        }
    }

    fn csv(&self) -> Result<String> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&self.columns)?;
        for row in &self.rows {
            writer.write_record(row.values().map(plain))?;
        }
        let bytes = writer.into_inner().context("cannot write CSV")?;
        Ok(String::from_utf8(bytes)?)
    }

    fn aligned(&self) -> String {
        let columns: Vec<&String> = self.columns.iter().filter(|name| *name != NOTE).collect();
        let cells: Vec<Vec<String>> = self
            .rows
            .iter()
            .map(|row| columns.iter().map(|name| readable(&row[*name])).collect())
            .collect();
        let width = |i: usize| {
            let widest = cells
                .iter()
                .map(|row| row[i].chars().count())
                .max()
                .unwrap_or(0);
            widest.max(columns[i].chars().count())
        };
        let widths: Vec<usize> = (0..columns.len()).map(width).collect();
        let is_numeric = |name: &&String| self.rows.iter().any(|row| row[*name].is_number());
        let numeric: Vec<bool> = columns.iter().map(is_numeric).collect();
        let line = |cells: &[String]| {
            let padded: Vec<String> = cells
                .iter()
                .zip(&widths)
                .zip(&numeric)
                .map(|((cell, &width), &right)| {
                    if right {
                        format!("{cell:>width$}")
                    } else {
                        format!("{cell:<width$}")
                    }
                })
                .collect();
            format!("{}\n", padded.join("  ").trim_end())
        };
        let head: Vec<String> = columns.into_iter().cloned().collect();
        std::iter::once(line(&head))
            .chain(cells.iter().map(|row| line(row)))
            .chain(self.notes())
            .collect()
    }

    /// What must be said of the rows: each note once, after an empty line.
    fn notes(&self) -> impl Iterator<Item = String> {
        let found = self.rows.iter().filter_map(|row| row.get(NOTE)?.as_str());
        let notes: BTreeSet<&str> = found.collect();
        let lines: Vec<String> = notes
            .into_iter()
            .map(|note| format!("\n{note}\n"))
            .collect();
        lines.into_iter()
    }
}

/// The cells of a row, by column. What lies within a field is a column of its own: `name.nl` is
/// `name_nl`.
fn cells(row: impl Serialize) -> Result<Map<String, Value>> {
    let Value::Object(fields) = serde_json::to_value(row)? else {
        bail!("a row has no columns");
    };
    let mut cells = Map::new();
    for (field, value) in fields {
        if let Value::Object(within) = value {
            let within = within.into_iter();
            cells.extend(within.map(|(name, value)| (format!("{field}_{name}"), value)));
        } else {
            cells.insert(field, value);
        }
    }
    Ok(cells)
}

/// JSON for people and programs alike, ending in a newline.
pub(crate) fn json(value: &impl Serialize) -> Result<String> {
    Ok(format!("{}\n", serde_json::to_string_pretty(value)?))
}

/// A value as CSV has it: exact.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A value as a table has it: numbers with a fraction to four digits.
fn readable(value: &Value) -> String {
    match value {
        Value::Number(number) if number.is_f64() => {
            format!("{:.4}", number.as_f64().unwrap_or_default())
        }
        other => plain(other),
    }
}

/// Values by name, in their order: an object in JSON, columns in a row that flattens them.
pub(crate) struct ByName<K, V>(Vec<(K, V)>);

impl<K: Serialize, V: Serialize> Serialize for ByName<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl<K, V> FromIterator<(K, V)> for ByName<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}
