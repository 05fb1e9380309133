//! `regiewijzer evidence`

use crate::format::Format;
use crate::table::Table;
use anyhow::Result;
use clap::ValueEnum;
use regiewijzer_evidence::{milestones, oddities, partnerships, scales, tasks};
use serde_json::json;

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

/// A part of the evidence.
pub(crate) fn answer(args: &Args) -> Result<String> {
    let table = match args.topic {
        Topic::Partnerships => partnership_table(),
        Topic::Oddities => oddity_table(),
        Topic::Tasks => task_table(),
        Topic::Scales => scale_table(),
        Topic::Milestones => milestone_table(),
    };
    table.write(args.format)
}

fn partnership_table() -> Table {
    let mut table = Table::new([
        "id",
        "name",
        "province",
        "legal_form",
        "municipalities",
        "inhabitants",
        "subsidy_eur",
        "centre_city",
    ]);
    for p in partnerships() {
        table.push([
            json!(p.id),
            json!(p.name),
            json!(p.province.id()),
            json!(p.legal_form.id()),
            json!(p.municipalities),
            json!(p.inhabitants),
            json!(p.subsidy_eur),
            json!(p.centre_city.as_ref().map(|city| city.name)),
        ]);
    }
    table
}

fn oddity_table() -> Table {
    let mut table = Table::new([
        "id",
        "place",
        "says_nl",
        "says_en",
        "choice_nl",
        "choice_en",
        "source",
    ]);
    for o in oddities() {
        table.push(
            [
                o.id,
                o.place,
                o.says.nl,
                o.says.en,
                o.choice.nl,
                o.choice.en,
                o.source,
            ]
            .map(|cell| json!(cell)),
        );
    }
    table
}

fn task_table() -> Table {
    let mut table = Table::new(["id", "regierol", "nl", "en", "source"]);
    for t in tasks() {
        table.push([t.id, t.regierol.id(), t.what.nl, t.what.en, t.source].map(|cell| json!(cell)));
    }
    table
}

fn scale_table() -> Table {
    let mut table = Table::new([
        "regierol",
        "from_inhabitants",
        "to_inhabitants",
        "provenance",
        "advice_nl",
        "advice_en",
        "reading_nl",
        "reading_en",
        "source",
    ]);
    for s in scales() {
        table.push([
            json!(s.regierol.id()),
            json!(s.from_inhabitants),
            json!(s.to_inhabitants),
            json!(s.provenance.id()),
            json!(s.advice.nl),
            json!(s.advice.en),
            json!(s.reading.nl),
            json!(s.reading.en),
            json!(s.source),
        ]);
    }
    table
}

fn milestone_table() -> Table {
    let mut table = Table::new(["id", "year", "month", "nl", "en", "source"]);
    for m in milestones() {
        table.push([
            json!(m.id),
            json!(m.year),
            json!(m.month),
            json!(m.what.nl),
            json!(m.what.en),
            json!(m.source),
        ]);
    }
    table
}
