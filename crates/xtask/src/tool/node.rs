//! Node and the packages of the browser tests.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use super::debian;
use crate::process;
use crate::progress;
use crate::workspace::Workspace;

/// The oldest Node that the browser tests run on.
const OLDEST: u32 = 20;

/// Makes sure that Node and the packages in the lock file are installed.
///
/// # Errors
/// When Node is missing or too old, or npm fails.
pub(crate) fn bring(workspace: &Workspace) -> Result<()> {
    bring_node()?;
    let folder = workspace.browser_tests();
    let lock = fs::read_to_string(folder.join("package-lock.json"))
        .context("tests/e2e has no package-lock.json; make it with `npm install` there")?;
    // A copy of the lock file beside the packages says what they were installed from.
    let stamp = folder.join("node_modules").join(".installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        progress::already("packages of the browser tests");
        return Ok(());
    }
    progress::step("packages of the browser tests", || {
        process::run(
            Command::new("npm")
                .args(["ci", "--no-audit", "--no-fund"])
                .current_dir(&folder)
                .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"),
        )
        .context("the packages did not install; run `npm ci` in tests/e2e by hand")?;
        fs::write(&stamp, &lock).context("cannot write in tests/e2e/node_modules")
    })
}

fn bring_node() -> Result<()> {
    if version().is_none() && debian::can_install() {
        progress::step("Node", || debian::install(&["nodejs", "npm"]))?;
    }
    let Some(version) = version() else {
        bail!(
            "the browser tests need Node {OLDEST} or newer; install it from https://nodejs.org or \
             with your package manager"
        );
    };
    ensure!(
        version >= OLDEST,
        "the browser tests need Node {OLDEST} or newer and this is Node {version}; install a \
         newer one from https://nodejs.org"
    );
    ensure!(
        process::output("npm", &["--version"]).is_some(),
        "the browser tests need npm, which comes with Node from https://nodejs.org; on Debian \
         `apt-get install npm` brings it"
    );
    Ok(())
}

/// The major version of Node.
fn version() -> Option<u32> {
    let printed = process::output("node", &["--version"])?;
    printed
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}
