//! Settings of PRIM.

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

/// How much PRIM peels off and pastes on at a time, and when it stops. Smaller shares are more patient.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PrimSettings {
    /// The share of the worlds inside that a slice cuts off (α).
    pub(super) peel: f64,
    /// The share of the worlds inside that is put back at a time.
    pub(super) paste: f64,
    /// The least share of all worlds that stays inside (β₀).
    pub(super) mass: f64,
    /// Which slice is cut off.
    pub(super) criterion: Criterion,
}

impl Default for PrimSettings {
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

impl PrimSettings {
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
                return Err(DiscoveryError::Setting { name, value, below });
            }
        }
        Ok(Self {
            peel,
            paste,
            mass,
            criterion,
        })
    }
}
