//! The whole site in one file that works from disk, without a network.
//!
//! A browser that opens a file refuses `fetch`, modules and workers by address. So everything is
//! inside: the styles, the page's wasm and glue, and those of the worker, which starts from a
//! blob. Routes live behind a `#`.

mod document;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process;
use crate::progress;
use crate::tool::{wasm_bindgen, wasm_target};
use crate::workspace::Workspace;

use document::Parts;

/// A program for the browser: what wasm-bindgen makes of it.
struct Program {
    /// The JavaScript around it, as a classic script.
    glue: String,
    /// The wasm.
    wasm: Vec<u8>,
}

/// Writes `dist/regiewijzer.html` and gives its path.
///
/// # Errors
/// When a tool cannot be brought or the build fails.
pub(crate) fn build(workspace: &Workspace) -> Result<PathBuf> {
    wasm_target::bring()?;
    let bindgen = wasm_bindgen::bring(workspace)?;
    progress::step("single file", || {
        compile(workspace)?;
        let [page, worker] = PROGRAMS.map(|program| bind(workspace, &bindgen, program));
        let (page, worker) = (page?, worker?);
        let index = workspace.root.join("site").join("index.html");
        let template = read(&index)?;
        let html = document::fill(&template, &Parts { page, worker }, |href| {
            // As in Trunk: what starts at the root of the site is a file of `public`.
            match href.strip_prefix('/') {
                Some(public) => read(&workspace.root.join("public").join(public)),
                None => read(&workspace.root.join("site").join(href)),
            }
        })?;
        let file = workspace.dist().join("regiewijzer.html");
        fs::create_dir_all(workspace.dist()).context("cannot make dist/")?;
        fs::write(&file, html).with_context(|| format!("cannot write {}", file.display()))?;
        Ok(file)
    })
}

/// Both programs and the profile that each is compiled with, as in `site/index.html`.
const PROGRAMS: [(&str, &str); 2] = [("page", "wasm"), ("worker", "wasm-worker")];

/// Compiles both programs exactly as Trunk does, so that neither is compiled twice.
fn compile(workspace: &Workspace) -> Result<()> {
    for (program, profile) in PROGRAMS {
        process::run(
            workspace
                .cargo()
                .arg("build")
                .arg(format!("--target={}", wasm_target::TRIPLE))
                .arg("--manifest-path")
                .arg(workspace.root.join("site").join("Cargo.toml"))
                .args(["--profile", profile, "--bin", program]),
        )
        .context("the site did not compile; the reason is above")?;
    }
    Ok(())
}

fn bind(
    workspace: &Workspace,
    bindgen: &Path,
    (program, profile): (&str, &str),
) -> Result<Program> {
    let compiled = workspace
        .target
        .join(wasm_target::TRIPLE)
        .join(profile)
        .join(program)
        .with_extension("wasm");
    let folder = workspace.target.join("single-file");
    process::run(
        workspace
            .command(bindgen)
            .args([
                "--target",
                "no-modules",
                "--no-typescript",
                "--remove-name-section",
                "--out-name",
                program,
            ])
            .arg("--out-dir")
            .arg(&folder)
            .arg(compiled),
    )?;
    let wasm = folder.join(format!("{program}_bg.wasm"));
    Ok(Program {
        glue: read(&folder.join(program).with_extension("js"))?,
        wasm: fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?,
    })
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}
