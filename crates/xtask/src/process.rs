//! Running other programs.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Runs a program to its end, with its output on the terminal.
///
/// # Errors
/// When it cannot start or ends with a failure; the message names the command, which is the one
/// to run by hand.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    run_together(std::slice::from_mut(command))
}

/// Runs programs at the same time, all to their end, with their output on the terminal.
///
/// # Errors
/// When one cannot start or ends with a failure; the message names the command of the first.
pub(crate) fn run_together(commands: &mut [Command]) -> Result<()> {
    let started: Vec<_> = commands.iter_mut().map(Command::spawn).collect();
    let ended: Vec<_> = started
        .into_iter()
        .map(|child| child.and_then(|mut child| child.wait()))
        .collect();
    for (command, status) in commands.iter().zip(ended) {
        let line = line(command);
        let status = status.with_context(|| format!("`{line}` could not start"))?;
        if !status.success() {
            bail!("`{line}` failed ({status})");
        }
    }
    Ok(())
}

/// What a program prints, or `None` when it isn't there or fails.
pub(crate) fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The command as one would type it.
fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command() {
        let error = run(Command::new("no-such-program").arg("--flag")).unwrap_err();
        assert!(error.to_string().contains("no-such-program --flag"));
    }

    #[test]
    fn of_programs_run_together_a_failure_is_the_failure_of_all() {
        let shell = |script: &str| {
            let mut command = Command::new("sh");
            command.args(["-c", script]);
            command
        };
        assert!(run_together(&mut [shell("true"), shell("true")]).is_ok());
        let error = run_together(&mut [shell("true"), shell("exit 3")]).unwrap_err();
        assert!(error.to_string().contains("exit 3"), "{error}");
    }
}
