//! Waterfalls: contributions that add up to a difference.

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

/// Everything that makes a difference, from none on. The end is what they add up to, so it always adds up.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// The changes, in the order in which they are drawn.
    pub contributions: Vec<Contribution>,
}

impl Waterfall {
    /// The difference that all contributions make.
    #[must_use]
    pub fn end(&self) -> f64 {
        self.contributions.iter().map(|one| one.value).sum()
    }

    /// The changes as the chart writes them, with so many digits after the sign: rounded so that they
    /// still add up, for words beside the chart that say the same.
    #[must_use]
    pub fn rounded_changes(&self, decimals: usize) -> Vec<f64> {
        self.rounded(decimals).changes
    }

    fn rounded(&self, decimals: usize) -> rounding::Rounded {
        let changes: Vec<f64> = self.contributions.iter().map(|one| one.value).collect();
        rounding::round_to_sum(&changes, decimals)
    }
}

/// What a waterfall begins or ends with.
#[derive(Clone, Debug, PartialEq)]
pub struct Anchor {
    /// What it is, such as "vandaag".
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
    /// The head of the column with the difference so far.
    pub reached: AttrValue,
    /// The head of the column with the standard errors.
    pub error: AttrValue,
}
