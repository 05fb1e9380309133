//! `regiewijzer run`

mod flags;
mod write;

use crate::format::Format;
use anyhow::{Result, bail};
use clap::ArgAction;
use flags::Mix;
use rayon::prelude::*;
use regiewijzer_ensemble::design::MEMBERS_MAX;
use regiewijzer_ensemble::{Assumptions, Ensemble, Experiment, Inquiry};
use regiewijzer_model::{Choices, Months, Region, Scenario, Share};

/// What to run.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The scenario that the mix and the doorzettingsmacht come from
    #[arg(long, default_value = "vandaag", value_parser = flags::scenario())]
    preset: Scenario,
    /// Shares of time for bestuurs-, terrein- and beleidsregie, such as .2,.7,.1; they add up to 1
    #[arg(long, value_name = "B,T,P")]
    mix: Option<Mix>,
    /// Inhabitants of the region, 20000 to 800000
    #[arg(long, value_name = "N", value_parser = flags::whole(Region::INHABITANTS))]
    inhabitants: Option<u32>,
    /// Municipalities of the region, 1 to 40
    #[arg(long, value_name = "N", value_parser = flags::whole(Region::MUNICIPALITIES))]
    municipalities: Option<u32>,
    /// Inhabitants of the scale at which policy work is pooled, at least those of the region
    #[arg(long, value_name = "N", value_parser = flags::whole(Region::INHABITANTS))]
    policy_inhabitants: Option<u32>,
    /// Power to get things done, 0 to 1
    #[arg(long, value_name = "0..1", value_parser = flags::share)]
    doorzettingsmacht: Option<Share>,
    /// The whole yearly means in euro, 0 to 2000000; without it they follow the subsidy rule
    #[arg(long, value_name = "EUR", value_parser = flags::number)]
    budget: Option<f64>,
    /// One of the 32 partnerships, by its id
    #[arg(long, value_name = "ID")]
    partnership: Option<String>,
    /// Length of the horizon in months, 12 to 144
    #[arg(long, default_value_t = Months::POLICY_CYCLE.get(), value_parser = flags::whole(Months::ALLOWED))]
    months: u32,
    /// Number of worlds, 1 to 65536
    #[arg(long, default_value_t = Inquiry::MEMBERS, value_parser = flags::whole(1..=MEMBERS_MAX))]
    members: u32,
    /// Seed of the worlds and of chance, 0 to 4294967295
    #[arg(long, default_value_t = Inquiry::SEED, value_parser = flags::whole(0..=u32::MAX))]
    seed: u32,
    /// Fix a parameter or change its range; may be given more than once
    #[arg(long, value_name = "PARAM=VALUE or PARAM=LO..HI", action = ArgAction::Append)]
    set: Vec<String>,
    /// Give every event its expectation instead of a draw
    #[arg(long)]
    no_noise: bool,
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
    let inquiry = inquiry(args)?;
    let experiment = inquiry
        .resolve()
        .map_err(|error| flags::name_the_flag(&error))?;
    let ensemble = gather(experiment, args.members);
    match (args.per_member, args.format) {
        (true, format) => write::per_member(&ensemble, format),
        (false, Format::Json) => write::as_json(&ensemble, args.trajectory),
        (false, format) => write::as_table(&ensemble, args.trajectory, format),
    }
}

fn inquiry(args: &Args) -> Result<Inquiry> {
    let mut assumptions = Assumptions::default();
    for written in &args.set {
        if let Err(why) = assumptions.set_written(written) {
            bail!("--set: {why}");
        }
    }
    Ok(Inquiry {
        choices: Choices {
            scenario: args.preset,
            mix: args.mix.map(|mix| mix.0),
            doorzettingsmacht: args.doorzettingsmacht,
            partnership: args.partnership.clone(),
            inhabitants: args.inhabitants,
            municipalities: args.municipalities,
            policy_inhabitants: args.policy_inhabitants,
            budget_eur: args.budget,
        },
        assumptions,
        months: Months::new(args.months).unwrap_or(Months::POLICY_CYCLE),
        seed: args.seed,
        noise: !args.no_noise,
    })
}

/// Every member on whichever core is free; the order of the members stays.
fn gather(experiment: Experiment, members: u32) -> Ensemble {
    let runs = (0..members)
        .into_par_iter()
        .map(|member| experiment.run(member))
        .collect();
    Ensemble::of_runs(experiment, runs)
}
