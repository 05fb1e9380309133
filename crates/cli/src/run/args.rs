//! The flags shared by the commands that run many members.

use super::choices::ChoiceArgs;
use super::flags;
use super::worlds::{MemberArgs, WorldArgs};
use crate::format::Format;
use anyhow::{Result, bail, ensure};
use clap::ArgAction;
use regiewijzer_analysis::Ends;
use regiewijzer_ensemble::{Experiment, Inquiry};
use regiewijzer_exploration::{Exploration, Part, link};
use regiewijzer_model::{Lever, MODEL_VERSION, Months};

/// What is chosen, in which worlds it runs, and how the answer is written.
#[derive(clap::Args)]
pub(crate) struct RunArgs {
    /// A link of the page, whole or from its question mark: runs what it holds
    #[arg(long, value_name = "LINK", action = ArgAction::Append, conflicts_with_all = held_by_a_link())]
    pub(crate) link: Vec<String>,
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
        let of_link = || match self.explorations().as_deref() {
            Ok([one]) => one.members,
            _ => Inquiry::MEMBERS,
        };
        self.members.members.unwrap_or_else(of_link)
    }

    /// Length of the horizon; of links that of the first.
    pub(crate) fn months(&self) -> Result<Months> {
        let first = self.explorations()?.into_iter().next();
        Ok(first.map_or_else(|| self.worlds.months(), |first| first.months))
    }

    /// What the links hold.
    pub(crate) fn explorations(&self) -> Result<Vec<Exploration>> {
        self.link.iter().map(|link| opened(link)).collect()
    }

    /// What these flags ask.
    pub(crate) fn inquiry(&self) -> Result<Inquiry> {
        match self.explorations()?.as_slice() {
            [] => self.worlds.inquiry(self.choices.choices()),
            [one] => Ok(one.inquiry()),
            more => bail!("--link: {} given; allowed is one", more.len()),
        }
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

/// The flags whose values a link holds.
fn held_by_a_link() -> impl Iterator<Item = &'static str> {
    let worlds = ["months", "seed", "set", "reading", "no_noise"];
    Lever::all().map(Lever::flag).chain(worlds)
}

/// What a link holds; a sentence for everything that is wrong with it. Stricter than the page, which opens
/// what it can: a figure that goes into a text must be that of the whole link.
fn opened(written: &str) -> Result<Exploration> {
    let opened = link::read(link::query(written));
    let unknown = opened.unknown.iter().map(|name| {
        let known: Vec<&str> = Part::all().map(Part::id).chain([link::MODEL]).collect();
        let known = known.join(", ");
        format!("{name:?} is no part of a link; allowed are {known}")
    });
    let sentences: Vec<String> = unknown
        .chain(opened.problems.iter().map(ToString::to_string))
        .map(|sentence| format!("--link: {sentence}"))
        .collect();
    ensure!(sentences.is_empty(), "{}", sentences.join("\n"));
    if opened.lacks_assumptions {
        bail!(
            "--link: it was made with more than {} assumptions, which it does not hold; allowed are \
             links that hold all",
            link::MOST_ASSUMPTIONS
        );
    }
    if let Some(found) = opened.other_model {
        eprintln!(
            "regiewijzer: --link: it is from model version {found}; this is {MODEL_VERSION}, so the \
             figures may differ"
        );
    }
    Ok(opened.exploration)
}
