//! `cargo xtask build`: the site, or the single file.

use anyhow::Result;
use clap::Args;

use crate::site;
use crate::workspace::Workspace;

/// What to build.
#[derive(Args)]
pub(crate) struct Options {
    /// Say where the single file is, which works from disk without a network
    #[arg(long)]
    single_file: bool,
}

/// Builds into `dist/`.
///
/// # Errors
/// When a tool is missing or the build fails.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    site::build_if_changed(workspace)?;
    println!("✓ the site is in {}", workspace.dist().display());
    if options.single_file {
        let file = workspace.dist().join("regiewijzer.html");
        println!("✓ the single file is {}", file.display());
    }
    Ok(())
}
