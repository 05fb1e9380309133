//! The layout of the tile map against the geography that it stands for.

use std::collections::{BTreeMap, BTreeSet};

use regiewijzer_evidence::{
    Provenance, Province, Tile, blank_tiles, fidelity, neighbours, partnerships, tile, tiles,
};

type Place = (u32, u32);

fn place(tile: &Tile) -> Place {
    (tile.column, tile.row)
}

/// The tiles of a province, blank ones too, by place.
fn places_of(province: Province, with_blanks: bool) -> Vec<Place> {
    let own = tiles()
        .iter()
        .filter(|tile| tile.province() == Some(province));
    let blank = blank_tiles()
        .iter()
        .filter(|blank| with_blanks && blank.province == Some(province));
    own.map(place)
        .chain(blank.map(|blank| (blank.column, blank.row)))
        .collect()
}

fn share_edge(a: &Place, b: &Place) -> bool {
    a.0.abs_diff(b.0) + a.1.abs_diff(b.1) == 1
}

/// The pieces in which `all` falls.
fn pieces<T: Copy>(all: &[T], touch: impl Fn(&T, &T) -> bool) -> Vec<Vec<T>> {
    let mut left = all.to_vec();
    let mut pieces = Vec::new();
    while let Some(first) = left.pop() {
        let mut piece = vec![first];
        let mut done = 0;
        while done < piece.len() {
            let one = piece[done];
            let (next, apart): (Vec<T>, Vec<T>) =
                left.into_iter().partition(|other| touch(&one, other));
            piece.extend(next);
            left = apart;
            done += 1;
        }
        pieces.push(piece);
    }
    pieces
}

fn truly_touch(one: &str, other: &str) -> bool {
    let mut pairs = neighbours().iter().map(|pair| pair.partnerships);
    pairs.any(|pair| pair == [one, other] || pair == [other, one])
}

#[test]
fn every_partnership_has_exactly_one_tile_and_no_two_overlap() {
    let ids: Vec<&str> = tiles().iter().map(|tile| tile.partnership).collect();
    let all: Vec<&str> = partnerships().iter().map(|p| p.id).collect();
    assert_eq!(ids, all);
    let taken: BTreeSet<Place> = tiles()
        .iter()
        .map(place)
        .chain(blank_tiles().iter().map(|blank| (blank.column, blank.row)))
        .collect();
    assert_eq!(taken.len(), tiles().len() + blank_tiles().len());
    assert_eq!(tile("nergens"), None);
}

#[test]
fn the_map_is_9_columns_wide_so_that_a_tile_is_a_target_of_24_pixels_on_a_phone_of_320() {
    let columns = 1 + tiles().iter().map(|tile| tile.column).max().unwrap();
    let rows = 1 + tiles().iter().map(|tile| tile.row).max().unwrap();
    assert_eq!((columns, rows), (9, 6));
    assert!(tiles().iter().all(|tile| tile.label.chars().count() <= 5));
}

#[test]
fn what_hangs_together_in_a_province_hangs_together_on_the_map() {
    for province in Province::ALL {
        let own: Vec<&Tile> = tiles()
            .iter()
            .filter(|tile| tile.province() == Some(province))
            .collect();
        let drawn = pieces(&own, |one, other| one.shares_edge_with(other));
        let truly = pieces(&own, |one, other| {
            truly_touch(one.partnership, other.partnership)
        });
        for piece in truly {
            let is_whole = |drawn: &Vec<&Tile>| piece.iter().all(|tile| drawn.contains(tile));
            assert!(drawn.iter().any(is_whole), "{}", province.id());
        }
    }
}

#[test]
fn with_its_blank_tiles_every_province_is_one_piece() {
    for province in Province::ALL {
        let places = places_of(province, true);
        assert_eq!(pieces(&places, share_edge).len(), 1, "{}", province.id());
    }
}

#[test]
fn the_provinces_lie_as_they_do_in_flanders() {
    let mean = |province: Province, of: fn(&Place) -> u32| {
        let places = places_of(province, false);
        f64::from(places.iter().map(of).sum::<u32>()) / places.len() as f64
    };
    let from_west = [
        Province::WestVlaanderen,
        Province::OostVlaanderen,
        Province::Antwerpen,
        Province::Limburg,
    ]
    .map(|province| mean(province, |place| place.0));
    assert!(from_west.is_sorted(), "{from_west:?}");
    for north in places_of(Province::Antwerpen, true) {
        for south in places_of(Province::VlaamsBrabant, true) {
            assert!(north.0 != south.0 || north.1 < south.1);
        }
    }
}

#[test]
fn what_lies_half_a_degree_further_east_never_lies_further_west_on_the_map() {
    for west in tiles() {
        for east in tiles() {
            if east.longitude - west.longitude >= 0.5 {
                assert!(
                    west.column <= east.column,
                    "{} {}",
                    west.partnership,
                    east.partnership
                );
            }
        }
    }
}

#[test]
fn in_one_column_north_is_above_south() {
    let mut columns: BTreeMap<u32, Vec<(u32, f64, &str)>> = BTreeMap::new();
    for tile in tiles() {
        let column = columns.entry(tile.column).or_default();
        column.push((tile.row, tile.latitude, tile.partnership));
    }
    for column in columns.values_mut() {
        column.sort_by_key(|(row, ..)| *row);
        for pair in column.windows(2) {
            let [(_, north, upper), (_, south, lower)] = pair else {
                continue;
            };
            assert!(north - south > -0.06, "{upper} {lower}");
        }
    }
}

#[test]
fn of_48_true_borders_33_are_edges_and_12_corners() {
    let found = fidelity();
    assert_eq!(found.neighbours, 48);
    assert_eq!((found.at_edges, found.at_corners), (33, 12));
    assert_eq!((found.neighbours_that_touch() * 100.0).round(), 69.0);
}

#[test]
fn of_the_41_common_edges_33_are_true_borders() {
    let found = fidelity();
    assert_eq!(found.touching, 41);
    assert_eq!((found.touching_that_are_neighbours() * 100.0).round(), 80.0);
}

#[test]
fn the_layout_is_our_own_and_says_so() {
    for tile in tiles() {
        assert_eq!(tile.provenance, Provenance::Extern);
        assert!(tile.source.starts_with("extern: eigen schikking"));
    }
    assert!(blank_tiles().iter().any(|blank| blank.name.nl == "Brussel"));
}
