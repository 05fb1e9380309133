//! The tiles of a map, and the classes of their values.

use std::collections::HashSet;

use yew::prelude::*;

use crate::marks::Shape;

/// A column from the left and a row from the top, both from 0.
pub(super) type Place = (usize, usize);

/// The tile of one region.
#[derive(Clone, Debug, PartialEq)]
pub struct MapTile {
    /// What it is picked by: letters, digits and hyphens.
    pub id: AttrValue,
    /// The word on the tile, of about five letters at most.
    pub label: AttrValue,
    /// The name in full.
    pub name: AttrValue,
    /// The name of the group it belongs to; a thicker line runs between groups.
    pub group: AttrValue,
    /// Its column from the left, from 0.
    pub column: usize,
    /// Its row from the top, from 0.
    pub row: usize,
    /// Its value; a tile without one is hatched.
    pub value: Option<TileValue>,
}

/// The value of a tile.
#[derive(Clone, Debug, PartialEq)]
pub struct TileValue {
    /// Its class, as an index in the classes of the map.
    pub class: usize,
    /// The value as it is written, with its unit.
    pub written: AttrValue,
}

/// A tile that shows what lies there, and that cannot be picked.
#[derive(Clone, Debug, PartialEq)]
pub struct BlankMapTile {
    /// The word on the tile, of about five letters at most.
    pub label: AttrValue,
    /// The name in full.
    pub name: AttrValue,
    /// The name of the group it lies in, if any.
    pub group: Option<AttrValue>,
    /// Its column from the left, from 0.
    pub column: usize,
    /// Its row from the top, from 0.
    pub row: usize,
}

/// One kind of regions.
#[derive(Clone, Debug, PartialEq)]
pub struct TileKind {
    /// Its name.
    pub name: AttrValue,
    /// The class by which the style sheet gives the colour.
    pub class: AttrValue,
    /// The mark on its tiles, which tells kinds apart without colour.
    pub shape: Shape,
}

/// What the values of a map can be.
#[derive(Clone, Debug, PartialEq)]
pub enum TileClasses {
    /// Classes of a quantity, from low to high: the names of five to seven of them.
    Steps(Vec<AttrValue>),
    /// Kinds without an order: at least one.
    Kinds(Vec<TileKind>),
}

impl TileClasses {
    fn count(&self) -> usize {
        match self {
            Self::Steps(names) => names.len(),
            Self::Kinds(kinds) => kinds.len(),
        }
    }

    fn is_drawable(&self) -> bool {
        match self {
            Self::Steps(names) => (5..=7).contains(&names.len()),
            Self::Kinds(kinds) => !kinds.is_empty(),
        }
    }
}

/// A map that can be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Tiles {
    tiles: Vec<MapTile>,
    blanks: Vec<BlankMapTile>,
    classes: TileClasses,
}

impl Tiles {
    /// A map of these tiles; keys and tables follow their order.
    ///
    /// Gives nothing unless there is a tile, every id and every place is there once, and every value is of
    /// one of the classes.
    #[must_use]
    pub fn new(
        tiles: Vec<MapTile>,
        blanks: Vec<BlankMapTile>,
        classes: TileClasses,
    ) -> Option<Self> {
        let map = Self {
            tiles,
            blanks,
            classes,
        };
        let ids: HashSet<&AttrValue> = map.tiles.iter().map(|tile| &tile.id).collect();
        let places: HashSet<Place> = map.places().collect();
        let mut values = map.tiles.iter().filter_map(|tile| tile.value.as_ref());
        let fits = !map.tiles.is_empty()
            && ids.len() == map.tiles.len()
            && places.len() == map.places().count()
            && map.classes.is_drawable()
            && values.all(|value| value.class < map.classes.count());
        fits.then_some(map)
    }

    /// The tiles that can be picked.
    #[must_use]
    pub fn tiles(&self) -> &[MapTile] {
        &self.tiles
    }

    /// The tiles that cannot.
    #[must_use]
    pub fn blanks(&self) -> &[BlankMapTile] {
        &self.blanks
    }

    /// What the values can be.
    #[must_use]
    pub fn classes(&self) -> &TileClasses {
        &self.classes
    }

    /// Where all tiles lie, the blank ones last.
    fn places(&self) -> impl Iterator<Item = Place> {
        let tiles = self.tiles.iter().map(|tile| (tile.column, tile.row));
        tiles.chain(self.blanks.iter().map(|blank| (blank.column, blank.row)))
    }

    /// How many columns and rows there are.
    pub(super) fn size(&self) -> (usize, usize) {
        let far = self.places().fold((0, 0), |far, place| {
            (far.0.max(place.0), far.1.max(place.1))
        });
        (far.0 + 1, far.1 + 1)
    }

    /// The places of all tiles in a group, with its name.
    pub(super) fn grouped(&self) -> Vec<(Place, &AttrValue)> {
        let tiles = self.tiles.iter();
        let tiles = tiles.map(|tile| ((tile.column, tile.row), &tile.group));
        let blanks = self.blanks.iter().filter_map(|blank| {
            let group = blank.group.as_ref()?;
            Some(((blank.column, blank.row), group))
        });
        tiles.chain(blanks).collect()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::tile_map) fn tile(
        id: &'static str,
        place: Place,
        class: Option<usize>,
    ) -> MapTile {
        MapTile {
            id: id.into(),
            label: id.into(),
            name: format!("Regio {id}").into(),
            group: "noord".into(),
            column: place.0,
            row: place.1,
            value: class.map(|class| TileValue {
                class,
                written: format!("{class} euro").into(),
            }),
        }
    }

    pub(in crate::tile_map) fn five_steps() -> TileClasses {
        TileClasses::Steps(["a", "b", "c", "d", "e"].map(AttrValue::from).into())
    }

    fn blank(place: Place) -> BlankMapTile {
        BlankMapTile {
            label: "leeg".into(),
            name: "leeg".into(),
            group: None,
            column: place.0,
            row: place.1,
        }
    }

    #[test]
    fn a_map_has_each_id_and_each_place_once() {
        let two = |other, place| vec![tile("a", (0, 0), Some(0)), tile(other, place, None)];
        assert!(Tiles::new(two("b", (1, 0)), Vec::new(), five_steps()).is_some());
        assert!(Tiles::new(two("a", (1, 0)), Vec::new(), five_steps()).is_none());
        assert!(Tiles::new(two("b", (0, 0)), Vec::new(), five_steps()).is_none());
        assert!(Tiles::new(two("b", (1, 0)), vec![blank((1, 0))], five_steps()).is_none());
        assert!(Tiles::new(Vec::new(), vec![blank((1, 0))], five_steps()).is_none());
    }

    #[test]
    fn a_value_is_of_one_of_the_classes_and_steps_are_five_to_seven() {
        let of = |class| vec![tile("a", (0, 0), Some(class))];
        assert!(Tiles::new(of(4), Vec::new(), five_steps()).is_some());
        assert!(Tiles::new(of(5), Vec::new(), five_steps()).is_none());
        let steps = |count| TileClasses::Steps(vec!["stap".into(); count]);
        let is_drawn = |count| Tiles::new(of(0), Vec::new(), steps(count)).is_some();
        assert_eq!([4, 5, 7, 8].map(is_drawn), [false, true, true, false]);
        assert!(Tiles::new(of(0), Vec::new(), TileClasses::Kinds(Vec::new())).is_none());
    }

    #[test]
    fn blank_tiles_count_in_the_size_of_the_map() {
        let map = Tiles::new(
            vec![tile("a", (1, 0), None)],
            vec![blank((0, 3))],
            five_steps(),
        );
        assert_eq!(map.unwrap().size(), (2, 4));
    }
}
