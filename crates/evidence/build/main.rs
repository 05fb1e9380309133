//! Turns `data/*.csv` into static typed tables.

mod codes;
mod judged;
mod map;
mod survey;
pub(crate) mod tables;
mod texts;

use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    regiewijzer_sheet::build(tables::generate)
}
