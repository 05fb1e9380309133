//! Building and serving the site.

pub(crate) mod browser;
pub(crate) mod fingerprint;
pub(crate) mod host;
mod pages;
pub(crate) mod single_file;

use anyhow::Result;

use crate::progress;
use crate::workspace::Workspace;

/// Builds the pages and the single file, unless `dist/` already holds those of these sources.
///
/// # Errors
/// When a tool cannot be brought or the build fails.
pub(crate) fn build_if_changed(workspace: &Workspace) -> Result<()> {
    let fingerprint = fingerprint::of(workspace)?;
    if fingerprint::is_built(workspace, &fingerprint) {
        progress::already("site");
        return Ok(());
    }
    pages::build(workspace)?;
    single_file::build(workspace)?;
    fingerprint::mark_built(workspace, &fingerprint)
}
