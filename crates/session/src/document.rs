//! A text with headings, sentences and tables: what is printed, kept as a file, or read aloud.

use regiewijzer_evidence::Language;
use serde::Serialize;

/// A table with its heads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Table {
    /// The heads of the columns.
    pub heads: Vec<String>,
    /// The rows; each has a cell for every column, and the first cell names the row.
    pub rows: Vec<Vec<String>>,
}

/// A part under a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The heading.
    pub head: String,
    /// What is read aloud, a paragraph each.
    pub aloud: Vec<String>,
    /// Tables.
    pub tables: Vec<Table>,
    /// Small print.
    pub small: Vec<String>,
}

/// A text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// Its language, as `lang` has it.
    pub language: &'static str,
    /// Its title.
    pub title: String,
    /// Its parts.
    pub sections: Vec<Section>,
}

impl Document {
    /// An empty text.
    #[must_use]
    pub fn new(language: Language, title: String) -> Self {
        Self {
            language: language.code(),
            title,
            sections: Vec::new(),
        }
    }

    /// What is read aloud, a paragraph each.
    pub fn aloud(&self) -> impl Iterator<Item = &str> {
        let aloud = self.sections.iter().flat_map(|section| &section.aloud);
        aloud.map(String::as_str)
    }

    /// As a page of its own, on A4, which needs nothing else.
    #[must_use]
    pub fn html(&self) -> String {
        let title = escaped(&self.title);
        let sections: String = self.sections.iter().map(html).collect();
        page(
            self.language,
            &title,
            &format!("<h1>{title}</h1>\n{sections}"),
        )
    }
}

/// A page of its own with this content, which is HTML already; so is its title.
pub(crate) fn page(language: &str, title: &str, content: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{content}</main>\n</body>\n</html>\n"
    )
}

/// On A4, in ink on paper; readable on a screen too.
const STYLE: &str = include_str!("paper.css");

fn html(section: &Section) -> String {
    let paragraphs = |class: &str, texts: &[String]| -> String {
        texts
            .iter()
            .map(|text| format!("<p{class}>{}</p>\n", escaped(text)))
            .collect()
    };
    let tables: String = section.tables.iter().map(table).collect();
    format!(
        "<section>\n<h2>{}</h2>\n{}{tables}{}</section>\n",
        escaped(&section.head),
        paragraphs("", &section.aloud),
        paragraphs(" class=\"small\"", &section.small),
    )
}

fn table(table: &Table) -> String {
    let heads: String = table
        .heads
        .iter()
        .map(|head| format!("<th scope=\"col\">{}</th>", escaped(head)))
        .collect();
    let row = |cells: &Vec<String>| {
        let cells: String = cells
            .iter()
            .enumerate()
            .map(|(place, cell)| match place {
                0 => format!("<th scope=\"row\">{}</th>", escaped(cell)),
                _ => format!("<td>{}</td>", escaped(cell)),
            })
            .collect();
        format!("<tr>{cells}</tr>\n")
    };
    let rows: String = table.rows.iter().map(row).collect();
    format!("<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n")
}

/// A text as it stands in HTML.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_typed_cannot_become_markup() {
        let mut document = Document::new(Language::Nl, "<b>".to_owned());
        document.sections.push(Section {
            head: "a & b".to_owned(),
            aloud: vec!["<script>".to_owned()],
            tables: vec![Table {
                heads: vec!["\"".to_owned()],
                rows: vec![vec!["<i>".to_owned()]],
            }],
            small: vec![">".to_owned()],
        });
        let html = document.html();
        for tag in ["<script>", "<i>", "<b>"] {
            assert!(!html.contains(tag), "{tag}");
        }
        assert!(html.contains("a &amp; b") && html.contains("&lt;script&gt;"));
        assert_eq!(document.aloud().collect::<Vec<_>>(), ["<script>"]);
    }
}
