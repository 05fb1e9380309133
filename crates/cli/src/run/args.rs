//! The flags shared by the commands that run many members.

use super::choices::ChoiceArgs;
use super::flags;
use super::worlds::{MemberArgs, WorldArgs};
use crate::format::Format;
use anyhow::Result;
use regiewijzer_analysis::Ends;
use regiewijzer_ensemble::{Experiment, Inquiry};

/// What is chosen, in which worlds it runs, and how the answer is written.
#[derive(clap::Args)]
pub(crate) struct RunArgs {
    #[command(flatten)]
    pub(crate) choices: ChoiceArgs,
    #[command(flatten)]
    pub(crate) worlds: WorldArgs,
    #[command(flatten)]
    pub(crate) members: MemberArgs,
    /// How the answer is written
    // After the flags of each command's own.
    #[arg(long, value_enum, default_value_t, display_order = 998)]
    pub(crate) format: Format,
}

impl RunArgs {
    /// Number of members of each run.
    pub(crate) fn members(&self) -> u32 {
        self.members.members
    }

    /// What these flags ask.
    pub(crate) fn inquiry(&self) -> Result<Inquiry> {
        self.worlds.inquiry(self.choices.choices())
    }

    /// What these flags ask, resolved; a refusal names the flag.
    pub(crate) fn experiment(&self) -> Result<Experiment> {
        let inquiry = self.inquiry()?;
        inquiry
            .resolve()
            .map_err(|error| flags::name_the_flag(&error))
    }

    /// Where every member of each experiment ends.
    pub(crate) fn ends<'a>(
        &self,
        experiments: impl IntoIterator<Item = &'a Experiment>,
    ) -> Result<Vec<Ends>> {
        self.worlds.engine.ends_of_each(experiments, self.members())
    }
}
