//! Files under addresses that change with what they hold, so that no browser pairs an old one with a
//! new page.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// The folder of such files.
const FOLDER: &str = "assets";

/// Writes a file into the staging folder and gives its address.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn publish(staging: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<String> {
    let digest = Sha256::digest(bytes);
    let version = digest[..8].iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    });
    let name = format!("{stem}.{version}.{ending}");
    let folder = staging.join(FOLDER);
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join(&name), bytes))
        .with_context(|| format!("cannot write {name} in {}", folder.display()))?;
    Ok(format!("/{FOLDER}/{name}"))
}
