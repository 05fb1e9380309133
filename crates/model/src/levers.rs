//! Resolved choices: everything a run needs to know of what was decided.

use crate::further::Further;
use crate::initial_stocks::InitialStocks;
use crate::instruments::{InstrumentOverrides, Instruments};
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
    /// Instruments that don't follow from it.
    pub overrides: InstrumentOverrides,
    /// The whole yearly means, in euro.
    pub budget_eur: f64,
    /// The further levers.
    pub further: Further,
}

impl Levers {
    /// The instruments that the regisseur holds.
    #[must_use]
    pub fn instruments(&self) -> Instruments {
        Instruments::new(self.doorzettingsmacht, self.overrides)
    }
}

/// Levers that take over in the course of the horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct Phase {
    /// Months of the horizon that have passed when they take over; at least 1.
    pub after: u32,
    /// The levers from then on; the region stays the same.
    pub levers: Levers,
}

/// A run in parts: the past that gave each world its own start, and the horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The levers of the spin-up.
    pub past: Levers,
    /// Where the horizon starts elsewhere than where the past led.
    pub start: InitialStocks,
    /// The levers of the horizon; its region has as many municipalities as that of the past.
    pub horizon: Levers,
    /// What takes over later, in order.
    pub later: Vec<Phase>,
}
