//! A mistake in a data file stops the build with its file, line and column.

#[path = "../build.rs"]
#[expect(dead_code, reason = "`main` runs when the crate is built")]
mod build;

use regiewijzer_sheet::faults::{Exempt, not_refused, undetected};
use regiewijzer_sheet::{Folder, Generated};
use std::path::Path;

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data");
const EXEMPT: Exempt = Exempt {
    prose: &["nl", "en", "why_nl", "why_en", "source"],
    // How far a scale may go differs by its outcome.
    any_size: &[("scales.csv", "worst"), ("scales.csv", "best")],
};

fn generate(folder: &Folder) -> Result<Generated, String> {
    build::generate(folder, &Folder(Path::new(DATA).join("../../model/data")))
}

#[test]
fn nonsense_in_any_column_is_refused_where_it_stands() {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("analysis-columns");
    let undetected = undetected(Path::new(DATA), &scratch, &EXEMPT, generate).unwrap();
    assert!(undetected.is_empty(), "{}", undetected.join("\n"));
}

#[test]
fn an_outcome_is_one_of_the_models_own_and_a_scale_is_for_one_without_a_maximum() {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("analysis-outcomes");
    let planted = "
        scales.csv:2:outcome = geluk -> nabijheid, aan_het_werk
        scales.csv:2:outcome = draagvlak -> nabijheid, aan_het_werk
        scales.csv:2:best = 0 -> differ from the worst
        groups.csv:2:order = geluk>kost -> no outcome of the model
        groups.csv:2:order = kost>kost -> there twice
        groups.csv:3:id = besturen -> unique";
    let not_refused = not_refused(Path::new(DATA), &scratch, planted, generate).unwrap();
    assert!(not_refused.is_empty(), "{}", not_refused.join("\n"));
}
