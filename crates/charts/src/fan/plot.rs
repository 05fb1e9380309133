//! The drawing itself.

use yew::prelude::*;

use super::layout::Layout;
use super::{FanTexts, Series};
use crate::frame::TickLine;
use crate::marks::shape_node;
use crate::numbers::NumberStyle;
use crate::path::px;

/// The axes: few ticks, thin rules, titles in words.
pub(super) fn axes(layout: &Layout, texts: &FanTexts, style: NumberStyle, each: usize) -> Html {
    let frame = &layout.frame;
    let decimals = layout.scale.decimals();
    html! {
        <g class="axes">
            <text class="axis-title" x="0" y="12">{ &texts.vertical }</text>
            { for layout.scale.ticks().into_iter().map(|tick| {
                frame.tick_y(layout.y(tick), TickLine::Rule, style.fixed(tick, decimals))
            }) }
            { for layout.moments(each).into_iter().map(|moment| {
                frame.tick_x(layout.x(moment), TickLine::Mark, 17.0, Some(moment.to_string()))
            }) }
            <text class="axis-title" x="0" y={px(frame.height - 6.0)}>{ &texts.floor }</text>
            <text class="axis-title axis-title-end" x={px(frame.right)} y={px(frame.bottom + 34.0)}>
                { &texts.horizontal }
            </text>
        </g>
    }
}

/// The bands and the line of one series.
pub(super) fn fan(layout: &Layout, series: &Series) -> Html {
    let paths = layout.paths(&series.bands);
    html! {
        <g class={classes!("fan-series", series.class.to_string(), series.faint.then_some("fan-faint"), series.bare.then_some("fan-bare"))}>
            if !series.bare {
                <path class="fan-outer" d={paths.outer} />
            }
            if !series.faint && !series.bare {
                <path class="fan-inner" d={paths.inner} />
            }
            <path class="fan-median" d={paths.median} />
        </g>
    }
}

/// The marks at the ends of the lines with their values and, where there is room, their names.
pub(super) fn ends(
    layout: &Layout,
    series: &[Series],
    style: NumberStyle,
    decimals: usize,
) -> Html {
    let words = layout.words(series);
    html! {
        <g class="fan-ends">
            { for series.iter().zip(words).map(|(one, word)| {
                let Some(band) = one.bands.last() else {
                    return Html::default();
                };
                let x = layout.x(one.bands.len() - 1);
                html! {
                    <g class={classes!("fan-end", one.class.to_string())}>
                        <g transform={format!("translate({} {})", px(x), px(layout.y(band.p50)))}>
                            { shape_node(one.shape, 4.5, "fan-mark") }
                        </g>
                        <text class="fan-word" x={px(x + 10.0)} y={px(word)} dy="0.32em">
                            <tspan class="fan-value">{ style.fixed(band.p50, decimals) }</tspan>
                            if layout.frame.is_roomy() {
                                { format!(" {}", one.name) }
                            }
                        </text>
                    </g>
                }
            }) }
        </g>
    }
}

/// A line at the moment that is read off, with a dot on every median.
pub(super) fn cursor(layout: &Layout, series: &[Series], moment: usize) -> Html {
    let x = px(layout.x(moment));
    html! {
        <g class="fan-cursor">
            <line x1={x.clone()} x2={x.clone()} y1={px(layout.frame.top)} y2={px(layout.frame.bottom)} />
            { for series.iter().filter_map(|one| {
                let band = one.bands.get(moment)?;
                Some(html! {
                    <circle class={one.class.clone()} cx={x.clone()} cy={px(layout.y(band.p50))} r="3.5" />
                })
            }) }
        </g>
    }
}
