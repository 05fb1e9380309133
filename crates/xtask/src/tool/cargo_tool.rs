//! Programs from crates.io, each in one exact version.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process;
use crate::progress;
use crate::workspace::Workspace;

/// cargo-mutants, which changes an operator at a time and sees whether a test notices.
pub(crate) const CARGO_MUTANTS: CargoTool<'_> = CargoTool {
    program: "cargo-mutants",
    package: "cargo-mutants",
    // The version whose lists of outcomes are read.
    version: "27.1.0",
    locked: true,
    patience: "about three minutes, once",
};

/// Trunk, which builds the site, in the version that Trunk.toml asks for.
pub(crate) const TRUNK: CargoTool<'_> = CargoTool {
    program: "trunk",
    package: "trunk",
    version: "0.21.14",
    locked: true,
    patience: "about five minutes, once",
};

/// A program that Cargo can install.
pub(crate) struct CargoTool<'a> {
    /// The name of the program.
    program: &'a str,
    /// The package that holds it.
    package: &'a str,
    /// The only version that will do.
    version: &'a str,
    /// Whether it builds with the dependencies that its author locked. The other way is tried
    /// too, as either can break over time.
    locked: bool,
    /// How long compiling it may take, in words.
    patience: &'a str,
}

/// The path of a wasm-bindgen, which writes the JavaScript around the wasm. Its version matches the
/// library in Cargo.lock, as it must.
///
/// # Errors
/// When it cannot be installed.
pub(crate) fn wasm_bindgen(workspace: &Workspace) -> Result<PathBuf> {
    CargoTool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: &workspace.locked_version("wasm-bindgen")?,
        locked: false,
        patience: "about three minutes, once",
    }
    .bring(workspace)
}

impl CargoTool<'_> {
    /// The path of the program: on PATH, kept from before, or installed now.
    ///
    /// # Errors
    /// When it cannot be installed; the message has the command to run by hand.
    pub(crate) fn bring(&self, workspace: &Workspace) -> Result<PathBuf> {
        let title = format!("{} {}", self.program, self.version);
        let kept = workspace.tools.join("bin").join(self.program);
        for program in [PathBuf::from(self.program), kept.clone()] {
            if self.is_right(&program) {
                progress::already(&title);
                return Ok(program);
            }
        }
        progress::step(&title, || self.install(workspace, &kept))?;
        Ok(kept)
    }

    fn install(&self, workspace: &Workspace, kept: &Path) -> Result<()> {
        if self.binstall(workspace).is_ok() && self.is_right(kept) {
            return Ok(());
        }
        println!("  compiling it, which takes {}", self.patience);
        let build = workspace.tools.join("build");
        let first = self.compile(workspace, &build, self.locked);
        let installed = first.or_else(|_| self.compile(workspace, &build, !self.locked));
        // Compiled parts take gigabytes and are never used again.
        let _ = fs::remove_dir_all(&build);
        installed.with_context(|| {
            format!(
                "{} {} could not be installed; run `cargo install {}@{}{}` by hand and look at \
                 its first error",
                self.program,
                self.version,
                self.package,
                self.version,
                if self.locked { " --locked" } else { "" }
            )
        })
    }

    /// Downloads a prebuilt program, where `cargo binstall` is there.
    fn binstall(&self, workspace: &Workspace) -> Result<()> {
        process::output("cargo", &["binstall", "-V"]).context("cargo binstall is not there")?;
        let mut command = workspace.cargo();
        command
            .args([
                "binstall",
                "--no-confirm",
                "--disable-strategies",
                "compile",
            ])
            .arg("--root")
            .arg(&workspace.tools)
            .arg(format!("{}@{}", self.package, self.version));
        process::run(&mut command)
    }

    /// Compiles it without optimisation: that is far quicker, and it runs quickly enough.
    fn compile(&self, workspace: &Workspace, build: &Path, locked: bool) -> Result<()> {
        let mut command = workspace.cargo();
        command
            .args(["install", "--quiet", "--debug", "--force", "--root"])
            .arg(&workspace.tools)
            .arg(format!("{}@{}", self.package, self.version))
            .env("CARGO_TARGET_DIR", build);
        if locked {
            command.arg("--locked");
        }
        process::run(&mut command)
    }

    fn is_right(&self, program: &Path) -> bool {
        let program = program.to_string_lossy();
        // A subcommand of Cargo gets its own name first, as from Cargo.
        let subcommand = self.program.strip_prefix("cargo-");
        let arguments: Vec<&str> = subcommand.into_iter().chain(["--version"]).collect();
        process::output(&program, &arguments)
            .is_some_and(|printed| printed.split_whitespace().nth(1) == Some(self.version))
    }
}
