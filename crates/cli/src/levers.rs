//! `regiewijzer levers`

use crate::format::Format;
use crate::table::Table;
use anyhow::Result;
use regiewijzer_model::FurtherLever;
use regiewijzer_model::further::{By, Effect, Operation};
use regiewijzer_model::levers::MAIN_LEVERS;
use serde_json::json;

/// What to show.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Everything that can be chosen, and what it moves.
pub(crate) fn answer(args: &Args) -> Result<String> {
    let mut table = Table::new([
        "id", "flag", "name_nl", "name_en", "lo", "hi", "today", "options", "moves", "source",
    ]);
    for lever in &MAIN_LEVERS {
        table.push([
            json!(lever.id),
            json!(format!("--{}", lever.flag)),
            json!(lever.name.nl),
            json!(lever.name.en),
            json!(lever.lo),
            json!(lever.hi),
            json!(null),
            json!(""),
            json!(lever.moves().join(" ")),
            json!(lever.source),
        ]);
    }
    for info in FurtherLever::ALL.map(FurtherLever::info) {
        let moves: Vec<String> = info
            .lever
            .effects()
            .map(|effect| in_words(effect, info.options))
            .collect();
        table.push([
            json!(info.id),
            json!(format!("--{}", info.id.replace('_', "-"))),
            json!(info.name.nl),
            json!(info.name.en),
            json!(info.lo),
            json!(info.hi),
            json!(info.today),
            json!(info.options.join(" ")),
            json!(moves.join("; ")),
            json!(info.source),
        ]);
    }
    table.write(args.format)
}

/// An effect as a formula: `learn × (1 + netwerk_learn)`, for a whole step away from today.
fn in_words(effect: &Effect, options: &[&str]) -> String {
    let by = match effect.by {
        By::Parameter(parameter) => parameter.id().to_owned(),
        By::Exactly(amount) => amount.to_string(),
    };
    let target = effect.target.id();
    let formula = match effect.operation {
        Operation::Times => format!("{target} × (1 + {by})"),
        Operation::Plus => format!("{target} + {by}"),
    };
    match effect.option.and_then(|option| options.get(option)) {
        Some(option) => format!("{option}: {formula}"),
        None => formula,
    }
}
