//! `cargo xtask test`: every test, in Rust and in a real browser.

use anyhow::{Context, Result};
use clap::Args;

use super::mutants;
use crate::process;
use crate::progress;
use crate::site::browser::{self, Browser, Tools};
use crate::site::budget;
use crate::workspace::Workspace;

/// How often a property is tried when it is tried thoroughly, where it doesn't say so itself.
const THOROUGH_CASES: &str = "4096";

/// How much to test.
#[derive(Args)]
pub(crate) struct Options {
    /// Also run the tests that take minutes, and the tests on mutants of the code, which take hours
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
    // Before a build of minutes: what is missing is known at once.
    let tools = Tools::bring(workspace)?;
    if !options.browser_only {
        progress::step("tests in Rust", || rust_tests(workspace, options))?;
        if options.thorough {
            progress::step("tests on mutants", || mutants::run(workspace))?;
        }
    }
    let browser = Browser::build(workspace, tools)?;
    progress::step("types of the browser tests", || {
        process::run(&mut browser::script(workspace, "types"))
    })?;
    progress::step("tests in the browser", || {
        let mut command = browser.script("test")?;
        command.args(&options.playwright);
        if options.thorough {
            command.env("REGIEWIJZER_THOROUGH", "1");
        }
        process::run(&mut command)
            .context("a browser test failed; `npm run report` in tests/e2e shows what it saw")
    })?;
    progress::step("what the site weighs", || budget::hold(workspace))?;
    println!("✓ all tests pass");
    Ok(())
}

fn rust_tests(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut command = workspace.cargo();
    command.args(["test", "--workspace"]);
    if options.thorough {
        command
            .args(["--", "--include-ignored"])
            .env("PROPTEST_CASES", THOROUGH_CASES);
    }
    process::run(&mut command).context("a test in Rust failed; its name is above")
}
