//! `regiewijzer discover`

use crate::format::Format;
use crate::options::{self, Named, OptionArg};
use crate::run::choices::ChoiceArgs;
use crate::run::worlds::{self, MemberArgs, WorldArgs};
use crate::run::{flags, write};
use crate::table::{Table, json};
use anyhow::{Context as _, Result, bail};
use regiewijzer_analysis::discovery::Search;
use regiewijzer_analysis::{Factors, Found, Shortfall, discover};
use regiewijzer_decide::discovery::{
    Choice, Criterion, DiscoveryError, Fit, PrimSettings, Restriction,
};
use regiewijzer_ensemble::Range;
use regiewijzer_model::{Outcome, Parameter, Share};
use serde_json::{Value, json};

/// What to look for.
#[derive(clap::Args)]
#[command(after_help = options::SYNTAX)]
pub(crate) struct Args {
    /// The option that falls short, and the one it loses to; with a threshold only the first
    #[arg(value_name = "OPTION", required = true)]
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
    choices: ChoiceArgs,
    #[command(flatten)]
    worlds: WorldArgs,
    #[command(flatten)]
    members: MemberArgs,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// In which worlds an option falls short.
pub(crate) fn answer(args: &Args) -> Result<String> {
    let given = args.options.len();
    match (given, args.threshold) {
        (2, None) | (1, Some(_)) => {}
        (_, None) => bail!(
            "OPTION: {given} given; allowed are two, the first held against the second, or one \
             with --threshold"
        ),
        (_, Some(_)) => bail!("OPTION: {given} given; allowed is one with --threshold"),
    }
    if args.threshold.is_some_and(|at| !at.is_finite()) {
        bail!("--threshold: allowed is a number, such as .5");
    }
    let search = search(args)?;
    let options = options::resolve(&args.options, &args.choices, &args.worlds)?;
    let members = args.members.members;
    let experiments = options.iter().map(|option| &option.experiment);
    let ends = args.worlds.engine.ends_of_each(experiments, members)?;
    let shortfall = match args.threshold {
        Some(at) => Shortfall::WorseThan(at),
        None => Shortfall::LosesTo(&ends[1]),
    };
    let cases = shortfall.cases(&ends[0], args.outcome);
    let factors = Factors::of(options.iter().map(|option| &option.experiment));
    let sampled = worlds::in_order(members, |member| options[0].experiment.world(member));
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
    match args.format {
        Format::Json => as_json(args, &options, &found),
        Format::Csv => restrictions(&options, &found, true).write(Format::Csv),
        Format::Table => {
            let fit = fit_table(args, &options, &found).write(Format::Table)?;
            let table = restrictions(&options, &found, false).write(Format::Table)?;
            Ok(format!("{fit}\n{table}"))
        }
    }
}

fn search(args: &Args) -> Result<Search> {
    let (peel, mass) = (args.peel.get(), args.mass.get());
    let prim = PrimSettings::new(peel, peel.min(0.05), mass, Criterion::default())
        .context("--peel, --mass")?;
    let choice = match (args.density, args.coverage) {
        (Some(density), _) => Choice::DensityAtLeast(density.get()),
        (None, Some(coverage)) => Choice::CoverageAtLeast(coverage.get()),
        (None, None) => Choice::Balanced,
    };
    Ok(Search {
        prim,
        choice,
        parameters_at_most: args.parameters as usize,
        ..Search::default()
    })
}

/// What is looked for, as the beginning of a sentence.
fn question(args: &Args, options: &[Named]) -> String {
    let (own, outcome) = (&options[0].name, args.outcome.id());
    match (args.threshold, options.get(1)) {
        (None, Some(other)) => format!("{own:?} does worse than {:?} on {outcome}", other.name),
        (at, _) => format!(
            "{own:?} does worse than {} on {outcome}",
            at.unwrap_or_default()
        ),
    }
}

fn fit_table(args: &Args, options: &[Named], found: &Found) -> Table {
    let columns = ["worlds", "coverage", "density", "base_rate", "mass"];
    let mut table = Table::new(["where"].into_iter().chain(columns));
    let Fit {
        coverage,
        density,
        mass,
        worlds,
        ..
    } = found.fit;
    table.push([
        json!(question(args, options)),
        json!(worlds),
        json!(coverage),
        json!(density),
        json!(found.base_rate),
        json!(mass),
    ]);
    table
}

/// One row a restricted parameter; with the fit of the whole region beside each where asked.
fn restrictions(options: &[Named], found: &Found, with_fit: bool) -> Table {
    let columns = [
        "parameter",
        "lower",
        "upper",
        "lo",
        "hi",
        "unit",
        "quasi_p",
        "name_nl",
        "name_en",
    ];
    let fit: &[&str] = if with_fit {
        &["coverage", "density", "base_rate", "mass"]
    } else {
        &[]
    };
    let mut table = Table::new(columns.iter().chain(fit).copied());
    for (parameter, restriction) in &found.restrictions {
        let Range { lo, hi } = options[0].experiment.assumptions.range(*parameter);
        let info = parameter.info();
        let row = [
            json!(info.id),
            json!(restriction.limits.lower),
            json!(restriction.limits.upper),
            json!(lo),
            json!(hi),
            json!(info.unit),
            json!(restriction.quasi_p),
            json!(info.name.nl),
            json!(info.name.en),
        ];
        let Fit {
            coverage,
            density,
            mass,
            ..
        } = found.fit;
        let fit = [coverage, density, found.base_rate, mass].map(|figure| json!(figure));
        table.push(row.into_iter().chain(fit.into_iter().filter(|_| with_fit)));
    }
    table
}

fn as_json(args: &Args, options: &[Named], found: &Found) -> Result<String> {
    let fit = |fit: &Fit| {
        json!({
            "coverage": fit.coverage,
            "density": fit.density,
            "mass": fit.mass,
            "worlds": fit.worlds,
            "cases": fit.cases,
            "restricted": fit.restricted,
        })
    };
    let restriction = |(parameter, restriction): &(Parameter, Restriction)| {
        let Range { lo, hi } = options[0].experiment.assumptions.range(*parameter);
        json!({
            "parameter": parameter.id(),
            "lower": restriction.limits.lower,
            "upper": restriction.limits.upper,
            "lo": lo,
            "hi": hi,
            "quasi_p": restriction.quasi_p,
            "quasi_p_lower": restriction.lower,
            "quasi_p_upper": restriction.upper,
        })
    };
    let mut answer = write::about(&options[0].experiment, Some(args.members.members));
    answer.insert("options".into(), options::as_json(options));
    answer.insert("outcome".into(), json!(args.outcome.id()));
    answer.insert("threshold".into(), json!(args.threshold));
    answer.insert("base_rate".into(), json!(found.base_rate));
    answer.insert("fit".into(), fit(&found.fit));
    let restrictions = found.restrictions.iter().map(restriction).collect();
    answer.insert("restrictions".into(), restrictions);
    answer.insert("way".into(), found.way.iter().map(fit).collect());
    json(&Value::Object(answer))
}
