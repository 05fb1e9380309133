//! Fault injection for tests of build scripts: nonsense in every column of every data file.

use crate::{Folder, Generated};
use std::fs;
use std::path::{Path, PathBuf};

/// What the check of a column cannot know.
#[derive(Clone, Copy, Debug, Default)]
pub struct Exempt {
    /// Columns of any file that hold prose, so that any words are allowed.
    pub prose: &'static [&'static str],
    /// File and column of numbers for which no size is nonsense.
    pub any_size: &'static [(&'static str, &'static str)],
}

/// A file of the folder: its name and its records, the columns first.
struct File {
    name: String,
    records: Vec<csv::StringRecord>,
}

impl File {
    fn read(path: &Path) -> Result<Self, String> {
        let said = |error: &dyn std::error::Error| format!("{}: {error}", path.display());
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_path(path)
            .map_err(|error| said(&error))?;
        let records = reader.records().collect::<Result<_, _>>();
        let name = path.file_name().unwrap_or_default();
        Ok(Self {
            name: name.to_string_lossy().into_owned(),
            records: records.map_err(|error| said(&error))?,
        })
    }

    /// The nonsense to plant in a column.
    fn faults(&self, column: usize, exempt: &Exempt) -> Vec<&'static str> {
        let mut faults = vec![" a space", "a \" quote", "a line\nbreak"];
        let cells = || self.records.iter().skip(1).map(|record| &record[column]);
        if cells().all(|cell| !cell.is_empty()) {
            faults.push("");
        }
        let name = &self.records[0][column];
        if !exempt.prose.contains(&name) {
            faults.push("No such value!");
        }
        if cells().all(|cell| cell.is_empty() || cell.parse::<f64>().is_ok()) {
            faults.extend(["NaN", "inf"]);
            if !exempt.any_size.contains(&(self.name.as_str(), name)) {
                faults.extend(["-1e12", "1e12"]);
            }
        }
        faults
    }
}

/// Plants nonsense in every column of every file in `data`, one cell at a time in a copy in
/// `scratch`, and lists what `generate` accepts or refuses without naming file, line and column.
///
/// # Errors
/// When a file cannot be read or written.
pub fn undetected(
    data: &Path,
    scratch: &Path,
    exempt: &Exempt,
    generate: impl Fn(&Folder) -> Result<Generated, String>,
) -> Result<Vec<String>, String> {
    let mut undetected = Vec::new();
    for file in files(data)? {
        for column in 0..file.records[0].len() {
            let filled = |record: &csv::StringRecord| !record[column].is_empty();
            let Some(record) = file.records.iter().rposition(filled).filter(|r| *r > 0) else {
                undetected.push(format!("{}: an empty column", file.name));
                continue;
            };
            for fault in file.faults(column, exempt) {
                let name = &file.records[0][column];
                let line = record as u64 + 1;
                let folder = with_cell(data, scratch, (&file.name, line, name), fault)?;
                let place = format!("data/{}, line {line}", file.name);
                let named =
                    |why: &String| why.starts_with(&place) && why.contains(&format!("`{name}`"));
                match generate(&folder) {
                    Err(why) if named(&why) => {}
                    said => {
                        let said = said.map_or_else(|why| why, |_| "accepted".to_owned());
                        undetected.push(format!("{place}, `{name}` = {fault:?}: {said}"));
                    }
                }
            }
        }
    }
    Ok(undetected)
}

/// Plants values in `data`, one at a time in a copy in `scratch`, and lists those that `generate` accepts
/// or refuses without naming file and line or in other words. Each line of `planted` is a cell, the value,
/// and a part of what the refusal says: `towns.csv:3:size = 12 -> from 1 to 9`.
///
/// # Errors
/// When a file cannot be read or written, there is no such cell, or a line has another form.
pub fn not_refused(
    data: &Path,
    scratch: &Path,
    planted: &str,
    generate: impl Fn(&Folder) -> Result<Generated, String>,
) -> Result<Vec<String>, String> {
    let mut not_refused = Vec::new();
    for case in planted
        .lines()
        .map(str::trim)
        .filter(|case| !case.is_empty())
    {
        let parts = || {
            let (cell, rest) = case.split_once(" = ")?;
            let (file, cell) = cell.split_once(':')?;
            let (line, column) = cell.split_once(':')?;
            let (value, says) = rest.split_once(" -> ")?;
            Some(((file, line.parse().ok()?, column), value, says))
        };
        let (cell, value, says) = parts().ok_or_else(|| format!("no case: {case}"))?;
        let place = format!("data/{}, line {}", cell.0, cell.1);
        let said = match generate(&with_cell(data, scratch, cell, value)?) {
            Err(why) if why.starts_with(&place) && why.contains(says) => continue,
            said => said.map_or_else(|why| why, |_| "accepted".to_owned()),
        };
        not_refused.push(format!("{case}: {said}"));
    }
    Ok(not_refused)
}

/// A copy of `data` in `scratch`, with another value in the cell at this file, line and column.
///
/// # Errors
/// When a file cannot be read or written, or there is no such cell.
pub fn with_cell(
    data: &Path,
    scratch: &Path,
    (file, line, column): (&str, u64, &str),
    value: &str,
) -> Result<Folder, String> {
    fs::create_dir_all(scratch).map_err(|error| error.to_string())?;
    let mut planted = false;
    for path in paths(data)? {
        let to = scratch.join(path.file_name().unwrap_or_default());
        if path.file_name().is_none_or(|name| name != file) {
            fs::copy(&path, &to).map_err(|error| format!("{}: {error}", path.display()))?;
            continue;
        }
        let File { records, .. } = File::read(&path)?;
        let mut writer = csv::Writer::from_path(&to).map_err(|error| error.to_string())?;
        for (index, record) in records.iter().enumerate() {
            let here = index as u64 + 1 == line;
            let cells = records[0].iter().zip(record).map(|(own, cell)| {
                let replaced = here && own == column;
                planted |= replaced;
                if replaced { value } else { cell }
            });
            writer
                .write_record(cells)
                .map_err(|error| error.to_string())?;
        }
        writer.flush().map_err(|error| error.to_string())?;
    }
    if planted {
        Ok(Folder(scratch.to_owned()))
    } else {
        Err(format!("{file} has no column `{column}` on line {line}"))
    }
}

/// The CSV files of a folder.
fn files(data: &Path) -> Result<Vec<File>, String> {
    paths(data)?.iter().map(|path| File::read(path)).collect()
}

/// Where the CSV files of a folder are.
fn paths(data: &Path) -> Result<Vec<PathBuf>, String> {
    let said = |error: std::io::Error| format!("{}: {error}", data.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(data).map_err(said)? {
        let path = entry.map_err(said)?.path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            paths.push(path);
        }
    }
    Ok(paths)
}
