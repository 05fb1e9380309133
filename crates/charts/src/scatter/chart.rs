//! The scatter as a component.

use std::rc::Rc;

use yew::prelude::*;

use super::labels::labels;
use super::layout::Layout;
use super::{Point, ScatterAxis, ScatterTexts, plot, readout};
use crate::extent::use_width;
use crate::frame::START_WIDTH;
use crate::numbers::NumberStyle;
use crate::reading::{Reading, ReadingSurface, option_node, use_reading};
use crate::shell::{Drawn, Figure, chart};

#[derive(Properties, PartialEq)]
pub struct ScatterChartProps {
    /// A name that no other element of the page has; ids inside begin with it.
    pub id: AttrValue,
    /// The points, those drawn first below.
    pub points: Figure<Rc<[Point]>>,
    /// The horizontal measure.
    pub x: ScatterAxis,
    /// The vertical measure.
    pub y: ScatterAxis,
    /// Called with the id of the point that is picked.
    #[prop_or_default]
    pub on_pick: Callback<AttrValue>,
    /// The words.
    pub texts: ScatterTexts,
    /// How numbers are written.
    pub style: NumberStyle,
    /// Whether more points are on their way.
    #[prop_or_default]
    pub busy: bool,
}

/// A scatter with its frontier, read off point by point, by pointer, touch or keyboard.
#[component]
pub fn ScatterChart(props: &ScatterChartProps) -> Html {
    let (frame, width) = use_width(START_WIDTH);
    let reading = use_reading(props.points.ready().map_or(0, |points| points.len()));
    let axes = (&props.x, &props.y);
    let texts = &props.texts;
    let drawn = props.points.ready().and_then(|points| {
        let layout = Layout::new(width, points, axes)?;
        Some(Drawn {
            drawing: drawing(props, points, &layout, &reading),
            off_zero: false,
            table: readout::table(texts, points, axes, props.style),
        })
    });
    let (classes, data) = (("scatter", "scatter-frame"), &props.points);
    chart(classes, frame, data, drawn, &texts.chart, props.busy)
}

fn drawing(
    props: &ScatterChartProps,
    points: &Rc<[Point]>,
    layout: &Layout,
    reading: &Reading,
) -> Html {
    let (texts, axes) = (&props.texts, (&props.x, &props.y));
    let current = reading.current;
    let point = current.map(|index| &points[index]);
    let said = point.map_or_else(
        || texts.hint.to_string(),
        |point| readout::sentence(texts, point, axes, props.style),
    );
    let find = {
        let (layout, points) = (*layout, points.clone());
        Callback::from(move |at| layout.nearest(&points, at))
    };
    let step = {
        let points = points.clone();
        Callback::from(move |key: String| readout::moved(&key, &points, current))
    };
    let on_pick = {
        let (points, on_pick) = (points.clone(), props.on_pick.clone());
        Callback::from(move |index: usize| on_pick.emit(points[index].id.clone()))
    };
    let active = current.map(|index| AttrValue::from(format!("{}-point-{index}", props.id)));
    let content = html! {
        <>
            { plot::axes(layout, &props.x, &props.y, props.style) }
            <path class="scatter-frontier" d={layout.frontier(points, axes)} />
            if let Some(point) = point {
                { plot::cursor(layout, point) }
            }
            { plot::points(layout, points) }
            { plot::names(layout, &labels(layout, points), points) }
        </>
    };
    html! {
        <ReadingSurface role="listbox" label={&texts.control} size={layout.frame.size()} reading={reading.clone()}
            active={active.clone()} {find} {step} {on_pick} readout={said.clone()}
            drawing={layout.frame.drawing("scatter-drawing", &texts.chart, content)}>
            { option_node(points.len(), current, active, said) }
        </ReadingSurface>
    }
}
