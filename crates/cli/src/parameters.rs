//! `regiewijzer parameters`

use crate::format::Format;
use crate::table::Table;
use anyhow::Result;
use regiewijzer_model::Parameter;
use serde_json::json;

/// What to show.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// How the answer is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// The uncertain parameters.
pub(crate) fn answer(args: &Args) -> Result<String> {
    let mut table = Table::new([
        "id",
        "name_nl",
        "name_en",
        "mechanism",
        "unit",
        "lo",
        "hi",
        "provenance",
        "source",
    ]);
    for info in Parameter::ALL.map(Parameter::info) {
        table.push([
            json!(info.id),
            json!(info.name.nl),
            json!(info.name.en),
            json!(info.mechanism),
            json!(info.unit),
            json!(info.lo),
            json!(info.hi),
            json!(info.provenance.id()),
            json!(info.source),
        ]);
    }
    table.write(args.format)
}
