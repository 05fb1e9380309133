//! Doorzettingsmacht as a ladder of instruments (ch. 5, §2.4.2, §4.3).
//!
//! The evaluation names the instruments and their order, not the points at
//! which each is reached; those are assumptions.

use crate::curve::ramp;
use crate::units::Share;

/// How far each instrument is in use, from 0 (not at all) to 1 (fully).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Instruments {
    /// `sig`: a voice towards Flanders and VDAB (§4.3).
    pub signal: f64,
    /// `agr`: a cooperation agreement with VDAB (ch. 5).
    pub agreement: f64,
    /// `adv`: advice on extra places (ch. 5).
    pub advice: f64,
    /// `all`: allocating extra places (§2.4.2, ch. 5).
    pub allocation: f64,
}

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

impl Instruments {
    /// The instruments that come with this much doorzettingsmacht.
    #[must_use]
    pub fn from_ladder(doorzettingsmacht: Share) -> Self {
        let [signal, agreement, advice, allocation] =
            LADDER.map(|r| ramp(doorzettingsmacht.get(), r.from, r.to));
        Self {
            signal,
            agreement,
            advice,
            allocation,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_top_of_the_ladder_allocates_places() {
        let at = |z| Instruments::from_ladder(Share::clamped(z));
        assert_eq!(at(0.7).allocation, 0.0);
        assert_eq!(
            at(1.0),
            Instruments {
                signal: 1.0,
                agreement: 1.0,
                advice: 1.0,
                allocation: 1.0
            }
        );
        assert_eq!(
            at(0.0),
            Instruments {
                signal: 0.0,
                agreement: 0.0,
                advice: 0.0,
                allocation: 0.0
            }
        );
        assert_eq!(at(0.15).signal, 0.5);
    }
}
