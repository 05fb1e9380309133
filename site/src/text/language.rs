//! The language of the document.

use std::cell::Cell;

use regiewijzer_evidence::{Language, Text};

thread_local! {
    static LANGUAGE: Cell<Language> = const { Cell::new(Language::Nl) };
}

/// The language of the document that is shown or rendered on this thread; Dutch until it is set.
#[must_use]
pub fn language() -> Language {
    LANGUAGE.get()
}

/// Sets the language of the document: once in a browser, before each document when prerendering.
pub fn set_language(language: Language) {
    LANGUAGE.set(language);
}

/// Runs a test in a language.
#[cfg(test)]
pub(crate) fn in_language<T>(language: Language, run: impl FnOnce() -> T) -> T {
    let before = LANGUAGE.replace(language);
    let result = run();
    LANGUAGE.set(before);
    result
}

/// A text that depends on the language of the document.
pub(crate) trait Localized {
    /// The text in the language of the document.
    fn localized(self) -> &'static str;
}

/// Names from the model and the evidence, which are compiled in both languages.
impl Localized for Text {
    fn localized(self) -> &'static str {
        self.in_language(language())
    }
}
