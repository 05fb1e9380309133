//! What stands around and over the cells.

use yew::prelude::*;

use super::axis::HeatAxis;
use super::layout::{Layout, STEPS};
use super::{HeatMark, HeatRange};
use crate::frame::TickLine;
use crate::marks::shape_node;
use crate::numbers::NumberStyle;
use crate::path::px;
use crate::words;

/// The width of one colour of the key.
const SWATCH: f64 = 15.0;

/// Ticks and titles of both axes.
pub(super) fn axes(layout: &Layout, x: &HeatAxis, y: &HeatAxis, style: NumberStyle) -> Html {
    let frame = &layout.frame;
    let places: Vec<f64> = x
        .ticks
        .iter()
        .map(|tick| frame.x(x.position(*tick)))
        .collect();
    let labels: Vec<String> = x
        .ticks
        .iter()
        .map(|tick| style.fixed(*tick, x.decimals))
        .collect();
    let roomy = Layout::roomy(&places, &labels);
    html! {
        <g class="axes">
            <text class="axis-title" x="0" y="12">{ &y.title }</text>
            { for y.ticks.iter().map(|tick| {
                frame.tick_y(frame.y(y.position(*tick)), TickLine::Mark, style.fixed(*tick, y.decimals))
            }) }
            { for places.into_iter().zip(labels).zip(roomy).map(|((place, label), fits)| {
                frame.tick_x(place, TickLine::Mark, 17.0, fits.then_some(label))
            }) }
            <text class="axis-title axis-title-end" x={px(frame.right)} y={px(frame.bottom + 34.0)}>{ &x.title }</text>
        </g>
    }
}

/// The colours, from the lowest to the highest value, with both written beside them.
pub(super) fn key(layout: &Layout, style: NumberStyle, decimals: usize) -> Html {
    let (low, high) = layout.range;
    let title = layout.frame.bottom + 60.0;
    let row = title - 7.0 + words::LINE * layout.key.len() as f64;
    let lowest = style.fixed(low, decimals);
    let left = layout.frame.left + words::width(&lowest) + 8.0;
    let middle = |step: usize| low + (high - low) * (step as f64 + 0.5) / STEPS as f64;
    html! {
        <g class="heat-key">
            { words::text("axis-title heat-key-words", layout.key.clone(), layout.frame.left, title) }
            <text class="tick" x={px(layout.frame.left)} y={px(row + 6.0)} dy="0.32em">{ lowest }</text>
            { for (0..STEPS).map(|step| html! {
                <rect class={format!("heat-cell heat-{}", layout.step(middle(step)))} x={px(left + SWATCH * step as f64)}
                    y={px(row)} width={px(SWATCH)} height="12" />
            }) }
            <text class="tick" x={px(left + SWATCH * STEPS as f64 + 8.0)} y={px(row + 6.0)} dy="0.32em">
                { style.fixed(high, decimals) }
            </text>
        </g>
    }
}

/// Ranges along the horizontal axis: a bracket with its words above, and its ends down the plot.
pub(super) fn ranges(layout: &Layout, axis: &HeatAxis, ranges: &[HeatRange]) -> Html {
    let frame = &layout.frame;
    html! {
        <g class="heat-ranges">
            { for ranges.iter().enumerate().map(|(index, range)| {
                let (from, to) = (frame.x(axis.position(range.low)), frame.x(axis.position(range.high)));
                let y = layout.lane(index);
                let room = words::width(&range.name) + 14.0;
                // The words go where there is room: right of the bracket or else left of it.
                let is_right = to + room <= frame.width;
                let (at, class) = if is_right { (to + 8.0, "heat-range-name") } else { (from - 8.0, "heat-range-name heat-name-end") };
                let ends = format!("M{0} {2}V{3}M{1} {2}V{3}", px(from), px(to), px(y + 5.0), px(frame.bottom));
                html! {
                    <>
                        <path class="heat-range-halo" d={ends.clone()} />
                        <path class="heat-range-ends" d={ends} />
                        <path class="heat-range" d={format!("M{0} {2}V{3}M{0} {4}H{1}M{1} {2}V{3}", px(from), px(to), px(y - 5.0), px(y + 5.0), px(y))} />
                        <text class={class} x={px(at)} y={px(y)} dy="0.32em">{ &range.name }</text>
                    </>
                }
            }) }
        </g>
    }
}

/// Places worth knowing, each with its word.
pub(super) fn marks(layout: &Layout, x: &HeatAxis, y: &HeatAxis, marks: &[HeatMark]) -> Html {
    let frame = &layout.frame;
    html! {
        <g class="heat-marks">
            { for marks.iter().map(|mark| {
                let (left, top) = (frame.x(x.position(mark.x)), frame.y(y.position(mark.y)));
                let is_right = left + 14.0 + words::width(&mark.name) <= frame.right;
                let (at, class) = if is_right { ("13", "heat-name") } else { ("-13", "heat-name heat-name-end") };
                html! {
                    <g class={classes!("heat-mark", mark.class.to_string())}
                        transform={format!("translate({} {})", px(left), px(top))}>
                        <circle class="heat-mark-halo" r="9.5" />
                        { shape_node(mark.shape, 5.5, "heat-mark-shape") }
                        <text class={class} x={at} dy="0.35em">{ &mark.name }</text>
                    </g>
                }
            }) }
        </g>
    }
}

/// The frame around the cell that is read off.
pub(super) fn cursor(layout: &Layout, column: usize, row: usize) -> Html {
    let [left, top, right, bottom] = layout.cell(column, row);
    let place = |class: &'static str| {
        html! {
            <rect {class} x={px(left)} y={px(top)} width={px(right - left)} height={px(bottom - top)} />
        }
    };
    html! { <g class="heat-cursor">{ place("heat-cursor-halo") }{ place("heat-cursor-line") }</g> }
}
