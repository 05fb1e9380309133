//! The parts of an exploration that can differ from the start.
//!
//! One list serves everything that speaks of them: the link, the file, the history of steps. What is
//! chosen comes from the model's own list of levers.

mod number;
mod read;
mod write;

use regiewijzer_model::{FurtherLever, Instrument, Lever};

use crate::Panel;

pub use read::Allowed;

/// Something that can be chosen, assumed or shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Something that is chosen.
    Lever(Lever),
    /// The length of the horizon.
    Months,
    /// Assumptions that differ from the model's.
    Assumptions,
    /// Readings of the model.
    Readings,
    /// Thresholds that differ from the model's.
    Thresholds,
    /// What a chart shows.
    Panel(Panel),
    /// Whether events fall by chance.
    Noise,
    /// The number of worlds.
    Members,
    /// The seed.
    Seed,
    /// The ranks of measures.
    Ranks,
}

impl Part {
    /// Every part. They build on each other (the scale on the region, say), so they are written
    /// and read in this order.
    pub fn all() -> impl Iterator<Item = Self> {
        let where_from = [Lever::Scenario, Lever::Partnership];
        let how = [Lever::Mix, Lever::Doorzettingsmacht, Lever::Schedule];
        let scale = [
            Lever::Inhabitants,
            Lever::Municipalities,
            Lever::PolicyInhabitants,
            Lever::Budget,
        ];
        let levers = how
            .into_iter()
            .chain(Instrument::ALL.map(Lever::Instrument))
            .chain(scale)
            .chain(FurtherLever::ALL.map(Lever::Further))
            .chain([Lever::Start]);
        where_from
            .into_iter()
            .map(Self::Lever)
            .chain([Self::Months])
            .chain(levers.map(Self::Lever))
            .chain([
                Self::Assumptions,
                Self::Readings,
                Self::Thresholds,
                Self::Panel(Panel::Left),
                Self::Panel(Panel::Right),
                Self::Noise,
                Self::Members,
                Self::Seed,
                Self::Ranks,
            ])
    }

    /// Its name in a link.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Lever(lever) => lever.link(),
            Self::Months => "maanden",
            Self::Noise => "toeval",
            Self::Assumptions => "aanname",
            Self::Readings => "lezing",
            Self::Thresholds => "merkbaar",
            Self::Panel(Panel::Left) => "links",
            Self::Panel(Panel::Right) => "rechts",
            Self::Members => "werelden",
            Self::Seed => "seed",
            Self::Ranks => "gewichten",
        }
    }

    /// The part with this name.
    #[must_use]
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

    #[test]
    fn every_lever_of_the_model_is_a_part() {
        for lever in Lever::all() {
            assert_eq!(Part::from_id(lever.link()), Some(Part::Lever(lever)));
        }
    }
}
