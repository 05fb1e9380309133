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
    /// Reads a file and checks that it has exactly the given columns: its first line.
    ///
    /// # Errors
    /// When the file cannot be read, or its columns or rows are not as they should be.
    pub fn open(&self, name: &str, columns: &str) -> Result<Sheet, String> {
        let sheet = self.read(name)?;
        let found = sheet.columns.join(",");
        if found == columns {
            Ok(sheet)
        } else {
            Err(format!(
                "data/{name}, line 1: the columns are {found}; they must be {columns}"
            ))
        }
    }

    /// Reads a file whose columns the build of another crate checks.
    ///
    /// # Errors
    /// When the file cannot be read, or its rows are not as they should be.
    pub fn read(&self, name: &str) -> Result<Sheet, String> {
        let path = self.0.join(name);
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true) // So that a row of the wrong length is refused in our own words.
            .from_path(&path)
            .map_err(|error| format!("data/{name}: {error}"))?;
        let columns: Vec<String> = reader
            .headers()
            .map_err(|error| format!("data/{name}, line 1: {error}"))?
            .iter()
            .map(str::to_owned)
            .collect();
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
            columns,
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

    /// Checks that a column holds exactly these values, in this order.
    ///
    /// # Errors
    /// When a value is missing, is another one or stands elsewhere.
    pub fn require_exactly(&self, column: &str, values: &[&str]) -> Result<(), String> {
        let mut expected = values.iter();
        for row in self.rows() {
            let found = row.text(column)?;
            if expected.next() != Some(&found) {
                let values = values.join(", ");
                return Err(row.refuse(
                    column,
                    &format!("\"{found}\" is out of place; the rows are, in order, {values}"),
                ));
            }
        }
        match expected.next() {
            None => Ok(()),
            Some(missing) => Err(format!(
                "{}: the row \"{missing}\" is missing",
                self.place()
            )),
        }
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

    /// A number within bounds, both included.
    ///
    /// # Errors
    /// When it is no number within the bounds.
    pub fn decimal_in(self, column: &str, lo: f64, hi: f64) -> Result<f64, String> {
        let number = self.decimal(column)?;
        if (lo..=hi).contains(&number) {
            Ok(number)
        } else {
            Err(self.refuse(column, &format!("{number} does not lie from {lo} to {hi}")))
        }
    }

    /// A number above zero, or nothing.
    ///
    /// # Errors
    /// When the cell holds anything else.
    pub fn optional_positive(self, column: &str) -> Result<Option<f64>, String> {
        if self.optional(column)?.is_none() {
            return Ok(None);
        }
        let number = self.decimal(column)?;
        if number > 0.0 {
            Ok(Some(number))
        } else {
            Err(self.refuse(
                column,
                &format!("{number} is not above 0; a cell may be empty"),
            ))
        }
    }

    /// One of a fixed list of values.
    ///
    /// # Errors
    /// When it is none of them.
    pub fn one_of(self, column: &str, allowed: &[&str]) -> Result<&'s str, String> {
        let text = self.text(column)?;
        if allowed.contains(&text) {
            Ok(text)
        } else {
            let allowed = allowed.join(", ");
            Err(self.refuse(column, &format!("\"{text}\" is not allowed; use {allowed}")))
        }
    }

    /// One of a fixed list of ids, as the Rust path of the variant it stands for.
    ///
    /// # Errors
    /// When it is none of them.
    pub fn variant(self, column: &str, kind: &str, allowed: &[&str]) -> Result<String, String> {
        let id = self.one_of(column, allowed)?;
        Ok(format!("{kind}::{}", pascal_case(id)))
    }

    /// Where the values of the row come from, as the path of a variant of `Provenance`.
    ///
    /// # Errors
    /// When the column `provenance` holds no such thing.
    pub fn provenance(self) -> Result<String, String> {
        let known = ["rapport", "afgeleid", "extern", "aanname"];
        self.variant("provenance", "Provenance", &known)
    }

    /// A `Text`, from the columns with its Dutch and its English.
    ///
    /// # Errors
    /// When a cell is empty.
    pub fn bilingual(self, nl: &str, en: &str) -> Result<String, String> {
        let (nl, en) = (self.text(nl)?, self.text(en)?);
        Ok(format!("Text {{ nl: {nl:?}, en: {en:?} }}"))
    }

    /// The row of another sheet that this cell names by its id.
    ///
    /// # Errors
    /// When no row there has that id.
    pub fn find_in<'o>(self, column: &str, other: &'o Sheet) -> Result<Row<'o>, String> {
        let id = self.text(column)?;
        other
            .rows()
            .find(|row| row.text("id") == Ok(id))
            .ok_or_else(|| {
                let place = other.place();
                self.refuse(
                    column,
                    &format!("\"{id}\" is no id of {place}; use one of its ids"),
                )
            })
    }

    /// An identifier: small letters, digits, and single hyphens or underscores between them; a
    /// letter first.
    ///
    /// # Errors
    /// When it holds anything else.
    pub fn id(self, column: &str) -> Result<&'s str, String> {
        let text = self.text(column)?;
        if is_id(text) {
            Ok(text)
        } else {
            let why = format!(
                "\"{text}\" is not an id; use a-z, 0-9 and single hyphens or underscores, a letter first"
            );
            Err(self.refuse(column, &why))
        }
    }

    /// A symbol of an equation: letters, digits and underscores, a letter first.
    ///
    /// # Errors
    /// When it holds anything else.
    pub fn symbol(self, column: &str) -> Result<&'s str, String> {
        let text = self.text(column)?;
        if is_id(&text.to_ascii_lowercase()) && !text.contains('-') {
            Ok(text)
        } else {
            let why = format!(
                "\"{text}\" is not a symbol; use letters, 0-9 and underscores, a letter first"
            );
            Err(self.refuse(column, &why))
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

/// Whether a text is an identifier: small letters, digits, and single hyphens or underscores
/// between them; a letter first.
#[must_use]
pub fn is_id(text: &str) -> bool {
    let plain = |part: &str| {
        let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        !part.is_empty() && part.bytes().all(allowed)
    };
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.split(['-', '_']).all(plain)
}

/// The name of a variant: `gedragen_visie` gives `GedragenVisie`.
#[must_use]
pub fn pascal_case(id: &str) -> String {
    let capital = |word: &str| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_uppercase() + rest
    };
    id.split(['-', '_']).map(capital).collect()
}
