//! The drawing itself.

use yew::prelude::*;

use super::labels::Label;
use super::layout::{Layout, title};
use super::{Point, ScatterAxis};
use crate::frame::TickLine;
use crate::marks::shape_node;
use crate::numbers::NumberStyle;
use crate::path::px;
use crate::words;

/// Both axes: few ticks, thin rules, titles in words.
pub(super) fn axes(layout: &Layout, x: &ScatterAxis, y: &ScatterAxis, style: NumberStyle) -> Html {
    let frame = &layout.frame;
    html! {
        <g class="axes">
            { words::text("axis-title", title(frame.width, y), 0.0, 12.0) }
            { for layout.y.ticks().into_iter().map(|tick| {
                let at = frame.y(layout.y.position(tick));
                frame.tick_y(at, TickLine::Rule, style.fixed(tick, layout.y.decimals()))
            }) }
            { for layout.x.ticks().into_iter().map(|tick| {
                let at = frame.x(layout.x.position(tick));
                frame.tick_x(at, TickLine::Rule, 17.0, Some(style.fixed(tick, layout.x.decimals())))
            }) }
            { words::text("axis-title axis-title-end", title(frame.width, x), frame.right, frame.bottom + 36.0) }
        </g>
    }
}

/// All points; those on the frontier stand out.
pub(super) fn points(layout: &Layout, points: &[Point]) -> Html {
    html! {
        <g class="scatter-points">
            { for points.iter().map(|point| {
                let (x, y) = layout.place(point.x, point.y);
                let (class, radius) = if point.on_frontier { ("scatter-best", 5.5) } else { ("scatter-beaten", 4.0) };
                html! {
                    <g key={point.id.to_string()} class={classes!("scatter-point", class, point.class.to_string())}
                        transform={format!("translate({} {})", px(x), px(y))}>
                        { shape_node(point.shape, radius, "scatter-mark") }
                    </g>
                }
            }) }
        </g>
    }
}

/// The names of the named points, with lines to those that stand far off.
pub(super) fn names(layout: &Layout, labels: &[Label], points: &[Point]) -> Html {
    html! {
        { for labels.iter().map(|label| {
            let point = &points[label.point];
            let (x, y) = layout.place(point.x, point.y);
            html! {
                <g class={classes!("scatter-label", point.class.to_string())}>
                    if let Some((to_x, to_y)) = label.leader {
                        <line x1={px(x)} y1={px(y)} x2={px(to_x)} y2={px(to_y)} />
                    }
                    <text class="scatter-name" x={px(label.x)} y={px(label.y)} dy="0.33em">{ &point.label }</text>
                </g>
            }
        }) }
    }
}

/// A ring around the point that is read off, and lines to both axes.
pub(super) fn cursor(layout: &Layout, point: &Point) -> Html {
    let (x, y) = layout.place(point.x, point.y);
    html! {
        <g class="scatter-cursor">
            <path d={format!("M{} {}H{}V{}", px(layout.frame.left), px(y), px(x), px(layout.frame.bottom))} />
            <circle cx={px(x)} cy={px(y)} r="10" />
        </g>
    }
}
