//! The site while it is being worked on: large, and soon there after a change.
//!
//! Trunk calls Cargo once a program and binds them all. Here one call compiles every program while
//! another compiles the prerenderer, and only programs that came out different are bound again. The single file, which
//! holds all pages once more, is left out.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::BINARIES;
use crate::process;
use crate::progress;
use crate::tool::{cargo_tool, wasm_target};
use crate::workspace::Workspace;

/// The profile of Cargo, which Cargo.toml explains.
const PROFILE: &str = "wasm-dev";

/// The program of the single file.
const SINGLE_FILE: &str = "whole";

/// The folder with the site.
pub(crate) fn folder(workspace: &Workspace) -> PathBuf {
    own(workspace, "site")
}

/// Builds the site into its folder. One that is there stays until the new one is whole.
///
/// # Errors
/// When a tool cannot be brought or the build fails.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    wasm_target::bring()?;
    let wasm_bindgen = cargo_tool::wasm_bindgen(workspace)?;
    progress::step("programs and prerenderer", || {
        let mut compile = [programs(workspace), prerenderer(workspace, "build")];
        process::run_together(&mut compile).context("the site did not compile; see above")
    })?;
    progress::step("programs that changed", || bind(workspace, &wasm_bindgen))?;
    progress::step("pages", || prerender(workspace))
}

fn names() -> impl Iterator<Item = &'static str> {
    BINARIES.into_iter().filter(|name| *name != SINGLE_FILE)
}

/// Compiles the programs for the browser.
fn programs(workspace: &Workspace) -> Command {
    let mut command = workspace.cargo();
    command
        .args(["build", "--quiet", "--package", "regiewijzer-site"])
        .args(["--profile", PROFILE, "--target", wasm_target::TRIPLE])
        .args(names().map(|name| format!("--bin={name}")));
    command
}

/// Has Cargo `build` or `run` the prerenderer.
fn prerenderer(workspace: &Workspace, verb: &str) -> Command {
    let mut command = workspace.cargo();
    command
        .args([verb, "--quiet", "--package", "regiewijzer-site"])
        .args(["--bin", "prerender"]);
    command
}

/// Binds every program that isn't, to the byte, the one that was bound before.
fn bind(workspace: &Workspace, wasm_bindgen: &Path) -> Result<()> {
    let compiled = workspace.target.join(wasm_target::TRIPLE).join(PROFILE);
    let bound = own(workspace, "bound");
    fs::create_dir_all(&bound).with_context(|| cannot_write(&bound))?;
    let mut changed = Vec::new();
    for name in names() {
        let program = compiled.join(name).with_extension("wasm");
        let wasm = fs::read(&program).with_context(|| format!("no {}", program.display()))?;
        let before = bound.join(name).with_extension("wasm");
        if !fs::read(&before).is_ok_and(|before| before == wasm) {
            changed.push((before, wasm, program));
        }
    }
    let mut commands: Vec<Command> = changed
        .iter()
        .map(|(_, _, program)| {
            let mut command = workspace.command(wasm_bindgen);
            command
                .args(["--target=no-modules", "--no-typescript"])
                .args(["--no-demangle", "--remove-name-section", "--out-dir"])
                .args([&bound, program]);
            command
        })
        .collect();
    process::run_together(&mut commands)?;
    for (before, wasm, _) in changed {
        fs::write(&before, wasm).with_context(|| cannot_write(&before))?;
    }
    Ok(())
}

/// Writes the pages around the bound programs.
fn prerender(workspace: &Workspace) -> Result<()> {
    let staging = own(workspace, "staging");
    if staging.exists() {
        fs::remove_dir_all(&staging).with_context(|| cannot_write(&staging))?;
    }
    fs::create_dir_all(&staging).with_context(|| cannot_write(&staging))?;
    copy_all(&workspace.root.join("public"), &staging)?;
    let bound = own(workspace, "bound");
    for name in names() {
        for file in [format!("{name}.js"), format!("{name}_bg.wasm")] {
            copy(&bound.join(&file), &staging.join(&file))?;
        }
    }
    let mut command = prerenderer(workspace, "run");
    command
        .args(["--", "--no-single-file"])
        .env("TRUNK_STAGING_DIR", &staging);
    process::run(&mut command).context("the pages were not written; the reason is above")?;
    let site = folder(workspace);
    if site.exists() {
        fs::remove_dir_all(&site).with_context(|| cannot_write(&site))?;
    }
    fs::rename(&staging, &site).with_context(|| cannot_write(&site))
}

fn copy_all(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        copy(&entry.path(), &to.join(entry.file_name()))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}

/// A folder of this build alone.
fn own(workspace: &Workspace, name: &str) -> PathBuf {
    workspace.target.join("site-dev").join(name)
}

fn cannot_write(path: &Path) -> String {
    format!("cannot write {}", path.display())
}
