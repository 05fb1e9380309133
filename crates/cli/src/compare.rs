//! `regiewijzer compare`

use crate::format::Format;
use crate::options::{self, Named, OptionArg, WithLevers};
use crate::run::args::RunArgs;
use crate::run::write::About;
use crate::table::{ByName, Table, json};
use anyhow::{Result, bail};
use regiewijzer_analysis::{Compared, compare};
use regiewijzer_decide::TableError;
use regiewijzer_decide::robustness::Wins;
use regiewijzer_ensemble::Band;
use regiewijzer_model::{Direction, Outcome};
use serde::Serialize;

/// What to compare.
#[derive(clap::Args)]
#[command(after_help = options::SYNTAX)]
pub(crate) struct Args {
    /// Two to four options; the first is what the others are held against
    #[arg(
        value_name = "OPTION",
        required_unless_present = "link",
        conflicts_with = "link"
    )]
    options: Vec<OptionArg>,
    /// Only these outcomes, by id and with commas; without it all
    #[arg(long, value_name = "ID,…", value_delimiter = ',', value_parser = options::outcome)]
    outcome: Vec<Outcome>,
    #[command(flatten)]
    run: RunArgs,
}

/// The options side by side.
pub(crate) fn answer(args: &Args) -> Result<String> {
    let given = options::given(&args.options, &args.run);
    if !(2..=4).contains(&given) {
        bail!("OPTION: {given} given; allowed are 2 to 4 options");
    }
    let outcomes = options::outcomes_or_all("--outcome", &args.outcome)?;
    let options = options::resolve(&args.options, &args.run)?;
    let ends = args
        .run
        .ends(options.iter().map(|option| &option.experiment))?;
    let compared: Vec<(Outcome, Vec<Compared>)> = outcomes
        .into_iter()
        .map(|outcome| Ok((outcome, compare(&ends, outcome)?)))
        .collect::<Result<_, TableError>>()?;
    match args.run.format {
        Format::Json => json(&Answer {
            about: About::new(&options[0].experiment, Some(args.run.members())),
            options: options::with_levers(&options),
            outcomes: compared
                .iter()
                .map(|(outcome, compared)| {
                    (outcome.id(), Measure::of(*outcome, &options, compared))
                })
                .collect(),
        }),
        format => Table::of(rows(&options, &compared))?.write(format),
    }
}

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(flatten)]
    about: About,
    options: Vec<WithLevers<'a>>,
    outcomes: ByName<&'static str, Measure<'a>>,
}

/// The options on one measure.
#[derive(Serialize)]
struct Measure<'a> {
    unit: &'static str,
    better: &'static str,
    options: ByName<&'a str, Figures<'a>>,
}

#[derive(Serialize)]
struct Figures<'a> {
    #[serde(flatten)]
    at_end: Percentiles,
    difference: Percentiles,
    beats: ByName<&'a str, f64>,
    regret: Regret,
    maximin: f64,
}

#[derive(Serialize)]
struct Percentiles {
    p05: f64,
    p50: f64,
    p95: f64,
}

#[derive(Serialize)]
struct Regret {
    max: f64,
    p90: f64,
    mean: f64,
}

impl<'a> Measure<'a> {
    fn of(outcome: Outcome, options: &'a [Named], compared: &[Compared]) -> Self {
        let figures = |own: &Compared| Figures {
            at_end: own.band.into(),
            difference: own.difference.into(),
            beats: options
                .iter()
                .zip(&own.beats)
                .filter_map(|(other, wins)| Some((other.name.as_str(), (*wins)?.share())))
                .collect(),
            regret: Regret {
                max: own.regret.max,
                p90: own.regret.p90,
                mean: own.regret.mean,
            },
            maximin: own.worst,
        };
        Self {
            unit: outcome.unit().id(),
            better: better(outcome),
            options: options
                .iter()
                .zip(compared)
                .map(|(option, own)| (option.name.as_str(), figures(own)))
                .collect(),
        }
    }
}

impl From<Band> for Percentiles {
    fn from(Band { p05, p50, p95, .. }: Band) -> Self {
        Self { p05, p50, p95 }
    }
}

/// One row an outcome and option.
#[derive(Serialize)]
struct Row<'a> {
    outcome: &'static str,
    unit: &'static str,
    better: &'static str,
    option: &'a str,
    p50: f64,
    difference: f64,
    #[serde(flatten)]
    beats: ByName<String, Option<f64>>,
    regret_max: f64,
    regret_p90: f64,
    maximin: f64,
}

fn rows<'a>(
    options: &'a [Named],
    compared: &'a [(Outcome, Vec<Compared>)],
) -> impl Iterator<Item = Row<'a>> {
    compared.iter().flat_map(move |(outcome, compared)| {
        options.iter().zip(compared).map(move |(option, own)| Row {
            outcome: outcome.id(),
            unit: outcome.unit().id(),
            better: better(*outcome),
            option: &option.name,
            p50: own.band.p50,
            difference: own.difference.p50,
            beats: options::beats(options, own.beats.iter().map(|wins| wins.map(Wins::share))),
            regret_max: own.regret.max,
            regret_p90: own.regret.p90,
            maximin: own.worst,
        })
    })
}

fn better(outcome: Outcome) -> &'static str {
    match outcome.direction() {
        Direction::Higher => "higher",
        Direction::Lower => "lower",
    }
}
