//! A triangle in which three shares that make a whole are picked.

mod layout;
mod picker;
mod plot;
mod shares;

use yew::prelude::*;

use crate::marks::Shape;

pub use picker::Ternary;
pub use shares::{ArrowPress, Shares};

/// A corner of the triangle: all of one share.
#[derive(Clone, Debug, PartialEq)]
pub struct Corner {
    /// What has the share.
    pub name: AttrValue,
    /// The class by which the style sheet gives the colour of its word.
    pub class: AttrValue,
}

/// A mix worth knowing, which can be picked at once.
#[derive(Clone, Debug, PartialEq)]
pub struct TernaryMark {
    /// Its name.
    pub name: AttrValue,
    /// Its shares.
    pub shares: Shares,
    /// Its shape.
    pub shape: Shape,
    /// The class by which the style sheet gives the colour.
    pub class: AttrValue,
}
