//! From what was found to what is drawn.

use regiewijzer_charts::{Better, DotScale};
use regiewijzer_ensemble::Band;
use regiewijzer_model::{Direction, Outcome};

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

/// Which way a measure is better, in the type of the charts.
pub(crate) fn better(outcome: Outcome) -> Better {
    match outcome.direction() {
        Direction::Higher => Better::Higher,
        Direction::Lower => Better::Lower,
    }
}

/// The natural range of a measure where it has one, else from zero to a round number above these bands.
pub(crate) fn dot_scale(measure: Outcome, bands: impl IntoIterator<Item = Band>) -> DotScale {
    if measure.info().natural_max == Some(1.0) {
        return DotScale::share();
    }
    let bands: Vec<_> = bands.into_iter().map(|band| drawn(&band)).collect();
    DotScale::from_zero(&bands)
}
