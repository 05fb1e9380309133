//! Who takes part in each partnership, as annex 5 prints it.

use std::collections::BTreeSet;

use crate::partnerships;

include!(concat!(env!("OUT_DIR"), "/members.rs"));

/// The kind of body that takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Body {
    /// A municipality that bears the title of city.
    Stad,
    /// A municipality.
    Gemeente,
    /// The public centre for social welfare of a municipality.
    Ocmw,
}

impl Body {
    /// The code used in the data files and in exports.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// One body named in annex 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Member {
    /// The id of its partnership.
    pub partnership: &'static str,
    /// The kind of body.
    pub body: Body,
    /// The municipality's name as the annex prints it, line breaks aside.
    pub as_printed: &'static str,
    /// The municipality's official name when the report appeared, April 2019.
    pub municipality: &'static str,
    /// Whether the annex puts it in brackets.
    pub bracketed: bool,
    /// The passage.
    pub source: &'static str,
}

/// How many municipalities a partnership has, by the table and by the annex.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct MunicipalityCount {
    /// The id of the partnership.
    pub partnership: &'static str,
    /// The number that the table of §2.1.2 prints.
    pub in_table: u32,
    /// The number of different municipalities that annex 5 names, brackets included.
    pub in_annex: u32,
}

/// All bodies that annex 5 names, in its order.
#[must_use]
pub fn members() -> &'static [Member] {
    &MEMBERS
}

/// The bodies of one partnership; none for an unknown id.
pub fn members_of(partnership: &str) -> impl Iterator<Item = &'static Member> {
    MEMBERS
        .iter()
        .filter(move |member| member.partnership == partnership)
}

/// The different municipalities of one partnership, by name; none for an unknown id.
#[must_use]
pub fn municipalities_of(partnership: &str) -> BTreeSet<&'static str> {
    members_of(partnership)
        .map(|member| member.municipality)
        .collect()
}

/// The count of municipalities by table and annex, for each partnership in the table's order.
#[must_use]
pub fn municipality_counts() -> Vec<MunicipalityCount> {
    partnerships()
        .iter()
        .map(|partnership| {
            let named = municipalities_of(partnership.id).len();
            MunicipalityCount {
                partnership: partnership.id,
                in_table: partnership.municipalities,
                in_annex: u32::try_from(named).unwrap_or(u32::MAX),
            }
        })
        .collect()
}
