//! The fan chart as a component.

use yew::prelude::*;

use super::layout::Layout;
use super::{FanTexts, Series, plot, readout};
use crate::extent::{use_height, use_width};
use crate::frame::START_WIDTH;
use crate::numbers::NumberStyle;
use crate::pointer::place;
use crate::shell::{Drawn, Figure, chart};

/// The height of a drawing that was not measured yet.
const START_HEIGHT: f64 = 240.0;
/// Moments between two ticks, and between two rows of the table.
const TICK_EACH: usize = 12;
/// Moments that a page key skips.
const PAGE: usize = 12;

#[derive(Properties, PartialEq)]
pub struct FanChartProps {
    /// The series, those drawn first below.
    pub series: Figure<Vec<Series>>,
    /// The words.
    pub texts: FanTexts,
    /// How numbers are written.
    pub style: NumberStyle,
    /// Digits after the sign in the values that are read off.
    pub decimals: usize,
    /// A range the vertical axis must have; otherwise it follows the data.
    #[prop_or_default]
    pub range: Option<(f64, f64)>,
    /// Whether sharper data are on their way.
    #[prop_or_default]
    pub busy: bool,
}

/// A fan chart with a read-out at any moment, by pointer, touch or keyboard.
#[component]
pub fn FanChart(props: &FanChartProps) -> Html {
    let (frame, width) = use_width(START_WIDTH);
    let canvas = use_node_ref();
    let height = use_height(&canvas, START_HEIGHT, props.series.ready().is_some());
    let read = use_state_eq(|| None::<usize>);

    let texts = &props.texts;
    let drawn = props.series.ready().and_then(|series| {
        let layout = Layout::new(
            width,
            height,
            series,
            props.range,
            (&texts.floor, &texts.horizontal),
        )?;
        Some(Drawn {
            drawing: drawing(props, series, &layout, &read, &canvas),
            off_zero: layout.scale.low() > 0.0,
            table: readout::table(texts, series, TICK_EACH, props.style, props.decimals),
        })
    });
    let (classes, data) = (("fan", "fan-frame"), &props.series);
    chart(classes, frame, data, drawn, &texts.chart, props.busy)
}

fn drawing(
    props: &FanChartProps,
    series: &[Series],
    layout: &Layout,
    read: &UseStateHandle<Option<usize>>,
    canvas: &NodeRef,
) -> Html {
    let texts = &props.texts;
    let last = layout.last;
    let moment = read.unwrap_or(last).min(last);
    let at_pointer = {
        let (layout, read, canvas) = (*layout, read.clone(), canvas.clone());
        Callback::from(move |event: PointerEvent| {
            if let Some((x, _)) = place(&event, &canvas, layout.frame.size()) {
                read.set(Some(layout.moment(x)));
            }
        })
    };
    let onpointerleave = {
        let read = read.clone();
        Callback::from(move |event: PointerEvent| {
            // A touch leaves right after its tap; what it reads off stays.
            if event.pointer_type() == "mouse" {
                read.set(None);
            }
        })
    };
    let onkeydown = {
        let read = read.clone();
        Callback::from(move |event: KeyboardEvent| {
            // Where it would end nothing, Escape is left to the page.
            if event.key() == "Escape" && read.is_none() {
                return;
            }
            if let Some(next) = moved(&event.key(), moment, last) {
                event.prevent_default();
                read.set(next);
            }
        })
    };
    let said = readout::sentence(texts, series, moment, props.style, props.decimals);
    html! {
        <>
            { readout::view(texts, series, moment, props.style, props.decimals) }
            <div class="fan-canvas" ref={canvas}>
                <svg class="chart-svg fan-drawing" role="img" viewBox={layout.frame.view_box()}
                    preserveAspectRatio="xMinYMin meet" focusable="false">
                    <title>{ &texts.chart.title }</title>
                    <desc>{ &texts.chart.description }</desc>
                    { plot::axes(layout, texts, props.style, TICK_EACH) }
                    { for series.iter().map(|one| plot::fan(layout, one)) }
                    { plot::ends(layout, series, props.style, props.decimals) }
                    if read.is_some() {
                        { plot::cursor(layout, series, moment) }
                    }
                </svg>
                <div class="fan-reading" role="slider" tabindex="0" aria-label={&texts.reading}
                    aria-valuemin="0" aria-valuemax={last.to_string()}
                    aria-valuenow={moment.to_string()} aria-valuetext={said}
                    onpointerdown={at_pointer.clone()} onpointermove={at_pointer} {onpointerleave}
                    {onkeydown}></div>
            </div>
        </>
    }
}

/// Where a key takes the read-out: `None` when the key does nothing,
/// `Some(None)` when it ends the reading.
fn moved(key: &str, moment: usize, last: usize) -> Option<Option<usize>> {
    let next = match key {
        "ArrowRight" | "ArrowUp" => moment + 1,
        "ArrowLeft" | "ArrowDown" => moment.saturating_sub(1),
        "PageUp" => moment + PAGE,
        "PageDown" => moment.saturating_sub(PAGE),
        "Home" => 0,
        "End" => last,
        "Escape" => return Some(None),
        _ => return None,
    };
    Some(Some(next.min(last)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_walk_along_the_moments_and_stop_at_the_ends() {
        assert_eq!(moved("ArrowRight", 3, 72), Some(Some(4)));
        assert_eq!(moved("ArrowRight", 72, 72), Some(Some(72)));
        assert_eq!(moved("ArrowLeft", 0, 72), Some(Some(0)));
        assert_eq!(moved("PageUp", 66, 72), Some(Some(72)));
        assert_eq!(moved("Home", 40, 72), Some(Some(0)));
        assert_eq!(moved("Escape", 40, 72), Some(None));
        assert_eq!(moved("a", 40, 72), None);
    }
}
