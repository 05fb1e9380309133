//! `regiewijzer discover`

use crate::format::Format;
use crate::options::{self, Named, OptionArg, WithLevers};
use crate::run::args::RunArgs;
use crate::run::flags;
use crate::run::noticeable::NoticeableArgs;
use crate::run::worlds::map_members;
use crate::run::write::About;
use crate::table::{Table, json};
use anyhow::{Context as _, Result, bail};
use regiewijzer_analysis::discovery::Search;
use regiewijzer_analysis::{Factors, Found, Shortfall, discover};
use regiewijzer_decide::discovery::{
    Criterion, DiscoveryError, Fit, Limits, PrimSettings, Restriction, Selection,
};
use regiewijzer_ensemble::Range;
use regiewijzer_evidence::Text;
use regiewijzer_model::{Outcome, Parameter, Share};
use serde::Serialize;

/// What to look for.
#[derive(clap::Args)]
#[command(after_help = options::SYNTAX)]
pub(crate) struct Args {
    /// The option that falls short, and the one it loses to; with a threshold only the first
    #[arg(
        value_name = "OPTION",
        required_unless_present = "link",
        conflicts_with = "link"
    )]
    options: Vec<OptionArg>,
    /// The outcome, by id
    #[arg(long, value_name = "ID", value_parser = options::outcome)]
    outcome: Outcome,
    /// Falling short is doing worse than this, in the unit of the outcome
    #[arg(long, value_name = "VALUE", value_parser = flags::number, allow_hyphen_values = true)]
    threshold: Option<f64>,
    /// Take the region that covers most, of those at least this dense: 0 to 1
    #[arg(long, value_name = "0..1", value_parser = flags::share, conflicts_with = "coverage")]
    density: Option<Share>,
    /// Take the densest region, of those that cover at least this much: 0 to 1
    #[arg(long, value_name = "0..1", value_parser = flags::share)]
    coverage: Option<Share>,
    /// How many parameters the region may restrict, 1 to 10
    #[arg(long, default_value_t = 4, value_parser = flags::whole(1..=10))]
    parameters: u32,
    /// The share of the worlds that is peeled off at a time, above 0 and below .5
    #[arg(long, default_value = ".05", value_parser = flags::share)]
    peel: Share,
    /// The share of all worlds that the region holds at least, above 0 and below 1
    #[arg(long, default_value = ".05", value_parser = flags::share)]
    mass: Share,
    #[command(flatten)]
    noticeable: NoticeableArgs,
    #[command(flatten)]
    run: RunArgs,
}

/// In which worlds an option falls short.
pub(crate) fn answer(args: &Args) -> Result<String> {
    let given = options::given(&args.options, &args.run);
    match (given, args.threshold) {
        (2, None) | (1, Some(_)) => {}
        (_, None) => bail!(
            "OPTION: {given} given; allowed are two, the first held against the second, or one \
             with --threshold"
        ),
        (_, Some(_)) => bail!("OPTION: {given} given; allowed is one with --threshold"),
    }
    if let Some(at) = args.threshold.filter(|at| !at.is_finite()) {
        bail!("--threshold: {at} given; allowed is a number, such as .5");
    }
    let search = search(args)?;
    let noticeable = args.noticeable.of(args.outcome, &args.run)?;
    let options = options::resolve(&args.options, &args.run)?;
    let ends = args
        .run
        .ends(options.iter().map(|option| &option.experiment))?;
    let shortfall = match args.threshold {
        Some(at) => Shortfall::WorseThan(at),
        None => Shortfall::LosesTo(&ends[1], noticeable),
    };
    let cases = shortfall.cases(&ends[0], args.outcome);
    let factors = Factors::of(options.iter().map(|option| &option.experiment));
    let sampled = map_members(args.run.members(), |member| {
        options[0].experiment.world(member)
    });
    let found = match discover(&factors, &sampled, &cases, &search) {
        Ok(Some(found)) => found,
        Ok(None) => bail!(
            "no region is like that; allowed are less --density or --coverage, and more --parameters"
        ),
        Err(DiscoveryError::NoCases(worlds)) => bail!(
            "{} in none of the {worlds} worlds, so there is nothing to tell apart",
            question(args, &options)
        ),
        Err(DiscoveryError::OnlyCases(worlds)) => bail!(
            "{} in all {worlds} worlds, so there is nothing to tell apart",
            question(args, &options)
        ),
        Err(error) => return Err(error.into()),
    };
    let restricted = || restrictions(&options[0], &found);
    match args.run.format {
        Format::Json => as_json(args, &options, &found),
        Format::Csv => {
            let rows = restricted().map(|restricted| RestrictedWithFit {
                restricted,
                coverage: found.fit.coverage,
                density: found.fit.density,
                base_rate: found.base_rate,
                mass: found.fit.mass,
            });
            Table::of_any(rows)?.write(Format::Csv)
        }
        Format::Table => {
            let fit = Table::of([FitRow {
                question: question(args, &options),
                worlds: found.fit.worlds,
                coverage: found.fit.coverage,
                density: found.fit.density,
                base_rate: found.base_rate,
                mass: found.fit.mass,
            }])?;
            let restricted = Table::of_any(restricted())?;
            let (fit, restricted) = (fit.write(Format::Table)?, restricted.write(Format::Table)?);
            Ok(format!("{fit}\n{restricted}"))
        }
    }
}

fn search(args: &Args) -> Result<Search> {
    let (peel, mass) = (args.peel.get(), args.mass.get());
    let prim = PrimSettings::new(peel, peel.min(0.05), mass, Criterion::default())
        .context("--peel, --mass")?;
    let selection = match (args.density, args.coverage) {
        (Some(density), _) => Selection::DensityAtLeast(density.get()),
        (None, Some(coverage)) => Selection::CoverageAtLeast(coverage.get()),
        (None, None) => Selection::Balanced,
    };
    Ok(Search {
        prim,
        selection,
        parameters_at_most: args.parameters as usize,
        ..Search::default()
    })
}

/// What is looked for, as the beginning of a sentence.
fn question(args: &Args, options: &[Named]) -> String {
    let (own, outcome) = (&options[0].name, args.outcome.id());
    match (args.threshold, options.get(1)) {
        (None, Some(other)) => {
            format!(
                "{own:?} does noticeably worse than {:?} on {outcome}",
                other.name
            )
        }
        (at, _) => format!(
            "{own:?} does worse than {} on {outcome}",
            at.unwrap_or_default()
        ),
    }
}

/// The region as a whole.
#[derive(Serialize)]
struct FitRow {
    #[serde(rename = "where")]
    question: String,
    worlds: usize,
    coverage: f64,
    density: f64,
    base_rate: f64,
    mass: f64,
}

/// A parameter that the region restricts.
#[derive(Default, Serialize)]
struct Restricted {
    parameter: &'static str,
    #[serde(flatten)]
    limits: Limits,
    lo: f64,
    hi: f64,
    unit: &'static str,
    quasi_p: f64,
    name: Text,
}

/// The same with the fit of the whole region beside it.
#[derive(Default, Serialize)]
struct RestrictedWithFit {
    #[serde(flatten)]
    restricted: Restricted,
    coverage: f64,
    density: f64,
    base_rate: f64,
    mass: f64,
}

fn restrictions(option: &Named, found: &Found) -> impl Iterator<Item = Restricted> {
    found.restrictions.iter().map(|(parameter, restriction)| {
        let Range { lo, hi } = option.experiment.assumptions.range(*parameter);
        let info = parameter.info();
        Restricted {
            parameter: info.id,
            limits: restriction.limits,
            lo,
            hi,
            unit: info.unit,
            quasi_p: restriction.quasi_p,
            name: info.name,
        }
    })
}

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(flatten)]
    about: About,
    options: Vec<WithLevers<'a>>,
    outcome: &'static str,
    threshold: Option<f64>,
    base_rate: f64,
    fit: Fit,
    restrictions: Vec<Tested>,
    way: &'a [Fit],
}

/// A parameter that the region restricts, with how likely chance makes each of its ends look useful.
#[derive(Serialize)]
struct Tested {
    parameter: &'static str,
    #[serde(flatten)]
    limits: Limits,
    lo: f64,
    hi: f64,
    quasi_p: f64,
    quasi_p_lower: Option<f64>,
    quasi_p_upper: Option<f64>,
}

fn as_json(args: &Args, options: &[Named], found: &Found) -> Result<String> {
    let tested = |(parameter, restriction): &(Parameter, Restriction)| {
        let Range { lo, hi } = options[0].experiment.assumptions.range(*parameter);
        Tested {
            parameter: parameter.id(),
            limits: restriction.limits,
            lo,
            hi,
            quasi_p: restriction.quasi_p,
            quasi_p_lower: restriction.lower,
            quasi_p_upper: restriction.upper,
        }
    };
    json(&Answer {
        about: About::new(&options[0].experiment, Some(args.run.members())),
        options: options::with_levers(options),
        outcome: args.outcome.id(),
        threshold: args.threshold,
        base_rate: found.base_rate,
        fit: found.fit,
        restrictions: found.restrictions.iter().map(tested).collect(),
        way: &found.trajectory,
    })
}
