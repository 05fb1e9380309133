//! What a heat map says, in words and as a table, and where keys lead.

use yew::prelude::*;

use super::HeatTexts;
use super::axis::HeatAxis;
use super::grid::Grid;
use crate::numbers::NumberStyle;
use crate::reading::ON_FOCUS;
use crate::table::Table;

/// What stands after the value of a marked cell in the table.
const MARK: &str = " ▼";

/// One cell in words.
pub(super) fn sentence(
    texts: &HeatTexts,
    grid: &Grid,
    index: usize,
    axes: (&HeatAxis, &HeatAxis),
    style: NumberStyle,
    decimals: usize,
) -> String {
    let (column, row) = grid.place(index);
    let cell = grid.cells().get(index).copied().flatten();
    let text = if cell.is_some() {
        &texts.reading
    } else {
        &texts.missing
    };
    let (value, error) = cell.map_or((String::new(), String::new()), |cell| {
        (
            style.fixed(cell.value, decimals),
            style.fixed(cell.standard_error, decimals + 1),
        )
    });
    let said = text
        .replace(
            "{x}",
            &style.fixed(round(grid.columns()[column]), axes.0.decimals),
        )
        .replace(
            "{y}",
            &style.fixed(grid.rows()[row], axes.1.decimals.max(2)),
        )
        .replace("{value}", &value)
        .replace("{error}", &error);
    if cell.is_some_and(|cell| cell.marked) {
        format!("{said}. {}", texts.marked)
    } else {
        said
    }
}

/// A centre of a cell to three figures: the cell is wider than what is lost.
fn round(value: f64) -> f64 {
    if !(value.is_finite() && value.abs() >= 1000.0) {
        return value;
    }
    let unit = libm::pow(10.0, libm::floor(libm::log10(value.abs())) - 2.0);
    (value / unit).round() * unit
}

/// The map as a table, a row for each row of cells from the highest.
pub(super) fn table(
    texts: &HeatTexts,
    grid: &Grid,
    axes: (&HeatAxis, &HeatAxis),
    style: NumberStyle,
    decimals: usize,
) -> Table {
    let mut columns = vec![AttrValue::from(format!(
        "{} ↓ · {} →",
        axes.1.title, axes.0.title
    ))];
    columns.extend(
        grid.columns()
            .iter()
            .map(|centre| AttrValue::from(style.fixed(round(*centre), axes.0.decimals))),
    );
    let rows = grid
        .rows()
        .iter()
        .zip(grid.cells().chunks(grid.columns().len()))
        .rev()
        .map(|(centre, cells)| {
            let mut row = vec![AttrValue::from(
                style.fixed(*centre, axes.1.decimals.max(2)),
            )];
            row.extend(cells.iter().map(|cell| {
                let Some(cell) = cell else {
                    return AttrValue::default();
                };
                let mark = if cell.marked { MARK } else { "" };
                AttrValue::from(format!("{}{mark}", style.fixed(cell.value, decimals)))
            }));
            row
        })
        .collect();
    Table {
        caption: AttrValue::from(format!("{}. {}", texts.chart.title, texts.key)),
        columns,
        rows,
    }
}

/// Where a key takes the read-out: `None` when the key does nothing, `Some(None)` when it ends the
/// reading. A reading begins at `home`.
pub(super) fn moved(
    key: &str,
    grid: &Grid,
    read: Option<usize>,
    home: usize,
) -> Option<Option<usize>> {
    let (columns, rows) = (grid.columns().len(), grid.rows().len());
    let (column, row) = grid.place(read.unwrap_or(home));
    let (column, row) = match key {
        ON_FOCUS => (column, row),
        "ArrowRight" => ((column + 1).min(columns - 1), row),
        "ArrowLeft" => (column.saturating_sub(1), row),
        "ArrowUp" => (column, (row + 1).min(rows - 1)),
        "ArrowDown" => (column, row.saturating_sub(1)),
        "Home" => (0, row),
        "End" => (columns - 1, row),
        "PageUp" => (column, rows - 1),
        "PageDown" => (column, 0),
        "Escape" => return Some(None),
        _ => return None,
    };
    Some(Some(row * columns + column))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::heatmap::Cell;
    use crate::shell::ChartTexts;

    fn grid() -> Grid {
        let cell = Some(Cell {
            value: 0.25,
            standard_error: 0.012,
            marked: false,
        });
        let cells = vec![cell, None, cell, cell, cell, cell];
        Grid::new(vec![20_000.0, 61_234.0, 200_000.0], vec![0.25, 0.75], cells).unwrap()
    }

    fn texts() -> HeatTexts {
        HeatTexts {
            chart: ChartTexts::of_title("Invulling"),
            key: "aandeel".into(),
            reading: "{x} inwoners, macht {y}: {value} ± {error}".into(),
            marked: "Minder dan vandaag.".into(),
            missing: "{x} inwoners, macht {y}: nog niet berekend".into(),
            hint: "".into(),
            control: "".into(),
        }
    }

    fn axes() -> (HeatAxis, HeatAxis) {
        (
            HeatAxis::logarithmic(20_000.0, 800_000.0, Vec::new(), "inwoners".into()).unwrap(),
            HeatAxis::linear(0.0, 1.0, "macht".into()),
        )
    }

    #[test]
    fn a_cell_says_its_place_its_value_and_how_sure() {
        let (x, y) = axes();
        let say = |index| sentence(&texts(), &grid(), index, (&x, &y), NumberStyle::DUTCH, 2);
        assert_eq!(say(0), "20.000 inwoners, macht 0,25: 0,25 ± 0,012");
        assert_eq!(say(1), "61.200 inwoners, macht 0,25: nog niet berekend");
    }

    #[test]
    fn arrows_walk_over_the_cells_and_stop_at_the_edges() {
        let go = |key, read| moved(key, &grid(), read, 4).flatten();
        assert_eq!(go("ArrowUp", Some(1)), Some(4));
        assert_eq!(go("ArrowUp", Some(4)), Some(4));
        assert_eq!(go("ArrowRight", Some(5)), Some(5));
        assert_eq!(go("ArrowLeft", None), Some(3));
        assert_eq!(go("Home", Some(5)), Some(3));
        assert_eq!(moved("Escape", &grid(), Some(2), 0), Some(None));
        assert_eq!(moved("x", &grid(), Some(2), 0), None);
    }

    #[test]
    fn the_table_begins_with_the_highest_row() {
        let (x, y) = axes();
        let found = table(&texts(), &grid(), (&x, &y), NumberStyle::DUTCH, 2);
        assert_eq!(found.rows[0][0].as_str(), "0,75");
        assert_eq!(found.rows[1][2].as_str(), "");
        assert_eq!(found.columns.len(), 4);
    }
}
