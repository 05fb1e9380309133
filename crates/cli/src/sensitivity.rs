//! `regiewijzer sensitivity`

use crate::engine::Engine;
use crate::format::Format;
use crate::options;
use crate::run::choices::ChoiceArgs;
use crate::run::flags;
use crate::run::worlds::WorldArgs;
use crate::run::write::{About, MainLevers};
use crate::table::{ByName, Table, json};
use anyhow::{Context as _, Result};
use clap::ValueEnum;
use regiewijzer_analysis::Sensitivity;
use regiewijzer_analysis::sensitivity::{CONFIDENCE, ParameterEffects, ParameterIndices};
use regiewijzer_ensemble::{Experiment, Range};
use regiewijzer_evidence::Text;
use regiewijzer_model::{Outcome, Parameter};
use serde::Serialize;

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

/// What is found of the parameters of one outcome.
struct Found {
    outcome: Outcome,
    /// Mean and variance of the outcome as a whole, where the method gives these.
    whole: Option<Whole>,
    parameters: Vec<(Parameter, Figures)>,
}

#[derive(Clone, Copy, Serialize)]
struct Whole {
    mean: f64,
    variance: f64,
}

#[derive(Clone, Copy, Serialize)]
#[serde(untagged)]
enum Figures {
    Sobol {
        total: f64,
        total_lo: f64,
        total_hi: f64,
        first: f64,
        first_lo: f64,
        first_hi: f64,
    },
    Morris {
        mu_star: f64,
        mu_star_error: f64,
        mu: f64,
        sigma: f64,
    },
}

/// Which parameter matters most.
pub(crate) fn answer(args: &Args) -> Result<String> {
    let outcomes = options::outcomes_or_all("--outcome", &args.outcome)?;
    let experiment = args
        .worlds
        .inquiry(args.choices.choices())?
        .resolve()
        .map_err(|error| flags::name_the_flag(&error))?;
    let analyse = match args.method {
        Method::Sobol => sobol,
        Method::Morris => morris,
    };
    let found = analyse(args.worlds.engine, &experiment, args.samples, &outcomes)?;
    match args.format {
        Format::Json => as_json(&found, args, &experiment),
        format => Table::of(rows(&found, &experiment))?.write(format),
    }
}

fn sobol(
    engine: Engine,
    experiment: &Experiment,
    samples: u32,
    outcomes: &[Outcome],
) -> Result<Vec<Found>> {
    let study = Sensitivity::sobol(experiment.clone(), samples).context("--samples, --set")?;
    let measured = measure(engine, &study, study.design().points(), outcomes)?;
    let found = |(outcome, values): (&Outcome, Vec<f64>)| {
        let found = study.indices(&values).with_context(|| of(*outcome))?;
        let figures = |ParameterIndices { parameter, indices }| {
            let (total, first) = (indices.total, indices.first);
            let figures = Figures::Sobol {
                total: total.estimate,
                total_lo: total.interval.lo,
                total_hi: total.interval.hi,
                first: first.estimate,
                first_lo: first.interval.lo,
                first_hi: first.interval.hi,
            };
            (parameter, figures)
        };
        Ok(Found {
            outcome: *outcome,
            whole: Some(Whole {
                mean: found.mean,
                variance: found.variance,
            }),
            parameters: found.parameters.into_iter().map(figures).collect(),
        })
    };
    outcomes.iter().zip(measured).map(found).collect()
}

fn morris(
    engine: Engine,
    experiment: &Experiment,
    trajectories: u32,
    outcomes: &[Outcome],
) -> Result<Vec<Found>> {
    let study =
        Sensitivity::morris(experiment.clone(), trajectories).context("--samples, --set")?;
    let measured = measure(engine, &study, study.design().points(), outcomes)?;
    let found = |(outcome, values): (&Outcome, Vec<f64>)| {
        let found = study.effects(&values).with_context(|| of(*outcome))?;
        let figures = |ParameterEffects { parameter, effects }| {
            let figures = Figures::Morris {
                mu_star: effects.mu_star,
                mu_star_error: effects.mu_star_error,
                mu: effects.mu,
                sigma: effects.sigma,
            };
            (parameter, figures)
        };
        Ok(Found {
            outcome: *outcome,
            whole: None,
            parameters: found.into_iter().map(figures).collect(),
        })
    };
    outcomes.iter().zip(measured).map(found).collect()
}

fn of(outcome: Outcome) -> String {
    format!("--outcome {}", outcome.id())
}

/// The outcomes at every place, computed in parallel; a list for each outcome.
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

#[derive(Serialize)]
struct Row {
    outcome: &'static str,
    #[serde(flatten)]
    sensitivity: ParameterSensitivity,
    unit: &'static str,
    lo: f64,
    hi: f64,
    name: Text,
}

fn rows(found: &[Found], experiment: &Experiment) -> impl Iterator<Item = Row> {
    found.iter().flat_map(|of_outcome| {
        let row = |(parameter, figures): &(Parameter, Figures)| {
            let Range { lo, hi } = experiment.assumptions.range(*parameter);
            let info = parameter.info();
            Row {
                outcome: of_outcome.outcome.id(),
                sensitivity: ParameterSensitivity {
                    parameter: info.id,
                    figures: *figures,
                },
                unit: info.unit,
                lo,
                hi,
                name: info.name,
            }
        };
        of_outcome.parameters.iter().map(row)
    })
}

#[derive(Serialize)]
struct Answer {
    #[serde(flatten)]
    about: About,
    method: &'static str,
    samples: u32,
    confidence: Option<f64>,
    chance: &'static str,
    levers: MainLevers,
    outcomes: ByName<&'static str, OutcomeSensitivity>,
}

#[derive(Serialize)]
struct OutcomeSensitivity {
    unit: &'static str,
    #[serde(flatten)]
    whole: Option<Whole>,
    parameters: Vec<ParameterSensitivity>,
}

#[derive(Serialize)]
struct ParameterSensitivity {
    parameter: &'static str,
    #[serde(flatten)]
    figures: Figures,
}

fn as_json(found: &[Found], args: &Args, experiment: &Experiment) -> Result<String> {
    let parameter = |(parameter, figures): &(Parameter, Figures)| ParameterSensitivity {
        parameter: parameter.id(),
        figures: *figures,
    };
    let of_outcome = |found: &Found| OutcomeSensitivity {
        unit: found.outcome.unit().id(),
        whole: found.whole,
        parameters: found.parameters.iter().map(parameter).collect(),
    };
    let (method, confidence) = match args.method {
        Method::Sobol => ("sobol", Some(CONFIDENCE)),
        Method::Morris => ("morris", None),
    };
    let chance = if experiment.noise {
        "frozen"
    } else {
        "expected"
    };
    json(&Answer {
        about: About::new(experiment, None),
        method,
        samples: args.samples,
        confidence,
        chance,
        levers: (&experiment.plan.horizon).into(),
        outcomes: found
            .iter()
            .map(|found| (found.outcome.id(), of_outcome(found)))
            .collect(),
    })
}
