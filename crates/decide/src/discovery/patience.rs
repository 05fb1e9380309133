//! How patiently is peeled.

use super::DiscoveryError;
use serde::{Deserialize, Serialize};

/// Which slice is best to cut off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// The one whose loss leaves the highest density: the original rule (Friedman & Fisher 1999).
    Density,
    /// The one whose loss raises density most for each world lost. It is more patient where slices
    /// differ in size, as with factors that take few values (Kwakkel & Jaxa-Rozen 2016).
    #[default]
    GainPerWorld,
}

/// How patiently worlds are peeled off and pasted on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Patience {
    peel: f64,
    paste: f64,
    mass: f64,
    criterion: Criterion,
}

impl Default for Patience {
    /// A twentieth at a time, down to a twentieth of the worlds.
    fn default() -> Self {
        Self {
            peel: 0.05,
            paste: 0.05,
            mass: 0.05,
            criterion: Criterion::default(),
        }
    }
}

impl Patience {
    /// `peel` is the share of the worlds inside that a slice cuts off, above 0 and below ½; `paste`
    /// the share that is put back at a time, in the same range; `mass` the share of all worlds that
    /// stays inside at least, above 0 and below 1.
    ///
    /// # Errors
    /// Where a share is out of range.
    pub fn new(
        peel: f64,
        paste: f64,
        mass: f64,
        criterion: Criterion,
    ) -> Result<Self, DiscoveryError> {
        for (name, value, below) in [
            ("the share to peel", peel, 0.5),
            ("the share to paste", paste, 0.5),
            ("the least mass", mass, 1.0),
        ] {
            if !(value > 0.0 && value < below) {
                return Err(DiscoveryError::Patience { name, value, below });
            }
        }
        Ok(Self {
            peel,
            paste,
            mass,
            criterion,
        })
    }

    pub(super) fn peel(&self) -> f64 {
        self.peel
    }

    pub(super) fn paste(&self) -> f64 {
        self.paste
    }

    pub(super) fn mass(&self) -> f64 {
        self.mass
    }

    pub(super) fn criterion(&self) -> Criterion {
        self.criterion
    }
}
