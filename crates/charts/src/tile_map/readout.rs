//! What a tile map says, in words and as a table, and where keys lead.

use yew::prelude::*;

use super::TileMapTexts;
use super::tiles::{MapTile, Tiles};
use crate::reading::ON_FOCUS;
use crate::table::Table;

/// One tile in words.
pub(super) fn sentence(texts: &TileMapTexts, tile: &MapTile) -> String {
    texts
        .reading
        .replace("{name}", &tile.name)
        .replace("{group}", &tile.group)
        .replace("{value}", value(texts, tile))
}

/// The accessible name of a tile: what stands on it, and what it says.
pub(super) fn name(texts: &TileMapTexts, tile: &MapTile) -> String {
    format!("{}: {}", tile.label, sentence(texts, tile))
}

fn value<'t>(texts: &'t TileMapTexts, tile: &'t MapTile) -> &'t str {
    match &tile.value {
        Some(value) => &value.written,
        None => &texts.missing,
    }
}

/// The map as a table, a row for each tile that can be picked.
pub(super) fn table(texts: &TileMapTexts, map: &Tiles) -> Table {
    let row = |tile: &MapTile| {
        vec![
            tile.name.clone(),
            tile.group.clone(),
            AttrValue::from(value(texts, tile).to_owned()),
        ]
    };
    Table {
        caption: AttrValue::from(format!("{}. {}", texts.chart.title, texts.key)),
        columns: texts.columns.to_vec(),
        rows: map.tiles().iter().map(row).collect(),
    }
}

/// Where a key takes the read-out: `None` when the key does nothing, `Some(None)` when it ends the
/// reading. A reading begins at `home`.
pub(super) fn moved(
    key: &str,
    tiles: &[MapTile],
    read: Option<usize>,
    home: usize,
) -> Option<Option<usize>> {
    let from = read.unwrap_or(home);
    let to = |direction| nearest(tiles, from, direction).unwrap_or(from);
    // Home and End go by the lines of a page.
    let in_lines = |index: &usize| (tiles[*index].row, tiles[*index].column);
    let found = match key {
        ON_FOCUS => from,
        "ArrowRight" => to((1, 0)),
        "ArrowLeft" => to((-1, 0)),
        "ArrowDown" => to((0, 1)),
        "ArrowUp" => to((0, -1)),
        "Home" => (0..tiles.len()).min_by_key(in_lines)?,
        "End" => (0..tiles.len()).max_by_key(in_lines)?,
        "Escape" => return Some(None),
        _ => return None,
    };
    Some(Some(found))
}

/// The nearest tile that lies more in this direction than beside it, or else the nearest on that side.
fn nearest(tiles: &[MapTile], from: usize, (right, down): (isize, isize)) -> Option<usize> {
    let start = tiles.get(from)?;
    let steps = |to: usize, from: usize| to as isize - from as isize;
    let far = |index: usize| {
        let tile = &tiles[index];
        let (x, y) = (steps(tile.column, start.column), steps(tile.row, start.row));
        let (along, beside) = (x * right + y * down, (x * down).abs() + (y * right).abs());
        (along > 0).then_some((beside > along, along + 2 * beside, beside))
    };
    (0..tiles.len())
        .filter_map(|index| Some((far(index)?, index)))
        .min()
        .map(|(_, index)| index)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::shell::ChartTexts;
    use crate::tile_map::tiles::Place;
    use crate::tile_map::tiles::tests::{five_steps, tile};
    use proptest::prelude::*;

    pub(in crate::tile_map) fn texts() -> TileMapTexts {
        TileMapTexts {
            chart: ChartTexts::of_title("Subsidie"),
            key: "euro per inwoner".into(),
            reading: "{name} in {group}: {value}".into(),
            missing: "geen cijfer".into(),
            blank: "in geen verband".into(),
            hint: "".into(),
            control: "".into(),
            columns: ["Regio", "Groep", "Bedrag"].map(AttrValue::from),
        }
    }

    fn at(places: &[Place]) -> Vec<MapTile> {
        places.iter().map(|place| tile("t", *place, None)).collect()
    }

    #[test]
    fn a_tile_says_its_full_name_its_group_and_its_value() {
        let said = |class| sentence(&texts(), &tile("gent", (0, 0), class));
        assert_eq!(said(Some(2)), "Regio gent in noord: 2 euro");
        assert_eq!(said(None), "Regio gent in noord: geen cijfer");
    }

    #[test]
    fn the_table_has_a_row_for_each_tile() {
        let tiles = vec![tile("a", (0, 0), Some(1)), tile("b", (1, 0), None)];
        let map = Tiles::new(tiles, Vec::new(), five_steps()).unwrap();
        let found = table(&texts(), &map);
        let rows: Vec<Vec<&str>> = found
            .rows
            .iter()
            .map(|row| row.iter().map(AttrValue::as_str).collect())
            .collect();
        assert_eq!(rows[0], ["Regio a", "noord", "1 euro"]);
        assert_eq!(rows[1], ["Regio b", "noord", "geen cijfer"]);
        assert_eq!(found.columns.len(), 3);
    }

    #[test]
    fn arrows_go_over_a_gap_to_the_nearest_tile_in_their_direction() {
        let tiles = at(&[(0, 0), (3, 0), (1, 1), (5, 2)]);
        let go = |key, from| moved(key, &tiles, Some(from), 0).flatten();
        assert_eq!(go("ArrowRight", 0), Some(1));
        assert_eq!(go("ArrowRight", 1), Some(3));
        assert_eq!(go("ArrowDown", 0), Some(2));
        assert_eq!(go("ArrowLeft", 2), Some(0));
        assert_eq!(go("ArrowUp", 1), Some(1));
        assert_eq!((go("Home", 2), go("End", 2)), (Some(0), Some(3)));
    }

    #[test]
    fn a_reading_begins_at_home_and_ends_with_escape() {
        let tiles = at(&[(0, 0), (1, 0)]);
        assert_eq!(moved(ON_FOCUS, &tiles, None, 1), Some(Some(1)));
        assert_eq!(moved("ArrowLeft", &tiles, None, 1), Some(Some(0)));
        assert_eq!(moved("Escape", &tiles, Some(0), 1), Some(None));
        assert_eq!(moved("x", &tiles, Some(0), 1), None);
    }

    /// The tiles that arrows reach from one of them.
    fn reached(tiles: &[MapTile], start: usize) -> Vec<usize> {
        let mut reached = vec![start];
        let mut next = 0;
        while next < reached.len() {
            for key in ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"] {
                let to = moved(key, tiles, Some(reached[next]), 0).flatten().unwrap();
                if !reached.contains(&to) {
                    reached.push(to);
                }
            }
            next += 1;
        }
        reached
    }

    #[test]
    fn arrows_reach_pieces_that_lie_apart_and_come_back() {
        let left = [(0, 1), (1, 1), (0, 2), (1, 2), (1, 3)];
        let right = [
            (4, 0),
            (5, 0),
            (7, 0),
            (4, 2),
            (5, 2),
            (8, 3),
            (3, 4),
            (5, 4),
            (6, 5),
        ];
        let tiles = at(&[&left[..], &right[..]].concat());
        for start in 0..tiles.len() {
            assert_eq!(reached(&tiles, start).len(), tiles.len(), "from {start}");
        }
    }

    proptest! {
        #[test]
        fn arrows_reach_every_tile_that_lies_next_to_one_they_reach(
            cells in prop::collection::hash_set((0..9usize, 0..6usize), 2..33)
        ) {
            let tiles = at(&cells.into_iter().collect::<Vec<_>>());
            let found = reached(&tiles, 0);
            let touch = |a: usize, b: usize| {
                let (a, b) = (&tiles[a], &tiles[b]);
                a.column.abs_diff(b.column) + a.row.abs_diff(b.row) == 1
            };
            for index in 0..tiles.len() {
                let is_beside = found.iter().any(|other| touch(*other, index));
                prop_assert!(!is_beside || found.contains(&index));
            }
        }
    }
}
