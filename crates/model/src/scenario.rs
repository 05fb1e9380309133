//! Today and the three futures of chapter 5, each as a mix and a degree of power.

use crate::regiemix::Regiemix;
pub use crate::tables::Scenario;
use crate::units::Share;
use regiewijzer_evidence::{Provenance, Text};

/// What is known of a scenario.
#[derive(Debug)]
pub(crate) struct ScenarioInfo {
    pub(crate) id: &'static str,
    pub(crate) mix: [f64; 3],
    pub(crate) doorzettingsmacht: f64,
    pub(crate) name: Text,
    pub(crate) provenance: Provenance,
    pub(crate) source: &'static str,
}

/// Today, the first row of the data file.
impl Default for Scenario {
    fn default() -> Self {
        Self::ALL[0]
    }
}

impl Scenario {
    /// Name for people.
    #[must_use]
    pub fn name(self) -> Text {
        self.info().name
    }

    /// Where it stands in the evaluation, and what is assumed.
    #[must_use]
    pub fn source(self) -> &'static str {
        self.info().source
    }

    /// Where the division and the power come from.
    #[must_use]
    pub fn provenance(self) -> Provenance {
        self.info().provenance
    }

    /// How the regisseur's time is divided.
    #[must_use]
    pub fn mix(self) -> Regiemix {
        let [bestuur, terrein, beleid] = self.info().mix;
        Regiemix::from_weights(bestuur, terrein, beleid)
    }

    /// How much power comes with it.
    #[must_use]
    pub fn doorzettingsmacht(self) -> Share {
        Share::clamped(self.info().doorzettingsmacht)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_futures_run_from_inward_to_outward_and_from_little_to_much_power() {
        let [_, bestuur, terrein, beleid] = Scenario::ALL;
        assert!(bestuur.mix().bestuur() > terrein.mix().bestuur());
        assert!(terrein.mix().bestuur() > beleid.mix().bestuur());
        assert!(bestuur.mix().beleid() < terrein.mix().beleid());
        assert!(terrein.mix().beleid() < beleid.mix().beleid());
        assert!(bestuur.doorzettingsmacht() < terrein.doorzettingsmacht());
        assert!(terrein.doorzettingsmacht() < beleid.doorzettingsmacht());
    }
}
