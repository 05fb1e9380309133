//! The site as a folder of pages.

use std::path::Path;

use anyhow::{Context, Result};

use crate::process;
use crate::progress;
use crate::tool::{cargo_tool, wasm_target};
use crate::workspace::Workspace;

/// Builds the pages into `dist/`: Trunk compiles and binds, then prerenders.
///
/// # Errors
/// When a tool cannot be brought or the build fails.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    wasm_target::bring()?;
    let wasm_bindgen = cargo_tool::wasm_bindgen(workspace)?;
    let trunk = cargo_tool::TRUNK.bring(workspace)?;
    progress::step("site", || {
        let folder = wasm_bindgen.parent().unwrap_or_else(|| Path::new(""));
        process::run(
            workspace
                .command(trunk)
                .arg("build")
                .env("PATH", workspace.path_with(&[folder])?)
                .env("TRUNK_SKIP_VERSION_CHECK", "true")
                // Trunk takes `true` or `false` here and fails on the usual `1`.
                .env_remove("NO_COLOR")
                // Its errors are sentences; its stack would bury them.
                .env_remove("RUST_BACKTRACE"),
        )
        .context("the site did not build; the reason is above")
    })
}
