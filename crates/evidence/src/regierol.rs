//! The three future roles of chapter 5.

use crate::Text;
use strum::{IntoStaticStr, VariantArray};

/// One of the three ways forward for the regisseur (chapter 5), from inward to outward and from
/// little to much doorzettingsmacht.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "lowercase")]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "lowercase")
)]
pub enum Regierol {
    /// Builds support inside the councils.
    Bestuursregisseur,
    /// Coordinates those who work in the field.
    Terreinregisseur,
    /// Aligns policies across levels and sectors.
    Beleidsregisseur,
}

impl Regierol {
    /// All three, in the report's order.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The code used in the data files, links and exports.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The report's name; a term of art, so it stays Dutch.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Bestuursregisseur => Text {
                nl: "bestuursregisseur",
                en: "bestuursregisseur",
            },
            Self::Terreinregisseur => Text {
                nl: "terreinregisseur",
                en: "terreinregisseur",
            },
            Self::Beleidsregisseur => Text {
                nl: "beleidsregisseur",
                en: "beleidsregisseur",
            },
        }
    }
}
