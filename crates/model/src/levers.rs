//! Resolved choices: everything a run needs to know of what was decided.

use crate::instruments::Instruments;
use crate::regiemix::Regiemix;
use crate::region::Region;
use crate::units::Share;

/// What is decided for a region, with every value filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Levers {
    /// How the regisseur's time is divided.
    pub mix: Regiemix,
    /// The region.
    pub region: Region,
    /// Inhabitants of the scale at which policy work is pooled, `P_p`; at least those of the region.
    pub policy_inhabitants: f64,
    /// How much power the regisseur has.
    pub doorzettingsmacht: Share,
    /// The whole yearly means, in euro.
    pub budget_eur: f64,
}

impl Levers {
    /// The instruments that the regisseur holds.
    #[must_use]
    pub fn instruments(&self) -> Instruments {
        Instruments::from_ladder(self.doorzettingsmacht)
    }
}

/// A run in two parts: the past that gave each world its own start, and the horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The levers of the spin-up.
    pub past: Levers,
    /// The levers of the horizon; its region has as many municipalities as that of the past.
    pub horizon: Levers,
}
