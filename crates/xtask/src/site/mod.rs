//! Building and serving the site.

pub(crate) mod browser;
pub(crate) mod budget;
mod compress;
pub(crate) mod dev;
pub(crate) mod fingerprint;
pub(crate) mod host;
mod pages;

use anyhow::Result;

use crate::progress;
use crate::workspace::Workspace;

/// The programs of the site that run in a browser, as `site/index.html` lists them.
pub(crate) const BINARIES: [&str; 8] = [
    "reader",
    "start",
    "verken",
    "vergelijk",
    "region",
    "method",
    "worker",
    "whole",
];

/// Builds the site, unless `dist/` already holds that of these sources.
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
    progress::step("compressed copies", || {
        compress::beside_all_in(&workspace.dist())
    })?;
    fingerprint::mark_built(workspace, &fingerprint)
}
