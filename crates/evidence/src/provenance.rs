//! Where a number comes from.

use crate::Text;

/// Where a number comes from. Assumptions belong to the model; no table of this crate holds one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "lowercase")
)]
pub enum Provenance {
    /// The report prints it.
    Rapport,
    /// Inferred from what the report prints.
    Afgeleid,
    /// It comes from elsewhere; the source says where.
    Extern,
    /// The model assumes it.
    Aanname,
}

impl Provenance {
    /// The code used in the data files and in exports.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// A name for readers.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Rapport => Text {
                nl: "uit het rapport",
                en: "from the report",
            },
            Self::Afgeleid => Text {
                nl: "afgeleid uit het rapport",
                en: "inferred from the report",
            },
            Self::Extern => Text {
                nl: "uit een andere bron",
                en: "from another source",
            },
            Self::Aanname => Text {
                nl: "aangenomen",
                en: "assumed",
            },
        }
    }
}
