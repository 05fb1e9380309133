//! Data files of a crate, read when the crate is built.
//!
//! A domain expert corrects a row in `data/*.csv`; a build script turns the
//! rows into static typed tables, so that neither the browser nor the command
//! holds a CSV parser. Bad data stops the build with one sentence that names
//! the file, the line, the column and what is allowed.

pub mod faults;
mod sheet;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

pub use sheet::{Folder, Row, Sheet, is_id, pascal_case};

/// The files that a build script makes: name and Rust source.
pub type Generated = Vec<(&'static str, String)>;

/// The whole of a build script: reads the `data` folder of the crate that is being built and
/// writes what `generate` makes of it where `include!` finds it.
pub fn build(generate: impl FnOnce(&Folder) -> Result<Generated, String>) -> ExitCode {
    println!("cargo::rerun-if-changed=data");
    match write(generate) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            println!("cargo::error={sentence}");
            ExitCode::FAILURE
        }
    }
}

fn write(generate: impl FnOnce(&Folder) -> Result<Generated, String>) -> Result<(), String> {
    let folder = Folder(variable("CARGO_MANIFEST_DIR")?.join("data"));
    let out = variable("OUT_DIR")?;
    for (name, source) in generate(&folder)? {
        let path = out.join(name);
        fs::write(&path, source)
            .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    }
    Ok(())
}

fn variable(name: &str) -> Result<PathBuf, String> {
    env::var_os(name)
        .map(PathBuf::from)
        .ok_or_else(|| format!("{name} is not set; build this crate with cargo"))
}
