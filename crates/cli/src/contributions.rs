//! `regiewijzer contributions`

use crate::format::Format;
use crate::options;
use crate::run::choices::ChoiceArgs;
use crate::run::worlds::{MemberArgs, WorldArgs};
use crate::run::{flags, write};
use crate::table::{Table, json};
use anyhow::{Result, anyhow, bail};
use regiewijzer_analysis::explanation::ExplanationError;
use regiewijzer_analysis::{Change, Explanation};
use regiewijzer_decide::contributions::{Contribution, ContributionError, Contributions};
use regiewijzer_evidence::Text;
use regiewijzer_model::Outcome;
use serde_json::{Map, Value, json};

/// The most runs of one answer.
const RUNS_MAX: u32 = 1 << 20;

/// What to explain.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only these outcomes, by id and with commas; without it all
    #[arg(long, value_name = "ID,…", value_delimiter = ',', value_parser = options::outcome)]
    outcome: Vec<Outcome>,
    #[command(flatten)]
    choices: ChoiceArgs,
    #[command(flatten)]
    worlds: WorldArgs,
    #[command(flatten)]
    members: MemberArgs,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// What each changed lever contributed to the change since today.
pub(crate) fn answer(args: &Args) -> Result<String> {
    let outcomes = options::outcomes_or_all("--outcome", &args.outcome)?;
    let inquiry = args.worlds.inquiry(args.choices.choices())?;
    let why = Explanation::since_today(&inquiry).map_err(|error| match error {
        ExplanationError::NothingChanged => anyhow!(
            "nothing differs from today; allowed are levers that do, such as \
             --preset terreinregisseur"
        ),
        ExplanationError::Choice(error) => flags::name_the_flag(&error),
    })?;
    let (members, combinations) = (args.members.members, why.experiments().len() as u32);
    let most = RUNS_MAX / combinations;
    if members > most {
        bail!(
            "--members: {members} is too many for the {combinations} combinations of these levers; \
             allowed is a whole number from 1 to {most}"
        );
    }
    let ends = args
        .worlds
        .engine
        .ends_of_each(why.experiments(), members)?;
    let found: Vec<(Outcome, Contributions)> = outcomes
        .into_iter()
        .map(|outcome| Ok((outcome, why.contributions(outcome, &ends)?)))
        .collect::<Result<_, ContributionError>>()?;
    match args.format {
        Format::Json => as_json(&why, members, &found),
        format => as_table(&why, &found).write(format),
    }
}

/// One row an outcome and group of levers, and one for the change as a whole.
fn as_table(why: &Explanation, found: &[(Outcome, Contributions)]) -> Table {
    let mut table = Table::new([
        "outcome",
        "unit",
        "lever",
        "name_nl",
        "name_en",
        "contribution",
        "standard_error",
    ]);
    let total = Text {
        nl: "Samen",
        en: "Together",
    };
    for (outcome, found) in found {
        let mut push = |id: String, nl: String, en: String, contribution: &Contribution| {
            table.push([
                json!(outcome.id()),
                json!(outcome.unit().id()),
                json!(id),
                json!(nl),
                json!(en),
                json!(contribution.mean),
                json!(contribution.standard_error),
            ]);
        };
        for (group, contribution) in why.groups().iter().zip(&found.groups) {
            let name = |pick: fn(Text) -> &'static str| joined(group, |c| pick(c.name()), " + ");
            push(id(group), name(|t| t.nl), name(|t| t.en), contribution);
        }
        let (nl, en) = (total.nl.to_owned(), total.en.to_owned());
        push("total".to_owned(), nl, en, &found.total);
    }
    table
}

fn as_json(why: &Explanation, members: u32, found: &[(Outcome, Contributions)]) -> Result<String> {
    let figures = |c: &Contribution| json!({ "mean": c.mean, "standard_error": c.standard_error });
    let outcome = |(outcome, found): &(Outcome, Contributions)| {
        let groups: Map<String, Value> = why
            .groups()
            .iter()
            .zip(&found.groups)
            .map(|(group, contribution)| (id(group), figures(contribution)))
            .collect();
        let value = json!({
            "unit": outcome.unit().id(),
            "change": figures(&found.total),
            "contributions": groups,
        });
        (outcome.id().to_owned(), value)
    };
    let group = |group: &Vec<Change>| {
        json!({
            "id": id(group),
            "levers": group.iter().map(|change| change.id()).collect::<Vec<_>>(),
            "name_nl": joined(group, |c| c.name().nl, " + "),
            "name_en": joined(group, |c| c.name().en, " + "),
        })
    };
    let (first, last) = (
        &why.experiments()[0],
        &why.experiments()[why.experiments().len() - 1],
    );
    let mut answer = write::about(last, Some(members));
    answer.insert("baseline".into(), write::levers(&first.plan.horizon));
    answer.insert("levers".into(), write::levers(&last.plan.horizon));
    answer.insert("groups".into(), why.groups().iter().map(group).collect());
    let outcomes: Map<String, Value> = found.iter().map(outcome).collect();
    answer.insert("outcomes".into(), Value::Object(outcomes));
    json(&Value::Object(answer))
}

fn id(group: &[Change]) -> String {
    joined(group, |change| change.id(), "+")
}

fn joined(group: &[Change], pick: impl Fn(&Change) -> &'static str, between: &str) -> String {
    group.iter().map(pick).collect::<Vec<_>>().join(between)
}
