//! Fan charts: how a quantity may run over time, with its bands.

mod chart;
mod layout;
mod plot;
mod readout;

use std::rc::Rc;

use yew::prelude::*;

use crate::band::Band;
use crate::marks::Shape;
use crate::shell::ChartTexts;

pub use chart::FanChart;

/// One line with its bands.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The word that stands beside the line.
    pub name: AttrValue,
    /// The class by which the style sheet gives colour and dash.
    pub class: AttrValue,
    /// The mark at the end of the line.
    pub shape: Shape,
    /// Whether the bands are drawn; a series to compare with may do without
    /// the inner one.
    pub faint: bool,
    /// Whether it has no bands at all.
    pub bare: bool,
    /// A band for each moment, the start included.
    pub bands: Rc<[Band]>,
}

/// The words of a fan chart, in the reader's language.
///
/// In `moment` the sign `{moment}` stands for the number of the moment; in
/// `between`, `{low}` and `{high}` for the ends of the outer band.
#[derive(Clone, Debug, PartialEq)]
pub struct FanTexts {
    /// The words around it.
    pub chart: ChartTexts,
    /// The unit, or what the high end means, above the vertical axis.
    pub vertical: AttrValue,
    /// What the low end of the vertical axis means; empty where nothing needs to be said.
    pub floor: AttrValue,
    /// What runs along the horizontal axis.
    pub horizontal: AttrValue,
    /// One moment, such as "maand {moment}".
    pub moment: AttrValue,
    /// The outer band in words, such as "{low} tot {high}".
    pub between: AttrValue,
    /// The name of the control that reads off a moment.
    pub reading: AttrValue,
}
