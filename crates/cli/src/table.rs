//! Rows under columns, written as a table, as JSON or as CSV.

use crate::format::Format;
use anyhow::{Context as _, Result};
use serde_json::{Map, Value};

/// Columns and rows; every row has a value for every column.
pub(crate) struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<Value>>,
}

impl Table {
    /// A table without rows.
    pub(crate) fn new<C: Into<String>>(columns: impl IntoIterator<Item = C>) -> Self {
        Self {
            columns: columns.into_iter().map(Into::into).collect(),
            rows: Vec::new(),
        }
    }

    /// Adds a row.
    pub(crate) fn push(&mut self, row: impl IntoIterator<Item = Value>) {
        self.rows.push(row.into_iter().collect());
    }

    /// The table in one of the three forms, ending in a newline.
    pub(crate) fn write(&self, format: Format) -> Result<String> {
        match format {
            Format::Table => Ok(self.aligned()),
            Format::Json => json(&self.objects()),
            Format::Csv => self.csv(),
        }
    }

    fn objects(&self) -> Value {
        let object = |row: &Vec<Value>| -> Map<String, Value> {
            self.columns
                .iter()
                .cloned()
                .zip(row.iter().cloned())
                .collect()
        };
        self.rows
            .iter()
            .map(|row| Value::Object(object(row)))
            .collect()
    }

    fn csv(&self) -> Result<String> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&self.columns)?;
        for row in &self.rows {
            writer.write_record(row.iter().map(plain))?;
        }
        let bytes = writer.into_inner().context("cannot write CSV")?;
        Ok(String::from_utf8(bytes)?)
    }

    fn aligned(&self) -> String {
        let cells: Vec<Vec<String>> = self
            .rows
            .iter()
            .map(|row| row.iter().map(readable).collect())
            .collect();
        let width = |i: usize| {
            let widest = cells
                .iter()
                .map(|row| row[i].chars().count())
                .max()
                .unwrap_or(0);
            widest.max(self.columns[i].chars().count())
        };
        let widths: Vec<usize> = (0..self.columns.len()).map(width).collect();
        let numeric: Vec<bool> = (0..self.columns.len())
            .map(|i| self.rows.iter().any(|row| row[i].is_number()))
            .collect();
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
        std::iter::once(line(&self.columns))
            .chain(cells.iter().map(|row| line(row)))
            .collect()
    }
}

/// JSON for people and programs alike, ending in a newline.
pub(crate) fn json(value: &Value) -> Result<String> {
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
