//! Every text in two languages, side by side.

/// A language the project speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "lowercase")
)]
pub enum Language {
    /// Dutch, as spoken in Flanders: the language of the report and of the product.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// Both languages, Dutch first.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The language's code (ISO 639-1): `nl` or `en`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// One text in Dutch and in English, with the same meaning.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Text {
    /// The Dutch wording.
    pub nl: &'static str,
    /// The English wording.
    pub en: &'static str,
}

impl Text {
    /// The wording in one language.
    #[must_use]
    pub const fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::Nl => self.nl,
            Language::En => self.en,
        }
    }
}
