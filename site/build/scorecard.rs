//! The lists of claims on the page of the method, from the data of the claims.

use std::path::{Path, PathBuf};

use regiewijzer_sheet::{Folder, Row};

use super::LANGUAGES;
use super::texts::{Section, sections};

/// Where the claims and what was measured stand.
pub(crate) const DATA: &str = "../crates/claims/data";
const CLAIMS: &str = "id,kind,role,at_least,means,risk,section,nl,en,why_nl,why_en,source";
const SCORES: &str = "claim,means,share,partnerships";

/// Puts the lists in a long text of a language in Markdown, where it asks for them.
pub(crate) fn fill_in(markdown: &str, texts: &Path, language: usize) -> Result<String, String> {
    let mut filled = markdown.to_owned();
    for risk in ["risky", "built_in"] {
        let place = format!("{{{{{risk}}}}}");
        if filled.contains(&place) {
            filled = filled.replace(&place, &list(risk, texts, language)?);
        }
    }
    Ok(filled)
}

/// The section with the words of the means under which claims are asked.
pub(crate) fn means(texts: &Path) -> Result<Option<Section>, String> {
    let sections = sections(texts, "scorecard.toml")?;
    Ok(sections
        .into_iter()
        .find(|section| section.name == "scorecard_means"))
}

/// The claims of one kind as a list.
fn list(risk: &str, texts: &Path, language: usize) -> Result<String, String> {
    let words = sections(texts, "scorecard.toml")?;
    let data = Folder(PathBuf::from(DATA));
    let (claims, scores) = (
        data.open("claims.csv", CLAIMS)?,
        data.open("scorecard.csv", SCORES)?,
    );
    let mut list = String::new();
    for claim in claims.rows() {
        if claim.text("risk")? != risk {
            continue;
        }
        let (id, column) = (claim.text("id")?, LANGUAGES[language]);
        let chapter = word(&words, "chapter", language)?;
        let source = claim.text("source")?.replace("ch.", chapter);
        list += &format!("- **{id}. {}** ({source})\n", claim.text(column)?);
        for score in scores.rows() {
            if score.text("claim")? == id {
                list += &format!("  - {}\n", verdict(claim, score, &words, language)?);
            }
        }
        let why = claim.text(&format!("why_{column}"))?;
        list += &format!(
            "  - {}: {}\n",
            word(&words, risk, language)?,
            lower_first(why)
        );
    }
    Ok(list)
}

/// Whether a claim holds under some means, and in what share of the worlds.
fn verdict(claim: Row, score: Row, words: &[Section], language: usize) -> Result<String, String> {
    let (share, at_least) = (score.decimal("share")?, claim.decimal("at_least")?);
    let verdict = if share >= at_least { "holds" } else { "fails" };
    let means = word(words, score.text("means")?, language)?;
    let mut text = word(words, verdict, language)?
        .replace("{means}", means)
        .replace("{share}", &percent(share, language))
        .replace("{at_least}", &percent(at_least, language));
    if score.optional("partnerships")?.is_some() {
        let part = percent(score.decimal("partnerships")?, language);
        text += &format!(
            " {}",
            word(words, "partnerships", language)?.replace("{part}", &part)
        );
    }
    Ok(text)
}

fn word<'w>(words: &'w [Section], key: &str, language: usize) -> Result<&'w str, String> {
    let mut texts = words.iter().flat_map(|section| &section.texts);
    let text = texts.find(|text| text.key == key);
    let text = text.ok_or_else(|| format!("texts/scorecard.toml: it lacks `{key}`"))?;
    Ok(&text.wordings[language])
}

/// A share in percent, with the four decimals that it has.
fn percent(share: f64, language: usize) -> String {
    let percent = ((1e4 * share).round() / 100.0).to_string();
    if language == 0 {
        percent.replace('.', ",")
    } else {
        percent
    }
}

fn lower_first(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}
