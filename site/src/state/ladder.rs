//! The ladder of instruments, from light to heavy, and how far up it is in use.

use regiewijzer_model::Instruments;

use crate::text::interface::verken;
use crate::text::{Localized, Phrase};

/// A rung of the ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rung {
    /// A voice towards Flanders and VDAB.
    Signal,
    /// A cooperation agreement with VDAB.
    Agreement,
    /// Advice on extra places.
    Advice,
    /// Allocating extra places, in local services and in maatwerk.
    Allocation,
}

impl Rung {
    /// The rungs in the order of the model's own ladder.
    pub(crate) const ALL: [Self; 4] = [
        Self::Signal,
        Self::Agreement,
        Self::Advice,
        Self::Allocation,
    ];

    /// What it is called.
    pub(crate) const fn name(self) -> Phrase {
        match self {
            Self::Signal => verken::SIGNAL,
            Self::Agreement => verken::AGREEMENT,
            Self::Advice => verken::ADVICE,
            Self::Allocation => verken::ALLOCATION,
        }
    }

    /// A sentence that gives an example.
    pub(crate) const fn example(self) -> Phrase {
        match self {
            Self::Signal => verken::SIGNAL_EXAMPLE,
            Self::Agreement => verken::AGREEMENT_EXAMPLE,
            Self::Advice => verken::ADVICE_EXAMPLE,
            Self::Allocation => verken::ALLOCATION_EXAMPLE,
        }
    }

    /// How far it is in use, 0–1.
    pub(crate) fn degree(self, instruments: &Instruments) -> f64 {
        match self {
            Self::Signal => instruments.signal,
            Self::Agreement => instruments.agreement,
            Self::Advice => instruments.advice,
            Self::Allocation => instruments.allocation(),
        }
    }
}

/// How far up the ladder the instruments are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reached {
    /// The heaviest rung that is fully in use.
    pub(crate) fully: Option<Rung>,
    /// The first rung above it that is in use in part.
    pub(crate) next: Option<Rung>,
}

impl Reached {
    /// How far up these instruments are.
    pub(crate) fn of(instruments: &Instruments) -> Self {
        let degree = |rung: &Rung| rung.degree(instruments);
        let fully = Rung::ALL.into_iter().rfind(|rung| degree(rung) >= 1.0);
        let mut above = Rung::ALL
            .into_iter()
            .skip_while(|rung| fully.is_some_and(|reached| *rung != reached));
        let next = above.find(|rung| degree(rung) > 0.0 && degree(rung) < 1.0);
        Self { fully, next }
    }

    /// The rung that is reached, and the one that is begun.
    pub(crate) fn name(self) -> String {
        let name = |rung: Rung| rung.name().localized();
        let begun = |rung| verken::rung_in_part(name(rung));
        match (self.fully, self.next) {
            (None, None) => verken::NO_RUNG.to_string(),
            (None, Some(next)) => begun(next),
            (Some(rung), None) => name(rung).to_owned(),
            (Some(rung), Some(next)) => format!("{}, {}", name(rung), begun(next)),
        }
    }

    /// What the regisseur does, for example.
    pub(crate) fn example(self) -> Phrase {
        let rung = self.fully.or(self.next);
        rung.map_or(verken::NO_RUNG_EXAMPLE, Rung::example)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use regiewijzer_model::mechanism::instruments::LADDER;
    use regiewijzer_model::{InstrumentOverrides, Share};

    fn ladder_at(power: f64) -> Instruments {
        Instruments::new(Share::clamped(power), InstrumentOverrides::default())
    }

    proptest! {
        #[test]
        fn the_rung_that_is_named_is_fully_in_use_and_the_next_in_part(power in 0.0..=1.0) {
            let instruments = ladder_at(power);
            let Reached { fully, next } = Reached::of(&instruments);
            let degree = |rung: Rung| rung.degree(&instruments);
            prop_assert!(fully.is_none_or(|rung| degree(rung) == 1.0));
            prop_assert!(next.is_none_or(|rung| 0.0 < degree(rung) && degree(rung) < 1.0));
            // Up to there all are fully in use: none is passed over.
            let named = Rung::ALL.into_iter().take_while(|rung| degree(*rung) >= 1.0);
            prop_assert_eq!(fully, named.last());
            let begun = Rung::ALL.into_iter().find(|rung| degree(*rung) < 1.0);
            prop_assert_eq!(next, begun.filter(|rung| degree(*rung) > 0.0));
        }
    }

    #[test]
    fn the_power_that_uses_a_rung_fully_names_that_rung() {
        for (rung, place) in Rung::ALL.into_iter().zip(LADDER) {
            assert_eq!(rung.degree(&ladder_at(place.to)), 1.0, "{rung:?}");
            assert_eq!(Reached::of(&ladder_at(place.to)).fully, Some(rung));
        }
    }
}
