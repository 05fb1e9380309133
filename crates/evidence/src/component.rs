//! The four components of regie (§2.4.3) and how much weight each has in practice.
//!
//! The weight comes from the actions in the documents of the partnerships, not from hours.

use crate::{Point, Subject, Text, point::points_about};

include!(concat!(env!("OUT_DIR"), "/components.rs"));

crate::terms! {
    /// How much of today's activities belong to a component, by the report's own order.
    pub enum Weight {
        /// The core.
        Zwaartepunt = "zwaartepunt", "het zwaartepunt", "the core";
        /// Important, but less so.
        Minder = "minder", "in mindere mate", "to a lesser degree";
        /// The least.
        Minst = "minst", "het minst uitgebouwd", "the least developed";
    }
}

/// One component of regie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Component {
    /// A short stable code.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// What it is.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub what: Text,
    /// Its weight in practice.
    pub weight: Weight,
    /// What regisseurs make of it.
    pub practice: Text,
    /// The passage.
    pub source: &'static str,
}

impl Component {
    /// The activities of regisseurs that belong to it.
    pub fn activities(&self) -> impl Iterator<Item = &'static Point> {
        points_about(Subject::Activiteit, self.id)
    }
}

/// The four components, in the order of the report.
#[must_use]
pub fn components() -> &'static [Component] {
    &COMPONENTS
}
