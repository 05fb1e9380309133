//! Giving the worker's files an address that changes with what they hold.
//!
//! Trunk hashes the names of the page's files but not of a worker's. A browser that kept an old
//! worker would then pair it with a new page.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// The worker's files as Trunk names them.
const FILES: [&str; 2] = ["worker.js", "worker_bg.wasm"];

/// Starts the worker. A rejected promise would stay inside the worker; thrown from a task, it
/// reaches the page as an error event.
const START: &str = r#"importScripts("worker.js");
wasm_bindgen({ module_or_path: "worker_bg.wasm" }).catch((error) => {
  setTimeout(() => {
    throw error;
  });
});
"#;

/// Moves the worker's files into a folder named for their content; gives the path of the script
/// that starts the worker.
pub(crate) fn version(staging: &Path) -> Result<String> {
    let mut hasher = Sha256::new();
    for name in FILES {
        let file = staging.join(name);
        let bytes = fs::read(&file)
            .with_context(|| format!("Trunk left no readable {}", file.display()))?;
        hasher.update(bytes);
    }
    hasher.update(START);
    let digest = hasher.finalize();
    let version = digest[..8].iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    });

    let folder = staging.join("worker").join(&version);
    fs::create_dir_all(&folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    for name in FILES {
        fs::rename(staging.join(name), folder.join(name))
            .with_context(|| format!("cannot move {name} to {}", folder.display()))?;
    }
    fs::write(folder.join("start.js"), START)
        .with_context(|| format!("cannot write start.js in {}", folder.display()))?;
    Ok(format!("/worker/{version}/start.js"))
}
