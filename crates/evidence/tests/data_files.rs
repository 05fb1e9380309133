//! A mistake in a data file stops the build with its file, line and column.

#[path = "../build/main.rs"]
#[expect(dead_code, reason = "`main` runs when the crate is built")]
mod build;

use build::tables::generate;
use regiewijzer_sheet::faults::{Exempt, not_refused, undetected};
use std::path::Path;

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
const PROSE: Exempt = Exempt {
    prose: &[
        "name",
        "as_printed",
        "municipality",
        "old",
        "new",
        "place",
        "nl",
        "en",
        "says_nl",
        "says_en",
        "choice_nl",
        "choice_en",
        "reading_nl",
        "reading_en",
        "source",
    ],
    any_size: &[],
};

#[test]
fn nonsense_in_any_column_is_refused_where_it_stands() {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("evidence-columns");
    let undetected = undetected(Path::new(DATA), &scratch, &PROSE, generate).unwrap();
    assert!(undetected.is_empty(), "{}", undetected.join("\n"));
}

#[test]
fn rows_that_contradict_each_other_are_refused() {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("evidence-rows");
    let planted = "
        partnerships.csv:3:id = beringen -> unique
        partnerships.csv:3:centre_city = Gent -> the same city
        tasks.csv:3:id = meerjarenplan -> unique
        milestones.csv:3:id = meerwaardenbesluit -> unique
        oddities.csv:3:id = aantal-ilv -> unique
        centre_cities.csv:3:partnership = antwerpen -> unique
        members.csv:2:partnership = atlantis -> data/partnerships.csv
        subsidy_tiers.csv:3:from_inhabitants = 60000 -> rise
        scales.csv:2:to_inhabitants = 0 -> from 1 to
        scales.csv:2:regierol = terreinregisseur -> in order
        milestones.csv:3:year = 1999 -> from 2000 to 2019
        tiles.csv:3:partnership = beringen -> in order
        tiles.csv:3:label = Mechelen -> letters
        tiles.csv:3:label = Berin -> unique
        tiles.csv:3:column = 9 -> from 0 to 8
        blank_tiles.csv:3:id = asse -> unique
        neighbours.csv:3:neighbour = antwerpen -> alphabet
        neighbours.csv:3:neighbour = atlantis -> data/partnerships.csv
        neighbours.csv:4:neighbour = kina -> alphabet
        neighbours.csv:3:municipality = Mortsel -> data/members.csv
        neighbours.csv:3:neighbour_municipality = Antwerpen -> data/members.csv
        merges.csv:3:old = Knesselare -> unique
        merges.csv:2:new = Atlantis -> data/members.csv
        merges.csv:3:year = 2020 -> 2019, 2025";
    let not_refused = not_refused(Path::new(DATA), &scratch, planted, generate).unwrap();
    assert!(not_refused.is_empty(), "{}", not_refused.join("\n"));
}
