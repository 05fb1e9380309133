//! From what was found to what is drawn.

use regiewijzer_ensemble::Band;

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
