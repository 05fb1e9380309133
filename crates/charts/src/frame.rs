//! The frame of a chart: its size, the plot within it, and ticks along the plot.

use yew::prelude::*;

use crate::path::{self, px, rem};
use crate::shell::ChartTexts;

/// The width of a frame that was not measured yet: that of one of two charts beside the choices on a small
/// laptop. What is drawn there doesn't vanish when it is measured.
pub(crate) const START_WIDTH: f64 = 392.0;

/// The size of a drawing and the edges of its plot, in units of a sixteenth of the root's type size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Frame {
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

/// What marks the place of a tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TickLine {
    /// A line across the whole plot.
    Rule,
    /// A short line outside the plot.
    Mark,
}

/// Whether words fit beside lines and bars in a drawing of this width.
pub(crate) fn is_roomy(width: f64) -> bool {
    width >= 460.0
}

impl Frame {
    pub(crate) fn is_roomy(&self) -> bool {
        is_roomy(self.width)
    }

    /// The horizontal place of a part (0–1) of the plot, from the left.
    pub(crate) fn x(&self, part: f64) -> f64 {
        self.left + (self.right - self.left) * part
    }

    /// The vertical place of a part (0–1) of the plot, from the bottom.
    pub(crate) fn y(&self, part: f64) -> f64 {
        self.bottom - (self.bottom - self.top) * part
    }

    /// The part (0–1) of the plot at a horizontal place; that of the nearest edge outside the plot.
    pub(crate) fn part_x(&self, x: f64) -> f64 {
        ((x - self.left) / (self.right - self.left)).clamp(0.0, 1.0)
    }

    pub(crate) fn size(&self) -> (f64, f64) {
        (self.width, self.height)
    }

    pub(crate) fn view_box(&self) -> String {
        path::view_box(self.size())
    }

    /// The root of the drawing. By its class `chart-svg` it is found when it is saved as a file.
    pub(crate) fn drawing(&self, class: &'static str, texts: &ChartTexts, content: Html) -> Html {
        html! {
            <svg class={classes!("chart-svg", class)} role="img" width="100%" height={rem(self.height)}
                viewBox={self.view_box()} preserveAspectRatio="xMinYMin meet" focusable="false">
                <title>{ &texts.title }</title>
                <desc>{ &texts.description }</desc>
                { content }
            </svg>
        }
    }

    /// A tick of the horizontal axis at `x`, with a label whose baseline lies `drop` below the plot.
    pub(crate) fn tick_x(&self, x: f64, line: TickLine, drop: f64, label: Option<String>) -> Html {
        let x = px(x);
        let (class, from, to) = match line {
            TickLine::Rule => ("rule", self.top, self.bottom),
            TickLine::Mark => ("tick-mark", self.bottom, self.bottom + 4.0),
        };
        html! {
            <>
                <line {class} x1={x.clone()} x2={x.clone()} y1={px(from)} y2={px(to)} />
                if let Some(label) = label {
                    <text class="tick tick-horizontal" {x} y={px(self.bottom + drop)}>{ label }</text>
                }
            </>
        }
    }

    /// A tick of the vertical axis at `y`.
    pub(crate) fn tick_y(&self, y: f64, line: TickLine, label: String) -> Html {
        let y = px(y);
        let (class, from, to) = match line {
            TickLine::Rule => ("rule", self.left, self.right),
            TickLine::Mark => ("tick-mark", self.left - 4.0, self.left),
        };
        html! {
            <>
                <line {class} x1={px(from)} x2={px(to)} y1={y.clone()} y2={y.clone()} />
                <text class="tick tick-vertical" x={px(self.left - 8.0)} {y} dy="0.32em">{ label }</text>
            </>
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame {
        width: 640.0,
        height: 300.0,
        left: 40.0,
        right: 600.0,
        top: 20.0,
        bottom: 260.0,
    };

    #[test]
    fn parts_run_from_left_to_right_and_from_bottom_to_top() {
        assert_eq!((FRAME.x(0.0), FRAME.x(1.0)), (40.0, 600.0));
        assert_eq!((FRAME.y(0.0), FRAME.y(1.0)), (260.0, 20.0));
    }

    #[test]
    fn a_place_outside_the_plot_counts_as_its_nearest_edge() {
        assert_eq!(FRAME.part_x(FRAME.x(0.25)), 0.25);
        assert_eq!(FRAME.part_x(-50.0), 0.0);
        assert_eq!(FRAME.part_x(5000.0), 1.0);
    }
}
