//! `cargo xtask check`: format, lints and documentation.

use anyhow::{Context, Result};

use crate::process;
use crate::progress;
use crate::site::BINARIES;
use crate::tool::wasm_target;
use crate::workspace::Workspace;

/// Checks everything that can be checked without running it.
///
/// # Errors
/// At the first check that fails, with what mends it.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    wasm_target::bring()?;
    progress::step("format", || {
        process::run(workspace.cargo().args(["fmt", "--all", "--check"]))
            .context("some files are not formatted; `cargo fmt --all` mends that")
    })?;
    progress::step("lints, natively", || {
        let arguments = [
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ];
        process::run(workspace.cargo().args(arguments))
            .context("the lints have remarks, shown above")
    })?;
    progress::step("lints, for the browser", || {
        process::run(
            workspace
                .cargo()
                .args(["clippy", "--package", "regiewijzer-site"])
                .arg("--lib")
                .args(BINARIES.map(|name| format!("--bin={name}")))
                .args(["--target", wasm_target::TRIPLE, "--", "-D", "warnings"]),
        )
        .context("the lints have remarks, shown above")
    })?;
    progress::step("documentation", || {
        process::run(
            workspace
                .cargo()
                .args([
                    "doc",
                    "--workspace",
                    "--no-deps",
                    "--document-private-items",
                ])
                .env("RUSTDOCFLAGS", "-D warnings"),
        )
        .context("the documentation has remarks, shown above")
    })?;
    println!("✓ all checks pass");
    Ok(())
}
