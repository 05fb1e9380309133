//! One place for every habit: `cargo xtask serve`, `build`, `test`, `check` and `bench`.
//!
//! Each command brings what it needs, skips what is already done and, where it fails, says which
//! command mends it.

mod command;
mod process;
mod progress;
mod site;
mod tool;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use workspace::Workspace;

/// The habits of this project.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    habit: Habit,
}

#[derive(Subcommand)]
enum Habit {
    /// Build the site if it changed and serve it
    Serve(command::serve::Options),
    /// Build the site into dist/
    Build(command::build::Options),
    /// Run every test: Rust, then the site in a real browser
    Test(command::test::Options),
    /// Check format, lints and documentation; any warning fails
    Check,
    /// Measure both engines natively and in a browser, and the page as it is felt
    Bench(command::bench::Options),
}

fn main() -> ExitCode {
    match run(&Arguments::parse().habit) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("✗ {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(habit: &Habit) -> Result<()> {
    let workspace = Workspace::locate()?;
    match habit {
        Habit::Serve(options) => command::serve::run(&workspace, options),
        Habit::Build(options) => command::build::run(&workspace, options),
        Habit::Test(options) => command::test::run(&workspace, options),
        Habit::Check => command::check::run(&workspace),
        Habit::Bench(options) => command::bench::run(&workspace, options),
    }
}
