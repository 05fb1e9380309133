//! Hunspell with the dictionaries of the two languages of the site.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, ensure};

use super::debian;
use crate::process;
use crate::progress;

/// What Debian calls it and its dictionaries.
const PACKAGES: [&str; 3] = ["hunspell", "hunspell-nl", "hunspell-en-gb"];
/// A file that each dictionary has.
const DICTIONARIES: [&str; 2] = ["nl_BE.dic", "en_GB.dic"];

/// Whether it is there, or could be installed without asking.
///
/// # Errors
/// When its installation fails.
pub(crate) fn bring() -> Result<bool> {
    if is_there() {
        progress::already("hunspell");
    } else if debian::can_install() {
        progress::step("hunspell", || debian::install(&PACKAGES))?;
    }
    Ok(is_there())
}

fn is_there() -> bool {
    let folder = Path::new("/usr/share/hunspell");
    process::output("hunspell", &["--version"]).is_some()
        && DICTIONARIES.iter().all(|name| folder.join(name).is_file())
}

/// The words of a text that a dictionary doesn't have, as often as they stand there.
///
/// # Errors
/// When it cannot run or fails.
pub(crate) fn unknown(dictionary: &str, text: &str) -> Result<Vec<String>> {
    let mut child = Command::new("hunspell")
        .args(["-l", "-i", "utf-8", "-d", dictionary])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("`hunspell` could not start")?;
    let mut input = child.stdin.take().context("`hunspell` takes no text")?;
    // Written beside reading: it answers before it has read all.
    let output = thread::scope(|scope| {
        scope.spawn(move || input.write_all(text.as_bytes()));
        child.wait_with_output()
    })?;
    ensure!(
        output.status.success(),
        "`hunspell -d {dictionary}` failed ({})",
        output.status
    );
    let words = String::from_utf8_lossy(&output.stdout);
    Ok(words.lines().map(str::to_owned).collect())
}
