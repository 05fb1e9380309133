//! `regiewijzer compare --readings`: does the order of the options survive another reading?

use crate::format::Format;
use crate::options::{self, Named, WithLevers};
use crate::run::args::RunArgs;
use crate::run::flags;
use crate::run::write::About;
use crate::table::{Table, json};
use anyhow::Result;
use regiewijzer_analysis::readings::{Effect, Standing, under};
use regiewijzer_analysis::{Weighing, Weights};
use regiewijzer_decide::smaa::Study;
use regiewijzer_model::{Outcome, Reading, Readings, Thresholds};
use serde::Serialize;

/// What stands for the mean rank where measures are named.
const MEAN_RANK: &str = "mean_rank";

/// Reads which readings are tried.
pub(super) fn written(written: &str) -> Result<Readings, String> {
    if written == "all" {
        return Ok(Reading::ALL.into_iter().collect());
    }
    let readings = written.split(',').map(flags::reading);
    readings
        .collect::<Result<_, _>>()
        .map_err(|why| format!("{why}, or all"))
}

/// The order of the options and what becomes of it, a row for each measure and one for the mean rank
/// where these criteria are weighed.
pub(super) fn answer(
    run: &RunArgs,
    options: &[Named],
    (outcomes, criteria): (&[Outcome], Vec<Outcome>),
    thresholds: &Thresholds,
    tried: Readings,
) -> Result<String> {
    let first = &options[0].experiment;
    let weighing = Weighing {
        criteria,
        weights: Weights::None,
        months: first.months,
        samples: Study::SAMPLES.max(run.members()),
        seed: first.seed,
    };
    let model = Standing::of(
        &run.ends(options.iter().map(|option| &option.experiment))?,
        &weighing,
    )?;
    let mut read = Vec::new();
    for reading in tried.iter() {
        let held = |option: &Named| under(&option.experiment, reading);
        // A reading that is held already changes nothing.
        let Some(experiments) = options.iter().map(held).collect::<Option<Vec<_>>>() else {
            continue;
        };
        let standing = Standing::of(&run.ends(&experiments)?, &weighing)?;
        read.push((reading, standing));
    }
    let names = |order: Vec<usize>| -> Vec<&str> {
        let names = order
            .into_iter()
            .map(|option| options[option].name.as_str());
        names.collect()
    };
    let survival =
        |by, order: &dyn Fn(&Standing) -> Vec<usize>, effect: &dyn Fn(&Standing) -> Effect| {
            let turned = read
                .iter()
                .filter(|(_, standing)| effect(standing) == Effect::Turns);
            let turned_by: Vec<Turned> = turned
                .map(|(reading, standing)| Turned {
                    reading: reading.id(),
                    order: names(order(standing)),
                })
                .collect();
            Survival {
                by,
                order: names(order(&model)),
                readings: read.len(),
                holds: read.len() - turned_by.len(),
                turned_by,
            }
        };
    let on_measure = |outcome: &Outcome| {
        let noticeable = thresholds.over(*outcome, first.months);
        survival(
            outcome.id(),
            &|standing| standing.by_measure(*outcome),
            &|standing| model.on_measure(*outcome, standing, noticeable),
        )
    };
    let on_ranks = survival(MEAN_RANK, &Standing::by_rank, &|standing| {
        model.on_ranks(standing)
    });
    let orders: Vec<Survival> = outcomes.iter().map(on_measure).chain([on_ranks]).collect();
    match run.format {
        Format::Json => json(&Answer {
            about: About::new(first, Some(run.members())),
            options: options::with_levers(options),
            orders,
        }),
        format => Table::of(orders.iter().map(Survival::row))?.write(format),
    }
}

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(flatten)]
    about: About,
    options: Vec<WithLevers<'a>>,
    orders: Vec<Survival<'a>>,
}

/// What becomes of one order.
#[derive(Serialize)]
struct Survival<'a> {
    /// The measure, or the mean rank under any weights.
    by: &'static str,
    /// The options, the best first, as the model is assumed to be.
    order: Vec<&'a str>,
    /// How many readings were tried.
    readings: usize,
    /// In how many of them the order holds.
    holds: usize,
    turned_by: Vec<Turned<'a>>,
}

/// A reading that turns an order.
#[derive(Serialize)]
struct Turned<'a> {
    reading: &'static str,
    order: Vec<&'a str>,
}

#[derive(Serialize)]
struct Row {
    by: &'static str,
    order: String,
    holds: usize,
    readings: usize,
    turned_by: String,
}

impl Survival<'_> {
    fn row(&self) -> Row {
        let turned: Vec<&str> = self.turned_by.iter().map(|one| one.reading).collect();
        Row {
            by: self.by,
            order: self.order.join(" > "),
            holds: self.holds,
            readings: self.readings,
            turned_by: turned.join(" "),
        }
    }
}
