//! Scatters: two measures at once, and the points that nothing beats on both.

mod chart;
mod labels;
mod layout;
mod plot;
mod readout;

use yew::prelude::*;

use crate::better::Better;
use crate::marks::Shape;
use crate::shell::ChartTexts;

pub use chart::ScatterChart;

/// One option with its two measures.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// What is handed back when the point is picked.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// The measure along the horizontal axis.
    pub x: f64,
    /// The measure along the vertical axis.
    pub y: f64,
    /// Its shape.
    pub shape: Shape,
    /// The class by which the style sheet gives the colour.
    pub class: AttrValue,
    /// Whether no other point is at least as good on both measures and better on one.
    pub on_frontier: bool,
    /// Whether its name stands beside it.
    pub is_named: bool,
}

/// Points of the frontier this part of an axis apart have a line between them that can be seen.
const SEEN: f64 = 0.04;

/// Whether a line that can be seen joins what lies on the frontier.
#[must_use]
pub fn has_frontier_line(points: &[Point], (x, y): (&ScatterAxis, &ScatterAxis)) -> bool {
    let span = |along: fn(&Point) -> f64, axis: &ScatterAxis| {
        let front = points.iter().filter(|one| one.on_frontier).map(along);
        let (low, high) = front.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        let length = axis.range.map_or(high - low, |(low, high)| high - low);
        high - low >= SEEN * length && high > low
    };
    span(|one| one.x, x) || span(|one| one.y, y)
}

/// One measure of a scatter.
#[derive(Clone, Debug, PartialEq)]
pub struct ScatterAxis {
    /// The measure, its unit and, where it is so, that lower is better. The axis is never flipped.
    pub title: AttrValue,
    /// Which way it is better; the frontier is drawn by it.
    pub better: Better,
    /// A range the axis must have; otherwise it follows the points.
    pub range: Option<(f64, f64)>,
    /// Digits after the sign in the values that are read off.
    pub decimals: usize,
}

/// The words of a scatter, in the reader's language.
#[derive(Clone, Debug, PartialEq)]
pub struct ScatterTexts {
    /// The words around it.
    pub chart: ChartTexts,
    /// One point: `{name}`, `{x}` and `{y}` stand for its name and its measures.
    pub reading: AttrValue,
    /// Shown when no point is read off: how to do so.
    pub hint: AttrValue,
    /// The name of the control that reads off a point.
    pub control: AttrValue,
    /// The head of the column with the names.
    pub name: AttrValue,
    /// The head of the column that says what lies on the frontier.
    pub frontier: AttrValue,
    /// Stands in that column for a point on the frontier.
    pub on_frontier: AttrValue,
}

#[cfg(test)]
mod tests {
    use super::*;
    use layout::tests::{axis, point};

    #[test]
    fn a_line_is_seen_where_two_points_of_the_frontier_lie_apart_on_an_axis() {
        let any = axis(Better::Higher);
        let seen = |points: &[Point]| has_frontier_line(points, (&any, &any));
        let apart = [point("a", 0.2, 0.8, true), point("b", 0.6, 0.4, true)];
        assert!(seen(&apart));
        assert!(!seen(&apart[..1]));
        assert!(!seen(&[]));
        let close = [point("a", 0.2, 0.8, true), point("b", 0.21, 0.79, true)];
        assert!(!seen(&close));
        let beaten = [point("a", 0.2, 0.8, true), point("b", 0.1, 0.1, false)];
        assert!(!seen(&beaten));
    }
}
