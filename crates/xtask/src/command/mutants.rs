//! Mutants of the code whose mistakes no picture shows: decision analysis and the mechanisms.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::tool::cargo_tool::CARGO_MUTANTS;
use crate::workspace::Workspace;

/// The least share of the mutants that a test has to catch, in percents.
const FLOOR: usize = 97;
/// The packages and files that are mutated.
const MUTATED: [(&str, &str); 2] = [
    ("regiewijzer-decide", "crates/decide/src/**/*.rs"),
    ("regiewijzer-model", "crates/model/src/mechanism/*.rs"),
];
/// Tests too slow to repeat for each mutant, by a part of their names: one by simulation, and those
/// of the data files, which build the catalogue anew and run nothing that is mutated.
const SKIPPED: [&str; 3] = [
    "95_percent_of_the_intervals",
    "nonsense_in_any_column",
    "values_that_contradict",
];

/// Has the tests of each package run on every mutant of its code.
///
/// # Errors
/// When cargo-mutants cannot be brought or doesn't come to its end, or the tests catch too few; the
/// message has those that they missed.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let tool = CARGO_MUTANTS.bring(workspace)?;
    let mut command = workspace.command(tool);
    command.args(["mutants", "--no-times", "--profile", "mutants", "--output"]);
    command.arg(&workspace.target);
    for (package, files) in MUTATED {
        command.args(["--package", package, "--file", files]);
    }
    command.args(["--", "--tests", "--"]);
    for part in SKIPPED {
        command.args(["--skip", part]);
    }
    // It builds in a copy of the workspace, in a target folder of its own.
    command.env_remove("CARGO_TARGET_DIR");
    let status = command.status().context("cargo-mutants could not start")?;
    // 2 and 3: some were missed, or ended by running too long.
    if !matches!(status.code(), Some(0 | 2 | 3)) {
        bail!("cargo-mutants failed ({status}); what it says is above");
    }
    let found = workspace.target.join("mutants.out");
    let [caught, endless, missed] =
        ["caught", "timeout", "missed"].map(|outcome| list(&found.join(format!("{outcome}.txt"))));
    judge(caught?.lines().count() + endless?.lines().count(), &missed?)
}

/// The list of the mutants with an outcome, one a line; empty where there is none.
fn list(file: &Path) -> Result<String> {
    match fs::read_to_string(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(String::new()),
        read => read.with_context(|| format!("cannot read {}", file.display())),
    }
}

fn judge(caught: usize, missed: &str) -> Result<()> {
    let all = caught + missed.lines().count();
    if all == 0 {
        bail!("there were no mutants, so the tests showed nothing");
    }
    println!("  {caught} of {all} mutants caught; missed:\n{missed}");
    if 100 * caught < FLOOR * all {
        bail!("the tests catch fewer than {FLOOR}% of the mutants; those they missed are above");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::judge;

    #[test]
    fn three_mutants_in_a_hundred_may_be_missed_and_no_more() {
        assert!(judge(97, &"a mutant\n".repeat(3)).is_ok());
        assert!(judge(96, &"a mutant\n".repeat(4)).is_err());
        assert!(judge(5, "").is_ok());
        assert!(judge(0, "").is_err());
    }
}
