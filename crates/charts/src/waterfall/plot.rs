//! The drawing itself.

use yew::prelude::*;

use super::layout::Layout;
use super::rounding::Rounded;
use super::{Anchor, Contribution, WaterfallTexts};
use crate::better::Better;
use crate::frame::TickLine;
use crate::marks::shape_node;
use crate::numbers::NumberStyle;
use crate::path::px;

/// The axis below the rows: few ticks, thin rules, a title in words.
pub(super) fn axis(layout: &Layout, texts: &WaterfallTexts, style: NumberStyle) -> Html {
    let (frame, decimals) = (&layout.frame, layout.scale.decimals());
    html! {
        <g class="axes">
            { for layout.scale.ticks().into_iter().map(|tick| {
                frame.tick_x(layout.x(tick), TickLine::Rule, 16.0, Some(style.fixed(tick, decimals)))
            }) }
            <text class="axis-title" x={px(frame.left)} y={px(frame.bottom + 34.0)}>
                { &texts.horizontal }
            </text>
        </g>
    }
}

/// The row of what is differed from, or of what differs.
pub(super) fn anchor(
    layout: &Layout,
    anchor: &Anchor,
    row: usize,
    at: f64,
    written: String,
) -> Html {
    let (x, y) = (layout.x(at), layout.middle(row));
    html! {
        <g class={classes!("waterfall-anchor", anchor.class.to_string())}>
            { name(layout, row, &anchor.name) }
            <line class="waterfall-level" x1={px(layout.frame.left)} x2={px(x)} y1={px(y)} y2={px(y)} />
            <g transform={format!("translate({} {})", px(x), px(y))}>
                { shape_node(anchor.shape, 6.0, "waterfall-mark") }
            </g>
            <text class="waterfall-value waterfall-total" x={px(x + 13.0)} y={px(y)} dy="0.35em">{ written }</text>
        </g>
    }
}

/// The row of one contribution: name, pointed bar, whisker and written change.
pub(super) fn step(
    layout: &Layout,
    index: usize,
    one: &Contribution,
    better: Better,
    written: String,
    error: String,
) -> Html {
    let step = &layout.steps[index];
    let row = index + 1;
    let y = layout.middle(row);
    let (low, high) = (layout.x(step.error.0), layout.x(step.error.1));
    let class = if better.is_gain(one.value) {
        "waterfall-gain"
    } else {
        "waterfall-loss"
    };
    html! {
        <g class={classes!("waterfall-step", class)}>
            { name(layout, row, &one.name) }
            <path class="waterfall-bar" d={layout.bar(index)} />
            <path class="waterfall-whisker" d={format!(
                "M{0} {2}H{1}M{0} {3}V{4}M{1} {3}V{4}",
                px(low), px(high), px(y), px(y - 4.0), px(y + 4.0)
            )} />
            <text class="waterfall-value" x={px(layout.value_x(index))} y={px(y)} dy="0.35em">
                { written }
                if layout.frame.is_roomy() {
                    <tspan class="waterfall-error" dx="6">{ error }</tspan>
                }
            </text>
        </g>
    }
}

/// Thin lines from the end of each row to the beginning of the next.
pub(super) fn joints(layout: &Layout, written: &Rounded) -> Html {
    let mut path = String::new();
    for row in 0..=written.changes.len() {
        let level = layout
            .steps
            .get(row)
            .map(|step| step.before)
            .or_else(|| layout.steps.last().map(|step| step.after))
            .unwrap_or_default();
        path.push_str(&format!(
            "M{} {}V{}",
            px(layout.x(level)),
            px(layout.middle(row)),
            px(layout.middle(row + 1))
        ));
    }
    html! { <path class="waterfall-joint" d={path} /> }
}

fn name(layout: &Layout, row: usize, name: &str) -> Html {
    html! {
        <text class="waterfall-name">
            { for layout.name_lines(row, name).into_iter().map(|(y, text)| html! {
                <tspan x="0" y={px(y)}>{ text }</tspan>
            }) }
        </text>
    }
}
