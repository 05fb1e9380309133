//! cargo-mutants, which changes an operator at a time and sees whether a test notices.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_tool::CargoTool;
use crate::workspace::Workspace;

/// The version whose lists of outcomes are read.
const VERSION: &str = "27.1.0";

/// The path of cargo-mutants.
///
/// # Errors
/// When it cannot be installed.
pub(crate) fn bring(workspace: &Workspace) -> Result<PathBuf> {
    CargoTool {
        program: "cargo-mutants",
        package: "cargo-mutants",
        version: VERSION,
        locked: true,
        patience: "about three minutes, once",
    }
    .bring(workspace)
}
