//! Where things are.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

/// The folders of this project and of its tools.
pub(crate) struct Workspace {
    /// The folder with the root manifest.
    pub(crate) root: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
    /// Where tools that aren't on PATH are kept, outside the clone.
    pub(crate) tools: PathBuf,
}

impl Workspace {
    /// Finds the folders.
    ///
    /// # Errors
    /// When the program is started without Cargo in another place, or no home folder is known.
    pub(crate) fn locate() -> Result<Self> {
        // Cargo says at run time where the manifest is; a binary in a shared target folder may
        // have been built from another clone.
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .ancestors()
            .nth(2)
            .context("the workspace is not where it was: run `cargo xtask` inside the clone")?
            .to_owned();
        let target = env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |dir| root.join(dir));
        let cache = env::var_os("XDG_CACHE_HOME")
            .filter(|folder| !folder.is_empty())
            .map(PathBuf::from)
            .or_else(|| env::home_dir().map(|home| home.join(".cache")))
            .context("no home folder is known: set XDG_CACHE_HOME to a folder for built tools")?;
        Ok(Self {
            root,
            target,
            tools: cache.join("regiewijzer").join("tools"),
        })
    }

    /// The built site.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The browser tests.
    pub(crate) fn browser_tests(&self) -> PathBuf {
        self.root.join("tests").join("e2e")
    }

    /// A command that runs at the root of the workspace.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// Cargo, at the root of the workspace.
    pub(crate) fn cargo(&self) -> Command {
        self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
    }

    /// PATH with the kept tools in front, so that Trunk finds a matching wasm-bindgen.
    ///
    /// # Errors
    /// When a folder's name cannot stand in PATH.
    pub(crate) fn path_with(&self, folders: &[&Path]) -> Result<OsString> {
        let path = env::var_os("PATH").unwrap_or_default();
        let own = folders.iter().map(|folder| folder.to_path_buf());
        env::join_paths(own.chain(env::split_paths(&path)))
            .context("the folder of the tools cannot stand in PATH")
    }

    /// The version of a package in Cargo.lock.
    ///
    /// # Errors
    /// When the lock file is not there or does not name the package.
    pub(crate) fn locked_version(&self, package: &str) -> Result<String> {
        let file = self.root.join("Cargo.lock");
        let lock = std::fs::read_to_string(&file).with_context(|| {
            format!(
                "cannot read {}; make it with `cargo generate-lockfile`",
                file.display()
            )
        })?;
        version_in(&lock, package)
            .with_context(|| format!("{} does not name {package}", file.display()))
    }
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn the_locked_version_is_that_of_the_package_itself() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "yew"), None);
    }
}
