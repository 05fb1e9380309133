//! `regiewijzer parameters`

use crate::format::FormatArgs;
use crate::table::Table;
use anyhow::Result;
use regiewijzer_evidence::{Provenance, Text};
use regiewijzer_model::Parameter;
use serde::Serialize;

#[derive(Serialize)]
struct Row {
    id: &'static str,
    name: Text,
    mechanism: &'static str,
    unit: &'static str,
    lo: f64,
    hi: f64,
    provenance: Provenance,
    source: &'static str,
}

/// The uncertain parameters.
pub(crate) fn answer(args: &FormatArgs) -> Result<String> {
    let rows = Parameter::ALL.map(|parameter| {
        let info = parameter.info();
        Row {
            id: info.id,
            name: info.name,
            mechanism: info.mechanism,
            unit: info.unit,
            lo: info.lo,
            hi: info.hi,
            provenance: info.provenance,
            source: info.source,
        }
    });
    Table::of(rows)?.write(args.format)
}
