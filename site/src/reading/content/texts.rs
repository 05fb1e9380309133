//! The texts of these pages, in both languages; HTML but for titles of terms.

use std::fmt;

use yew::html::IntoPropValue;
use yew::prelude::*;
use yew::virtual_dom::VText;

use crate::text::{Localized, language};

/// A short text of these pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Words([&'static str; 2]);

impl Localized for Words {
    fn localized(self) -> &'static str {
        here(self.0)
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.localized())
    }
}

impl IntoPropValue<Html> for Words {
    fn into_prop_value(self) -> Html {
        VText::new(self.localized()).into()
    }
}

/// One of the ten findings.
pub(super) struct Finding {
    pub(super) id: &'static str,
    /// What it says, in a sentence.
    title: [&'static str; 2],
    text: [&'static str; 2],
    /// The objection.
    but: [&'static str; 2],
    /// How far it can be trusted.
    sure: [&'static str; 2],
    /// What the picture shows.
    caption: [&'static str; 2],
    /// The passages.
    pub(super) source: &'static str,
    /// The kind of picture, and what it draws.
    pub(super) chart: &'static str,
    pub(super) chart_of: &'static str,
}

/// A theme of the page of facts.
pub(super) struct Theme {
    pub(super) id: &'static str,
    title: [&'static str; 2],
    intro: [&'static str; 2],
    /// What unfolds below.
    shows: [&'static str; 2],
    pub(super) source: &'static str,
}

/// A way on from the start page.
pub(super) struct Way {
    pub(super) id: &'static str,
    title: [&'static str; 2],
    text: [&'static str; 2],
    /// The slug of the page it leads to.
    pub(super) page: &'static str,
}

/// A step of the loop of trust.
pub(super) struct Step {
    pub(super) id: &'static str,
    title: [&'static str; 2],
    text: [&'static str; 2],
    /// What of it is an assumption.
    assumed: [&'static str; 2],
    pub(super) source: &'static str,
}

/// A question that a newcomer asks.
pub(super) struct Question {
    pub(super) id: &'static str,
    question: [&'static str; 2],
    answer: [&'static str; 2],
    pub(super) source: &'static str,
    /// The slug of the page with more.
    pub(super) page: &'static str,
}

/// A change of the model.
pub(super) struct Change {
    /// The version that it came with.
    pub(super) version: &'static str,
    /// The day of that version.
    pub(super) date: &'static str,
    what: [&'static str; 2],
}

/// A word that is explained.
pub(super) struct Term {
    pub(super) id: &'static str,
    name: [&'static str; 2],
    /// Other forms of the name.
    forms: [&'static [&'static str]; 2],
    /// Whether it is a word of this site and not of the report.
    pub(super) is_ours: bool,
    text: [&'static str; 2],
    pub(super) source: &'static str,
    /// The ids of related terms.
    pub(super) see: &'static [&'static str],
}

include!(concat!(env!("OUT_DIR"), "/reading.rs"));

/// A text in the language of the document.
pub(super) fn here<T: Copy>(texts: [T; 2]) -> T {
    texts[language() as usize]
}

macro_rules! in_language {
    ($Kind:ident: $($field:ident),+) => {
        impl $Kind {
            $(pub(super) fn $field(&self) -> &'static str {
                here(self.$field)
            })+
        }
    };
}

in_language!(Finding: title, text, but, sure, caption);
in_language!(Theme: title, intro, shows);
in_language!(Way: title, text);
in_language!(Step: title, text, assumed);
in_language!(Question: question, answer);
in_language!(Change: what);
in_language!(Term: name, text);

impl Term {
    /// Every form of the name.
    pub(super) fn forms(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.name()).chain(here(self.forms).iter().copied())
    }
}

/// The term with this id, or nothing.
pub(super) fn term(id: &str) -> Option<&'static Term> {
    TERMS.iter().find(|term| term.id == id)
}
