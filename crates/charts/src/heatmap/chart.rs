//! The heat map as a component.

use std::rc::Rc;

use yew::prelude::*;

use super::cells::Cells;
use super::grid::Grid;
use super::layout::Layout;
use super::{HeatAxis, HeatMark, HeatRange, HeatTexts, plot, readout};
use crate::better::Better;
use crate::extent::use_width;
use crate::frame::START_WIDTH;
use crate::numbers::NumberStyle;
use crate::reading::{Reading, ReadingSurface, use_reading};
use crate::shell::{Drawn, Figure, chart};

#[derive(Properties, PartialEq)]
pub struct HeatMapProps {
    /// A name that no other element of the page has; ids inside begin with it.
    pub id: AttrValue,
    /// The cells. A finer grid may take the place of a coarser one at any time.
    pub grid: Figure<Rc<Grid>>,
    /// The horizontal axis.
    pub x: HeatAxis,
    /// The vertical axis.
    pub y: HeatAxis,
    /// Which way the value is better.
    #[prop_or_default]
    pub better: Better,
    /// The values with the faintest and the strongest colour; otherwise those of the cells.
    #[prop_or_default]
    pub range: Option<(f64, f64)>,
    /// Cells this near to the best, in the unit of the value, are outlined.
    #[prop_or_default]
    pub tolerance: Option<f64>,
    /// Ranges along the horizontal axis.
    #[prop_or_default]
    pub ranges: Vec<HeatRange>,
    /// Places worth knowing; the keyboard begins at the last of them.
    #[prop_or_default]
    pub marks: Vec<HeatMark>,
    /// Called with the place that is picked: the centre of a cell.
    #[prop_or_default]
    pub on_pick: Callback<(f64, f64)>,
    /// The words.
    pub texts: HeatTexts,
    /// How numbers are written.
    pub style: NumberStyle,
    /// Digits after the sign in the values.
    pub decimals: usize,
    /// Whether more or finer cells are on their way.
    #[prop_or_default]
    pub busy: bool,
}

/// A heat map that is read off cell by cell, by pointer, touch or keyboard.
#[component]
pub fn HeatMap(props: &HeatMapProps) -> Html {
    let (frame, width) = use_width(START_WIDTH);
    let reading = use_reading(props.grid.ready().map_or(0, |grid| grid.cells().len()));
    let axes = (&props.x, &props.y);
    let texts = &props.texts;
    let drawn = props.grid.ready().and_then(|grid| {
        let (lanes, better, range) = (props.ranges.len(), props.better, props.range);
        let layout = Layout::new(width, grid, axes, lanes, better, range, &texts.key)?;
        Some(Drawn {
            drawing: drawing(props, grid, &layout, &reading),
            off_zero: false,
            table: readout::table(texts, grid, axes, props.style, props.decimals),
        })
    });
    let (classes, data) = (("heat", "heat-frame"), &props.grid);
    chart(classes, frame, data, drawn, &texts.chart, props.busy)
}

fn drawing(props: &HeatMapProps, grid: &Rc<Grid>, layout: &Layout, reading: &Reading) -> Html {
    let (texts, style, decimals) = (&props.texts, props.style, props.decimals);
    let axes = (&props.x, &props.y);
    let current = reading.current;
    let said = current.map(|index| readout::sentence(texts, grid, index, axes, style, decimals));
    let find = {
        let layout = layout.clone();
        Callback::from(move |(x, y)| layout.at(x, y))
    };
    let step = {
        let grid = grid.clone();
        let home = props
            .marks
            .last()
            .map_or(0, |mark| grid.nearest(mark.x, mark.y));
        Callback::from(move |key: String| readout::moved(&key, &grid, current, home))
    };
    let on_pick = {
        let (grid, on_pick) = (grid.clone(), props.on_pick.clone());
        Callback::from(move |index: usize| {
            let (column, row) = grid.place(index);
            on_pick.emit((grid.columns()[column], grid.rows()[row]));
        })
    };
    let active = current.map(|index| AttrValue::from(format!("{}-cell-{index}", props.id)));
    let content = html! {
        <>
            <Cells grid={grid.clone()} layout={layout.clone()} better={props.better}
                tolerance={props.tolerance} hatch={format!("{}-hatch", props.id)} />
            { plot::axes(layout, &props.x, &props.y, style) }
            { plot::key(layout, style, decimals) }
            { plot::ranges(layout, &props.x, &props.ranges) }
            { plot::marks(layout, &props.x, &props.y, &props.marks) }
            if let Some(index) = current {
                { plot::cursor(layout, grid.place(index).0, grid.place(index).1) }
            }
        </>
    };
    html! {
        <ReadingSurface role="grid" label={&texts.control} size={layout.frame.size()} reading={reading.clone()}
            active={active.clone()} counts={(grid.rows().len(), grid.columns().len())}
            {find} {step} {on_pick} readout={said.clone().unwrap_or_else(|| texts.hint.to_string())}
            drawing={layout.frame.drawing("heat-drawing", &texts.chart, content)}>
            { cell_node(grid, current, active, said) }
        </ReadingSurface>
    }
}

/// The cell that is read off, for assistive technology; the first while none is.
fn cell_node(
    grid: &Grid,
    current: Option<usize>,
    id: Option<AttrValue>,
    said: Option<String>,
) -> Html {
    let (column, row) = grid.place(current.unwrap_or(0));
    // Assistive technology counts rows from the top.
    let from_top = grid.rows().len() - row;
    html! {
        <span role="row" aria-rowindex={from_top.to_string()}>
            <span role="gridcell" class="visually-hidden" {id} aria-colindex={(column + 1).to_string()}>
                { said.unwrap_or_default() }
            </span>
        </span>
    }
}
