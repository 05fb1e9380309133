//! Options below each other: one measure of each, with its bands, on one axis.

mod chart;
mod layout;

use yew::prelude::*;

use crate::band::Band;
use crate::marks::Shape;

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
    /// What else there is to say, at the end of the line; may be empty.
    pub note: AttrValue,
}

/// The words of an option chart, in the reader's language.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionTexts {
    /// What the chart shows.
    pub title: AttrValue,
    /// The same at more length, for assistive technology.
    pub description: AttrValue,
    /// The measure and its unit, below the axis.
    pub axis: AttrValue,
    /// The outer band in words, such as "{low} tot {high}".
    pub between: AttrValue,
    /// How the bands are to be read.
    pub caption: AttrValue,
    /// Said when the axis does not begin at zero.
    pub off_zero: AttrValue,
    /// The heads of the table: the name, the middle, the outer band, the inner band and the note.
    pub columns: [AttrValue; 5],
    /// The words that open the table.
    pub as_table: AttrValue,
}
