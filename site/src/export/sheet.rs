//! Figures as a file: one form in every language, a point before the decimals and commas between.

use regiewijzer_model::{MODEL_VERSION, Outcome};

/// Rows of figures with a head. Every row begins with the measure and the version of the model.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sheet {
    measure: &'static str,
    columns: String,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    /// A sheet about a measure, with no rows yet; commas part the names of its columns.
    pub(crate) fn new(outcome: Outcome, columns: &str) -> Self {
        Self {
            measure: outcome.id(),
            columns: columns.to_owned(),
            rows: Vec::new(),
        }
    }

    /// Another row, with a figure for each column.
    pub(crate) fn push(&mut self, row: impl IntoIterator<Item = String>) {
        self.rows.push(row.into_iter().collect());
    }

    /// The sheet as RFC 4180 has it.
    pub(crate) fn csv(&self) -> String {
        let mut text = format!("model_version,measure,{}\r\n", self.columns);
        for row in &self.rows {
            let about = [MODEL_VERSION, self.measure].into_iter();
            text.push_str(&line(about.chain(row.iter().map(String::as_str))));
        }
        text
    }
}

/// A row with its end.
fn line<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    let mut text = cells.map(cell).collect::<Vec<_>>().join(",");
    text.push_str("\r\n");
    text
}

/// A cell, between quotes where it needs them.
fn cell(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_has_a_head_and_a_line_for_each_row() {
        let mut sheet = Sheet::new(Outcome::Draagvlak, "option,p50");
        sheet.push(["vandaag".to_owned(), 0.25.to_string()]);
        assert_eq!(
            sheet.csv(),
            format!(
                "model_version,measure,option,p50\r\n{MODEL_VERSION},draagvlak,vandaag,0.25\r\n"
            )
        );
    }

    #[test]
    fn a_cell_with_a_comma_or_a_quote_stands_between_quotes() {
        assert_eq!(cell("macht 0,50"), "\"macht 0,50\"");
        assert_eq!(cell("de \"regie\""), "\"de \"\"regie\"\"\"");
        assert_eq!(cell("0.5"), "0.5");
    }
}
