//! The sections that explain the results, and where the reader is in them.

use regiewijzer_model::Parameter;

use crate::text::Phrase;
use crate::text::interface::{assume, fails, sure, why};

/// One of the four.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Section {
    /// Which choice did what.
    #[default]
    Why,
    /// How sure that is.
    Sure,
    /// Where it fails.
    Fails,
    /// What is assumed.
    Assumptions,
}

impl Section {
    /// All, in the order in which they stand.
    pub(super) const ALL: [Self; 4] = [Self::Why, Self::Sure, Self::Fails, Self::Assumptions];

    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Why => "waarom",
            Self::Sure => "hoe-zeker",
            Self::Fails => "waar-mis",
            Self::Assumptions => "aannames",
        }
    }

    pub(super) const fn name(self) -> Phrase {
        match self {
            Self::Why => why::HEADING,
            Self::Sure => sure::HEADING,
            Self::Fails => fails::HEADING,
            Self::Assumptions => assume::HEADING,
        }
    }

    /// The section so many places further, around the end.
    pub(super) fn further(self, places: usize) -> Self {
        Self::ALL[(self as usize + places) % Self::ALL.len()]
    }
}

/// Where the reader is in the sections.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    /// The section that is open.
    pub(crate) section: Section,
    /// The assumption to bring into view.
    pub(crate) assumption: Option<Parameter>,
    /// The number of jumps so far: a second jump to the same place is a change too.
    pub(crate) jumps: u32,
}

impl Place {
    /// The place after a jump to a section, or to an assumption in it.
    pub(crate) fn jumped(self, section: Section, assumption: Option<Parameter>) -> Self {
        Self {
            section,
            assumption,
            jumps: self.jumps + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_around_the_sections() {
        assert_eq!(Section::Assumptions.further(1), Section::Why);
        assert_eq!(Section::Why.further(3), Section::Assumptions);
        for (place, section) in Section::ALL.into_iter().enumerate() {
            assert_eq!(section as usize, place);
        }
    }

    #[test]
    fn a_jump_to_the_same_place_is_a_new_jump() {
        let once = Place::default().jumped(Section::Assumptions, Some(Parameter::AD));
        let twice = once.jumped(Section::Assumptions, Some(Parameter::AD));
        assert_ne!(once, twice);
    }
}
