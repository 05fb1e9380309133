//! Options to hold against each other, as they are written on the command line.

use crate::format::one_sentence;
use crate::run::args::RunArgs;
use crate::run::choices::ChoiceArgs;
use crate::run::flags;
use crate::run::write::MainLevers;
use crate::table::ByName;
use anyhow::{Result, anyhow, bail};
use clap::{Args, Command, FromArgMatches};
use regiewijzer_ensemble::Experiment;
use regiewijzer_exploration::options::inquiries;
use regiewijzer_model::{Outcome, Scenario};
use serde::Serialize;
use std::str::FromStr;

/// How an option is written, for the help of the commands that take some.
pub(crate) const SYNTAX: &str = "\
An OPTION is a scenario (vandaag, bestuursregisseur, terreinregisseur, beleidsregisseur) or levers
with a name, such as

    \"klein: preset=terreinregisseur; inhabitants=60000; doorzettingsmacht=.5\"

The levers are those of `run`, without their dashes and with semicolons in between; a schedule keeps
its own semicolons. Without a name the option is called as it is written. Levers given as flags hold
for every option that doesn't say otherwise.

Instead of options there may be links of the page, each after --link; they are called A, B, C and D
and run in the worlds of the first.";

/// An option as it is written.
#[derive(Clone, Debug)]
pub(crate) struct OptionArg {
    name: String,
    choices: ChoiceArgs,
}

/// An option, ready to run.
pub(crate) struct Named {
    /// What it is called.
    pub(crate) name: String,
    /// What to run.
    pub(crate) experiment: Experiment,
}

impl OptionArg {
    /// A scenario as it is.
    pub(crate) fn of_scenario(scenario: Scenario) -> Self {
        Self {
            name: scenario.id().to_owned(),
            choices: ChoiceArgs::of_scenario(scenario),
        }
    }
}

impl FromStr for OptionArg {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let written = written.trim();
        if let Some(scenario) = Scenario::from_id(written) {
            return Ok(Self::of_scenario(scenario));
        }
        let before_levers = written.split('=').next().unwrap_or_default();
        let (name, levers) = match before_levers.split_once(':') {
            Some((name, _)) => (name.trim(), &written[name.len() + 1..]),
            None if written.contains('=') => (written, written),
            None => ("", ""),
        };
        if name.is_empty() {
            let scenarios = Scenario::ALL.map(Scenario::id).join(", ");
            return Err(format!(
                "allowed are {scenarios}, or levers such as \"klein: preset=terreinregisseur; \
                 inhabitants=60000\""
            ));
        }
        let flags = as_flags(levers)?;
        let command = ChoiceArgs::augment_args(Command::new("option"))
            .no_binary_name(true)
            .disable_help_flag(true);
        let choices = command
            .try_get_matches_from(flags)
            .and_then(|matches| ChoiceArgs::from_arg_matches(&matches))
            .map_err(|error| one_sentence(&error))?;
        let name = name.to_owned();
        Ok(Self { name, choices })
    }
}

/// `inhabitants=60000; preset=vandaag` as flags. A part without an equals sign belongs to the value
/// before it: schedules have semicolons of their own.
fn as_flags(levers: &str) -> Result<Vec<String>, String> {
    let mut flags: Vec<String> = Vec::new();
    for part in levers.split(';').map(str::trim).filter(|p| !p.is_empty()) {
        match (part.split_once('='), flags.last_mut()) {
            (Some((lever, value)), _) => {
                let lever = lever.trim().replace('_', "-");
                flags.push(format!("--{lever}={}", value.trim()));
            }
            (None, Some(last)) => {
                last.push(';');
                last.push_str(part);
            }
            (None, None) => {
                return Err(format!(
                    "{part:?} is no lever; allowed is lever=value, with the levers of `run`"
                ));
            }
        }
    }
    Ok(flags)
}

/// How many options are given: written out, or as links.
pub(crate) fn given(options: &[OptionArg], run: &RunArgs) -> usize {
    options.len() + run.link.len()
}

/// The options over what holds for all of them, ready to run: as written, else by their links.
pub(crate) fn resolve(options: &[OptionArg], run: &RunArgs) -> Result<Vec<Named>> {
    if options.is_empty() {
        return of_links(run);
    }
    let mut named: Vec<Named> = Vec::with_capacity(options.len());
    for option in options {
        let name = option.name.clone();
        if named.iter().any(|other| other.name == name) {
            bail!("two options are called {name:?}; give each a name of its own, as in \"a: …\"");
        }
        let choices = option.choices.clone().over(&run.choices).choices();
        let experiment = run
            .worlds
            .inquiry(choices)?
            .resolve()
            .map_err(|error| anyhow!("option {name:?}: {}", flags::name_the_flag(&error)))?;
        named.push(Named { name, experiment });
    }
    Ok(named)
}

/// The options that links hold, in the worlds of the first; called by letters, as on the page.
fn of_links(run: &RunArgs) -> Result<Vec<Named>> {
    let inquiries = inquiries(&run.explorations()?);
    let names = 'A'..='Z';
    let (given, most) = (inquiries.len(), names.clone().count());
    if given > most {
        bail!("--link: {given} links are given; allowed are at most {most}");
    }
    inquiries
        .iter()
        .zip(names)
        .map(|(inquiry, name)| {
            let experiment = inquiry
                .resolve()
                .map_err(|error| anyhow!("--link {name}: {error}"))?;
            let name = name.to_string();
            Ok(Named { name, experiment })
        })
        .collect()
}

/// An option with its levers, for JSON.
#[derive(Serialize)]
pub(crate) struct WithLevers<'a> {
    name: &'a str,
    levers: MainLevers,
}

/// The options with their levers.
pub(crate) fn with_levers(options: &[Named]) -> Vec<WithLevers<'_>> {
    options
        .iter()
        .map(|option| WithLevers {
            name: &option.name,
            levers: (&option.experiment.plan.horizon).into(),
        })
        .collect()
}

/// The columns that say in what share of the worlds each of the options is beaten.
pub(crate) fn beats(
    options: &[Named],
    shares: impl IntoIterator<Item = Option<f64>>,
) -> ByName<String, Option<f64>> {
    let columns = options
        .iter()
        .map(|option| format!("beats_{}", option.name));
    columns.zip(shares).collect()
}

/// Reads an outcome by its id.
pub(crate) fn outcome(id: &str) -> Result<Outcome, String> {
    Outcome::from_id(id.trim()).ok_or_else(|| {
        let ids = Outcome::ALL.map(Outcome::id).join(", ");
        format!("allowed are {ids}")
    })
}

/// The outcomes that a flag names, or all where it names none.
pub(crate) fn outcomes_or_all(flag: &str, named: &[Outcome]) -> Result<Vec<Outcome>> {
    for (place, outcome) in named.iter().enumerate() {
        if named[..place].contains(outcome) {
            let id = outcome.id();
            bail!("{flag}: {id} is named twice; allowed is each outcome once");
        }
    }
    Ok(if named.is_empty() {
        Outcome::ALL.to_vec()
    } else {
        named.to_vec()
    })
}
