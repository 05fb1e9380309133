//! A mistake in a data file stops the build with its file, line and column.

#[path = "../build.rs"]
#[expect(dead_code, reason = "`main` runs when the crate is built")]
mod build;

use build::generate;
use regiewijzer_sheet::faults::{Exempt, undetected};
use std::path::Path;

const EXEMPT: Exempt = Exempt {
    prose: &["nl", "en", "why_nl", "why_en", "source"],
    any_size: &[],
};

#[test]
fn nonsense_in_any_column_is_refused_where_it_stands() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("claims-columns");
    let undetected = undetected(&data, &scratch, &EXEMPT, generate).unwrap();
    assert!(undetected.is_empty(), "{}", undetected.join("\n"));
}
