//! The coloured cells on their own, so that reading off does not draw them again.

use std::rc::Rc;

use yew::prelude::*;

use super::grid::Grid;
use super::layout::Layout;
use super::region;
use crate::better::Better;

#[derive(Properties, PartialEq)]
pub(super) struct CellsProps {
    /// The cells.
    pub(super) grid: Rc<Grid>,
    /// Where they go.
    pub(super) layout: Layout,
    /// Which way the value is better.
    pub(super) better: Better,
    /// How far from the best a cell of the best region may be.
    pub(super) tolerance: Option<f64>,
    /// The id of the hatch for cells that were not computed yet.
    pub(super) hatch: AttrValue,
}

/// One path for each colour, one for what was not computed yet, and one around the marked cells and around
/// the best.
#[component]
pub(super) fn Cells(props: &CellsProps) -> Html {
    let (colours, missing) = props.layout.paths(&props.grid);
    let around = |inside: &[bool]| {
        let loops = region::outline(inside, props.grid.columns().len());
        props.layout.trace(&loops)
    };
    let best = props
        .tolerance
        .map(|tolerance| region::best(&props.grid, props.better, tolerance));
    let outline = best.map(|inside| around(&inside));
    let cells = props.grid.cells().iter();
    let marked: Vec<bool> = cells
        .map(|cell| cell.is_some_and(|cell| cell.marked))
        .collect();
    let marked = around(&marked);
    html! {
        <g class="heat-cells">
            <defs>
                <pattern id={&props.hatch} width="6" height="6" patternUnits="userSpaceOnUse">
                    <path class="heat-hatch" d="M0 6L6 0" />
                </pattern>
            </defs>
            if !missing.is_empty() {
                <path class="heat-missing" d={missing} fill={format!("url(#{})", props.hatch)} />
            }
            { for colours.into_iter().enumerate().filter(|(_, path)| !path.is_empty()).map(|(step, path)| html! {
                <path key={step} class={format!("heat-cell heat-{step}")} d={path} />
            }) }
            if !marked.is_empty() {
                <path class="heat-marked-halo" d={marked.clone()} />
                <path class="heat-marked" d={marked} />
            }
            if let Some(path) = outline.filter(|path| !path.is_empty()) {
                <path class="heat-best-halo" d={path.clone()} />
                <path class="heat-best" d={path} />
            }
        </g>
    }
}
