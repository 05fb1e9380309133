//! Doorzettingsmacht comes in instruments of rising weight (ch. 5, §2.4.2, §4.3).
//!
//! `sig = ramp(z; 0, 0.3)`, `agr = ramp(z; 0.2, 0.5)`, `adv = ramp(z; 0.45, 0.75)`,
//! `all = ramp(z; 0.7, 1)`. The report gives the instruments and their order; the points of the
//! ladder are assumptions. An agreement that exists from before counts for at least a half:
//! `agr' = x_agr·max(agr, 0.5) + (1 − x_agr)·agr` (fn 22).

use crate::curve::ramp;

/// Where on the ladder an instrument begins and where it is fully there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rung {
    /// Doorzettingsmacht at which it begins.
    pub from: f64,
    /// Doorzettingsmacht at which it is fully there.
    pub to: f64,
}

/// The four rungs: voice, agreement, advice, allocation.
pub const LADDER: [Rung; 4] = [
    Rung { from: 0.0, to: 0.3 },
    Rung { from: 0.2, to: 0.5 },
    Rung {
        from: 0.45,
        to: 0.75,
    },
    Rung { from: 0.7, to: 1.0 },
];

/// How far each rung is in use at this much doorzettingsmacht, 0–1.
#[must_use]
pub fn ladder(doorzettingsmacht: f64) -> [f64; 4] {
    LADDER.map(|rung| ramp(doorzettingsmacht, rung.from, rung.to))
}

/// The least strength of an agreement with VDAB where one exists from before, 0–1.
pub const EXISTING_AGREEMENT: f64 = 0.5;

/// `agr'`: strength of the agreement with VDAB, at least a half where one exists already, 0–1.
#[must_use]
pub fn agreement(chosen: f64, existing: f64) -> f64 {
    existing * chosen.max(EXISTING_AGREEMENT) + (1.0 - existing) * chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_top_of_the_ladder_allocates_places() {
        assert_eq!(ladder(0.7)[3], 0.0);
        assert_eq!(ladder(1.0), [1.0; 4]);
        assert_eq!(ladder(0.15), [0.5, 0.0, 0.0, 0.0]);
    }

    #[test]
    fn an_agreement_from_before_counts_for_at_least_a_half() {
        assert_eq!(agreement(0.2, 1.0), 0.5);
        assert_eq!(agreement(0.2, 0.0), 0.2);
        assert_eq!(agreement(0.8, 1.0), 0.8);
    }
}
