//! The scatter as a component.

use std::rc::Rc;

use yew::prelude::*;

use super::labels::labels;
use super::layout::Layout;
use super::{Point, ScatterAxis, ScatterTexts, plot, readout};
use crate::extent::use_width;
use crate::figure::{Figure, FigureFrame};
use crate::numbers::NumberStyle;
use crate::path::rem;
use crate::reading::Reading;
use crate::table::TableAlternative;

/// The width before the page has been measured, in units of a sixteenth of the root's type.
const START_WIDTH: f64 = 470.0;

/// Properties of [`ScatterChart`].
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
    /// Somebody wants the point with this id.
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
///
/// The root of the drawing is an `<svg>` with the class `chart-svg`, so that it can be taken out as
/// a file.
#[component]
pub fn ScatterChart(props: &ScatterChartProps) -> Html {
    let frame = use_node_ref();
    let width = use_width(&frame, START_WIDTH);
    let read = use_state_eq(|| None::<usize>);
    let axes = (&props.x, &props.y);
    let texts = &props.texts;
    let drawn = props
        .points
        .ready()
        .and_then(|points| Layout::new(width, points, axes).map(|layout| (points, layout)));
    let state = props.points.state(drawn.is_some(), &texts.title);
    html! {
        <div class="scatter" aria-busy={props.busy.to_string()}>
            <div class="scatter-frame" ref={frame}>
                <FigureFrame {state}>
                    if let Some((points, layout)) = &drawn {
                        { drawing(props, points, layout, &read) }
                    }
                </FigureFrame>
            </div>
            if let Some((points, _)) = &drawn {
                <div class="chart-foot">
                    <p class="chart-caption">{ &texts.caption }</p>
                    <TableAlternative summary={&texts.as_table}
                        table={readout::table(texts, points, axes, props.style)} />
                </div>
            }
        </div>
    }
}

fn drawing(
    props: &ScatterChartProps,
    points: &Rc<[Point]>,
    layout: &Layout,
    read: &UseStateHandle<Option<usize>>,
) -> Html {
    let (texts, axes) = (&props.texts, (&props.x, &props.y));
    // There may have been more points before.
    let current = read.filter(|index| *index < points.len());
    let point = current.map(|index| &points[index]);
    let said = point.map(|point| readout::sentence(texts, point, axes, props.style));
    let find = {
        let (layout, points) = (*layout, points.clone());
        Callback::from(move |at| layout.nearest(&points, at))
    };
    let step = {
        let points = points.clone();
        Callback::from(move |key: String| readout::moved(&key, &points, current))
    };
    let on_read = {
        let read = read.clone();
        Callback::from(move |index| read.set(index))
    };
    let on_pick = {
        let (points, on_pick) = (points.clone(), props.on_pick.clone());
        Callback::from(move |index: usize| on_pick.emit(points[index].id.clone()))
    };
    let active = current.map(|index| AttrValue::from(format!("{}-point-{index}", props.id)));
    html! {
        <>
            <p class="chart-readout" aria-hidden="true">
                { said.clone().unwrap_or_else(|| texts.hint.to_string()) }
            </p>
            <div class="chart-canvas">
                <svg class="chart-svg scatter-drawing" role="img" width="100%" height={rem(layout.height)}
                    viewBox={format!("0 0 {} {}", layout.width, layout.height)}
                    preserveAspectRatio="xMinYMin meet" focusable="false">
                    <title>{ &texts.title }</title>
                    <desc>{ &texts.description }</desc>
                    { plot::axes(layout, &props.x, &props.y, props.style) }
                    <path class="scatter-frontier" d={layout.frontier(points, axes)} />
                    if let Some(point) = point {
                        { plot::cursor(layout, point) }
                    }
                    { plot::points(layout, points) }
                    { plot::names(&labels(layout, points), points) }
                </svg>
                <Reading role="listbox" label={&texts.control} size={(layout.width, layout.height)}
                    read={current} active={active.clone()} {find} {step} {on_read} {on_pick}>
                    { option_node(points.len(), current, active, said.unwrap_or_else(|| texts.hint.to_string())) }
                </Reading>
            </div>
        </>
    }
}

/// The one point that assistive technology is told about; before that, how to read one off.
fn option_node(count: usize, current: Option<usize>, id: Option<AttrValue>, said: String) -> Html {
    let position = (current.unwrap_or(0) + 1).to_string();
    html! {
        <span role="option" class="visually-hidden" {id} aria-selected={current.is_some().to_string()}
            aria-setsize={count.to_string()} aria-posinset={position}>
            { said }
        </span>
    }
}
