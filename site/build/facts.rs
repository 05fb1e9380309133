//! Figures of the report in texts: `{visie-gedragen}` becomes what the evidence has under that id.

use regiewijzer_evidence::{Language, fact};

/// Puts the figures in a text of a language.
///
/// # Errors
/// When a place names no figure of `crates/evidence/data/facts.csv`.
pub(crate) fn fill_in(text: &str, language: usize) -> Result<String, String> {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (id, after) = after
            .split_once('}')
            .ok_or("a `{` is never closed by a `}`")?;
        let fact = fact(id).ok_or_else(|| {
            format!("`{id}` is no id of crates/evidence/data/facts.csv; use one of its ids")
        })?;
        filled.push_str(before);
        filled.push_str(&fact.written(Language::ALL[language]));
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}
