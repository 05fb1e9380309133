//! The 32 partnerships of 2017–2019 (§2.1.2) and the thirteen centre cities.

use crate::{Provenance, Text};
use strum::{IntoStaticStr, VariantArray};

include!(concat!(env!("OUT_DIR"), "/centre_cities.rs"));
include!(concat!(env!("OUT_DIR"), "/partnerships.rs"));

/// One of the five Flemish provinces. The report's table has none: this is geography.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "kebab-case")
)]
#[expect(missing_docs, reason = "each variant is the province's own name")]
pub enum Province {
    Antwerpen,
    VlaamsBrabant,
    WestVlaanderen,
    Limburg,
    OostVlaanderen,
}

impl Province {
    /// All five, in the order in which the report held its round tables (B4).
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The code used in the data files, links and exports.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The province's name.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Antwerpen => Text {
                nl: "Antwerpen",
                en: "Antwerp",
            },
            Self::VlaamsBrabant => Text {
                nl: "Vlaams-Brabant",
                en: "Flemish Brabant",
            },
            Self::WestVlaanderen => Text {
                nl: "West-Vlaanderen",
                en: "West Flanders",
            },
            Self::OostVlaanderen => Text {
                nl: "Oost-Vlaanderen",
                en: "East Flanders",
            },
            Self::Limburg => Text {
                nl: "Limburg",
                en: "Limburg",
            },
        }
    }
}

/// The legal form of a partnership (§2.1.1, T1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "kebab-case")
)]
pub enum LegalForm {
    /// The lightest form: an agreement, no legal personality, one managing municipality.
    InterlokaleVereniging,
    /// A centre city that applied on its own; listed among the forms though it is none.
    Centrumstad,
    /// An association of public centres for social welfare (OCMW), with legal personality.
    OcmwVereniging,
    /// A project association, with legal personality.
    Projectvereniging,
    /// A service-providing association, with legal personality.
    DienstverlenendeVereniging,
}

impl LegalForm {
    /// All five, in the order of table 1.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The code used in the data files, links and exports.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// A name for readers.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::InterlokaleVereniging => Text {
                nl: "interlokale vereniging",
                en: "interlocal association",
            },
            Self::Centrumstad => Text {
                nl: "centrumstad",
                en: "centre city",
            },
            Self::OcmwVereniging => Text {
                nl: "OCMW-vereniging",
                en: "OCMW association",
            },
            Self::Projectvereniging => Text {
                nl: "projectvereniging",
                en: "project association",
            },
            Self::DienstverlenendeVereniging => Text {
                nl: "dienstverlenende vereniging",
                en: "service association",
            },
        }
    }
}

/// One of the thirteen cities that Flanders calls a centre city.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct CentreCity {
    /// The city's name.
    pub name: &'static str,
    /// The id of the partnership it belongs to, or is.
    pub partnership: &'static str,
    /// Its inhabitants: the report's figure for a city alone, else rounded to thousands.
    pub inhabitants: u32,
    /// Whether the report prints the figure.
    pub provenance: Provenance,
    /// Where the figure stands.
    pub source: &'static str,
}

/// One row of the table of §2.1.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Partnership {
    /// A short stable code, for links, flags and exports.
    pub id: &'static str,
    /// A readable name; the table prints longer or odder ones.
    pub name: &'static str,
    /// Where it lies, or where most of it lies.
    pub province: Province,
    /// Its legal form.
    pub legal_form: LegalForm,
    /// The number of municipalities that the table prints, 1 or more.
    pub municipalities: u32,
    /// The number of inhabitants that the table prints.
    pub inhabitants: u32,
    /// The Flemish subsidy in euro a year.
    pub subsidy_eur: u32,
    /// The centre city in it, if any.
    pub centre_city: Option<CentreCity>,
    /// The passages behind the row.
    pub source: &'static str,
}

/// The 32 partnerships, in the order of the table of §2.1.2.
#[must_use]
pub fn partnerships() -> &'static [Partnership] {
    &PARTNERSHIPS
}

/// The partnership with this id, or nothing.
#[must_use]
pub fn partnership(id: &str) -> Option<&'static Partnership> {
    PARTNERSHIPS.iter().find(|partnership| partnership.id == id)
}

/// The thirteen centre cities: four on their own, nine inside a partnership (§2.1.1).
#[must_use]
pub fn centre_cities() -> &'static [CentreCity] {
    &CENTRE_CITIES
}
