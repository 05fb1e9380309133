//! The drawing itself.

use yew::prelude::*;

use super::labels::Label;
use super::layout::Layout;
use super::{Point, ScatterAxis};
use crate::marks::shape_node;
use crate::numbers::NumberStyle;
use crate::path::px;

/// Both axes: few ticks, thin rules, titles in words.
pub(super) fn axes(layout: &Layout, x: &ScatterAxis, y: &ScatterAxis, style: NumberStyle) -> Html {
    html! {
        <g class="axes">
            <text class="axis-title" x="0" y="12">{ &y.title }</text>
            { for layout.y.ticks().into_iter().map(|tick| {
                let at = px(layout.place(layout.x.low(), tick).1);
                html! {
                    <>
                        <line class="rule" x1={px(layout.left)} x2={px(layout.right)} y1={at.clone()} y2={at.clone()} />
                        <text class="tick tick-vertical" x={px(layout.left - 8.0)} y={at} dy="0.32em">
                            { style.fixed(tick, layout.y.decimals()) }
                        </text>
                    </>
                }
            }) }
            { for layout.x.ticks().into_iter().map(|tick| {
                let at = px(layout.place(tick, layout.y.low()).0);
                html! {
                    <>
                        <line class="rule" x1={at.clone()} x2={at.clone()} y1={px(layout.top)} y2={px(layout.bottom)} />
                        <text class="tick tick-horizontal" x={at} y={px(layout.bottom + 17.0)}>
                            { style.fixed(tick, layout.x.decimals()) }
                        </text>
                    </>
                }
            }) }
            <text class="axis-title axis-title-end" x={px(layout.right)} y={px(layout.bottom + 36.0)}>{ &x.title }</text>
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

/// The names of the named points.
pub(super) fn names(labels: &[Label], points: &[Point]) -> Html {
    html! {
        { for labels.iter().map(|label| html! {
            <text class={classes!("scatter-name", points[label.point].class.to_string())}
                x={px(label.x)} y={px(label.y)} dy="0.33em">{ &points[label.point].label }</text>
        }) }
    }
}

/// A ring around the point that is read off, and lines to both axes.
pub(super) fn cursor(layout: &Layout, point: &Point) -> Html {
    let (x, y) = layout.place(point.x, point.y);
    html! {
        <g class="scatter-cursor">
            <path d={format!("M{} {}H{}V{}", px(layout.left), px(y), px(x), px(layout.bottom))} />
            <circle cx={px(x)} cy={px(y)} r="10" />
        </g>
    }
}
