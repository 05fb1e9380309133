//! `regiewijzer levers`

use crate::format::FormatArgs;
use crate::table::Table;
use anyhow::Result;
use regiewijzer_evidence::Text;
use regiewijzer_model::FurtherLever;
use regiewijzer_model::further::{By, Effect, Operation};
use regiewijzer_model::lever::MAIN_LEVERS;
use serde::Serialize;

#[derive(Serialize)]
struct Row {
    id: &'static str,
    flag: String,
    name: Text,
    lo: f64,
    hi: f64,
    today: Option<f64>,
    options: String,
    moves: String,
    source: &'static str,
}

/// Everything that can be chosen, and what it moves.
pub(crate) fn answer(args: &FormatArgs) -> Result<String> {
    let main = MAIN_LEVERS.iter().filter_map(|lever| {
        let (lo, hi) = lever.bounds?;
        Some(Row {
            id: lever.id,
            flag: format!("--{}", lever.flag),
            name: lever.name,
            lo,
            hi,
            today: None,
            options: String::new(),
            moves: lever.moves().join(" "),
            source: lever.source,
        })
    });
    let further = FurtherLever::ALL.into_iter().map(|lever| {
        let info = lever.info();
        let moves = lever.effects().map(|effect| in_words(effect, info.options));
        Row {
            id: info.id,
            flag: format!("--{}", info.id.replace('_', "-")),
            name: info.name,
            lo: info.lo,
            hi: info.hi,
            today: Some(info.today),
            options: info.options.join(" "),
            moves: moves.collect::<Vec<_>>().join("; "),
            source: info.source,
        }
    });
    Table::of(main.chain(further))?.write(args.format)
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
