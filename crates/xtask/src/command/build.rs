//! `cargo xtask build`: the site, or the single file.

use anyhow::Result;
use clap::Args;

use crate::site::{self, single_file};
use crate::workspace::Workspace;

/// What to build.
#[derive(Args)]
pub(crate) struct Options {
    /// Write only dist/regiewijzer.html, which works from disk without a network
    #[arg(long)]
    single_file: bool,
}

/// Builds into `dist/`.
///
/// # Errors
/// When a tool is missing or the build fails.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    if options.single_file {
        let file = single_file::build(workspace)?;
        println!("✓ the single file is {}", file.display());
    } else {
        site::build_if_changed(workspace)?;
        println!("✓ the site is in {}", workspace.dist().display());
    }
    Ok(())
}
