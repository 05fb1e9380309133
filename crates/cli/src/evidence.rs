//! `regiewijzer evidence`

use crate::format::Format;
use crate::table::Table;
use anyhow::Result;
use clap::ValueEnum;
use regiewijzer_evidence::{
    LegalForm, Province, milestones, oddities, partnerships, scales, tasks,
};
use serde::Serialize;

/// What to show.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which part of the evidence
    #[arg(value_enum)]
    topic: Topic,
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Topic {
    /// The 32 partnerships of 2017–2019 (§2.1.2)
    Partnerships,
    /// Where the source contradicts itself, and what was chosen
    Oddities,
    /// What each role does (T3)
    Tasks,
    /// At which scale each role works best (T4)
    Scales,
    /// How the regierol came about, 2000–2019
    Milestones,
}

#[derive(Serialize)]
struct Partnership {
    id: &'static str,
    name: &'static str,
    province: Province,
    legal_form: LegalForm,
    municipalities: u32,
    inhabitants: u32,
    subsidy_eur: u32,
    centre_city: Option<&'static str>,
    since: u32,
}

/// A part of the evidence.
pub(crate) fn answer(args: &Args) -> Result<String> {
    let table = match args.topic {
        Topic::Partnerships => Table::of(partnerships().iter().map(|p| Partnership {
            id: p.id,
            name: p.name,
            province: p.province,
            legal_form: p.legal_form,
            municipalities: p.municipalities,
            inhabitants: p.inhabitants,
            subsidy_eur: p.subsidy_eur,
            centre_city: p.centre_city.as_ref().map(|city| city.name),
            since: p.since,
        })),
        Topic::Oddities => Table::of(oddities()),
        Topic::Tasks => Table::of(tasks()),
        Topic::Scales => Table::of(scales()),
        Topic::Milestones => Table::of(milestones()),
    };
    table?.write(args.format)
}
