//! The table of docs/MODEL.md that shows what carries the claims, worked out again.

use regiewijzer_claims::{CLAIMS, moves};
use regiewijzer_model::{Outcome, Reading, Readings};

const DOCUMENT: &str = include_str!("../docs/MODEL.md");
const MEMBERS: u32 = 100;
const SEED: u32 = 1;
/// A share stands in bold where switching the mechanism off moves it by this much.
const MOVES: f64 = 0.095;

/// The share of worlds in which each claim holds, with this mechanism off.
fn shares(off: Option<Reading>) -> Vec<f64> {
    CLAIMS
        .iter()
        .map(|claim| claim.share_under(Readings::from_iter(off), MEMBERS, SEED))
        .collect()
}

fn row(cells: impl IntoIterator<Item = String>) -> String {
    let cells: Vec<String> = cells.into_iter().collect();
    format!("| {} |", cells.join(" | "))
}

/// Claims by mechanism.
fn claims_table() -> String {
    let all_on = shares(None);
    let head = std::iter::once("off".to_owned()).chain(CLAIMS.iter().map(|c| c.id.to_owned()));
    let rule = std::iter::repeat_n("---".to_owned(), CLAIMS.len() + 1);
    let nothing = all_on.iter().map(|share| format!("{share:.2}"));
    let first = row(std::iter::once("nothing".to_owned()).chain(nothing));
    let rest = Reading::switches().map(|switch| {
        let cells = shares(Some(switch)).into_iter().zip(&all_on);
        let cells = cells.map(|(share, on)| match (share - on).abs() >= MOVES {
            true => format!("**{share:.2}**"),
            false => format!("{share:.2}"),
        });
        row(std::iter::once(format!("`{}`", switch.id())).chain(cells))
    });
    let lines: Vec<String> = [row(head), row(rule), first]
        .into_iter()
        .chain(rest)
        .collect();
    lines.join("\n")
}

/// The outcomes that move, by mechanism.
fn outcomes_table() -> String {
    let rows = Reading::switches().map(|switch| {
        let moved = moves(switch, MEMBERS, SEED);
        let moved: Vec<String> = moved
            .into_iter()
            .map(Outcome::id)
            .map(|id| format!("`{id}`"))
            .collect();
        let moved = if moved.is_empty() {
            "–".to_owned()
        } else {
            moved.join(", ")
        };
        format!("| `{}` | {moved} |", switch.id())
    });
    let head = ["| off | outcomes that move |", "| --- | --- |"].map(str::to_owned);
    let lines: Vec<String> = head.into_iter().chain(rows).collect();
    lines.join("\n")
}

#[test]
fn the_document_shows_what_carries_the_claims_as_it_is_now() {
    let table = claims_table();
    assert!(
        DOCUMENT.contains(&table),
        "the first table under \"What carries the claims\" in docs/MODEL.md has to be:\n\n{table}\n"
    );
}

#[test]
fn the_document_shows_which_outcomes_each_mechanism_moves() {
    let table = outcomes_table();
    assert!(
        DOCUMENT.contains(&table),
        "the last table under \"What carries the claims\" in docs/MODEL.md has to be:\n\n{table}\n"
    );
}

#[test]
fn every_reading_stands_in_the_document_with_what_it_does() {
    for reading in Reading::ALL {
        assert!(
            DOCUMENT.contains(&format!("- `{}`: ", reading.id())),
            "{}: what does it do?",
            reading.id()
        );
    }
}
