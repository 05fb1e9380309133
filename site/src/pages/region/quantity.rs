//! What the report gives of each partnership in a number, and what that would be of several as one.

use regiewijzer_evidence::Partnership;

use crate::text::Phrase;
use crate::text::interface::region as texts;

/// A quantity of a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quantity {
    Inhabitants,
    Municipalities,
    InhabitantsPerMunicipality,
    /// In euro a year.
    Subsidy,
    /// In euro a year.
    SubsidyPerInhabitant,
}

impl Quantity {
    pub(super) const ALL: [Self; 5] = [
        Self::Inhabitants,
        Self::Municipalities,
        Self::InhabitantsPerMunicipality,
        Self::Subsidy,
        Self::SubsidyPerInhabitant,
    ];

    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Inhabitants => "inwoners",
            Self::Municipalities => "gemeenten",
            Self::InhabitantsPerMunicipality => "inwoners-per-gemeente",
            Self::Subsidy => "subsidie",
            Self::SubsidyPerInhabitant => "subsidie-per-inwoner",
        }
    }

    pub(super) const fn name(self) -> Phrase {
        match self {
            Self::Inhabitants => texts::INHABITANTS,
            Self::Municipalities => texts::MUNICIPALITIES,
            Self::InhabitantsPerMunicipality => texts::PER_MUNICIPALITY,
            Self::Subsidy => texts::SUBSIDY,
            Self::SubsidyPerInhabitant => texts::SUBSIDY_PER_INHABITANT,
        }
    }

    /// Digits after the sign.
    pub(super) const fn decimals(self) -> usize {
        match self {
            Self::SubsidyPerInhabitant => 2,
            _ => 0,
        }
    }

    /// Of a region with so many inhabitants, municipalities and euro of subsidy.
    pub(super) fn of_region(self, inhabitants: u32, municipalities: u32, subsidy: u32) -> f64 {
        let [inhabitants, municipalities, subsidy] =
            [inhabitants, municipalities, subsidy].map(f64::from);
        match self {
            Self::Inhabitants => inhabitants,
            Self::Municipalities => municipalities,
            Self::InhabitantsPerMunicipality => inhabitants / municipalities,
            Self::Subsidy => subsidy,
            Self::SubsidyPerInhabitant => subsidy / inhabitants,
        }
    }

    /// Of a partnership, as the report prints it.
    pub(super) fn of(self, one: &Partnership) -> f64 {
        self.of_region(one.inhabitants, one.municipalities, one.subsidy_eur)
    }
}
