//! `regiewijzer weigh`

mod write;

use crate::format::Format;
use crate::options::{self, OptionArg};
use crate::run::args::RunArgs;
use crate::run::flags;
use anyhow::{Result, anyhow, bail};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use regiewijzer_analysis::movable;
use regiewijzer_analysis::weighing::{GROUPS, StakeholderGroup, WeighingError, WeightError};
use regiewijzer_analysis::{Weighing, Weights};
use regiewijzer_decide::smaa::{Acceptability, Study};
use regiewijzer_model::{Outcome, Scenario};

/// The most weights that are drawn.
const SAMPLES_MAX: u32 = 1_000_000;

/// What to weigh.
#[derive(clap::Args)]
#[command(after_help = options::SYNTAX)]
pub(crate) struct Args {
    /// Two to eight options; without any the four scenarios
    #[arg(value_name = "OPTION", conflicts_with = "link")]
    options: Vec<OptionArg>,
    /// The outcomes that count, by id and with commas; without it all that say something of their own
    #[arg(long, value_name = "ID,…", value_delimiter = ',', value_parser = options::outcome)]
    criteria: Vec<Outcome>,
    /// What is known of the weights: none, ordinal:"id>id=id>id" with the weightiest first, or
    /// interval:"id=.1...3;id=.2"
    #[arg(long, value_name = "none|ordinal:…|interval:…", default_value = "none")]
    weights: Weights,
    /// Stakeholder groups, each with the order of weights that is assumed for it; with commas
    #[arg(long, value_name = "ID,…", value_delimiter = ',', conflicts_with = "weights", value_parser = group())]
    group: Vec<&'static StakeholderGroup>,
    /// How many weights are drawn, at least the number of worlds; 1 to 1000000
    #[arg(long, value_parser = flags::whole(1..=SAMPLES_MAX))]
    samples: Option<u32>,
    #[command(flatten)]
    run: RunArgs,
}

/// What comes out under the weights of a group.
pub(crate) struct Weighed {
    /// The group; none where the weights were given.
    group: Option<&'static StakeholderGroup>,
    /// What comes out.
    found: Acceptability,
}

/// Reads a stakeholder group by its id.
fn group() -> impl TypedValueParser<Value = &'static StakeholderGroup> {
    PossibleValuesParser::new(GROUPS.iter().map(|group| group.id)).try_map(|id| {
        StakeholderGroup::from_id(&id).ok_or("allowed are the groups that `--help` lists")
    })
}

/// For which weights each option is best.
pub(crate) fn answer(args: &Args) -> Result<String> {
    let mut options = args.options.clone();
    if options.is_empty() && args.run.link.is_empty() {
        options.extend(Scenario::ALL.map(OptionArg::of_scenario));
    }
    let given = options::given(&options, &args.run);
    if !(2..=8).contains(&given) {
        bail!("OPTION: {given} given; allowed are 2 to 8 options");
    }
    let criteria = if args.criteria.is_empty() {
        // What the weights or the groups name counts first.
        let of_groups = args.group.iter().flat_map(|group| group.order.concat());
        let named = args.weights.named();
        let mut criteria =
            movable::criteria(&named.iter().copied().chain(of_groups).collect::<Vec<_>>());
        criteria.extend(
            named
                .into_iter()
                .filter(|one| !criteria.contains(one))
                .collect::<Vec<_>>(),
        );
        criteria
    } else {
        options::outcomes_or_all("--criteria", &args.criteria)?
    };
    for double in movable::doubles(&criteria) {
        let [one, other] = double.measures.map(Outcome::id);
        eprintln!(
            "regiewijzer: {one} and {other} say nearly the same, so together they count twice"
        );
    }
    let options = options::resolve(&options, &args.run)?;
    let members = args.run.members();
    let samples = args.samples.unwrap_or(Study::SAMPLES.max(members));
    if samples < members {
        bail!(
            "--samples: {samples} is fewer than the {members} worlds; allowed is a whole number \
             from {members} to {SAMPLES_MAX}"
        );
    }
    let whose: Vec<(Option<&'static StakeholderGroup>, Weights)> = if args.group.is_empty() {
        vec![(None, args.weights.clone())]
    } else {
        let of =
            |group: &&'static StakeholderGroup| (Some(*group), Weights::of_group(group, &criteria));
        args.group.iter().map(of).collect()
    };
    // What cannot be is said before anything is run.
    for (_, weights) in &whose {
        weights
            .preferences(&criteria)
            .map_err(|e| refusal(&e.into()))?;
    }
    let ends = args
        .run
        .ends(options.iter().map(|option| &option.experiment))?;
    let experiment = &options[0].experiment;
    let weigh = |(group, weights): (Option<&'static StakeholderGroup>, Weights)| {
        let weighing = Weighing {
            criteria: criteria.clone(),
            weights,
            months: experiment.months,
            samples,
            seed: experiment.seed,
        };
        let found = weighing.analyse(&ends).map_err(|error| refusal(&error))?;
        Ok(Weighed { group, found })
    };
    let weighed: Vec<Weighed> = whose.into_iter().map(weigh).collect::<Result<_>>()?;
    let answer = write::Answer {
        options: &options,
        criteria: &criteria,
        members,
        samples,
        weighed: &weighed,
    };
    match args.run.format {
        Format::Json => answer.as_json(),
        Format::Csv => answer.as_csv(),
        Format::Table => answer.as_tables(),
    }
}

fn refusal(error: &WeighingError) -> anyhow::Error {
    let flag = match error {
        WeighingError::Weights(WeightError::NoCriterion(_)) => "--weights, --criteria",
        _ => "--weights",
    };
    anyhow!("{flag}: {error}")
}
