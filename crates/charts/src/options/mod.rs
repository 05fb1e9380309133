//! Options below each other: one measure of each, with its bands, on one axis.

mod chart;
mod layout;

use yew::prelude::*;

use crate::band::Band;
use crate::marks::Shape;
use crate::shell::ChartTexts;

pub use chart::OptionChart;

/// One option.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionRow {
    /// Its name.
    pub name: AttrValue,
    /// The class by which the style sheet gives the colour.
    pub class: AttrValue,
    /// Its mark.
    pub shape: Shape,
    /// Where the measure lies.
    pub band: Band,
    /// How it differs from what it is held against, as it is written; may be empty.
    pub change: AttrValue,
    /// What else there is to say, at the end of the line; may be empty.
    pub note: AttrValue,
}

/// The words of an option chart, in the reader's language.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionTexts {
    /// The words around it.
    pub chart: ChartTexts,
    /// The measure and its unit, below the axis.
    pub axis: AttrValue,
    /// The outer band in words, such as "{low} tot {high}".
    pub between: AttrValue,
    /// The change in words, such as "verschil {change}".
    pub change: AttrValue,
    /// The heads of the table: the name, the middle, the outer band, the inner band, the change and the
    /// note.
    pub columns: [AttrValue; 6],
}
