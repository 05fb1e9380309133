//! The heat map as a component.

use std::rc::Rc;

use yew::prelude::*;

use super::cells::Cells;
use super::grid::Grid;
use super::layout::Layout;
use super::{HeatAxis, HeatMark, HeatRange, HeatTexts, plot, readout};
use crate::better::Better;
use crate::extent::use_width;
use crate::figure::{Figure, FigureFrame};
use crate::numbers::NumberStyle;
use crate::path::rem;
use crate::reading::Reading;
use crate::table::TableAlternative;

/// The width before the page has been measured, in units of a sixteenth of the root's type.
const START_WIDTH: f64 = 470.0;

/// Properties of [`HeatMap`].
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
    /// Somebody wants to go to this place: the centre of a cell.
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
///
/// The root of the drawing is an `<svg>` with the class `chart-svg`, so that it can be taken out as
/// a file.
#[component]
pub fn HeatMap(props: &HeatMapProps) -> Html {
    let frame = use_node_ref();
    let width = use_width(&frame, START_WIDTH);
    let read = use_state_eq(|| None::<usize>);
    let axes = (&props.x, &props.y);
    let texts = &props.texts;
    let drawn = props.grid.ready().and_then(|grid| {
        let lanes = props.ranges.len();
        Layout::new(
            width,
            grid,
            axes,
            lanes,
            props.better,
            props.range,
            &texts.key,
        )
        .map(|layout| (grid, layout))
    });
    let state = props.grid.state(drawn.is_some(), &texts.title);
    html! {
        <div class="heat" aria-busy={props.busy.to_string()}>
            <div class="heat-frame" ref={frame}>
                <FigureFrame {state}>
                    if let Some((grid, layout)) = &drawn {
                        { drawing(props, grid, layout, &read) }
                    }
                </FigureFrame>
            </div>
            if let Some((grid, _)) = &drawn {
                <div class="chart-foot">
                    <p class="chart-caption">{ &texts.caption }</p>
                    <TableAlternative summary={&texts.as_table}
                        table={readout::table(texts, grid, axes, props.style, props.decimals)} />
                </div>
            }
        </div>
    }
}

fn drawing(
    props: &HeatMapProps,
    grid: &Rc<Grid>,
    layout: &Layout,
    read: &UseStateHandle<Option<usize>>,
) -> Html {
    let (texts, style, decimals) = (&props.texts, props.style, props.decimals);
    let axes = (&props.x, &props.y);
    let count = grid.cells().len();
    // A coarser grid may have been read off before.
    let current = read.filter(|index| *index < count);
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
    let on_read = {
        let read = read.clone();
        Callback::from(move |index| read.set(index))
    };
    let on_pick = {
        let (grid, on_pick) = (grid.clone(), props.on_pick.clone());
        Callback::from(move |index: usize| {
            let (column, row) = grid.place(index);
            on_pick.emit((grid.columns()[column], grid.rows()[row]));
        })
    };
    let active = current.map(|index| AttrValue::from(format!("{}-cell-{index}", props.id)));
    html! {
        <>
            <p class="chart-readout" aria-hidden="true">
                { said.clone().unwrap_or_else(|| texts.hint.to_string()) }
            </p>
            <div class="chart-canvas">
                <svg class="chart-svg heat-drawing" role="img" width="100%" height={rem(layout.height)}
                    viewBox={format!("0 0 {} {}", layout.width, layout.height)}
                    preserveAspectRatio="xMinYMin meet" focusable="false">
                    <title>{ &texts.title }</title>
                    <desc>{ &texts.description }</desc>
                    <Cells grid={grid.clone()} layout={layout.clone()} better={props.better}
                        tolerance={props.tolerance} hatch={format!("{}-hatch", props.id)} />
                    { plot::axes(layout, &props.x, &props.y, style) }
                    { plot::key(layout, style, decimals) }
                    { plot::ranges(layout, &props.x, &props.ranges) }
                    { plot::marks(layout, &props.x, &props.y, &props.marks) }
                    if let Some(index) = current {
                        { plot::cursor(layout, grid.place(index).0, grid.place(index).1) }
                    }
                </svg>
                <Reading role="grid" label={&texts.control} size={(layout.width, layout.height)} read={current}
                    active={active.clone()} counts={(grid.rows().len(), grid.columns().len())}
                    {find} {step} {on_read} {on_pick}>
                    { cell_node(grid, current, active, said) }
                </Reading>
            </div>
        </>
    }
}

/// The one cell that assistive technology is told about; before that, the first.
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
