//! Fields: the parts of a place drawn as its people would draw them, at one moment of several.
//!
//! Discs, squares and three posts stand where they stand at every moment; a centre is drawn towards
//! what it weighs on. Lines are as thick as what they stand for, and grains are people.

mod chart;
mod layout;
mod pack;
mod plot;
mod readout;

use std::rc::Rc;

use yew::prelude::*;

use crate::marks::Shape;
use crate::shell::ChartTexts;

pub use chart::{FieldChart, FieldPicture, FieldStill};
pub use layout::per_grain;

/// Lines besides those from the centre to each disc.
pub const LINES: usize = 8;
/// Groups of people.
pub const GROUPS: usize = 7;

/// What stays the same at every moment of a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    /// Its name.
    pub name: AttrValue,
    /// The class by which the style sheet gives the colour of the centre.
    pub class: AttrValue,
    /// The mark of the centre.
    pub shape: Shape,
    /// What the area of each disc stands for; above 0, and at least one.
    pub discs: Vec<f64>,
    /// The name of the first disc; may be empty.
    pub first: AttrValue,
    /// The number of squares; the last one is drawn in part.
    pub squares: f64,
    /// The largest size of the centre over all moments.
    pub size: f64,
    /// The most people, or places for them, in each group over all moments.
    pub most: [f64; GROUPS],
}

/// What a field is like at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// In the order of the discs.
    pub discs: Vec<Disc>,
    /// How much the centre is drawn to the discs, the squares and the upper post; its area is their sum.
    pub pull: [f64; 3],
    /// The thickness of each line, 0–1: from the centre to the squares and to the upper post; among the
    /// discs, among the squares; from the squares to the discs, to the right post and to the left post;
    /// from the discs to the upper post.
    pub lines: [f64; LINES],
    /// People in each group: beside the left post, on the way, with the squares in two groups, beside the
    /// right post, and on the way back in two groups.
    pub people: [f64; GROUPS],
    /// Places for people, for the two groups with the squares.
    pub places: [f64; 2],
    /// What each mark says: the discs, the squares, the centre, the lines, the groups.
    pub marks: Vec<FieldMark>,
}

/// Fields at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Fields {
    /// What stays the same of each.
    pub grounds: Rc<[Ground]>,
    /// What each is like, in the same order.
    pub moments: Rc<[Moment]>,
}

/// A disc at one moment, each figure 0–1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disc {
    /// The part of its ring that is filled.
    pub ring: f64,
    /// The length of its flag.
    pub flag: f64,
    /// The thickness of the line from the centre.
    pub line: f64,
}

/// A mark in words.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldMark {
    /// What it stands for.
    pub name: AttrValue,
    /// How much that is.
    pub value: AttrValue,
}

/// The words of a field, in the reader's language.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldTexts {
    /// The words around it.
    pub chart: ChartTexts,
    /// The discs, the squares and the centre.
    pub parts: [AttrValue; 3],
    /// The upper, the right and the left post.
    pub posts: [AttrValue; 3],
    /// The groups of people.
    pub groups: [AttrValue; GROUPS],
    /// One mark: `{field}`, `{name}` and `{value}` stand for what it says.
    pub reading: AttrValue,
    /// Shown when no mark is read off: how to do so.
    pub hint: AttrValue,
    /// The name of the control that reads off a mark.
    pub control: AttrValue,
    /// The head of the column with the names.
    pub name: AttrValue,
}
