//! Doorzettingsmacht as a ladder of instruments (ch. 5, §2.4.2, §4.3).
//!
//! The evaluation names the instruments and their order, not the points at
//! which each is reached; those are assumptions.

use crate::lever::Instrument;
use crate::mechanism::instruments::ladder;
use crate::units::Share;
use serde::{Deserialize, Serialize};

/// A value for each instrument.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PerInstrument<T> {
    /// `sig`: a voice towards Flanders and VDAB (§4.3).
    pub signal: T,
    /// `agr`: a cooperation agreement with VDAB (ch. 5).
    pub agreement: T,
    /// `adv`: advice on extra places (ch. 5).
    pub advice: T,
    /// `all_lde`: allocating extra places in local services (§2.4.2, ch. 5).
    pub allocation_lde: T,
    /// `all_mw`: allocating extra places in maatwerk (§2.4.2, ch. 5).
    pub allocation_maatwerk: T,
}

/// How far each instrument is in use, from 0 (not at all) to 1 (fully).
pub type Instruments = PerInstrument<f64>;

/// The degrees of instruments that don't follow the ladder; `None` follows it.
pub type InstrumentOverrides = PerInstrument<Option<Share>>;

impl<T: Copy> PerInstrument<T> {
    /// The value for an instrument.
    #[must_use]
    pub fn get(mut self, instrument: Instrument) -> T {
        *self.get_mut(instrument)
    }

    /// The value for an instrument, to be changed.
    pub fn get_mut(&mut self, instrument: Instrument) -> &mut T {
        match instrument {
            Instrument::Signal => &mut self.signal,
            Instrument::Agreement => &mut self.agreement,
            Instrument::Advice => &mut self.advice,
            Instrument::AllocationLde => &mut self.allocation_lde,
            Instrument::AllocationMaatwerk => &mut self.allocation_maatwerk,
        }
    }
}

impl Instruments {
    /// The instruments that come with this much doorzettingsmacht, but for those with an override.
    #[must_use]
    pub fn new(doorzettingsmacht: Share, overrides: InstrumentOverrides) -> Self {
        let [signal, agreement, advice, allocation] = ladder(doorzettingsmacht.get());
        let or = |own: Option<Share>, ladder| own.map_or(ladder, Share::get);
        Self {
            signal: or(overrides.signal, signal),
            agreement: or(overrides.agreement, agreement),
            advice: or(overrides.advice, advice),
            allocation_lde: or(overrides.allocation_lde, allocation),
            allocation_maatwerk: or(overrides.allocation_maatwerk, allocation),
        }
    }

    /// `all`: allocating as a whole, both kinds counting alike.
    #[must_use]
    pub fn allocation(&self) -> f64 {
        0.5 * (self.allocation_lde + self.allocation_maatwerk)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_untied_instrument_leaves_the_others_on_the_ladder() {
        let overrides = InstrumentOverrides {
            allocation_lde: Share::new(1.0),
            ..InstrumentOverrides::default()
        };
        let instruments = Instruments::new(Share::clamped(0.5), overrides);
        assert_eq!(instruments.allocation(), 0.5);
        assert_eq!(instruments.allocation_maatwerk, 0.0);
        assert_eq!(instruments.agreement, 1.0);
    }
}
