//! Trunk, which builds the site.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_tool::CargoTool;
use crate::workspace::Workspace;

/// The version that Trunk.toml asks for.
const VERSION: &str = "0.21.14";

/// The path of Trunk.
///
/// # Errors
/// When it cannot be installed.
pub(crate) fn bring(workspace: &Workspace) -> Result<PathBuf> {
    CargoTool {
        program: "trunk",
        package: "trunk",
        version: VERSION,
        locked: true,
        patience: "about five minutes, once",
    }
    .bring(workspace)
}
