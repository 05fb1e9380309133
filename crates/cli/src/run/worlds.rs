//! The flags of the worlds in which something is run, and the runs themselves.

use super::flags;
use crate::engine::Engine;
use anyhow::{Result, bail};
use clap::ArgAction;
use rayon::prelude::*;
use regiewijzer_ensemble::design::MEMBERS_MAX;
use regiewijzer_ensemble::{Assumptions, Inquiry};
use regiewijzer_model::{Choices, Months, Reading};

/// The horizon, what is assumed, and chance.
#[derive(clap::Args)]
pub(crate) struct WorldArgs {
    /// Length of the horizon in months, 12 to 144
    #[arg(long, default_value_t = Months::POLICY_CYCLE.get(), value_parser = flags::whole(Months::ALLOWED))]
    months: u32,
    /// Seed of the worlds and of chance, 0 to 4294967295
    #[arg(long, default_value_t = Inquiry::SEED, value_parser = flags::whole(0..=u32::MAX))]
    seed: u32,
    /// Fix a parameter or change its range; may be given more than once
    #[arg(long, value_name = "PARAM=VALUE or PARAM=LO..HI", action = ArgAction::Append)]
    set: Vec<String>,
    /// Read the model otherwise: mechanisms that are off or have another form, by id and with commas
    #[arg(long, value_name = "ID,…", value_delimiter = ',', value_parser = flags::reading)]
    reading: Vec<Reading>,
    /// Give every event its expectation instead of a draw
    #[arg(long)]
    no_noise: bool,
    /// What runs the model; the two agree within .0001
    #[arg(long, value_enum, default_value_t)]
    pub(crate) engine: Engine,
}

/// How many worlds.
#[derive(clap::Args)]
pub(crate) struct MemberArgs {
    /// Number of worlds, 1 to 65536 [default: 1024, or that of a link]
    #[arg(long, value_parser = flags::whole(1..=MEMBERS_MAX))]
    pub(crate) members: Option<u32>,
}

impl WorldArgs {
    /// Length of the horizon.
    pub(crate) fn months(&self) -> Months {
        Months::new(self.months).unwrap_or(Months::POLICY_CYCLE)
    }

    /// What is asked of these choices.
    pub(crate) fn inquiry(&self, choices: Choices) -> Result<Inquiry> {
        let readings = self.reading.iter().copied().collect();
        let mut assumptions = Assumptions::under(readings);
        for written in &self.set {
            if let Err(why) = assumptions.set_written(written) {
                bail!("--set: {why}");
            }
        }
        Ok(Inquiry {
            choices,
            assumptions,
            months: self.months(),
            seed: self.seed,
            noise: !self.no_noise,
        })
    }
}

/// Maps the number of every member, in parallel; the order of the members stays.
pub(crate) fn map_members<T: Send>(members: u32, of: impl Fn(u32) -> T + Sync + Send) -> Vec<T> {
    (0..members).into_par_iter().map(of).collect()
}
