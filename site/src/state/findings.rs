//! What an ensemble found, as the page shows it.

use regiewijzer_ensemble::Band;
use regiewijzer_model::Outcome;
use serde::{Deserialize, Serialize};

use crate::worker::protocol::Bands;

/// The bands of every measure at the end, and the course of the measures that were asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Findings {
    /// How many worlds were computed.
    pub(crate) members: u32,
    /// Where each measure lies at the end of the horizon.
    at_end: Vec<(Outcome, Band)>,
    /// Where some measures lie at each month, the start of the horizon included.
    over_time: Vec<(Outcome, Vec<Band>)>,
}

impl From<Bands> for Findings {
    fn from(bands: Bands) -> Self {
        Self {
            members: bands.members,
            at_end: bands.at_end,
            over_time: bands.over_time,
        }
    }
}

impl Findings {
    /// Where a measure lies at the end of the horizon.
    pub(crate) fn band(&self, outcome: Outcome) -> Option<Band> {
        let (_, band) = self.at_end.iter().find(|(one, _)| *one == outcome)?;
        Some(*band)
    }

    /// Where a measure lies at each month, if that was asked for.
    pub(crate) fn trajectory(&self, outcome: Outcome) -> Option<&[Band]> {
        let (_, bands) = self.over_time.iter().find(|(one, _)| *one == outcome)?;
        Some(bands)
    }

    /// Findings in which every measure is one value.
    #[cfg(test)]
    pub(crate) fn flat(value: f64) -> Self {
        let band = Band::of([value]);
        Self {
            members: 1,
            at_end: Outcome::ALL.map(|outcome| (outcome, band)).to_vec(),
            over_time: Vec::new(),
        }
    }
}

/// A band in the type of the charts.
pub(crate) fn drawn(band: &Band) -> regiewijzer_charts::Band {
    let Band {
        p05,
        p25,
        p50,
        p75,
        p95,
    } = *band;
    regiewijzer_charts::Band {
        p05,
        p25,
        p50,
        p75,
        p95,
    }
}
