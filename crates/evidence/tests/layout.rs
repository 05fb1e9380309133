//! The layout in the data against the search that found it.

#[path = "../examples/layout.rs"]
#[expect(dead_code, reason = "the search itself runs as an example")]
mod search;

use regiewijzer_evidence::{blank_tiles, tiles};
use search::{COLUMNS, Map, Place, ROWS};

/// The places in the data, blank tiles last: the order of the search.
fn places() -> Vec<Place> {
    let own = tiles().iter().map(|tile| (tile.column, tile.row));
    let blank = blank_tiles().iter().map(|blank| (blank.column, blank.row));
    own.chain(blank)
        .map(|(column, row)| (column as i32, row as i32))
        .collect()
}

#[test]
fn no_tile_can_move_and_no_two_can_swap_for_a_layout_that_costs_less() {
    let (map, places) = (Map::of_data(), places());
    let cost = map.cost(&places);
    let cells = (0..ROWS).flat_map(|row| (0..COLUMNS).map(move |column| (column, row)));
    for to in cells {
        for index in 0..places.len() {
            let mut moved = places.clone();
            if let Some(other) = places.iter().position(|place| *place == to) {
                moved[other] = places[index];
            }
            moved[index] = to;
            assert!(map.cost(&moved) >= cost, "tile {index} to {to:?}");
        }
    }
}
