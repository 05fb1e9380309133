//! The 32 partnerships of 2017–2019 (§2.1.2) and the thirteen centre cities.

use crate::Provenance;

include!(concat!(env!("OUT_DIR"), "/centre_cities.rs"));
include!(concat!(env!("OUT_DIR"), "/partnerships.rs"));

crate::terms! {
    /// One of the five Flemish provinces, in the order in which the report held its round tables (B4).
    /// The report's table of partnerships has none: this is geography.
    #[expect(missing_docs, reason = "each variant is the province's own name")]
    pub enum Province {
        Antwerpen = "antwerpen", "Antwerpen", "Antwerp";
        VlaamsBrabant = "vlaams-brabant", "Vlaams-Brabant", "Flemish Brabant";
        WestVlaanderen = "west-vlaanderen", "West-Vlaanderen", "West Flanders";
        Limburg = "limburg", "Limburg", "Limburg";
        OostVlaanderen = "oost-vlaanderen", "Oost-Vlaanderen", "East Flanders";
    }
}

crate::terms! {
    /// The legal form of a partnership (§2.1.1), in the order of table 1.
    pub enum LegalForm {
        /// The lightest form: an agreement, no legal personality, one managing municipality.
        InterlokaleVereniging = "interlokale-vereniging", "interlokale vereniging", "interlocal association";
        /// A centre city that applied on its own; listed among the forms though it is none.
        Centrumstad = "centrumstad", "centrumstad", "centre city";
        /// An association of public centres for social welfare (OCMW), with legal personality.
        OcmwVereniging = "ocmw-vereniging", "OCMW-vereniging", "OCMW association";
        /// A project association, with legal personality.
        Projectvereniging = "projectvereniging", "projectvereniging", "project association";
        /// A service-providing association, with legal personality.
        DienstverlenendeVereniging =
            "dienstverlenende-vereniging", "dienstverlenende vereniging", "service association";
    }
}

impl Partnership {
    /// Its subsidy in euro for each inhabitant.
    #[must_use]
    pub fn subsidy_per_inhabitant(&self) -> f64 {
        f64::from(self.subsidy_eur) / f64::from(self.inhabitants)
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
    /// The year in whose January its regierol began: 2014, or 2017 for four of them (§1.3, fn 8).
    pub since: u32,
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
