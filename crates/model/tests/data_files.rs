//! A mistake in a data file stops the build with its file, line and column.

#[path = "../build/main.rs"]
#[expect(dead_code, reason = "`main` runs when the crate is built")]
mod build;

use build::generate;
use regiewijzer_sheet::faults::{Exempt, not_refused, undetected};
use std::path::Path;

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
const EXEMPT: Exempt = Exempt {
    prose: &[
        "nl",
        "en",
        "why_nl",
        "why_en",
        "belief_nl",
        "belief_en",
        "explanation_nl",
        "explanation_en",
        "help",
        "equations",
        "passage",
        "source",
        "unit",
    ],
    // How far a parameter or a main lever may go differs by its unit.
    any_size: &[
        ("parameters.csv", "min"),
        ("parameters.csv", "max"),
        ("main_levers.csv", "hi"),
        ("outcomes.csv", "natural_max"),
        ("nodes.csv", "natural_max"),
    ],
};

#[test]
fn nonsense_in_any_column_is_refused_where_it_stands() {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("model-columns");
    let undetected = undetected(Path::new(DATA), &scratch, &EXEMPT, generate).unwrap();
    assert!(undetected.is_empty(), "{}", undetected.join("\n"));
}

#[test]
fn values_that_contradict_each_other_are_refused() {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("model-values");
    let planted = "
        parameters.csv:2:mechanism = luck -> data/mechanisms.csv
        parameters.csv:2:min = 70 -> `min` ≤ `lo`
        parameters.csv:2:max = 70 -> `hi` ≤ `max`
        parameters.csv:3:id = cost -> unique
        parameters.csv:3:field = cost -> unique
        outcomes.csv:2:natural_max = 0 -> above 0
        outcomes.csv:2:natural_max = -1 -> above 0
        outcomes.csv:2:merkbaar = 1.5 -> from 0 to 1
        nodes.csv:9:natural_max = 0 -> above 0
        nodes.csv:9:mechanism = luck -> data/mechanisms.csv
        scenarios.csv:3:id = dromer -> bestuursregisseur, terreinregisseur
        scenarios.csv:2:bestuur = 0.5 -> add up to 1
        main_levers.csv:4:lo = 800000 -> `lo` < `hi`
        main_levers.csv:4:hi = 20000 -> `lo` < `hi`
        main_levers.csv:4:flag = mix -> unique
        levers.csv:2:today = 2 -> from `lo` to `hi`
        levers.csv:2:hi = 0 -> `lo` < `hi`
        levers.csv:4:hi = 3 -> number of its options
        levers.csv:4:today = 0.5 -> a whole number
        levers.csv:4:options = project project gift -> there twice
        effects.csv:2:lever = luck -> data/levers.csv
        effects.csv:2:option = project -> only a choice has options
        effects.csv:6:option = gift -> structureel
        effects.csv:2:target = netwerk_e0 -> another than `levers`
        effects.csv:2:by = cost -> that of `levers`
        arrows.csv:2:to = doorzettingsmacht -> another node
        arrows.csv:3:to = signaal -> there already
        mechanisms.csv:2:sections = 7.1 7 -> 7.4 7.11";
    let not_refused = not_refused(Path::new(DATA), &scratch, planted, generate).unwrap();
    assert!(not_refused.is_empty(), "{}", not_refused.join("\n"));
}
