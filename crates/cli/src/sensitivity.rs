//! `regiewijzer sensitivity`

use crate::engine::Engine;
use crate::format::Format;
use crate::options;
use crate::run::choices::ChoiceArgs;
use crate::run::worlds::WorldArgs;
use crate::run::{flags, write};
use crate::table::{Table, json};
use anyhow::{Context as _, Result};
use clap::ValueEnum;
use regiewijzer_analysis::Sensitivity;
use regiewijzer_analysis::sensitivity::{CONFIDENCE, Stepped, Variance};
use regiewijzer_decide::sensitivity::Index;
use regiewijzer_ensemble::{Experiment, Range};
use regiewijzer_model::{Outcome, Parameter};
use serde_json::{Map, Value, json};

/// The most samples or trajectories of one answer.
const SAMPLES_MAX: u32 = 1 << 14;
/// How many places are handed out to the cores at a time.
const CHUNK: usize = 4096;

/// What to look at.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The outcomes, by id and with commas
    #[arg(long, value_name = "ID,…", required = true, value_delimiter = ',', value_parser = options::outcome)]
    outcome: Vec<Outcome>,
    /// How parameters are judged
    #[arg(long, value_enum, default_value_t)]
    method: Method,
    /// Samples (sobol) or trajectories (morris), 2 to 16384; each is about as many runs as parameters
    #[arg(long, default_value_t = 1024, value_parser = flags::whole(2..=SAMPLES_MAX))]
    samples: u32,
    #[command(flatten)]
    choices: ChoiceArgs,
    #[command(flatten)]
    worlds: WorldArgs,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Method {
    /// Shares of the variance, first order and total, with 95% intervals
    #[default]
    Sobol,
    /// Elementary effects over the whole range: mean, mean size and deviation
    Morris,
}

/// A table of figures for each outcome.
struct Answer {
    columns: &'static [&'static str],
    outcomes: Vec<Judged>,
}

/// What is said of the parameters of one outcome.
struct Judged {
    outcome: Outcome,
    /// What is said of the outcome as a whole, by name.
    whole: Map<String, Value>,
    /// The figures of each parameter, in the order of the columns.
    rows: Vec<(Parameter, Vec<Value>)>,
}

/// Which parameter matters most.
pub(crate) fn answer(args: &Args) -> Result<String> {
    let outcomes = options::outcomes_or_all("--outcome", &args.outcome)?;
    let experiment = args
        .worlds
        .inquiry(args.choices.choices())?
        .resolve()
        .map_err(|error| flags::name_the_flag(&error))?;
    let answer = match args.method {
        Method::Sobol => sobol(args.worlds.engine, &experiment, args.samples, &outcomes)?,
        Method::Morris => morris(args.worlds.engine, &experiment, args.samples, &outcomes)?,
    };
    match args.format {
        Format::Json => as_json(&answer, args, &experiment),
        format => as_table(&answer, &experiment).write(format),
    }
}

fn sobol(
    engine: Engine,
    experiment: &Experiment,
    samples: u32,
    outcomes: &[Outcome],
) -> Result<Answer> {
    let study = Sensitivity::sobol(experiment.clone(), samples).context("--samples, --set")?;
    let measured = measure(engine, &study, study.design().places(), outcomes)?;
    let columns = &[
        "total", "total_lo", "total_hi", "first", "first_lo", "first_hi",
    ];
    let row = |index: Index| [index.estimate, index.interval.lo, index.interval.hi];
    let table = |(outcome, values): (&Outcome, Vec<f64>)| {
        let found = study.indices(&values).with_context(|| of(*outcome))?;
        let Variance {
            mean,
            variance,
            parameters,
        } = found;
        let rows = parameters.into_iter().map(|explained| {
            let indices = explained.indices;
            let figures = [row(indices.total), row(indices.first)].concat();
            (
                explained.parameter,
                figures.into_iter().map(|f| json!(f)).collect(),
            )
        });
        let whole = [("mean", mean), ("variance", variance)];
        let whole = whole.map(|(name, figure)| (name.to_owned(), json!(figure)));
        Ok(Judged {
            outcome: *outcome,
            whole: whole.into_iter().collect(),
            rows: rows.collect(),
        })
    };
    let outcomes = outcomes
        .iter()
        .zip(measured)
        .map(table)
        .collect::<Result<_>>()?;
    Ok(Answer { columns, outcomes })
}

fn morris(
    engine: Engine,
    experiment: &Experiment,
    trajectories: u32,
    outcomes: &[Outcome],
) -> Result<Answer> {
    let study =
        Sensitivity::morris(experiment.clone(), trajectories).context("--samples, --set")?;
    let measured = measure(engine, &study, study.design().places(), outcomes)?;
    let columns = &["mu_star", "mu_star_error", "mu", "sigma"];
    let table = |(outcome, values): (&Outcome, Vec<f64>)| {
        let found = study.effects(&values).with_context(|| of(*outcome))?;
        let rows = found.into_iter().map(|Stepped { parameter, effects }| {
            let figures = [
                effects.mean_size,
                effects.mean_size_error,
                effects.mean,
                effects.deviation,
            ];
            (parameter, figures.map(|f| json!(f)).to_vec())
        });
        Ok(Judged {
            outcome: *outcome,
            whole: Map::new(),
            rows: rows.collect(),
        })
    };
    let outcomes = outcomes
        .iter()
        .zip(measured)
        .map(table)
        .collect::<Result<_>>()?;
    Ok(Answer { columns, outcomes })
}

fn of(outcome: Outcome) -> String {
    format!("--outcome {}", outcome.id())
}

/// The outcomes at every place, one list an outcome, on whichever core is free.
fn measure<D: Sync>(
    engine: Engine,
    study: &Sensitivity<D>,
    mut places: impl Iterator<Item = Vec<f64>>,
    outcomes: &[Outcome],
) -> Result<Vec<Vec<f64>>> {
    let mut measured = vec![Vec::new(); outcomes.len()];
    loop {
        let chunk: Vec<Vec<f64>> = places.by_ref().take(CHUNK).collect();
        if chunk.is_empty() {
            return Ok(measured);
        }
        let ends = engine.ends_at(study, &chunk)?;
        for (list, outcome) in measured.iter_mut().zip(outcomes) {
            list.extend(ends.iter().map(|end| end[*outcome as usize]));
        }
    }
}

fn as_table(answer: &Answer, experiment: &Experiment) -> Table {
    let about = ["outcome", "parameter"];
    let range = ["unit", "lo", "hi", "name_nl", "name_en"];
    let mut table = Table::new(about.iter().chain(answer.columns).chain(&range).copied());
    for Judged { outcome, rows, .. } in &answer.outcomes {
        for (parameter, figures) in rows {
            let Range { lo, hi } = experiment.assumptions.range(*parameter);
            let info = parameter.info();
            table.push(
                [json!(outcome.id()), json!(info.id)]
                    .into_iter()
                    .chain(figures.iter().cloned())
                    .chain([
                        json!(info.unit),
                        json!(lo),
                        json!(hi),
                        json!(info.name.nl),
                        json!(info.name.en),
                    ]),
            );
        }
    }
    table
}

fn as_json(answer: &Answer, args: &Args, experiment: &Experiment) -> Result<String> {
    let parameter = |(parameter, figures): &(Parameter, Vec<Value>)| {
        let mut object = Map::new();
        object.insert("parameter".into(), json!(parameter.id()));
        let columns = answer.columns.iter().map(|column| (*column).to_owned());
        object.extend(columns.zip(figures.iter().cloned()));
        Value::Object(object)
    };
    let outcomes: Map<String, Value> = answer
        .outcomes
        .iter()
        .map(|judged| {
            let Judged {
                outcome,
                whole,
                rows,
            } = judged;
            let mut object = Map::new();
            object.insert("unit".into(), json!(outcome.unit().id()));
            object.extend(whole.clone());
            object.insert("parameters".into(), rows.iter().map(parameter).collect());
            (outcome.id().to_owned(), Value::Object(object))
        })
        .collect();
    let mut object = write::about(experiment, None);
    let (method, confidence) = match args.method {
        Method::Sobol => ("sobol", Some(CONFIDENCE)),
        Method::Morris => ("morris", None),
    };
    let chance = if experiment.noise {
        "frozen"
    } else {
        "expected"
    };
    object.insert("method".into(), json!(method));
    object.insert("samples".into(), json!(args.samples));
    object.insert("confidence".into(), json!(confidence));
    object.insert("chance".into(), json!(chance));
    object.insert("levers".into(), write::levers(&experiment.plan.horizon));
    object.insert("outcomes".into(), Value::Object(outcomes));
    json(&Value::Object(object))
}
