//! Turns `data/*.csv` into static typed tables, so that neither the browser nor the command line
//! holds a CSV parser. Bad data stops the build with the file, line and column, and what is allowed.

mod checks;
mod codes;
mod sheet;
mod tables;
mod texts;

use std::{env, fs, path::PathBuf, process::ExitCode};

use sheet::Folder;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=build");
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            println!("cargo::error={sentence}");
            ExitCode::FAILURE
        }
    }
}

fn build() -> Result<(), String> {
    let folder = Folder(variable("CARGO_MANIFEST_DIR")?.join("data"));
    let out = variable("OUT_DIR")?;
    for (name, source) in tables::generate(&folder)? {
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
