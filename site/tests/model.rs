//! docs/MODEL.md as the page of the model shows it; a mistake in it stops the build with the file and the line.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

#[path = "../build/model.rs"]
mod model;

use std::collections::BTreeSet;

use model::{Rendered, rendered};

const DOCUMENT: &str = include_str!("../../docs/MODEL.md");

fn of(markdown: &str) -> Rendered {
    rendered("docs/MODEL.md", markdown).unwrap()
}

/// Why this Markdown is refused.
fn refusal(markdown: &str) -> String {
    rendered("docs/MODEL.md", markdown)
        .err()
        .unwrap_or_default()
}

/// The values of an attribute, in order.
fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    let pieces = html.split(attribute).skip(1);
    pieces.filter_map(|piece| piece.split('"').next()).collect()
}

#[test]
fn a_formula_becomes_mathematics_with_whole_names() {
    let html = of(r"So $`\mathrm{cb}_i = \frac{x}{x + \mathrm{k0}}`$ holds.").html;
    assert!(html.contains("<math"));
    assert!(
        html.contains("<msub><mi>cb</mi><mi>i</mi></msub>"),
        "{html}"
    );
    assert!(
        html.contains("<mfrac>") && html.contains("<mi>k0</mi>"),
        "{html}"
    );
}

#[test]
fn a_formula_that_cannot_be_read_is_refused_with_its_line() {
    for formula in [r"\frac{a}{", r"\nosuchcommand x", r"x^", r"\left( x"] {
        let says = refusal(&format!("Words.\n\nThen $`{formula}`$.\n"));
        assert!(
            says.starts_with("docs/MODEL.md, line 3: "),
            "{formula}: {says}"
        );
        assert!(says.contains(formula), "{formula}: {says}");
    }
}

#[test]
fn every_formula_of_the_document_is_shown_as_mathematics() {
    let html = of(DOCUMENT).html;
    assert_eq!(
        html.matches("<math").count(),
        DOCUMENT.matches("$`").count()
    );
    assert!(!html.contains("merror") && !html.contains('$'));
}

#[test]
fn every_link_within_the_document_has_its_target_and_every_target_its_own_id() {
    let Rendered { contents, html } = of(DOCUMENT);
    let all = values(&html, " id=\"");
    let ids: BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(ids.len(), all.len());
    for text in [&contents, &html] {
        for id in values(text, "href=\"#") {
            assert!(ids.contains(id), "#{id}");
        }
    }
    assert_eq!(
        values(&contents, "href=\"#"),
        all,
        "the contents lead to every heading"
    );
}

#[test]
fn a_link_that_leads_nowhere_and_a_heading_that_is_there_twice_are_refused() {
    assert_eq!(
        refusal("## Here\n\n[there](#there)\n"),
        "docs/MODEL.md, line 3: nothing is headed #there"
    );
    assert_eq!(
        refusal("## Here\n\n### Here\n"),
        "docs/MODEL.md, line 3: another heading is #here too"
    );
}

#[test]
fn a_link_to_a_file_of_the_repository_is_text_and_one_to_elsewhere_stays() {
    let html = of("See [decision 1](decisions/0001.md) and [this](https://example.org).").html;
    assert_eq!(
        html,
        "<p>See decision 1 and <a href=\"https://example.org\">this</a>.</p>\n"
    );
}

#[test]
fn tables_and_wide_formulas_can_have_the_focus_and_have_names() {
    let table = "| a | b |\n| --- | --- |\n| 1 | 2 |\n";
    let long = r"$`a + b + c + d + e + f + g + h + i + j = 0`$";
    let html = of(&format!(
        "## Here\n\n{table}\n{table}\n{long}. Short: $`x`$, then.\n"
    ))
    .html;
    let frames = html.matches("tabindex=\"0\" role=\"group\"").count();
    assert_eq!(frames, 3, "{html}");
    let names = values(&html, "aria-label=\"");
    assert_eq!(
        names,
        ["Table in Here", "Table (2) in Here", "Formula in Here"]
    );
    assert!(html.contains("</math>,</span> then"), "{html}");
}

#[test]
fn the_page_has_a_heading_of_its_own_and_folds_contents_of_its_own() {
    let html =
        of("# Title\n\nWords.\n\n- [One](#one)\n  - [Two](#two)\n\n## One\n\n### Two\n").html;
    assert!(html.starts_with("<p>Words.</p>\n<h2 id=\"one\""), "{html}");
}

#[test]
fn html_is_refused() {
    assert!(refusal("Words.\n\n<b>no</b>\n").starts_with("docs/MODEL.md, line 3: "));
}
