//! Waterfalls: which contribution did what, from one value to another.

mod chart;
mod layout;
mod plot;
mod rounding;

use yew::prelude::*;

use crate::marks::Shape;
use crate::shell::ChartTexts;

pub use chart::WaterfallChart;

/// What one cause adds or takes away.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    /// The cause.
    pub name: AttrValue,
    /// The signed change, in the unit of the value.
    pub value: f64,
    /// The standard error of the change, in the same unit.
    pub standard_error: f64,
}

/// A value and everything that changes it. The end is what they add up to, so it always adds up.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// The value before.
    pub start: f64,
    /// The changes, in the order in which they are drawn.
    pub contributions: Vec<Contribution>,
}

impl Waterfall {
    /// The value after all contributions.
    #[must_use]
    pub fn end(&self) -> f64 {
        let changes: f64 = self.contributions.iter().map(|one| one.value).sum();
        self.start + changes
    }

    /// The changes as the chart writes them, with so many digits after the sign: rounded so that they
    /// still add up, for words beside the chart that say the same.
    #[must_use]
    pub fn rounded_changes(&self, decimals: usize) -> Vec<f64> {
        let changes: Vec<f64> = self.contributions.iter().map(|one| one.value).collect();
        rounding::round_to_sum(self.start, &changes, decimals).changes
    }
}

/// The value at which a waterfall begins or ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Anchor {
    /// What has this value, such as "vandaag".
    pub name: AttrValue,
    /// Its mark.
    pub shape: Shape,
    /// The class by which the style sheet gives the colour.
    pub class: AttrValue,
}

/// The words of a waterfall, in the reader's language.
#[derive(Clone, Debug, PartialEq)]
pub struct WaterfallTexts {
    /// The words around it.
    pub chart: ChartTexts,
    /// The quantity and its unit, below the axis.
    pub horizontal: AttrValue,
    /// The head of the column with the causes.
    pub cause: AttrValue,
    /// The head of the column with the changes.
    pub change: AttrValue,
    /// The head of the column with the values reached.
    pub reached: AttrValue,
    /// The head of the column with the standard errors.
    pub error: AttrValue,
}
