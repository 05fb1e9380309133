//! Short texts of the interface, by their place in the catalogue.

use std::fmt;

use yew::html::IntoPropValue;
use yew::prelude::*;
use yew::virtual_dom::VText;

use super::catalogue;
use super::language::Localized;

/// A short text of the interface, shown in the language of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Phrase(pub(super) usize);

impl Phrase {
    /// The text with a value in place of each `{number}`.
    pub(super) fn fill(self, values: &[&str]) -> String {
        // Text and numbers take turns.
        let mut parts = self.localized().split(['{', '}']);
        let mut filled = parts.next().unwrap_or_default().to_owned();
        while let (Some(number), Some(text)) = (parts.next(), parts.next()) {
            let place = number.parse::<usize>().ok();
            filled.push_str(place.and_then(|place| values.get(place)).unwrap_or(&""));
            filled.push_str(text);
        }
        filled
    }
}

impl Localized for Phrase {
    fn localized(self) -> &'static str {
        catalogue::interface()
            .get(self.0)
            .copied()
            .unwrap_or_default()
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.localized())
    }
}

impl From<Phrase> for AttrValue {
    fn from(phrase: Phrase) -> Self {
        Self::Static(phrase.localized())
    }
}

impl IntoPropValue<AttrValue> for Phrase {
    fn into_prop_value(self) -> AttrValue {
        self.into()
    }
}

impl IntoPropValue<Option<AttrValue>> for Phrase {
    fn into_prop_value(self) -> Option<AttrValue> {
        Some(self.into())
    }
}

impl IntoPropValue<Html> for Phrase {
    fn into_prop_value(self) -> Html {
        VText::new(self).into()
    }
}

#[cfg(test)]
mod tests {
    use regiewijzer_evidence::Language;

    use crate::text::in_language;
    use crate::text::interface::{engine, shell};

    #[test]
    fn a_phrase_is_in_the_language_of_the_document() {
        let skip = |language| in_language(language, || shell::SKIP.to_string());
        assert_eq!(skip(Language::Nl), "Naar de inhoud");
        assert_eq!(skip(Language::En), "Skip to content");
    }

    #[test]
    fn values_stand_where_each_language_wants_them() {
        let working = |language| in_language(language, || engine::working("128", "1.024"));
        for language in [Language::Nl, Language::En] {
            let sentence = working(language);
            assert!(
                sentence.contains("128") && sentence.contains("1.024"),
                "{sentence}"
            );
            assert!(!sentence.contains(['{', '}']), "{sentence}");
        }
    }
}
