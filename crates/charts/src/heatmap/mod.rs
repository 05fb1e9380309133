//! Heat maps: a measure over two quantities at once.

mod axis;
mod cells;
mod chart;
mod grid;
mod layout;
mod plot;
mod readout;
mod region;

use yew::prelude::*;

use crate::marks::Shape;
use crate::shell::ChartTexts;

pub use axis::HeatAxis;
pub use chart::HeatMap;
pub use grid::{Cell, Grid};

/// A range along the horizontal axis, such as a recommended one.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRange {
    /// The lower end, in the unit of the axis.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// Whose range it is.
    pub name: AttrValue,
}

/// A place worth knowing, such as today's.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatMark {
    /// Its place along the horizontal axis.
    pub x: f64,
    /// Its place along the vertical axis.
    pub y: f64,
    /// The word beside it.
    pub name: AttrValue,
    /// Its shape.
    pub shape: Shape,
    /// The class by which the style sheet gives the colour.
    pub class: AttrValue,
}

/// The words of a heat map, in the reader's language.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatTexts {
    /// The words around it.
    pub chart: ChartTexts,
    /// Above the colours: the measure, its unit and which end is better. The colour of the best
    /// value differs most from the paper: the darkest on light paper, the lightest on dark.
    pub key: AttrValue,
    /// One cell: `{x}`, `{y}`, `{value}` and `{error}` stand for its figures.
    pub reading: AttrValue,
    /// What a reading adds for a marked cell.
    pub marked: AttrValue,
    /// A cell that was not computed yet: `{x}` and `{y}` stand for its place.
    pub missing: AttrValue,
    /// Shown when no cell is read off: how to do so.
    pub hint: AttrValue,
    /// The name of the control that reads off a cell.
    pub control: AttrValue,
}
