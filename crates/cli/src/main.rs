//! The `regiewijzer` command: the evidence and the model for analysts, a module a subcommand.

mod compare;
mod contributions;
mod discover;
mod engine;
mod evidence;
mod facts;
mod format;
mod levers;
mod movable;
mod options;
mod parameters;
mod run;
mod sensitivity;
mod session;
mod table;
mod weigh;

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
    Parameters(format::FormatArgs),
    /// Everything that can be chosen: ranges, sources and what it moves
    Levers(format::FormatArgs),
    /// The scorecard: what the model must reproduce, and in what share of the worlds it does
    ///
    /// A claim that is built in follows from one equation; that it holds is no evidence. Look at the
    /// risky ones. The means of a region are equal everywhere (gelijk), follow the subsidy rule (regel)
    /// or are equal per inhabitant (per_inwoner).
    Facts(facts::Args),
    /// What each mechanism carries: the scorecard with each switched off in turn
    Ablate(facts::AblateArgs),
    /// Run the model over many plausible worlds
    Run(run::Args),
    /// Two to four options side by side: differences, who wins where, what is missed
    Compare(compare::Args),
    /// What the levers can change at all, and which outcomes say the same
    Movable(movable::Args),
    /// Why it changes: what each changed lever contributes to the change since today
    #[command(alias = "why")]
    Contributions(contributions::Args),
    /// Which uncertain parameter matters most for an outcome
    Sensitivity(sensitivity::Args),
    /// For which weights, and for whom, each option is best
    Weigh(weigh::Args),
    /// In which worlds an option loses, as ranges of a few parameters
    Discover(discover::Args),
    /// A round table: prepare a session, merge those of several laptops, and see what the groups differ about
    Session(session::Args),
}

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return refuse_or_help(&error),
    };
    let answer = match &cli.command {
        Command::Evidence(args) => evidence::answer(args),
        Command::Parameters(args) => parameters::answer(args),
        Command::Levers(args) => levers::answer(args),
        Command::Facts(args) => facts::answer(args),
        Command::Ablate(args) => facts::ablate(args),
        Command::Run(args) => run::answer(args),
        Command::Compare(args) => compare::answer(args),
        Command::Movable(args) => movable::answer(args),
        Command::Contributions(args) => contributions::answer(args),
        Command::Sensitivity(args) => sensitivity::answer(args),
        Command::Weigh(args) => weigh::answer(args),
        Command::Discover(args) => discover::answer(args),
        Command::Session(args) => session::answer(args),
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
