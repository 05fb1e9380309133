//! Single figures of the report that texts quote.

use crate::{Language, Provenance};

include!(concat!(env!("OUT_DIR"), "/facts.rs"));

/// One figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Fact {
    /// A short stable code: what it is about, and what of that.
    pub id: &'static str,
    /// The figure, with a decimal point and as many decimals as it is given with.
    pub value: &'static str,
    /// What it counts, in Dutch; `jaar` for a year.
    pub unit: &'static str,
    /// Whether the report prints it or it is worked out from what it prints.
    pub provenance: Provenance,
    /// How it was worked out, in the notation of the report; `geteld` where items were counted.
    pub calculation: Option<&'static str>,
    /// The passage.
    pub source: &'static str,
}

impl Fact {
    /// The figure as a text in a language writes it: thousands apart, but not in a year.
    #[must_use]
    pub fn written(&self, language: Language) -> String {
        let (thousands, decimal) = match language {
            Language::Nl => ('.', ','),
            Language::En => (',', '.'),
        };
        let (whole, decimals) = self.value.split_once('.').unwrap_or((self.value, ""));
        let mut written = String::with_capacity(self.value.len() + 2);
        for (place, digit) in whole.chars().enumerate() {
            let left = whole.len() - place;
            if place > 0 && left.is_multiple_of(3) && self.unit != "jaar" {
                written.push(thousands);
            }
            written.push(digit);
        }
        if !decimals.is_empty() {
            written.push(decimal);
            written.push_str(decimals);
        }
        written
    }
}

/// All of them, by id.
#[must_use]
pub fn facts() -> &'static [Fact] {
    &FACTS
}

/// The figure with this id, or nothing.
#[must_use]
pub fn fact(id: &str) -> Option<&'static Fact> {
    FACTS.iter().find(|fact| fact.id == id)
}
