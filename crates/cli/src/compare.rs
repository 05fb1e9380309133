//! `regiewijzer compare`

mod readings;

use crate::format::Format;
use crate::options::{self, Named, OptionArg, WithLevers};
use crate::run::args::RunArgs;
use crate::run::noticeable::NoticeableArgs;
use crate::run::write::About;
use crate::table::{ByName, Table, json, note};
use anyhow::{Result, bail};
use regiewijzer_analysis::movable::Section;
use regiewijzer_analysis::{Compared, Ends, compare, direction, movable};
use regiewijzer_decide::TableError;
use regiewijzer_decide::robustness::{Wins, maximin};
use regiewijzer_ensemble::Band;
use regiewijzer_model::{Direction, Outcome, Readings};
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
    /// Instead: in which of these readings the order of the options survives, each held beside those of
    /// --reading; all, or ids with commas
    #[arg(long, value_name = "all|ID,…", value_parser = readings::written)]
    readings: Option<Readings>,
    #[command(flatten)]
    noticeable: NoticeableArgs,
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
    let (thresholds, months) = (args.noticeable.thresholds(&args.run)?, args.run.months()?);
    let options = options::resolve(&args.options, &args.run)?;
    if let Some(held) = args.readings {
        let criteria = if args.outcome.is_empty() {
            movable::criteria(&[])
        } else {
            outcomes.clone()
        };
        return readings::answer(
            &args.run,
            &options,
            (&outcomes, criteria),
            &thresholds,
            held,
        );
    }
    let ends = args
        .run
        .ends(options.iter().map(|option| &option.experiment))?;
    let compared: Vec<OnMeasure> = outcomes
        .into_iter()
        .map(|outcome| {
            let noticeable = thresholds.over(outcome, months);
            let options = compare(&ends, outcome, noticeable)?;
            Ok(OnMeasure {
                outcome,
                group: Section::of(outcome, &thresholds).id(),
                noticeable,
                options,
                worst: worst(&ends, outcome)?,
            })
        })
        .collect::<Result<_, TableError>>()?;
    match args.run.format {
        Format::Json => json(&Answer {
            about: About::new(&options[0].experiment, Some(args.run.members())),
            options: options::with_levers(&options),
            outcomes: compared
                .iter()
                .map(|found| (found.outcome.id(), Measure::of(&options, found)))
                .collect(),
        }),
        format => Table::of(rows(&options, &compared))?.write(format),
    }
}

/// What was found of the options on a measure.
struct OnMeasure {
    outcome: Outcome,
    /// The group that it is shown in.
    group: &'static str,
    /// From which difference on they differ noticeably, in its unit.
    noticeable: f64,
    options: Vec<Compared>,
    /// Where each option lies in the world in which it does worst.
    worst: Vec<f64>,
}

/// Where each option lies on a measure in the world in which it does worst, in its unit.
fn worst(options: &[Ends], outcome: Outcome) -> Result<Vec<f64>, TableError> {
    let values: Vec<Vec<f64>> = options.iter().map(|ends| ends.of(outcome)).collect();
    let worlds = values.first().map_or(0, Vec::len);
    let world = |world: usize| values.iter().map(|option| option[world]).collect();
    maximin(
        &(0..worlds).map(world).collect::<Vec<_>>(),
        direction(outcome),
    )
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
    group: &'static str,
    unit: &'static str,
    better: &'static str,
    noticeable: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    options: ByName<&'a str, Figures<'a>>,
}

#[derive(Serialize)]
struct Figures<'a> {
    #[serde(flatten)]
    at_end: Percentiles,
    difference: Percentiles,
    against: ByName<&'a str, Shares>,
    regret: Regret,
    maximin: f64,
}

/// Shares of the worlds in which it is noticeably better, about equal and noticeably worse.
#[derive(Serialize)]
struct Shares {
    better: f64,
    equal: f64,
    worse: f64,
}

impl From<Wins> for Shares {
    fn from(wins: Wins) -> Self {
        let [better, equal, worse] = wins.shares();
        Self {
            better,
            equal,
            worse,
        }
    }
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
    fn of(options: &'a [Named], found: &OnMeasure) -> Self {
        let figures = |own: &Compared, worst: f64| Figures {
            at_end: own.band.into(),
            difference: own.difference.into(),
            against: options
                .iter()
                .zip(&own.wins)
                .filter_map(|(other, wins)| Some((other.name.as_str(), (*wins)?.into())))
                .collect(),
            regret: Regret {
                max: own.regret.max,
                p90: own.regret.p90,
                mean: own.regret.mean,
            },
            maximin: worst,
        };
        Self {
            group: found.group,
            unit: found.outcome.unit().id(),
            better: better(found.outcome),
            noticeable: found.noticeable,
            note: note(found.outcome),
            options: options
                .iter()
                .zip(found.options.iter().zip(&found.worst))
                .map(|(option, (own, worst))| (option.name.as_str(), figures(own, *worst)))
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
    group: &'static str,
    unit: &'static str,
    better: &'static str,
    noticeable: f64,
    option: &'a str,
    p50: f64,
    difference: f64,
    /// `better_A`, `equal_A` and `worse_A` for each option A.
    #[serde(flatten)]
    against: ByName<String, Option<f64>>,
    regret_max: f64,
    regret_p90: f64,
    maximin: f64,
    note: Option<String>,
}

fn rows<'a>(options: &'a [Named], compared: &'a [OnMeasure]) -> impl Iterator<Item = Row<'a>> {
    compared.iter().flat_map(move |found| {
        let outcome = found.outcome;
        let rows = options.iter().zip(&found.options).zip(&found.worst);
        rows.map(move |((option, own), worst)| Row {
            outcome: outcome.id(),
            group: found.group,
            unit: outcome.unit().id(),
            better: better(outcome),
            noticeable: found.noticeable,
            option: &option.name,
            p50: own.band.p50,
            difference: own.difference.p50,
            against: options.iter().zip(&own.wins).flat_map(shares).collect(),
            regret_max: own.regret.max,
            regret_p90: own.regret.p90,
            maximin: *worst,
            note: note(outcome),
        })
    })
}

/// The three columns about another option; empty against itself.
fn shares((other, wins): (&Named, &Option<Wins>)) -> [(String, Option<f64>); 3] {
    let shares = wins.map(Wins::shares);
    let column = |(place, word): (usize, &str)| {
        let share = shares.map(|shares| shares[place]);
        (format!("{word}_{}", other.name), share)
    };
    [(0, "better"), (1, "equal"), (2, "worse")].map(column)
}

fn better(outcome: Outcome) -> &'static str {
    match outcome.direction() {
        Direction::Higher => "higher",
        Direction::Lower => "lower",
    }
}
