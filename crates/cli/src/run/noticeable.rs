//! The flag that says from which difference on an option differs noticeably.

use super::args::RunArgs;
use anyhow::{Result, anyhow};
use clap::ArgAction;
use regiewijzer_model::{Outcome, Thresholds};

/// Thresholds that differ from those of the outcomes themselves.
#[derive(clap::Args)]
pub(crate) struct NoticeableArgs {
    /// From which difference on an outcome differs noticeably, in its unit and over 72 months; may be
    /// given more than once
    #[arg(long, value_name = "OUTCOME=VALUE", action = ArgAction::Append, conflicts_with = "link")]
    noticeable: Vec<String>,
}

impl NoticeableArgs {
    /// The thresholds that these flags or the first link give.
    pub(crate) fn thresholds(&self, run: &RunArgs) -> Result<Thresholds> {
        let opened = run.explorations()?.into_iter().next();
        let mut thresholds = opened.map_or_else(Thresholds::default, |first| first.thresholds);
        for written in &self.noticeable {
            let set = thresholds.set_written(written);
            set.map_err(|why| anyhow!("--noticeable: {why}"))?;
        }
        Ok(thresholds)
    }

    /// The threshold of an outcome over the horizon of the run.
    pub(crate) fn of(&self, outcome: Outcome, run: &RunArgs) -> Result<f64> {
        Ok(self.thresholds(run)?.over(outcome, run.months()?))
    }
}
