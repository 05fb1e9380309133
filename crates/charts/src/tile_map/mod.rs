//! Tile maps: one tile for each region, about where it lies, with a class of values as its colour.

mod chart;
mod layout;
mod plot;
mod readout;
mod steps;
mod tiles;

use yew::prelude::*;

use crate::shell::ChartTexts;

pub use chart::TileMap;
pub use steps::TileSteps;
pub use tiles::{BlankMapTile, MapTile, TileClasses, TileKind, TileValue, Tiles};

/// The words of a tile map, in the reader's language.
#[derive(Clone, Debug, PartialEq)]
pub struct TileMapTexts {
    /// The words around it.
    pub chart: ChartTexts,
    /// Above the classes: the measure and its unit.
    pub key: AttrValue,
    /// One tile: `{name}`, `{group}` and `{value}` stand for what it says.
    pub reading: AttrValue,
    /// Stands for the value of a tile without one; also the name of its class in the key.
    pub missing: AttrValue,
    /// What the blank tiles are, in the key.
    pub blank: AttrValue,
    /// Shown when no tile is read off: how to read off and to pick.
    pub hint: AttrValue,
    /// The name of the control that picks tiles.
    pub control: AttrValue,
    /// The heads of the table: the name, the group and the value.
    pub columns: [AttrValue; 3],
}
