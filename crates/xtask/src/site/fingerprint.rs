//! Knowing whether the built site is that of the present sources.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::workspace::Workspace;

/// The files and folders from which the site is made.
const SOURCES: [&str; 7] = [
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "crates",
    "docs/MODEL.md",
    "public",
    "site",
];

/// The variable that says where the site will stand.
const ORIGIN: &str = "REGIEWIJZER_ORIGIN";

/// The file in `dist/` that holds the fingerprint of its sources.
const MARK: &str = ".sources";

/// The fingerprint of the sources: it changes when one of them does.
///
/// # Errors
/// When a source cannot be read.
pub(crate) fn of(workspace: &Workspace) -> Result<String> {
    let mut files = Vec::new();
    for source in SOURCES {
        gather(&workspace.root.join(source), &mut files)?;
    }
    files.sort();
    let mut hasher = Sha256::new();
    // Where the site will stand is in its documents.
    let origin = env::var_os(ORIGIN).unwrap_or_default();
    hasher.update(origin.to_string_lossy().as_bytes());
    for file in files {
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let name = file.strip_prefix(&workspace.root).unwrap_or(&file);
        hasher.update(name.to_string_lossy().as_bytes());
        hasher.update(u64::try_from(bytes.len())?.to_le_bytes());
        hasher.update(&bytes);
    }
    Ok(format!("{:x}", hasher.finalize()))
}

/// Whether `dist/` holds the site of these sources.
pub(crate) fn is_built(workspace: &Workspace, fingerprint: &str) -> bool {
    fs::read_to_string(workspace.dist().join(MARK)).is_ok_and(|mark| mark == fingerprint)
}

/// Notes of which sources `dist/` holds the site.
///
/// # Errors
/// When `dist/` cannot be written.
pub(crate) fn mark_built(workspace: &Workspace, fingerprint: &str) -> Result<()> {
    fs::write(workspace.dist().join(MARK), fingerprint).context("cannot write in dist/")
}

fn gather(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if !path.is_dir() {
        if path.is_file() {
            files.push(path.to_owned());
        }
        return Ok(());
    }
    let entries = fs::read_dir(path).with_context(|| format!("cannot read {}", path.display()))?;
    for entry in entries {
        gather(&entry?.path(), files)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_is_built_again_after_a_change_in_a_source_and_in_nothing_else() {
        let root = std::env::temp_dir().join("regiewijzer-fingerprint");
        for folder in ["docs", "site"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        let workspace = Workspace {
            target: root.join("target"),
            tools: root.join("tools"),
            root: root.clone(),
        };
        let after = |file: &str, text: &str| {
            fs::write(root.join(file), text).unwrap();
            of(&workspace).unwrap()
        };
        after("docs/MODEL.md", "a");
        let first = after("site/a.css", "a");
        let second = after("site/a.css", "b");
        let third = after("docs/MODEL.md", "b");
        assert!(first != second && second != third);
        assert_eq!(after("README.md", &third), third);
    }
}
