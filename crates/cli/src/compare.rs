//! `regiewijzer compare`

use crate::format::Format;
use crate::options::{self, Named, OptionArg};
use crate::run::choices::ChoiceArgs;
use crate::run::worlds::{MemberArgs, WorldArgs};
use crate::run::write;
use crate::table::{Table, json};
use anyhow::{Result, bail};
use regiewijzer_analysis::{Compared, compare};
use regiewijzer_decide::TableError;
use regiewijzer_decide::robustness::Wins;
use regiewijzer_model::{Direction, Outcome};
use serde_json::{Map, Value, json};

/// What to compare.
#[derive(clap::Args)]
#[command(after_help = options::SYNTAX)]
pub(crate) struct Args {
    /// Two to four options; the first is what the others are held against
    #[arg(value_name = "OPTION", required = true)]
    options: Vec<OptionArg>,
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

/// The options side by side.
pub(crate) fn answer(args: &Args) -> Result<String> {
    if !(2..=4).contains(&args.options.len()) {
        let given = args.options.len();
        bail!("OPTION: {given} given; allowed are 2 to 4 options");
    }
    let outcomes = options::outcomes_or_all("--outcome", &args.outcome)?;
    let options = options::resolve(&args.options, &args.choices, &args.worlds)?;
    let members = args.members.members;
    let experiments = options.iter().map(|option| &option.experiment);
    let ends = args.worlds.engine.ends_of_each(experiments, members)?;
    let compared: Vec<(Outcome, Vec<Compared>)> = outcomes
        .into_iter()
        .map(|outcome| Ok((outcome, compare(&ends, outcome)?)))
        .collect::<Result<_, TableError>>()?;
    match args.format {
        Format::Json => as_json(&options, members, &compared),
        format => as_table(&options, &compared).write(format),
    }
}

/// One row an outcome and option.
fn as_table(options: &[Named], compared: &[(Outcome, Vec<Compared>)]) -> Table {
    let beats = options
        .iter()
        .map(|option| format!("beats_{}", option.name));
    let columns = ["outcome", "unit", "better", "option", "p50", "difference"];
    let robust = ["regret_max", "regret_p90", "maximin"];
    let mut table = Table::new(
        columns
            .map(str::to_owned)
            .into_iter()
            .chain(beats)
            .chain(robust.map(str::to_owned)),
    );
    for (outcome, compared) in compared {
        for (option, own) in options.iter().zip(compared) {
            let label = [
                json!(outcome.id()),
                json!(outcome.unit().id()),
                json!(better(*outcome)),
                json!(option.name),
                json!(own.band.p50),
                json!(own.difference.p50),
            ];
            let beats = own.beats.iter().map(|wins| json!(wins.map(Wins::share)));
            let robust = [own.regret.max, own.regret.p90, own.worst].map(|figure| json!(figure));
            table.push(label.into_iter().chain(beats).chain(robust));
        }
    }
    table
}

fn as_json(
    options: &[Named],
    members: u32,
    compared: &[(Outcome, Vec<Compared>)],
) -> Result<String> {
    let one = |own: &Compared| {
        let beats: Map<String, Value> = options
            .iter()
            .zip(&own.beats)
            .filter_map(|(other, wins)| Some((other.name.clone(), json!((*wins)?.share()))))
            .collect();
        json!({
            "p05": own.band.p05,
            "p50": own.band.p50,
            "p95": own.band.p95,
            "difference": {
                "p05": own.difference.p05,
                "p50": own.difference.p50,
                "p95": own.difference.p95,
            },
            "beats": beats,
            "regret": { "max": own.regret.max, "p90": own.regret.p90, "mean": own.regret.mean },
            "maximin": own.worst,
        })
    };
    let outcome = |(outcome, compared): &(Outcome, Vec<Compared>)| {
        let by_name: Map<String, Value> = options
            .iter()
            .zip(compared)
            .map(|(option, own)| (option.name.clone(), one(own)))
            .collect();
        let (unit, better) = (outcome.unit().id(), better(*outcome));
        let value = json!({ "unit": unit, "better": better, "options": by_name });
        (outcome.id().to_owned(), value)
    };
    let mut answer = write::about(&options[0].experiment, Some(members));
    answer.insert("options".into(), options::as_json(options));
    let outcomes: Map<String, Value> = compared.iter().map(outcome).collect();
    answer.insert("outcomes".into(), Value::Object(outcomes));
    json(&Value::Object(answer))
}

fn better(outcome: Outcome) -> &'static str {
    match outcome.direction() {
        Direction::Higher => "higher",
        Direction::Lower => "lower",
    }
}
