//! `regiewijzer contributions`

use crate::format::Format;
use crate::options;
use crate::run::args::RunArgs;
use crate::run::flags;
use crate::run::write::{About, MainLevers};
use crate::table::{ByName, Table, json};
use anyhow::{Result, anyhow, bail};
use regiewijzer_analysis::Explanation;
use regiewijzer_analysis::explanation::{Contribution, Contributions, ExplanationError, Worth};
use regiewijzer_decide::contributions::ContributionError;
use regiewijzer_model::{Lever, Outcome};
use serde::Serialize;

/// The most runs of one answer.
const RUNS_MAX: u32 = 1 << 20;

/// What to explain.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only these outcomes, by id and with commas; without it all
    #[arg(long, value_name = "ID,…", value_delimiter = ',', value_parser = options::outcome)]
    outcome: Vec<Outcome>,
    #[command(flatten)]
    run: RunArgs,
}

/// What each changed lever contributed to the change since today.
pub(crate) fn answer(args: &Args) -> Result<String> {
    let outcomes = options::outcomes_or_all("--outcome", &args.outcome)?;
    let inquiry = args.run.inquiry()?;
    let why = Explanation::since_today(&inquiry).map_err(|error| match error {
        ExplanationError::NothingChanged => anyhow!(
            "nothing differs from today; allowed are levers that do, such as \
             --preset terreinregisseur"
        ),
        ExplanationError::Choice(error) => flags::name_the_flag(&error),
    })?;
    let (members, combinations) = (args.run.members(), why.experiments().len() as u32);
    let most = RUNS_MAX / combinations;
    if members > most {
        bail!(
            "--members: {members} is too many for the {combinations} combinations of these levers; \
             allowed is a whole number from 1 to {most}"
        );
    }
    let ends = args.run.ends(why.experiments())?;
    let worths: Vec<Worth> = ends.iter().map(|one| Worth::of(one, &ends[0])).collect();
    let found: Vec<(Outcome, Contributions)> = outcomes
        .into_iter()
        .map(|outcome| Ok((outcome, why.contributions(outcome, &worths)?)))
        .collect::<Result<_, ContributionError>>()?;
    match args.run.format {
        Format::Json => as_json(&why, members, &found),
        format => Table::of(rows(&why, &found))?.write(format),
    }
}

/// One row an outcome and group of levers, and one for the change as a whole.
#[derive(Serialize)]
struct Row {
    outcome: &'static str,
    unit: &'static str,
    lever: String,
    name_nl: String,
    name_en: String,
    contribution: f64,
    standard_error: Option<f64>,
}

fn rows(why: &Explanation, found: &[(Outcome, Contributions)]) -> Vec<Row> {
    let mut rows = Vec::new();
    for (outcome, found) in found {
        let mut push = |group: Group, contribution: &Contribution| {
            rows.push(Row {
                outcome: outcome.id(),
                unit: outcome.unit().id(),
                lever: group.id,
                name_nl: group.name_nl,
                name_en: group.name_en,
                contribution: contribution.value,
                standard_error: contribution.standard_error,
            });
        };
        for (group, contribution) in why.groups().iter().zip(&found.groups) {
            push(Group::of(group), contribution);
        }
        let together = Group {
            id: "total".to_owned(),
            levers: Vec::new(),
            name_nl: "Samen".to_owned(),
            name_en: "Together".to_owned(),
        };
        push(together, &found.total);
    }
    rows
}

#[derive(Serialize)]
struct Answer {
    #[serde(flatten)]
    about: About,
    baseline: MainLevers,
    levers: MainLevers,
    groups: Vec<Group>,
    outcomes: ByName<&'static str, Explained>,
}

/// Levers that count as one.
#[derive(Serialize)]
struct Group {
    id: String,
    levers: Vec<&'static str>,
    name_nl: String,
    name_en: String,
}

#[derive(Serialize)]
struct Explained {
    unit: &'static str,
    change: Contribution,
    contributions: ByName<String, Contribution>,
}

impl Group {
    fn of(group: &[Lever]) -> Self {
        let joined = |pick: fn(&Lever) -> &'static str, between: &str| {
            group.iter().map(pick).collect::<Vec<_>>().join(between)
        };
        Self {
            id: joined(|change| change.id(), "+"),
            levers: group.iter().map(|change| change.id()).collect(),
            name_nl: joined(|change| change.name().nl, " + "),
            name_en: joined(|change| change.name().en, " + "),
        }
    }
}

fn as_json(why: &Explanation, members: u32, found: &[(Outcome, Contributions)]) -> Result<String> {
    let experiments = why.experiments();
    let (first, last) = (&experiments[0], &experiments[experiments.len() - 1]);
    let ids = || why.groups().iter().map(|group| Group::of(group).id);
    let explained = |(outcome, found): &(Outcome, Contributions)| {
        let explained = Explained {
            unit: outcome.unit().id(),
            change: found.total,
            contributions: ids().zip(found.groups.iter().copied()).collect(),
        };
        (outcome.id(), explained)
    };
    json(&Answer {
        about: About::new(last, Some(members)),
        baseline: (&first.plan.horizon).into(),
        levers: (&last.plan.horizon).into(),
        groups: why.groups().iter().map(|group| Group::of(group)).collect(),
        outcomes: found.iter().map(explained).collect(),
    })
}
