//! `regiewijzer run`

pub(crate) mod choices;
pub(crate) mod flags;
mod further;
pub(crate) mod worlds;
pub(crate) mod write;

use crate::format::Format;
use anyhow::Result;
use choices::ChoiceArgs;
use regiewijzer_model::Outcome;
use worlds::{MemberArgs, WorldArgs};

/// What to run.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    choices: ChoiceArgs,
    #[command(flatten)]
    worlds: WorldArgs,
    #[command(flatten)]
    members: MemberArgs,
    /// One row a member: its parameters and its outcomes at the end
    #[arg(long, conflicts_with = "trajectory")]
    per_member: bool,
    /// The bands of every month as well, the start of the horizon included
    #[arg(long)]
    trajectory: bool,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// The outcomes of a run.
pub(crate) fn answer(args: &Args) -> Result<String> {
    let inquiry = args.worlds.inquiry(args.choices.choices())?;
    let experiment = inquiry
        .resolve()
        .map_err(|error| flags::name_the_flag(&error))?;
    let wanted: &[Outcome] = if args.trajectory { &Outcome::ALL } else { &[] };
    let engine = args.worlds.engine;
    let ensemble = engine.gather(experiment, args.members.members, wanted)?;
    match (args.per_member, args.format) {
        (true, format) => write::per_member(&ensemble, format),
        (false, Format::Json) => write::as_json(&ensemble, args.trajectory),
        (false, format) => write::as_table(&ensemble, args.trajectory, format),
    }
}
