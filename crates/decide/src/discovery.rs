//! Scenario discovery with PRIM: in which worlds does it go wrong?
//!
//! Given worlds and which of them are *cases* (those of interest, such as the worlds where an option
//! loses), the patient rule induction method looks for a simple [`Region`]: a range on a few factors
//! that holds most cases and little else (Friedman & Fisher 1999; Bryant & Lempert 2010).
//!
//! 1. [`Cases::peel`] starts from all worlds and again and again cuts a thin slice off one side of one
//!    factor, the slice whose loss raises the density of cases most. Each step is a region to select.
//! 2. [`select`] picks a step: the trade between coverage (share of all cases inside), density (share
//!    of cases among the worlds inside) and the number of factors is for the analyst to choose.
//! 3. [`Cases::paste`] widens a region where that costs no density.
//! 4. [`Cases::restrictions`] says for each restricted factor how likely chance alone would have made
//!    it look useful (the quasi-p value of Bryant & Lempert); one that isn't can be dropped with
//!    [`Region::without`], and [`Cases::fit`] says what that costs.
//!
//! ```
//! use regiewijzer_decide::discovery::{Cases, Selection, PrimSettings, select};
//!
//! // It goes wrong where the first factor is above .7, whatever the second.
//! let worlds: Vec<Vec<f64>> = (0..400)
//!     .map(|w| vec![f64::from(w % 20) / 20.0, f64::from(w / 20) / 20.0])
//!     .collect();
//! let wrong: Vec<bool> = worlds.iter().map(|world| world[0] > 0.7).collect();
//!
//! let cases = Cases::new(&worlds, &wrong)?;
//! let steps = cases.peel(&PrimSettings::default());
//! let chosen = select(&steps, Selection::DensityAtLeast(0.95), None).expect("a region");
//! assert_eq!(steps[chosen].fit.coverage, 1.0);
//! assert_eq!(steps[chosen].region.restricted(), [0]);
//! # Ok::<(), regiewijzer_decide::discovery::DiscoveryError>(())
//! ```

mod paste;
mod peel;
mod quasi_p;
mod region;
mod selection;
mod settings;

pub use quasi_p::Restriction;
pub use region::{Limits, Region, Side};
pub use selection::{Selection, select};
pub use settings::{Criterion, PrimSettings};

use crate::table::{self, TableError};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Worlds, and which of them are of interest.
#[derive(Clone, Copy, Debug)]
pub struct Cases<'a> {
    worlds: &'a [Vec<f64>],
    of_interest: &'a [bool],
    /// Number of worlds of interest.
    count: usize,
}

/// How well a region holds the cases.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fit {
    /// Share of all cases that lie inside, 0 to 1.
    pub coverage: f64,
    /// Share of the worlds inside that are cases, 0 to 1; 0 where no world is inside.
    pub density: f64,
    /// Share of all worlds that lie inside, 0 to 1.
    pub mass: f64,
    /// Number of worlds inside.
    pub worlds: usize,
    /// Number of cases inside.
    pub cases: usize,
    /// Number of factors the region restricts.
    pub restricted: usize,
}

/// A region on the way, and how well it holds the cases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// The region.
    pub region: Region,
    /// How well it holds the cases.
    pub fit: Fit,
}

/// Why there is nothing to discover.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum DiscoveryError {
    /// No world is of interest.
    #[error("none of the {0} worlds is of interest, so there is no region to look for")]
    NoCases(usize),
    /// Every world is of interest.
    #[error("all {0} worlds are of interest, so no region tells them from others")]
    OnlyCases(usize),
    /// A share that makes no sense.
    #[error("{name} can't be {value}: it lies above 0 and below {below}")]
    Setting {
        /// What is out of range.
        name: &'static str,
        /// The value given.
        value: f64,
        /// The end of the range.
        below: f64,
    },
    /// The figures are not a proper table.
    #[error(transparent)]
    Table(#[from] TableError),
}

impl<'a> Cases<'a> {
    /// Worlds and which of them are cases; `worlds[w][f]` is the value of factor `f` in world `w`,
    /// in any unit.
    ///
    /// # Errors
    /// Where the figures are no table, there isn't one label for each world, or all labels are alike.
    pub fn new(worlds: &'a [Vec<f64>], of_interest: &'a [bool]) -> Result<Self, DiscoveryError> {
        table::width(worlds, "factors")?;
        table::length(of_interest.len(), worlds.len(), "labels")?;
        let count = of_interest.iter().filter(|case| **case).count();
        if count == 0 {
            return Err(DiscoveryError::NoCases(worlds.len()));
        }
        if count == worlds.len() {
            return Err(DiscoveryError::OnlyCases(worlds.len()));
        }
        Ok(Self {
            worlds,
            of_interest,
            count,
        })
    }

    /// Number of factors.
    #[must_use]
    pub fn factors(&self) -> usize {
        self.worlds[0].len()
    }

    /// How well a region holds the cases.
    #[must_use]
    pub fn fit(&self, region: &Region) -> Fit {
        self.fit_of(region, &self.inside(region))
    }

    /// The worlds inside a region, by number.
    fn inside(&self, region: &Region) -> Vec<usize> {
        let inside = |world: &usize| region.contains(&self.worlds[*world]);
        (0..self.worlds.len()).filter(inside).collect()
    }

    fn cases_among(&self, worlds: &[usize]) -> usize {
        worlds
            .iter()
            .filter(|world| self.of_interest[**world])
            .count()
    }

    fn step(&self, region: Region, inside: &[usize]) -> Step {
        let fit = self.fit_of(&region, inside);
        Step { region, fit }
    }

    fn fit_of(&self, region: &Region, inside: &[usize]) -> Fit {
        let cases = self.cases_among(inside);
        Fit {
            coverage: cases as f64 / self.count as f64,
            density: density(cases, inside.len()),
            mass: inside.len() as f64 / self.worlds.len() as f64,
            worlds: inside.len(),
            cases,
            restricted: region.restricted().len(),
        }
    }
}

fn density(cases: usize, worlds: usize) -> f64 {
    if worlds == 0 {
        0.0
    } else {
        cases as f64 / worlds as f64
    }
}
