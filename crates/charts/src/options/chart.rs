//! The option chart as a component.

use yew::prelude::*;

use super::layout::Layout;
use super::{OptionRow, OptionTexts};
use crate::extent::use_width;
use crate::frame::{START_WIDTH, TickLine};
use crate::marks::shape_node;
use crate::numbers::NumberStyle;
use crate::path::px;
use crate::shell::{Drawn, Figure, chart};
use crate::table::Table;
use crate::words;

#[derive(Properties, PartialEq)]
pub struct OptionChartProps {
    /// The options, from the top.
    pub rows: Figure<Vec<OptionRow>>,
    /// A range the axis must have; otherwise it follows the bands.
    #[prop_or_default]
    pub range: Option<(f64, f64)>,
    /// The words.
    pub texts: OptionTexts,
    /// How numbers are written.
    pub style: NumberStyle,
    /// Digits after the sign in the values.
    pub decimals: usize,
    /// Whether sharper data are on their way.
    #[prop_or_default]
    pub busy: bool,
}

/// A bar and a mark for each option, with everything that matters written beside it.
#[component]
pub fn OptionChart(props: &OptionChartProps) -> Html {
    let (frame, width) = use_width(START_WIDTH);
    let texts = &props.texts;
    let title = words::wrap(&texts.axis, width, 2);
    let drawn = props.rows.ready().and_then(|rows| {
        let written = Written::in_room(props, rows, width);
        let said: Vec<String> = rows.iter().map(|row| said(props, row, written)).collect();
        let layout = Layout::new(width, rows, &said, props.range, title.len())?;
        Some(Drawn {
            drawing: drawing(props, (rows, written), &layout, title),
            off_zero: layout.scale.low() > 0.0,
            table: table(props, rows),
        })
    });
    let (classes, data) = (("option-chart", "option-frame"), &props.rows);
    chart(classes, frame, data, drawn, &texts.chart, props.busy)
}

fn drawing(
    props: &OptionChartProps,
    (rows, written): (&[OptionRow], Written),
    layout: &Layout,
    title: Vec<String>,
) -> Html {
    let content = html! {
        <>
            { axis(props, layout, title) }
            { for rows.iter().enumerate().map(|(index, row)| option(layout, index, row, written.of(props, row))) }
        </>
    };
    let (frame, texts) = (&layout.frame, &props.texts.chart);
    frame.drawing("option-drawing", texts, content)
}

/// How much is written beside the name of an option.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Written {
    /// The value, the ends of its outer band and the change in words.
    Words,
    /// The change as a number alone.
    Band,
    /// The value and the change.
    Value,
}

impl Written {
    /// The most that has room beside each of the names.
    fn in_room(props: &OptionChartProps, rows: &[OptionRow], width: f64) -> Self {
        let fits = |written: &Self| {
            let said = |row| words::width(&said(props, row, *written));
            rows.iter().all(|row| said(row) <= width)
        };
        [Self::Words, Self::Band]
            .into_iter()
            .find(fits)
            .unwrap_or(Self::Value)
    }

    fn of(self, props: &OptionChartProps, row: &OptionRow) -> String {
        let middle = props.style.fixed(row.band.p50, props.decimals);
        let value = match self {
            Self::Value => middle,
            _ => format!("{middle} ({})", between(props, row.band.p05, row.band.p95)),
        };
        match self {
            _ if row.change.is_empty() => value,
            Self::Words => {
                let change = props.texts.change.replace("{change}", &row.change);
                format!("{value}, {change}")
            }
            Self::Band => format!("{value}, {}", row.change),
            Self::Value => format!("{value} ({})", row.change),
        }
    }
}

fn between(props: &OptionChartProps, low: f64, high: f64) -> String {
    let written = |value| props.style.fixed(value, props.decimals);
    let text = props.texts.between.replace("{low}", &written(low));
    text.replace("{high}", &written(high))
}

/// The words at the start of the line of an option.
fn said(props: &OptionChartProps, row: &OptionRow, written: Written) -> String {
    format!("{} {}", row.name, written.of(props, row))
}

fn axis(props: &OptionChartProps, layout: &Layout, title: Vec<String>) -> Html {
    let (frame, scale) = (&layout.frame, layout.scale);
    html! {
        <g class="axes">
            { for scale.ticks().into_iter().map(|tick| {
                let label = props.style.fixed(tick, scale.decimals());
                frame.tick_x(layout.x(tick), TickLine::Rule, 15.0, Some(label))
            }) }
            { words::text("axis-title axis-title-end", title, frame.right, frame.bottom + 32.0) }
        </g>
    }
}

fn option(layout: &Layout, index: usize, row: &OptionRow, value: String) -> Html {
    let (words, bar) = (layout.words(index), layout.bar(index));
    let span = |class: &'static str, low: f64, high: f64| {
        let (from, to) = (layout.x(low), layout.x(high));
        html! {
            <rect {class} x={px(from)} width={px((to - from).max(1.0))} y={px(bar - 5.0)} height="10" rx="1" />
        }
    };
    let band = &row.band;
    let (at, class, y) = if layout.is_narrow {
        (0.0, "option-note", words + words::LINE)
    } else {
        (layout.frame.width, "option-note option-note-end", words)
    };
    html! {
        <g class={classes!("option-row", row.class.to_string())}>
            <text class="option-words" x="0" y={px(words)}>
                <tspan class="option-name">{ format!("{} ", row.name) }</tspan>
                <tspan>{ value }</tspan>
            </text>
            if !row.note.is_empty() {
                <text {class} x={px(at)} y={px(y)}>{ &row.note }</text>
            }
            { span("option-outer", band.p05, band.p95) }
            { span("option-inner", band.p25, band.p75) }
            <g transform={format!("translate({} {})", px(layout.x(band.p50)), px(bar))}>
                { shape_node(row.shape, 5.5, "option-mark") }
            </g>
        </g>
    }
}

fn table(props: &OptionChartProps, rows: &[OptionRow]) -> Table {
    let texts = &props.texts;
    // Without notes there is no column for them.
    let has_notes = rows.iter().any(|row| !row.note.is_empty());
    let columns = 5 + usize::from(has_notes);
    Table {
        caption: AttrValue::from(format!("{}. {}", texts.chart.title, texts.axis)),
        columns: texts.columns.iter().take(columns).cloned().collect(),
        rows: rows
            .iter()
            .map(|row| {
                let band = &row.band;
                let cells = [
                    row.name.clone(),
                    props.style.fixed(band.p50, props.decimals).into(),
                    between(props, band.p05, band.p95).into(),
                    between(props, band.p25, band.p75).into(),
                    row.change.clone(),
                    row.note.clone(),
                ];
                cells.into_iter().take(columns).collect()
            })
            .collect(),
    }
}
