//! `cargo xtask check`: the spelling of the texts, format, lints and documentation.

use anyhow::{Context, Result};

use crate::command::spelling;
use crate::process;
use crate::progress;
use crate::site::BINARIES;
use crate::tool::{hunspell, wasm_target};
use crate::workspace::Workspace;

const LINTS: &str = "the lints have remarks, shown above";
const DOCUMENTATION: &str = "the documentation has remarks, shown above";

/// Checks everything that can be checked without running it.
///
/// # Errors
/// At the first check that fails, with what mends it.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    if hunspell::bring()? {
        progress::step("spelling", || spelling::check(workspace))?;
    } else {
        println!("▸ spelling … skipped: it needs hunspell with the dictionaries nl_BE and en_GB");
    }
    wasm_target::bring()?;
    let programs = BINARIES.map(|name| format!("--bin={name}")).join(" ");
    let for_browser = format!(
        "clippy --package regiewijzer-site --lib {programs} --target {} -- -D warnings",
        wasm_target::TRIPLE
    );
    for (step, arguments, remarks) in [
        (
            "format",
            "fmt --all --check",
            "some files are not formatted; `cargo fmt --all` mends that",
        ),
        (
            "lints, natively",
            "clippy --workspace --all-targets -- -D warnings",
            LINTS,
        ),
        ("lints, for the browser", &for_browser, LINTS),
        (
            "documentation",
            "doc --workspace --no-deps --document-private-items",
            DOCUMENTATION,
        ),
    ] {
        progress::step(step, || {
            let mut command = workspace.cargo();
            command
                .args(arguments.split(' '))
                .env("RUSTDOCFLAGS", "-D warnings");
            process::run(&mut command).context(remarks)
        })?;
    }
    println!("✓ all checks pass");
    Ok(())
}
