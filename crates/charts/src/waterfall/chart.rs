//! The waterfall as a component.

use yew::prelude::*;

use super::layout::Layout;
use super::{Anchor, Waterfall, WaterfallTexts, plot};
use crate::better::Better;
use crate::extent::use_width;
use crate::frame::START_WIDTH;
use crate::numbers::NumberStyle;
use crate::shell::{Drawn, Figure, chart};
use crate::table::Table;

#[derive(Properties, PartialEq)]
pub struct WaterfallChartProps {
    /// What makes the difference.
    pub data: Figure<Waterfall>,
    /// How what it differs from is drawn.
    pub start: Anchor,
    /// How what differs is drawn.
    pub end: Anchor,
    /// Which way the quantity is better.
    #[prop_or_default]
    pub better: Better,
    /// The words.
    pub texts: WaterfallTexts,
    /// How numbers are written.
    pub style: NumberStyle,
    /// Digits after the sign in the written values.
    pub decimals: usize,
    /// Whether sharper data are on their way.
    #[prop_or_default]
    pub busy: bool,
}

/// A waterfall with a row for each contribution, every figure written beside its bar.
#[component]
pub fn WaterfallChart(props: &WaterfallChartProps) -> Html {
    let (frame, width) = use_width(START_WIDTH);
    let drawn = props.data.ready().and_then(|data| {
        let names = data
            .contributions
            .iter()
            .map(|one| &one.name)
            .chain([&props.start.name, &props.end.name])
            .map(AttrValue::as_str);
        let layout = Layout::new(width, data, names)?;
        Some(Drawn {
            drawing: drawing(props, data, &layout),
            off_zero: false,
            table: table(props, data),
        })
    });
    let classes = ("waterfall", "waterfall-frame");
    let texts = &props.texts.chart;
    chart(classes, frame, &props.data, drawn, texts, props.busy)
}

fn drawing(props: &WaterfallChartProps, data: &Waterfall, layout: &Layout) -> Html {
    let (texts, style, decimals) = (&props.texts, props.style, props.decimals);
    let figures = data.rounded(decimals);
    let content = html! {
        <>
            { plot::axis(layout, texts, style) }
            { plot::joints(layout, &figures) }
            { plot::anchor(layout, &props.start, 0, 0.0, style.fixed(0.0, decimals)) }
            { for data.contributions.iter().zip(&figures.changes).enumerate().map(|(index, (one, change))| {
                let error = format!("± {}", style.fixed(one.standard_error, decimals + 1));
                plot::step(layout, index, one, props.better, style.signed(*change, decimals), error)
            }) }
            { plot::anchor(layout, &props.end, data.contributions.len() + 1, data.end(),
                style.signed(figures.end, decimals)) }
        </>
    };
    let frame = &layout.frame;
    frame.drawing("waterfall-drawing", &texts.chart, content)
}

/// The chart as a table: a row for the start, each contribution and the end.
fn table(props: &WaterfallChartProps, data: &Waterfall) -> Table {
    let (texts, style, decimals) = (&props.texts, props.style, props.decimals);
    let figures = data.rounded(decimals);
    let row = |name: &AttrValue, change: String, reached: f64, error: String| {
        vec![
            name.clone(),
            change.into(),
            style.signed(reached, decimals).into(),
            error.into(),
        ]
    };
    let mut rows = vec![row(&props.start.name, String::new(), 0.0, String::new())];
    let mut level = 0.0;
    for (one, change) in data.contributions.iter().zip(&figures.changes) {
        level += change;
        rows.push(row(
            &one.name,
            style.signed(*change, decimals),
            level,
            style.fixed(one.standard_error, decimals + 1),
        ));
    }
    rows.push(row(
        &props.end.name,
        style.signed(figures.end, decimals),
        figures.end,
        String::new(),
    ));
    Table {
        caption: AttrValue::from(format!("{}. {}", texts.chart.title, texts.chart.caption)),
        columns: vec![
            texts.cause.clone(),
            texts.change.clone(),
            texts.reached.clone(),
            texts.error.clone(),
        ],
        rows,
    }
}
