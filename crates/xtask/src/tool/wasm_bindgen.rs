//! wasm-bindgen, which writes the JavaScript around the wasm.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_tool::CargoTool;
use crate::workspace::Workspace;

/// The path of a wasm-bindgen that matches the library in Cargo.lock, as it must.
///
/// # Errors
/// When it cannot be installed.
pub(crate) fn bring(workspace: &Workspace) -> Result<PathBuf> {
    CargoTool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: &workspace.locked_version("wasm-bindgen")?,
        locked: false,
        patience: "about three minutes, once",
    }
    .bring(workspace)
}
