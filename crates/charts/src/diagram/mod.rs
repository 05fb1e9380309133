//! Causal diagrams: what drives what, which way and how strongly.

mod causes;
mod chart;
mod flow;
mod layout;
mod list;
mod order;
mod plot;
mod route;

use yew::prelude::*;

pub use causes::{Causes, DiagramArrow, DiagramNode, Sign};
pub use chart::CausalDiagram;

/// The words of a causal diagram, in the reader's language.
#[derive(Clone, Debug, PartialEq)]
pub struct DiagramTexts {
    /// What the diagram shows.
    pub title: AttrValue,
    /// One arrow: `{from}`, `{to}`, `{label}`, `{sign}` and `{weight}` (in percent) stand for what
    /// it says.
    pub arrow: AttrValue,
    /// Stands for the sign of an arrow by which more of one gives more of the other.
    pub more: AttrValue,
    /// Stands for the sign of an arrow by which more of one gives less of the other.
    pub less: AttrValue,
    /// How arrows are to be read.
    pub caption: AttrValue,
    /// The words that open the list.
    pub as_list: AttrValue,
}
