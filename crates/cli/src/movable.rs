//! `regiewijzer movable`

use crate::engine::Engine;
use crate::format::Format;
use crate::run::flags;
use crate::table::{Table, note};
use anyhow::Result;
use regiewijzer_analysis::movable::{
    MEMBERS, Section, computed_doubles, inquiries, largest_changes,
};
use regiewijzer_ensemble::design::MEMBERS_MAX;
use regiewijzer_ensemble::{Experiment, Inquiry};
use regiewijzer_model::{Outcome, Thresholds};
use serde::Serialize;

/// How the sweep is run.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The pairs of outcomes that say the same, in place of the largest changes
    #[arg(long)]
    doubles: bool,
    /// Number of worlds, 1 to 65536
    #[arg(long, default_value_t = MEMBERS, value_parser = flags::whole(1..=MEMBERS_MAX))]
    members: u32,
    /// Seed of the worlds and of chance, 0 to 4294967295
    #[arg(long, default_value_t = Inquiry::SEED, value_parser = flags::whole(0..=u32::MAX))]
    seed: u32,
    /// What runs the model; the two agree within .0001
    #[arg(long, value_enum, default_value_t)]
    engine: Engine,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// The largest change of an outcome.
#[derive(Serialize)]
struct Row {
    outcome: &'static str,
    group: &'static str,
    unit: &'static str,
    change: f64,
    choice: String,
    noticeable: f64,
    movable: bool,
    passage: &'static str,
    note: Option<String>,
}

/// Two outcomes that say the same.
#[derive(Serialize)]
struct DoubleRow {
    outcome: &'static str,
    other: &'static str,
    correlation: f64,
}

/// Each lever at both ends and the scenarios, against today in the median region.
pub(crate) fn answer(args: &Args) -> Result<String> {
    let experiments: Vec<Experiment> = inquiries()
        .into_iter()
        .map(|inquiry| {
            let seed = args.seed;
            Inquiry { seed, ..inquiry }.resolve()
        })
        .collect::<Result<_, _>>()?;
    let ends = args.engine.ends_of_each(&experiments, args.members)?;
    if args.doubles {
        let rows = computed_doubles(&ends).into_iter().map(|double| {
            let [outcome, other] = double.measures.map(Outcome::id);
            let correlation = double.correlation;
            DoubleRow {
                outcome,
                other,
                correlation,
            }
        });
        return Table::of(rows)?.write(args.format);
    }
    let thresholds = Thresholds::default();
    let largest = Outcome::ALL.into_iter().zip(largest_changes(&ends));
    let rows = largest.map(|(outcome, (change, choice))| {
        let noticeable = thresholds.of(outcome);
        let movable = f64::abs(change) >= noticeable;
        let section = if movable {
            Section::Of(outcome.group())
        } else {
            Section::Context
        };
        Row {
            outcome: outcome.id(),
            group: section.id(),
            unit: outcome.unit().id(),
            change,
            choice,
            noticeable,
            movable,
            passage: outcome.passage(),
            note: note(outcome),
        }
    });
    Table::of(rows)?.write(args.format)
}
