//! The cells of a heat map.

/// What was computed for one cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// The value, in the unit of the measure.
    pub value: f64,
    /// Its standard error, in the same unit.
    pub standard_error: f64,
    /// Whether it lies where the dotted line runs around.
    pub marked: bool,
}

/// Cells over two axes. A coarse picture is a grid with fewer of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    columns: Vec<f64>,
    rows: Vec<f64>,
    cells: Vec<Option<Cell>>,
}

impl Grid {
    /// A grid with these centres and, row by row from the lowest, these cells; `None` stands for
    /// a cell that was not computed yet.
    ///
    /// Gives nothing unless both lists of centres ascend and there is a cell for each pair.
    #[must_use]
    pub fn new(columns: Vec<f64>, rows: Vec<f64>, cells: Vec<Option<Cell>>) -> Option<Self> {
        let ascends = |centres: &[f64]| centres.windows(2).all(|pair| pair[0] < pair[1]);
        let fits = !cells.is_empty() && cells.len() == columns.len() * rows.len();
        (fits && ascends(&columns) && ascends(&rows)).then_some(Self {
            columns,
            rows,
            cells,
        })
    }

    /// The centres of the columns, ascending.
    #[must_use]
    pub fn columns(&self) -> &[f64] {
        &self.columns
    }

    /// The centres of the rows, ascending.
    #[must_use]
    pub fn rows(&self) -> &[f64] {
        &self.rows
    }

    /// The cells, row by row from the lowest.
    #[must_use]
    pub fn cells(&self) -> &[Option<Cell>] {
        &self.cells
    }

    /// The column and the row of a cell.
    pub(super) fn place(&self, index: usize) -> (usize, usize) {
        (index % self.columns.len(), index / self.columns.len())
    }

    /// The lowest and the highest finite value.
    pub(super) fn bounds(&self) -> Option<(f64, f64)> {
        let values = self.cells.iter().flatten().map(|cell| cell.value);
        values
            .filter(|value| value.is_finite())
            .fold(None, |found, value| {
                Some(match found {
                    None => (value, value),
                    Some((low, high)) => (f64::min(low, value), f64::max(high, value)),
                })
            })
    }

    /// The cell whose centre is nearest to a place.
    pub(super) fn nearest(&self, x: f64, y: f64) -> usize {
        let nearest = |centres: &[f64], at: f64| {
            let off = |index: &usize| (centres[*index] - at).abs();
            (0..centres.len())
                .min_by(|a, b| off(a).total_cmp(&off(b)))
                .unwrap_or(0)
        };
        nearest(&self.rows, y) * self.columns.len() + nearest(&self.columns, x)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(value: f64) -> Option<Cell> {
        Some(Cell {
            value,
            standard_error: 0.01,
            marked: false,
        })
    }

    #[test]
    fn a_grid_has_a_cell_for_each_pair_and_ascending_centres() {
        let two = || vec![cell(0.1), cell(0.2)];
        assert!(Grid::new(vec![1.0, 2.0], vec![0.5], two()).is_some());
        assert!(Grid::new(vec![2.0, 1.0], vec![0.5], two()).is_none());
        assert!(Grid::new(vec![1.0], vec![0.5], two()).is_none());
        assert!(Grid::new(Vec::new(), Vec::new(), Vec::new()).is_none());
    }

    #[test]
    fn cells_that_were_not_computed_have_no_part_in_the_bounds() {
        let grid = Grid::new(
            vec![1.0, 2.0],
            vec![0.2, 0.8],
            vec![cell(0.3), None, cell(0.1), cell(f64::NAN)],
        )
        .unwrap();
        assert_eq!(grid.bounds(), Some((0.1, 0.3)));
        assert_eq!(grid.nearest(1.9, 0.1), 1);
        assert_eq!(grid.nearest(0.0, 9.0), 2);
        assert_eq!(grid.place(3), (1, 1));
    }
}
