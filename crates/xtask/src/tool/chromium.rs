//! A Chromium for the browser tests.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::debian;
use crate::process;
use crate::progress;
use crate::workspace::Workspace;

/// The names under which it may be on PATH, best first.
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// Where it may be though PATH does not say so.
const PLACES: [&str; 3] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/snap/bin/chromium",
];

/// The path of a Chromium: the one that CHROMIUM names, an installed one, or one installed now.
///
/// # Errors
/// When there is none and it cannot be installed without asking.
pub(crate) fn bring(workspace: &Workspace) -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").map(PathBuf::from) {
        if !named.is_file() {
            bail!(
                "CHROMIUM names {}, where no program is; set it to the path of a Chromium",
                named.display()
            );
        }
        return Ok(named);
    }
    if let Some(found) = find(workspace) {
        progress::already("Chromium");
        return Ok(found);
    }
    if debian::can_install() {
        progress::step("Chromium", || debian::install(&["chromium"]))?;
        if let Some(found) = find(workspace) {
            return Ok(found);
        }
    }
    bail!(
        "the browser tests need a Chromium; run `npx playwright install --with-deps chromium` in \
         tests/e2e, or set CHROMIUM to the path of one"
    )
}

fn find(workspace: &Workspace) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let on_path = NAMES
        .iter()
        .flat_map(|name| env::split_paths(&path).map(move |folder| folder.join(name)))
        .find(|program| program.is_file());
    let in_place = || {
        let mut places = PLACES.iter().map(Path::new);
        places.find(|place| place.is_file()).map(PathBuf::from)
    };
    on_path
        .or_else(in_place)
        .or_else(|| playwrights_own(workspace))
}

/// The browser that `npx playwright install chromium` puts in its own folder.
fn playwrights_own(workspace: &Workspace) -> Option<PathBuf> {
    let library = workspace
        .browser_tests()
        .join("node_modules/@playwright/test");
    let script = format!(
        "process.stdout.write(require({:?}).chromium.executablePath())",
        library.to_string_lossy()
    );
    let program = PathBuf::from(process::output("node", &["-e", &script])?);
    program.is_file().then_some(program)
}
