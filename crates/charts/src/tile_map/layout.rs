//! Where everything in a tile map goes, in units that are pixels at the usual type size.

use std::fmt::Write;

use super::TileMapTexts;
use super::tiles::{Place, TileClasses, Tiles};
use crate::frame::Frame;
use crate::path::px;
use crate::words;

/// The smallest and the largest side of a tile. Nine columns on a screen of 320 pixels give 32.
const SIDE: (f64, f64) = (24.0, 68.0);
/// Half a thick line fits in it.
const MARGIN: f64 = 2.0;
/// From this side on, labels are as large as other words.
const LARGE: f64 = 44.0;
/// Between the map and the words above the classes.
const GAP: f64 = 24.0;
/// The height of one line of classes, and the side of a swatch.
const KEY_LINE: f64 = 22.0;
pub(super) const SWATCH: f64 = 14.0;
/// Between a swatch and its word, and between a word and the next swatch.
const WORD_GAP: f64 = 6.0;
const ITEM_GAP: f64 = 16.0;

/// What an item of the key shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sample {
    /// The class with this index.
    Class(usize),
    /// A tile without a value.
    Missing,
    /// A blank tile.
    Blank,
}

/// One item of the key: what it shows, its word, and the corner of its swatch.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct KeyItem {
    pub(super) sample: Sample,
    pub(super) word: String,
    pub(super) at: (f64, f64),
}

/// The frame, the tiles and the key.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) frame: Frame,
    /// The words above the classes, in lines.
    pub(super) title: Vec<String>,
    pub(super) key: Vec<KeyItem>,
    /// The side of a tile.
    side: f64,
}

impl Layout {
    /// The layout of `map` in a frame of `width`.
    pub(super) fn new(width: f64, map: &Tiles, texts: &TileMapTexts) -> Self {
        let (columns, rows) = map.size();
        let side = ((width - 2.0 * MARGIN) / columns as f64).clamp(SIDE.0, SIDE.1);
        let bottom = MARGIN + side * rows as f64;
        let title = words::wrap(&texts.key, width, 2);
        let first = bottom + GAP + words::LINE * title.len() as f64 - 8.0;
        let key = key(width, first, samples(map, texts));
        let last = key.last().map_or(first, |item| item.at.1 + KEY_LINE);
        Self {
            frame: Frame {
                width,
                height: last,
                left: MARGIN,
                right: MARGIN + side * columns as f64,
                top: MARGIN,
                bottom,
            },
            title,
            key,
            side,
        }
    }

    /// The baseline of the words above the classes.
    pub(super) fn title_line(&self) -> f64 {
        self.frame.bottom + GAP
    }

    /// Whether there is little room for a label.
    pub(super) fn is_small(&self) -> bool {
        self.side < LARGE
    }

    pub(super) fn side(&self) -> f64 {
        self.side
    }

    /// The upper left corner of the tile at a place.
    pub(super) fn corner(&self, (column, row): Place) -> (f64, f64) {
        (
            MARGIN + self.side * column as f64,
            MARGIN + self.side * row as f64,
        )
    }

    /// The path along every edge of `places` beyond which lies something else: no place of the list, or
    /// one with another name.
    pub(super) fn borders<T: PartialEq>(&self, places: &[(Place, T)]) -> String {
        let named = |place: Option<Place>| {
            let place = place?;
            places
                .iter()
                .find(|(other, _)| *other == place)
                .map(|(_, name)| name)
        };
        let mut path = String::new();
        for ((column, row), name) in places {
            let (column, row) = (*column, *row);
            let (left, top) = self.corner((column, row));
            let (right, bottom) = (left + self.side, top + self.side);
            let up = row.checked_sub(1).map(|row| (column, row));
            let before = column.checked_sub(1).map(|column| (column, row));
            let is_other = |place| named(place) != Some(name);
            // An edge between two places of the list is drawn once, by the upper or the left one.
            let is_outside = |place| named(place).is_none();
            let mut edge = |is_drawn: bool, from: (f64, f64), to: (f64, f64)| {
                if is_drawn {
                    // Writing to a String cannot fail.
                    let _ = write!(
                        path,
                        "M{} {}L{} {}",
                        px(from.0),
                        px(from.1),
                        px(to.0),
                        px(to.1)
                    );
                }
            };
            edge(is_outside(up), (left, top), (right, top));
            edge(is_outside(before), (left, top), (left, bottom));
            edge(
                is_other(Some((column + 1, row))),
                (right, top),
                (right, bottom),
            );
            edge(
                is_other(Some((column, row + 1))),
                (left, bottom),
                (right, bottom),
            );
        }
        path
    }
}

/// All that the key explains.
fn samples(map: &Tiles, texts: &TileMapTexts) -> Vec<(Sample, String)> {
    let names: Vec<String> = match map.classes() {
        TileClasses::Steps(names) => names.iter().map(ToString::to_string).collect(),
        TileClasses::Kinds(kinds) => kinds.iter().map(|kind| kind.name.to_string()).collect(),
    };
    let classes = names
        .into_iter()
        .enumerate()
        .map(|(class, name)| (Sample::Class(class), name));
    let is_missing = map.tiles().iter().any(|tile| tile.value.is_none());
    let missing = is_missing.then(|| (Sample::Missing, texts.missing.to_string()));
    let blank = (!map.blanks().is_empty()).then(|| (Sample::Blank, texts.blank.to_string()));
    classes.chain(missing).chain(blank).collect()
}

/// The items next to each other, and on a next line where they don't fit.
fn key(width: f64, top: f64, samples: Vec<(Sample, String)>) -> Vec<KeyItem> {
    let (mut x, mut y) = (0.0, top);
    let mut items = Vec::new();
    for (sample, word) in samples {
        let room = SWATCH + WORD_GAP + words::width(&word);
        if x > 0.0 && x + room > width {
            (x, y) = (0.0, y + KEY_LINE);
        }
        items.push(KeyItem {
            sample,
            word,
            at: (x, y),
        });
        x += room + ITEM_GAP;
    }
    items
}

/// Where the word of an item begins, from the corner of its swatch.
pub(super) const WORD: f64 = SWATCH + WORD_GAP;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tile_map::readout::tests::texts;
    use crate::tile_map::tiles::tests::{five_steps, tile};
    use proptest::prelude::*;

    fn map(columns: usize) -> Tiles {
        let tiles = vec![
            tile("a", (0, 0), Some(0)),
            tile("b", (columns - 1, 1), None),
        ];
        Tiles::new(tiles, Vec::new(), five_steps()).unwrap()
    }

    fn layout(width: f64, columns: usize) -> Layout {
        Layout::new(width, &map(columns), &texts())
    }

    #[test]
    fn nine_columns_fit_on_a_phone_of_320_pixels_and_are_targets_of_24() {
        for width in [240.0, 288.0, 320.0] {
            let layout = layout(width, 9);
            assert!(
                layout.side() >= 24.0 && layout.frame.right <= width,
                "{width}"
            );
        }
    }

    #[test]
    fn tiles_do_not_grow_without_end() {
        assert_eq!(layout(2000.0, 9).side(), SIDE.1);
        assert!(layout(300.0, 9).is_small() && !layout(600.0, 9).is_small());
    }

    #[test]
    fn a_line_runs_around_each_group_and_once_between_two() {
        let layout = layout(400.0, 9);
        let edges = |places: &[(Place, &str)]| layout.borders(places).matches('M').count();
        assert_eq!(edges(&[((1, 1), "a")]), 4);
        assert_eq!(edges(&[((1, 1), "a"), ((2, 1), "a")]), 6);
        assert_eq!(edges(&[((1, 1), "a"), ((2, 1), "b")]), 7);
        assert_eq!(edges(&[((0, 0), "a"), ((1, 1), "a")]), 8);
    }

    #[test]
    fn the_key_has_every_class_and_what_has_no_value() {
        let layout = layout(400.0, 9);
        let samples: Vec<Sample> = layout.key.iter().map(|item| item.sample).collect();
        assert_eq!(samples.len(), 6);
        assert_eq!(
            (samples[4], samples[5]),
            (Sample::Class(4), Sample::Missing)
        );
    }

    proptest! {
        #[test]
        fn no_item_of_the_key_runs_out_of_the_drawing_or_over_another(width in 240.0..900.0f64) {
            let layout = layout(width, 9);
            let room = |item: &KeyItem| WORD + words::width(&item.word);
            for pair in layout.key.windows(2) {
                let (one, next) = (&pair[0], &pair[1]);
                prop_assert!(next.at.1 > one.at.1 || next.at.0 > one.at.0 + room(one));
            }
            for item in &layout.key {
                prop_assert!(item.at.0 == 0.0 || item.at.0 + room(item) <= width);
                prop_assert!(item.at.1 + SWATCH <= layout.frame.height);
            }
        }

        #[test]
        fn a_border_has_as_many_edges_as_the_tiles_around_it_leave_open(
            cells in prop::collection::hash_set((0..6usize, 0..5usize), 1..20)
        ) {
            let places: Vec<(Place, ())> = cells.iter().map(|place| (*place, ())).collect();
            let shared: usize = cells
                .iter()
                .map(|(x, y)| {
                    usize::from(cells.contains(&(x + 1, *y))) + usize::from(cells.contains(&(*x, y + 1)))
                })
                .sum();
            let edges = layout(400.0, 9).borders(&places).matches('M').count();
            prop_assert_eq!(edges, 4 * cells.len() - 2 * shared);
        }
    }
}
