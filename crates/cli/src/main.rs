//! The `regiewijzer` command: the data, the parameters and the model for analysts.

mod evidence;
mod format;
mod parameters;
mod run;
mod table;

use clap::error::ErrorKind;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Explore how the regierol sociale economie could be organised.
///
/// The model is a conversation tool, not a forecast: every result is a band over plausible worlds.
#[derive(Parser)]
#[command(name = "regiewijzer", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// What the evaluation of 2019 says, as data
    Evidence(evidence::Args),
    /// The uncertain parameters: names, units, ranges and where they come from
    Parameters(parameters::Args),
    /// Run the model over many plausible worlds
    Run(run::Args),
}

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return refuse_or_help(&error),
    };
    let answer = match &cli.command {
        Command::Evidence(args) => evidence::answer(args),
        Command::Parameters(args) => parameters::answer(args),
        Command::Run(args) => run::answer(args),
    };
    match answer.and_then(|text| format::print(&text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => refuse(&format!("{error:#}")),
    }
}

/// Help and version go to standard output; anything else clap says is a refusal of one sentence.
fn refuse_or_help(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        // A reader that closed the pipe has seen enough.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        return refuse(
            "name what you want: evidence, parameters or run; `--help` tells what each does",
        );
    }
    refuse(&format::one_sentence(error))
}

fn refuse(why: &str) -> ExitCode {
    eprintln!("regiewijzer: {why}");
    ExitCode::from(2)
}
