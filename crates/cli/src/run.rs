//! `regiewijzer run`

pub(crate) mod args;
pub(crate) mod choices;
pub(crate) mod flags;
pub(crate) mod noticeable;
pub(crate) mod worlds;
pub(crate) mod write;

use crate::format::Format;
use anyhow::Result;
use args::RunArgs;
use regiewijzer_model::Outcome;

/// What to run.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    run: RunArgs,
    /// One row a member: its parameters and its outcomes at the end
    #[arg(long, conflicts_with = "trajectory")]
    per_member: bool,
    /// The bands of every month as well, the start of the horizon included
    #[arg(long)]
    trajectory: bool,
}

/// The outcomes of a run.
pub(crate) fn answer(args: &Args) -> Result<String> {
    let wanted: &[Outcome] = if args.trajectory { &Outcome::ALL } else { &[] };
    let engine = args.run.worlds.engine;
    let ensemble = engine.gather(args.run.experiment()?, args.run.members(), wanted)?;
    match (args.per_member, args.run.format) {
        (true, format) => write::per_member(&ensemble, format),
        (false, Format::Json) => write::as_json(&ensemble, args.trajectory),
        (false, format) => write::as_table(&ensemble, args.trajectory, format),
    }
}
