//! Reads one CSV file and hands out its cells, each refusal naming file, line and column.

use std::{collections::HashSet, path::PathBuf};

/// The folder that holds the data files.
#[derive(Debug)]
pub struct Folder(pub PathBuf);

/// One data file: its name, its column names and its rows.
#[derive(Debug)]
pub struct Sheet {
    name: String,
    columns: Vec<String>,
    rows: Vec<(u64, csv::StringRecord)>,
}

/// One row of a sheet.
#[derive(Clone, Copy, Debug)]
pub struct Row<'s> {
    sheet: &'s Sheet,
    line: u64,
    cells: &'s csv::StringRecord,
}

impl Folder {
    /// Reads a file and checks that it has exactly the given columns, in that order.
    ///
    /// # Errors
    /// When the file cannot be read, or its columns or rows are not as they should be.
    pub fn open(&self, name: &str, columns: &[&str]) -> Result<Sheet, String> {
        let path = self.0.join(name);
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true) // So that a row of the wrong length is refused in our own words.
            .from_path(&path)
            .map_err(|error| format!("data/{name}: {error}"))?;
        let found: Vec<String> = reader
            .headers()
            .map_err(|error| format!("data/{name}, line 1: {error}"))?
            .iter()
            .map(str::to_owned)
            .collect();
        if found != columns {
            return Err(format!(
                "data/{name}, line 1: the columns are {}; they must be {}",
                found.join(","),
                columns.join(",")
            ));
        }
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| format!("data/{name}: {error}"))?;
            let line = record.position().map_or(0, csv::Position::line);
            if record.len() != columns.len() {
                return Err(format!(
                    "data/{name}, line {line}: it has {} cells; every row needs {} \
                     (a cell with a comma needs double quotes around it)",
                    record.len(),
                    columns.len()
                ));
            }
            rows.push((line, record));
        }
        if rows.is_empty() {
            return Err(format!(
                "data/{name}: it has no rows; at least one is needed"
            ));
        }
        Ok(Sheet {
            name: name.to_owned(),
            columns: found,
            rows,
        })
    }
}

impl Sheet {
    /// All rows, in the order of the file.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, cells)| Row {
            sheet: self,
            line: *line,
            cells,
        })
    }

    /// The file, for a refusal that concerns no single row.
    #[must_use]
    pub fn place(&self) -> String {
        format!("data/{}", self.name)
    }

    /// Checks that no two rows have the same value in a column.
    ///
    /// # Errors
    /// When a value occurs twice.
    pub fn require_unique(&self, column: &str) -> Result<(), String> {
        let mut seen = HashSet::new();
        for row in self.rows() {
            let value = row.text(column)?;
            if !seen.insert(value) {
                return Err(row.refuse(
                    column,
                    &format!("\"{value}\" occurs twice; it must be unique"),
                ));
            }
        }
        Ok(())
    }
}

impl<'s> Row<'s> {
    /// A cell that may be empty.
    ///
    /// # Errors
    /// When there is no such column, or the cell holds stray spaces or quotes.
    pub fn optional(self, column: &str) -> Result<Option<&'s str>, String> {
        let index = self.sheet.columns.iter().position(|name| name == column);
        let cell = index
            .and_then(|index| self.cells.get(index))
            .ok_or_else(|| self.refuse(column, "there is no such column"))?;
        if cell.trim() != cell {
            return Err(self.refuse(
                column,
                &format!("\"{cell}\" has a space at its start or end"),
            ));
        }
        if cell.contains(['"', '\n', '\r']) {
            return Err(self.refuse(
                column,
                "it holds a double quote or a line break; quotes only go around a whole cell",
            ));
        }
        Ok((!cell.is_empty()).then_some(cell))
    }

    /// A cell that must hold something.
    ///
    /// # Errors
    /// When the cell is empty.
    pub fn text(self, column: &str) -> Result<&'s str, String> {
        self.optional(column)?
            .ok_or_else(|| self.refuse(column, "the cell is empty; every row needs a value here"))
    }

    /// A whole number within bounds, both included.
    ///
    /// # Errors
    /// When it is no whole number within the bounds.
    pub fn number(self, column: &str, lo: u32, hi: u32) -> Result<u32, String> {
        let text = self.text(column)?;
        match text.parse() {
            Ok(number) if (lo..=hi).contains(&number) => Ok(number),
            _ => Err(self.refuse(
                column,
                &format!("\"{text}\" is not a whole number from {lo} to {hi}, without separators"),
            )),
        }
    }

    /// A number with or without a fraction.
    ///
    /// # Errors
    /// When it is no finite number.
    pub fn decimal(self, column: &str) -> Result<f64, String> {
        let text = self.text(column)?;
        text.parse()
            .ok()
            .filter(|number: &f64| number.is_finite())
            .ok_or_else(|| {
                self.refuse(
                    column,
                    &format!("\"{text}\" is not a number such as 0.05, with a point"),
                )
            })
    }

    /// One of a fixed list of codes; gives the Rust path that the code stands for.
    ///
    /// # Errors
    /// When it is not one of the codes.
    pub fn code(
        self,
        column: &str,
        codes: &[(&str, &'static str)],
    ) -> Result<&'static str, String> {
        let text = self.text(column)?;
        codes
            .iter()
            .find(|(code, _)| *code == text)
            .map(|(_, path)| *path)
            .ok_or_else(|| {
                let allowed: Vec<&str> = codes.iter().map(|(code, _)| *code).collect();
                self.refuse(
                    column,
                    &format!("\"{text}\" is not allowed; use {}", allowed.join(", ")),
                )
            })
    }

    /// An identifier: small letters, digits, and single hyphens or underscores between them.
    ///
    /// # Errors
    /// When it holds anything else.
    pub fn id(self, column: &str) -> Result<&'s str, String> {
        let text = self.text(column)?;
        let plain = text.split(['-', '_']).all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        if plain {
            Ok(text)
        } else {
            Err(self.refuse(
                column,
                &format!("\"{text}\" is not an id; use a-z, 0-9 and single hyphens or underscores"),
            ))
        }
    }

    /// A refusal that names the file, the line and the column.
    #[must_use]
    pub fn refuse(self, column: &str, why: &str) -> String {
        format!(
            "data/{}, line {}, column `{column}`: {why}",
            self.sheet.name, self.line
        )
    }
}
