//! The best region of a grid, and its outline.

use super::grid::Grid;
use crate::better::Better;

/// Which cells lie within `tolerance` of the best value.
pub(super) fn best(grid: &Grid, better: Better, tolerance: f64) -> Vec<bool> {
    let Some((low, high)) = grid.bounds() else {
        return vec![false; grid.cells().len()];
    };
    let best = better.best(low, high);
    grid.cells()
        .iter()
        .map(|cell| cell.is_some_and(|cell| (cell.value - best).abs() <= tolerance))
        .collect()
}

/// A corner of cells: the column and the row that begin there.
pub(super) type Corner = (usize, usize);

/// The loops around the cells that are `inside`, in a grid `columns` wide, as the corners where
/// they turn. A hole gets a loop of its own.
pub(super) fn outline(inside: &[bool], columns: usize) -> Vec<Vec<Corner>> {
    let rows = inside.len() / columns.max(1);
    let is_in = |column: Option<usize>, row: Option<usize>| match (column, row) {
        (Some(column), Some(row)) if column < columns && row < rows => {
            inside[row * columns + column]
        }
        _ => false,
    };
    // Each edge of the border, walked with the inside on the same hand.
    let mut edges: Vec<(Corner, Corner)> = Vec::new();
    for row in 0..rows {
        for column in 0..columns {
            if !inside[row * columns + column] {
                continue;
            }
            if !is_in(Some(column), row.checked_sub(1)) {
                edges.push(((column, row), (column + 1, row)));
            }
            if !is_in(Some(column + 1), Some(row)) {
                edges.push(((column + 1, row), (column + 1, row + 1)));
            }
            if !is_in(Some(column), Some(row + 1)) {
                edges.push(((column + 1, row + 1), (column, row + 1)));
            }
            if !is_in(column.checked_sub(1), Some(row)) {
                edges.push(((column, row + 1), (column, row)));
            }
        }
    }
    let mut loops = Vec::new();
    while let Some((start, mut end)) = edges.pop() {
        let mut corners = vec![start];
        while end != start {
            corners.push(end);
            let Some(next) = edges.iter().position(|(from, _)| *from == end) else {
                break;
            };
            end = edges.swap_remove(next).1;
        }
        loops.push(turns(&corners));
    }
    loops
}

/// The corners at which a loop changes direction.
fn turns(corners: &[Corner]) -> Vec<Corner> {
    let count = corners.len();
    (0..count)
        .filter(|index| {
            let (before, here, after) = (
                corners[(index + count - 1) % count],
                corners[*index],
                corners[(index + 1) % count],
            );
            !(before.0 == here.0 && here.0 == after.0 || before.1 == here.1 && here.1 == after.1)
        })
        .map(|index| corners[index])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::heatmap::Cell;
    use proptest::prelude::*;

    fn inside(rows: &[&str]) -> Vec<bool> {
        rows.iter()
            .flat_map(|row| row.bytes().map(|byte| byte == b'#'))
            .collect()
    }

    #[test]
    fn a_block_has_one_outline_with_four_corners() {
        let found = outline(&inside(&["....", ".##.", ".##."]), 4);
        assert_eq!(found.len(), 1);
        let mut corners = found[0].clone();
        corners.sort_unstable();
        assert_eq!(corners, [(1, 1), (1, 3), (3, 1), (3, 3)]);
    }

    #[test]
    fn an_angle_has_six_corners_and_a_hole_a_loop_of_its_own() {
        assert_eq!(outline(&inside(&["#.", "##"]), 2)[0].len(), 6);
        assert_eq!(outline(&inside(&["###", "#.#", "###"]), 3).len(), 2);
    }

    #[test]
    fn nothing_inside_has_no_outline() {
        assert!(outline(&[false; 6], 3).is_empty());
        assert!(outline(&[], 0).is_empty());
    }

    #[test]
    fn the_best_region_is_low_where_lower_is_better() {
        let cell = |value| {
            Some(Cell {
                value,
                standard_error: 0.0,
                marked: false,
            })
        };
        let grid = Grid::new(
            vec![1.0, 2.0, 3.0, 4.0],
            vec![0.5],
            vec![cell(1.0), cell(1.05), None, cell(3.0)],
        )
        .unwrap();
        assert_eq!(best(&grid, Better::Lower, 0.1), [true, true, false, false]);
        assert_eq!(
            best(&grid, Better::Higher, 0.1),
            [false, false, false, true]
        );
    }

    proptest! {
        #[test]
        fn outlines_hold_exactly_the_area_inside(cells in prop::collection::vec(any::<bool>(), 30)) {
            // The shoelace formula, in which holes count the other way round.
            let doubled: i64 = outline(&cells, 6)
                .iter()
                .map(|corners| {
                    (0..corners.len())
                        .map(|index| {
                            let (x, y) = corners[index];
                            let (u, v) = corners[(index + 1) % corners.len()];
                            x as i64 * v as i64 - u as i64 * y as i64
                        })
                        .sum::<i64>()
                })
                .sum();
            let area = cells.iter().filter(|cell| **cell).count() as i64;
            prop_assert_eq!(doubled, 2 * area);
        }
    }
}
