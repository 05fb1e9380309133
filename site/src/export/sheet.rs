//! Figures as a file: one form in every language, a point before the decimals and commas between.

/// Rows of figures with a head.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sheet {
    columns: String,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    /// A sheet with no rows yet; commas part the names of its columns.
    pub(crate) fn new(columns: &str) -> Self {
        Self {
            columns: columns.to_owned(),
            rows: Vec::new(),
        }
    }

    /// Another row, with a figure for each column.
    pub(crate) fn push(&mut self, row: impl IntoIterator<Item = String>) {
        self.rows.push(row.into_iter().collect());
    }

    /// The sheet as RFC 4180 has it. What holds for all rows stands in each of them, in columns at the end:
    /// most programs read lines of remarks before the head as figures, or not at all.
    pub(crate) fn csv(&self, of_all: &[(&'static str, String)]) -> String {
        let names: Vec<&str> = of_all.iter().map(|(name, _)| *name).collect();
        let mut text = format!("{},{}\r\n", self.columns, names.join(","));
        for row in &self.rows {
            let cells = row.iter().chain(of_all.iter().map(|(_, value)| value));
            text.push_str(&line(cells.map(String::as_str)));
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
    fn every_row_says_what_holds_for_all() {
        let mut sheet = Sheet::new("option,p50");
        sheet.push(["vandaag".to_owned(), 0.25.to_string()]);
        sheet.push(["keuze".to_owned(), 0.5.to_string()]);
        assert_eq!(
            sheet.csv(&[("seed", "1".to_owned()), ("region", "w13".to_owned())]),
            "option,p50,seed,region\r\nvandaag,0.25,1,w13\r\nkeuze,0.5,1,w13\r\n"
        );
    }

    #[test]
    fn a_cell_with_a_comma_or_a_quote_stands_between_quotes() {
        assert_eq!(cell("macht 0,50"), "\"macht 0,50\"");
        assert_eq!(cell("de \"regie\""), "\"de \"\"regie\"\"\"");
        assert_eq!(cell("0.5"), "0.5");
    }
}
