//! `cargo xtask test`: every test, in Rust and in a real browser.

use std::process::Command;
use std::thread;

use anyhow::{Context, Result};
use clap::Args;

use crate::process;
use crate::progress;
use crate::site;
use crate::site::host::Host;
use crate::tool::{chromium, node};
use crate::workspace::Workspace;

/// How much to test.
#[derive(Args)]
pub(crate) struct Options {
    /// Also run the tests that take minutes
    #[arg(long)]
    thorough: bool,
    /// Only the browser tests
    #[arg(long)]
    browser_only: bool,
    /// Passed on to the browser tests, after `--`
    #[arg(last = true)]
    playwright: Vec<String>,
}

/// Runs the tests.
///
/// # Errors
/// When a test fails or what it needs cannot be brought.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    if !options.browser_only {
        progress::step("tests in Rust", || rust_tests(workspace, options))?;
    }
    site::build_if_changed(workspace)?;
    progress::step("programs that the browser is compared with", || {
        let command_line = ["build", "--package", "regiewijzer-cli"];
        process::run(workspace.cargo().args(command_line))?;
        let wire = [
            "build",
            "--package",
            "regiewijzer-site",
            "--example",
            "wire",
        ];
        process::run(workspace.cargo().args(wire))
    })?;
    node::bring(workspace)?;
    let chromium = chromium::bring(workspace)?;
    progress::step("types of the browser tests", || {
        process::run(
            Command::new("npm")
                .args(["run", "--silent", "types"])
                .current_dir(workspace.browser_tests()),
        )
    })?;
    progress::step("tests in the browser", || {
        let host = Host::anywhere(workspace.dist())?;
        let address = host.address();
        let built = workspace.target.join("debug");
        // It serves until this process ends.
        thread::spawn(move || host.serve());
        let mut command = Command::new("npm");
        command
            .args(["run", "--silent", "test", "--"])
            .args(&options.playwright)
            .current_dir(workspace.browser_tests())
            .env("REGIEWIJZER_ADDRESS", address)
            .env("REGIEWIJZER_CLI", built.join("regiewijzer"))
            .env("REGIEWIJZER_WIRE", built.join("examples/wire"))
            .env("CHROMIUM", chromium);
        if options.thorough {
            command.env("REGIEWIJZER_THOROUGH", "1");
        }
        process::run(&mut command)
            .context("a browser test failed; `npm run report` in tests/e2e shows what it saw")
    })?;
    println!("✓ all tests pass");
    Ok(())
}

fn rust_tests(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut command = workspace.cargo();
    command.args(["test", "--workspace"]);
    if options.thorough {
        command
            .args(["--", "--include-ignored"])
            .env("REGIEWIJZER_THOROUGH", "1");
    }
    process::run(&mut command).context("a test in Rust failed; its name is above")
}
