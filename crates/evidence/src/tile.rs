//! The 32 partnerships as tiles that lie as Flanders lies, and how true that picture is.
//!
//! The layout is our own. It comes from the seeded search in `examples/layout.rs`, which weighs true
//! neighbours, geographic order and provinces in one piece. Squares cannot show every border: three
//! regions that all touch each other have no place for three shared edges. [`fidelity`] says what is lost.

use crate::{Provenance, Province, Text, neighbours, partnership};

include!(concat!(env!("OUT_DIR"), "/tiles.rs"));

/// The tile of one partnership.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Tile {
    /// The id of the partnership.
    pub partnership: &'static str,
    /// A short name that fits in the tile: at most five letters.
    pub label: &'static str,
    /// Its column, from 0 in the west.
    pub column: u32,
    /// Its row, from 0 in the north.
    pub row: u32,
    /// The middle of its municipalities by area, in degrees east.
    pub longitude: f64,
    /// The middle of its municipalities by area, in degrees north.
    pub latitude: f64,
    /// Where the layout and the middle come from.
    pub provenance: Provenance,
    /// The same in words.
    pub source: &'static str,
}

/// A tile for a part of the map that lies in no partnership, so that what lies around it can be
/// recognised. Not every such part has one: other gaps have no tile at all.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct BlankTile {
    /// A short stable code.
    pub id: &'static str,
    /// Its name: Brussels, or around which municipality it lies.
    pub name: Text,
    /// The province it lies in; none for Brussels.
    pub province: Option<Province>,
    /// A short name that fits in the tile: at most five letters.
    pub label: &'static str,
    /// Its column, from 0 in the west.
    pub column: u32,
    /// Its row, from 0 in the north.
    pub row: u32,
    /// The middle of the municipality it is named after, in degrees east.
    pub longitude: f64,
    /// The middle of the municipality it is named after, in degrees north.
    pub latitude: f64,
    /// Where the layout and the middle come from.
    pub provenance: Provenance,
    /// The same in words.
    pub source: &'static str,
}

/// The tiles, in the order of the partnerships.
#[must_use]
pub fn tiles() -> &'static [Tile] {
    &TILES
}

/// The tile of one partnership, or nothing for an unknown id.
#[must_use]
pub fn tile(partnership: &str) -> Option<&'static Tile> {
    TILES.iter().find(|tile| tile.partnership == partnership)
}

/// The tiles of what lies in no partnership.
#[must_use]
pub fn blank_tiles() -> &'static [BlankTile] {
    &BLANK_TILES
}

impl Tile {
    /// The province of its partnership.
    #[must_use]
    pub fn province(&self) -> Option<Province> {
        partnership(self.partnership).map(|partnership| partnership.province)
    }

    /// Whether two tiles share an edge.
    #[must_use]
    pub fn shares_edge_with(&self, other: &Self) -> bool {
        self.steps_to(other) == (0, 1) || self.steps_to(other) == (1, 0)
    }

    /// Whether two tiles touch at a corner alone.
    #[must_use]
    pub fn shares_corner_with(&self, other: &Self) -> bool {
        self.steps_to(other) == (1, 1)
    }

    fn steps_to(&self, other: &Self) -> (u32, u32) {
        (
            self.column.abs_diff(other.column),
            self.row.abs_diff(other.row),
        )
    }
}

/// How many borders the layout shows, and how many it shows that are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Fidelity {
    /// Pairs of partnerships that truly touch.
    pub neighbours: u32,
    /// Those of them whose tiles share an edge.
    pub at_edges: u32,
    /// Those of them whose tiles touch at a corner alone.
    pub at_corners: u32,
    /// Pairs of tiles that share an edge, whether or not their partnerships touch.
    pub touching: u32,
}

impl Fidelity {
    /// The share (0–1) of the true neighbours whose tiles share an edge.
    #[must_use]
    pub fn neighbours_that_touch(self) -> f64 {
        f64::from(self.at_edges) / f64::from(self.neighbours)
    }

    /// The share (0–1) of the pairs of tiles with a common edge whose partnerships truly touch.
    #[must_use]
    pub fn touching_that_are_neighbours(self) -> f64 {
        f64::from(self.at_edges) / f64::from(self.touching)
    }
}

/// The fidelity of the layout in the data.
#[must_use]
pub fn fidelity() -> Fidelity {
    let count = |touch: fn(&Tile, &Tile) -> bool| {
        let pairs = neighbours().iter().filter(|pair| {
            let [one, other] = pair.partnerships.map(tile);
            one.zip(other).is_some_and(|(one, other)| touch(one, other))
        });
        number(pairs.count())
    };
    let touching = TILES.iter().enumerate().map(|(index, one)| {
        let others = &TILES[index + 1..];
        number(
            others
                .iter()
                .filter(|other| one.shares_edge_with(other))
                .count(),
        )
    });
    Fidelity {
        neighbours: number(neighbours().len()),
        at_edges: count(Tile::shares_edge_with),
        at_corners: count(Tile::shares_corner_with),
        touching: touching.sum(),
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
