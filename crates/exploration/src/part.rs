//! The parts of an exploration that can differ from the start.
//!
//! One list serves everything that speaks of them: the link, the file, the history of steps.

mod read;
mod write;

use regiewijzer_model::FurtherLever;

use crate::{Instrument, Panel};

pub use read::Allowed;

/// Something that can be chosen, assumed or shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The scenario that mix and power come from.
    Scenario,
    /// The partnership.
    Region,
    /// How the time is divided.
    Mix,
    /// Doorzettingsmacht.
    Power,
    /// The scenario that takes over later.
    Later,
    /// An instrument that does not follow the ladder.
    Instrument(Instrument),
    /// The number of inhabitants.
    Inhabitants,
    /// The number of municipalities.
    Municipalities,
    /// The scale of policy.
    PolicyScale,
    /// The yearly means.
    Means,
    /// A further lever.
    Lever(FurtherLever),
    /// Stocks that start elsewhere.
    Start,
    /// The length of the horizon.
    Months,
    /// Whether events fall by chance.
    Noise,
    /// Assumptions that differ from the model's.
    Assumptions,
    /// What a chart shows.
    Panel(Panel),
    /// The seed.
    Seed,
}

impl Part {
    /// Every part. They build on each other (the scale on the region, say), so they are written
    /// and read in this order.
    pub fn all() -> impl Iterator<Item = Self> {
        let first = [
            Self::Scenario,
            Self::Region,
            Self::Months,
            Self::Mix,
            Self::Power,
            Self::Later,
        ];
        let scale = [
            Self::Inhabitants,
            Self::Municipalities,
            Self::PolicyScale,
            Self::Means,
        ];
        let last = [
            Self::Start,
            Self::Assumptions,
            Self::Panel(Panel::Left),
            Self::Panel(Panel::Right),
            Self::Noise,
            Self::Seed,
        ];
        first
            .into_iter()
            .chain(Instrument::ALL.map(Self::Instrument))
            .chain(scale)
            .chain(FurtherLever::ALL.map(Self::Lever))
            .chain(last)
    }

    /// Its name in a link.
    pub fn id(self) -> &'static str {
        match self {
            Self::Scenario => "scenario",
            Self::Region => "regio",
            Self::Mix => "mix",
            Self::Power => "macht",
            Self::Later => "later",
            Self::Instrument(instrument) => instrument.id(),
            Self::Inhabitants => "inwoners",
            Self::Municipalities => "gemeenten",
            Self::PolicyScale => "beleidsschaal",
            Self::Means => "middelen",
            Self::Lever(lever) => lever.id(),
            Self::Start => "start",
            Self::Months => "maanden",
            Self::Noise => "toeval",
            Self::Assumptions => "aanname",
            Self::Panel(Panel::Left) => "links",
            Self::Panel(Panel::Right) => "rechts",
            Self::Seed => "seed",
        }
    }

    /// The part with this name.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|part| part.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_a_name_of_its_own() {
        for part in Part::all() {
            assert_eq!(Part::from_id(part.id()), Some(part));
        }
    }
}
