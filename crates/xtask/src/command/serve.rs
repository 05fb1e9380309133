//! `cargo xtask serve`: the site at an address of this machine.

use std::thread;
use std::time::Duration;

use anyhow::{Result, ensure};
use clap::Args;

use crate::site::host::Host;
use crate::site::{self, dev, fingerprint};
use crate::workspace::Workspace;

/// The first port to try.
const PORT: u16 = 8080;

/// How often the sources are looked at.
const GLANCE: Duration = Duration::from_secs(1);

/// How to serve.
#[derive(Args)]
pub(crate) struct Options {
    /// The port; without it 8080, or the next free one
    #[arg(long)]
    port: Option<u16>,
    /// Serve dist/ as it is
    #[arg(long)]
    no_build: bool,
    /// Build again when a source changes: soon, larger than what is published, and no single file
    #[arg(long, conflicts_with = "no_build")]
    watch: bool,
}

/// Serves until it is stopped.
///
/// # Errors
/// When the build fails or the port is taken.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    // Before a build of minutes: a port that is taken is known at once.
    let folder = if options.watch {
        dev::folder(workspace)
    } else {
        workspace.dist()
    };
    let host = match options.port {
        Some(port) => Host::at(port, folder),
        None => Host::at_or_after(PORT, folder),
    }?;
    if options.watch {
        return watch(workspace, host);
    }
    if options.no_build {
        ensure!(
            workspace.dist().join("index.html").is_file(),
            "dist/ holds no site yet; `cargo xtask build` makes it"
        );
    } else {
        site::build_if_changed(workspace)?;
    }
    serve(host)
}

fn serve(host: Host) -> Result<()> {
    println!("✓ Regiewijzer is at {} (Ctrl+C stops it)", host.address());
    host.serve()
}

/// Serves the site while it is being worked on.
fn watch(workspace: &Workspace, host: Host) -> Result<()> {
    // Before the build: what changes during it is built next.
    let built = fingerprint::of(workspace).ok();
    dev::build(workspace)?;
    thread::scope(|scope| {
        scope.spawn(|| rebuild(workspace, built));
        serve(host)
    })
}

/// Builds again after each change. A build that fails is shown and the last good site stays.
fn rebuild(workspace: &Workspace, mut seen: Option<String>) {
    loop {
        thread::sleep(GLANCE);
        let now = fingerprint::of(workspace).ok();
        if now == seen {
            continue;
        }
        seen = now;
        match dev::build(workspace) {
            Ok(()) => println!("✓ reload the page to see it"),
            Err(error) => eprintln!("✗ {error:#}"),
        }
    }
}
