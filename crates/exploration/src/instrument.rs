//! The instruments of doorzettingsmacht, one by one.

use regiewijzer_model::{InstrumentOverrides, Instruments, Share};

/// Something a regisseur may use to get others along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instrument {
    /// A voice towards Flanders and VDAB.
    Signal,
    /// A cooperation agreement with VDAB.
    Agreement,
    /// Advice on extra places.
    Advice,
    /// Allocating extra places in local services.
    AllocationLde,
    /// Allocating extra places in maatwerk.
    AllocationMaatwerk,
}

impl Instrument {
    /// Every instrument, from light to heavy.
    pub const ALL: [Self; 5] = [
        Self::Signal,
        Self::Agreement,
        Self::Advice,
        Self::AllocationLde,
        Self::AllocationMaatwerk,
    ];

    /// Stable id, as in the model's list of levers and in a link.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Signal => "signaal",
            Self::Agreement => "akkoord",
            Self::Advice => "advies",
            Self::AllocationLde => "toewijzen_lde",
            Self::AllocationMaatwerk => "toewijzen_maatwerk",
        }
    }

    /// How far it is in use, 0–1.
    pub const fn degree(self, all: &Instruments) -> f64 {
        match self {
            Self::Signal => all.signal,
            Self::Agreement => all.agreement,
            Self::Advice => all.advice,
            Self::AllocationLde => all.allocation_lde,
            Self::AllocationMaatwerk => all.allocation_maatwerk,
        }
    }

    /// The degree that was chosen for it alone.
    pub const fn own(self, untied: &InstrumentOverrides) -> Option<Share> {
        match self {
            Self::Signal => untied.signal,
            Self::Agreement => untied.agreement,
            Self::Advice => untied.advice,
            Self::AllocationLde => untied.allocation_lde,
            Self::AllocationMaatwerk => untied.allocation_maatwerk,
        }
    }

    /// Chooses a degree for it alone; `None` ties it to the ladder again.
    pub const fn set(self, untied: &mut InstrumentOverrides, degree: Option<Share>) {
        *match self {
            Self::Signal => &mut untied.signal,
            Self::Agreement => &mut untied.agreement,
            Self::Advice => &mut untied.advice,
            Self::AllocationLde => &mut untied.allocation_lde,
            Self::AllocationMaatwerk => &mut untied.allocation_maatwerk,
        } = degree;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_model::levers::MAIN_LEVERS;

    #[test]
    fn every_instrument_is_a_lever_of_the_model() {
        for instrument in Instrument::ALL {
            assert!(
                MAIN_LEVERS.iter().any(|lever| lever.id == instrument.id()),
                "{}",
                instrument.id()
            );
        }
    }

    #[test]
    fn an_own_degree_goes_before_the_ladder() {
        for instrument in Instrument::ALL {
            let mut untied = InstrumentOverrides::default();
            instrument.set(&mut untied, Share::new(0.3));
            let all = Instruments::new(Share::clamped(1.0), untied);
            assert_eq!(instrument.degree(&all), 0.3);
            assert_eq!(instrument.own(&untied), Share::new(0.3));
        }
    }
}
