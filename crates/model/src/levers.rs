//! Resolved choices: everything a run needs to know of what was decided.

use crate::further::Further;
use crate::initial_stocks::InitialStocks;
use crate::instruments::{InstrumentOverrides, Instruments};
use crate::regiemix::Regiemix;
use crate::region::Region;
use crate::run::SPIN_UP;
use crate::units::Share;
use std::ops::RangeInclusive;

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

/// The past, which gives each world its own start of the horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct Past {
    /// The levers of its months.
    pub levers: Levers,
    /// How many months before the horizon it begins, at most [`SPIN_UP`].
    pub months: u32,
    /// Is there a centre city? It has an agreement with VDAB more often (ch. 5).
    pub centre_city: bool,
}

impl Past {
    /// The longest past, in a region without a centre city.
    #[must_use]
    pub fn of(levers: Levers) -> Self {
        Self {
            levers,
            months: SPIN_UP,
            centre_city: false,
        }
    }

    /// The pages of draws of its months. A past that begins later meets the chance of its last months.
    #[must_use]
    pub fn pages(&self) -> RangeInclusive<u32> {
        SPIN_UP - self.months + 1..=SPIN_UP
    }
}

/// A run in parts: the past and the horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The past.
    pub past: Past,
    /// Where the horizon starts elsewhere than where the past led.
    pub start: InitialStocks,
    /// The levers of the horizon; its region has as many municipalities as that of the past.
    pub horizon: Levers,
    /// What takes over later, in order.
    pub later: Vec<Phase>,
}
