//! Links from the first place of a term on a page to its explanation, which also shows under the pointer and
//! the focus.

use super::texts::{TERMS, Term};
use crate::address;
use crate::route::Page;

/// Elements in whose text no term is linked.
const LEFT_ALONE: [&str; 12] = [
    "a", "button", "cite", "code", "dfn", "h1", "h2", "h3", "h4", "summary", "svg", "th",
];

/// The most links in a paragraph: more would be harder to read than the words.
const MOST: usize = 3;

/// The page with its terms linked.
pub(super) fn linked(html: &str) -> String {
    let forms: Vec<(&'static str, &'static Term)> = TERMS
        .iter()
        .flat_map(|term| term.forms().map(move |form| (form, term)))
        .collect();
    let mut linked: Vec<&str> = Vec::new();
    let mut inside: Vec<&str> = Vec::new();
    let mut in_block = 0;
    let mut page = String::with_capacity(html.len() * 2);
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        page += &text(
            &rest[..start],
            &forms,
            &mut linked,
            &mut in_block,
            inside.is_empty(),
        );
        let Some(end) = rest[start..].find('>') else {
            break;
        };
        let tag = &rest[start..=start + end];
        page += tag;
        let name = tag.trim_start_matches(['<', '/']);
        let name = &name[..name
            .find(|sign: char| !sign.is_ascii_alphanumeric())
            .unwrap_or(name.len())];
        if tag.starts_with("</") {
            if inside.last() == Some(&name) {
                inside.pop();
            }
        } else if LEFT_ALONE.contains(&name) && !tag.ends_with("/>") {
            inside.push(name);
        }
        if matches!(name, "p" | "li" | "dd" | "td") {
            in_block = 0;
        }
        rest = &rest[start + end + 1..];
    }
    page + rest
}

/// A piece of text with the terms in it that weren't met before.
fn text(
    piece: &str,
    forms: &[(&'static str, &'static Term)],
    linked: &mut Vec<&'static str>,
    in_block: &mut usize,
    may_link: bool,
) -> String {
    if !may_link || piece.trim().is_empty() {
        return piece.to_owned();
    }
    let mut result = String::new();
    let mut rest = piece;
    while *in_block < MOST {
        let found = forms
            .iter()
            .filter(|(_, term)| !linked.contains(&term.id))
            .filter_map(|(form, term)| Some((whole_word(rest, form)?, *form, *term)))
            // A longer form goes before one that it holds.
            .min_by_key(|(at, form, _)| (*at, std::cmp::Reverse(form.len())));
        let Some((at, form, term)) = found else { break };
        result += &rest[..at];
        result += &link(&rest[at..at + form.len()], term);
        rest = &rest[at + form.len()..];
        linked.push(term.id);
        *in_block += 1;
    }
    result + rest
}

/// Where a form stands as a whole word.
fn whole_word(text: &str, form: &str) -> Option<usize> {
    text.match_indices(form).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[*at + form.len()..].chars().next();
        let apart =
            |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric() && sign != '-');
        apart(before) && apart(after)
    })
}

fn link(words: &str, term: &Term) -> String {
    let href = address::href_of(Page::Woordenlijst.here(), term.id);
    format!(
        "<span class=\"term\"><a href=\"{href}\">{words}</a><span class=\"term-note\" role=\"note\"><b>{}</b>: {}</span></span>",
        term.name(),
        term.text(),
    )
}

#[cfg(test)]
mod tests {
    use regiewijzer_evidence::Language;

    use super::*;
    use crate::text::in_language;

    #[test]
    fn a_term_is_linked_where_it_first_stands_and_not_in_a_heading_or_within_a_word() {
        in_language(Language::Nl, || {
            let page = linked(
                "<h2>draagvlak</h2><p>Het draagvlakje is geen draagvlak. Draagvlak en draagvlak.</p>",
            );
            assert!(
                page.starts_with(
                    "<h2>draagvlak</h2><p>Het draagvlakje is geen <span class=\"term\">"
                )
            );
            assert_eq!(page.matches("/woordenlijst/#draagvlak").count(), 1);
        });
    }

    #[test]
    fn a_term_in_the_title_of_a_source_is_left_as_it_is() {
        let page = "<p><cite>Draagvlak</cite></p>";
        assert_eq!(in_language(Language::Nl, || linked(page)), page);
    }

    #[test]
    fn a_page_without_terms_stays_as_it_is() {
        let page = "<p>Niets &amp; niemand.</p><svg><path d=\"M0\"/></svg>";
        assert_eq!(in_language(Language::Nl, || linked(page)), page);
    }
}
