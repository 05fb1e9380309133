//! Where everything in a heat map goes, in units that are pixels at the usual type size.

use std::fmt::Write;

use super::axis::HeatAxis;
use super::grid::Grid;
use super::region::Corner;
use crate::better::Better;
use crate::frame::Frame;
use crate::path::px;
use crate::words;

/// How many colours there are.
pub(super) const STEPS: usize = 9;
/// The height of the cells together.
const PLOT: f64 = 220.0;
/// Room above the plot for the title of the vertical axis.
const TITLE: f64 = 24.0;
/// The height of the lane of one range.
const LANE: f64 = 20.0;
/// Room below the plot for ticks, title and colours, without the words above the colours.
const BOTTOM: f64 = 73.0;
/// Room left of the plot for the labels of the vertical axis.
const LEFT: f64 = 42.0;
/// Room right of the plot for half of the last label.
const RIGHT: f64 = 24.0;

/// The frame, the colours and the edges of the cells.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) frame: Frame,
    /// The lowest and the highest value that has a colour of its own.
    pub(super) range: (f64, f64),
    /// The words above the colours, in lines.
    pub(super) key: Vec<String>,
    better: Better,
    columns: Vec<f64>,
    rows: Vec<f64>,
}

impl Layout {
    /// The layout of `grid` in a frame of `width` with `lanes` for ranges; `None` when no cell has
    /// a value and no range of values is given.
    pub(super) fn new(
        width: f64,
        grid: &Grid,
        axes: (&HeatAxis, &HeatAxis),
        lanes: usize,
        better: Better,
        range: Option<(f64, f64)>,
        key: &str,
    ) -> Option<Self> {
        let range = range.or_else(|| grid.bounds())?;
        let top = TITLE + LANE * lanes as f64;
        let key = words::wrap(key, width - LEFT, 2);
        let frame = Frame {
            width,
            height: top + PLOT + BOTTOM + words::LINE * key.len() as f64,
            left: LEFT,
            right: (width - RIGHT).max(LEFT + 60.0),
            top,
            bottom: top + PLOT,
        };
        let columns = axes.0.edges(grid.columns()).into_iter();
        let rows = axes.1.edges(grid.rows()).into_iter();
        Some(Self {
            frame,
            range,
            key,
            better,
            columns: columns.map(|part| frame.x(part)).collect(),
            rows: rows.map(|part| frame.y(part)).collect(),
        })
    }

    /// The baseline of the lane of a range.
    pub(super) fn lane(&self, index: usize) -> f64 {
        TITLE + LANE * index as f64 + 12.0
    }

    /// The colour of a value, 0 for the worst to `STEPS - 1` for the best.
    pub(super) fn step(&self, value: f64) -> usize {
        let (low, high) = self.range;
        if high <= low {
            return STEPS / 2;
        }
        let part = ((value - low) / (high - low)).clamp(0.0, 1.0);
        let good = match self.better {
            Better::Higher => part,
            Better::Lower => 1.0 - part,
        };
        // A part between 0 and 1 of the count stays within the count.
        ((good * STEPS as f64) as usize).min(STEPS - 1)
    }

    /// Left, top, right and bottom of a cell.
    pub(super) fn cell(&self, column: usize, row: usize) -> [f64; 4] {
        [
            self.columns[column],
            self.rows[row + 1],
            self.columns[column + 1],
            self.rows[row],
        ]
    }

    /// The cell at a place in the drawing.
    pub(super) fn at(&self, x: f64, y: f64) -> Option<usize> {
        let column = self
            .columns
            .windows(2)
            .position(|edge| (edge[0]..edge[1]).contains(&x))?;
        let row = self
            .rows
            .windows(2)
            .position(|edge| edge[1] < y && y <= edge[0])?;
        Some(row * (self.columns.len() - 1) + column)
    }

    /// A path for each colour, and one for the cells that were not computed yet. Neighbours of one
    /// colour in a row are drawn as one.
    pub(super) fn paths(&self, grid: &Grid) -> (Vec<String>, String) {
        let mut colours = vec![String::new(); STEPS];
        let mut missing = String::new();
        for row in 0..grid.rows().len() {
            let mut column = 0;
            while column < grid.columns().len() {
                let colour = |column: usize| {
                    grid.cells()[row * grid.columns().len() + column]
                        .filter(|cell| cell.value.is_finite())
                        .map(|cell| self.step(cell.value))
                };
                let first = column;
                let own = colour(first);
                while column + 1 < grid.columns().len() && colour(column + 1) == own {
                    column += 1;
                }
                let [left, top, _, bottom] = self.cell(first, row);
                let right = self.columns[column + 1];
                let path = own.map_or(&mut missing, |step| &mut colours[step]);
                // Writing to a String cannot fail.
                let _ = write!(
                    path,
                    "M{} {}H{}V{}H{0}Z",
                    px(left),
                    px(top),
                    px(right),
                    px(bottom)
                );
                column += 1;
            }
        }
        (colours, missing)
    }

    /// The path along loops of corners.
    pub(super) fn trace(&self, loops: &[Vec<Corner>]) -> String {
        let mut path = String::new();
        for corners in loops {
            let places: Vec<(f64, f64)> = corners
                .iter()
                .map(|(column, row)| (self.columns[*column], self.rows[*row]))
                .collect();
            path.push_str(&crate::path::line(&places));
            path.push('Z');
        }
        path
    }

    /// Which of the ticks at `places` have room for their `labels`: the first and the last, and
    /// between those what fits.
    pub(super) fn roomy(places: &[f64], labels: &[String]) -> Vec<bool> {
        let half = |index: usize| words::width(&labels[index]) / 2.0 + 4.0;
        let Some(last) = places.len().checked_sub(1) else {
            return Vec::new();
        };
        let mut end = f64::NEG_INFINITY;
        (0..places.len())
            .map(|index| {
                let meets_last =
                    index != last && places[index] + half(index) > places[last] - half(last);
                let fits = index == last || places[index] - half(index) >= end && !meets_last;
                if fits {
                    end = places[index] + half(index);
                }
                fits
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::heatmap::Cell;

    fn layout(better: Better) -> (Grid, Layout) {
        let cells = [Some(0.0), Some(0.01), None, Some(1.0)]
            .map(|value| {
                value.map(|value| Cell {
                    value,
                    standard_error: 0.01,
                    marked: false,
                })
            })
            .to_vec();
        let grid = Grid::new(vec![0.25, 0.75], vec![0.25, 0.75], cells).unwrap();
        let axis = HeatAxis::linear(0.0, 1.0, "deel".into());
        let layout = Layout::new(400.0, &grid, (&axis, &axis), 1, better, None, "deel").unwrap();
        (grid, layout)
    }

    #[test]
    fn every_place_in_the_plot_is_in_the_cell_drawn_there() {
        let (grid, layout) = layout(Better::Higher);
        for index in 0..4 {
            let (column, row) = grid.place(index);
            let [left, top, right, bottom] = layout.cell(column, row);
            assert!(left < right && top < bottom);
            let found = layout.at((left + right) / 2.0, (top + bottom) / 2.0);
            assert_eq!(found, Some(index));
        }
        assert_eq!(layout.at(0.0, 0.0), None);
    }

    #[test]
    fn the_best_value_has_the_strongest_colour_whichever_way_is_better() {
        let (_, higher) = layout(Better::Higher);
        assert_eq!((higher.step(0.0), higher.step(1.0)), (0, STEPS - 1));
        let (_, lower) = layout(Better::Lower);
        assert_eq!((lower.step(0.0), lower.step(1.0)), (STEPS - 1, 0));
    }

    #[test]
    fn neighbours_of_one_colour_are_drawn_as_one() {
        let (grid, layout) = layout(Better::Higher);
        let (colours, missing) = layout.paths(&grid);
        let drawn = |path: &String| path.matches('M').count();
        assert_eq!(colours.iter().map(drawn).sum::<usize>(), 2);
        assert_eq!(drawn(&missing), 1);
    }

    #[test]
    fn labels_that_would_touch_give_way_but_the_ends_stay() {
        let labels = ["20.000", "60.000", "200.000", "800.000"].map(str::to_owned);
        let wide = Layout::roomy(&[0.0, 100.0, 200.0, 300.0], &labels);
        assert_eq!(wide, [true; 4]);
        let narrow = Layout::roomy(&[0.0, 30.0, 60.0, 100.0], &labels);
        assert_eq!(narrow, [true, false, false, true]);
    }
}
