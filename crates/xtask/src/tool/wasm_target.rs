//! Rust's standard library for the browser.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::progress;

/// The target of everything that runs in the browser.
pub(crate) const TRIPLE: &str = "wasm32-unknown-unknown";

/// Makes sure that the target is installed.
///
/// # Errors
/// When rustup is not there or cannot install it.
pub(crate) fn bring() -> Result<()> {
    let title = format!("Rust for {TRIPLE}");
    let installed = process::output("rustc", &["--print", "sysroot"])
        .is_some_and(|root| Path::new(&root).join("lib/rustlib").join(TRIPLE).is_dir());
    if installed {
        progress::already(&title);
        return Ok(());
    }
    progress::step(&title, || {
        process::run(Command::new("rustup").args(["target", "add", TRIPLE])).with_context(|| {
            format!(
                "the site needs Rust's standard library for {TRIPLE}; with rustup, \
                 `rustup target add {TRIPLE}` brings it"
            )
        })
    })
}
