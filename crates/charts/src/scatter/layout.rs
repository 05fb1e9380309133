//! Where everything in a scatter goes, in units that are pixels at the usual type size.

use super::{Point, ScatterAxis};
use crate::frame::Frame;
use crate::path::line;
use crate::scale::Linear;
use crate::words;

/// The height of the plot.
const PLOT: f64 = 248.0;
/// Room above the plot, without the title of the vertical axis.
const TOP: f64 = 13.0;
/// Room below the plot for ticks, without the title of the horizontal axis.
const BOTTOM: f64 = 29.0;
/// Room left of the plot for the labels of the vertical axis.
const LEFT: f64 = 46.0;
/// Room right of the plot.
const RIGHT: f64 = 16.0;
/// A pointer this near to a point reads it off.
const REACH: f64 = 22.0;

/// The frame and both scales.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) frame: Frame,
    pub(super) x: Linear,
    pub(super) y: Linear,
}

impl Layout {
    /// The layout of `points` in a frame of `width`; `None` when there is none or when one is not
    /// a number.
    pub(super) fn new(
        width: f64,
        points: &[Point],
        axes: (&ScatterAxis, &ScatterAxis),
    ) -> Option<Self> {
        if points.is_empty()
            || points
                .iter()
                .any(|one| !(one.x.is_finite() && one.y.is_finite()))
        {
            return None;
        }
        let top = TOP + words::LINE * title(width, axes.1).len() as f64;
        let bottom = top + PLOT;
        let frame = Frame {
            width,
            height: bottom + BOTTOM + words::LINE * title(width, axes.0).len() as f64,
            left: LEFT,
            right: (width - RIGHT).max(LEFT + 60.0),
            top,
            bottom,
        };
        let few = if frame.is_roomy() { 5 } else { 3 };
        Some(Self {
            frame,
            x: scale(points.iter().map(|one| one.x), axes.0, few),
            y: scale(points.iter().map(|one| one.y), axes.1, 4),
        })
    }

    /// The place of a pair of measures.
    pub(super) fn place(&self, x: f64, y: f64) -> (f64, f64) {
        (
            self.frame.x(self.x.position(x)),
            self.frame.y(self.y.position(y)),
        )
    }

    /// The point nearest to a place, if it is near enough to be meant.
    pub(super) fn nearest(&self, points: &[Point], at: (f64, f64)) -> Option<usize> {
        let far = |point: &Point| {
            let (x, y) = self.place(point.x, point.y);
            libm::hypot(x - at.0, y - at.1)
        };
        (0..points.len())
            .filter(|index| far(&points[*index]) <= REACH)
            .min_by(|a, b| far(&points[*a]).total_cmp(&far(&points[*b])))
    }

    /// The line around what the points on the frontier beat, in steps: between two neighbours it
    /// turns at the worse of both on each measure.
    pub(super) fn frontier(&self, points: &[Point], axes: (&ScatterAxis, &ScatterAxis)) -> String {
        let mut front: Vec<(f64, f64)> = points
            .iter()
            .filter(|point| point.on_frontier)
            .map(|point| (point.x, point.y))
            .collect();
        front.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let mut places = Vec::with_capacity(front.len() * 2);
        let mut before: Option<(f64, f64)> = None;
        for (x, y) in front {
            if let Some((u, v)) = before {
                places.push(self.place(axes.0.better.worst(u, x), axes.1.better.worst(v, y)));
            }
            places.push(self.place(x, y));
            before = Some((x, y));
        }
        line(&places)
    }
}

/// The title of an axis in lines that fit a frame of `width`.
pub(super) fn title(width: f64, axis: &ScatterAxis) -> Vec<String> {
    words::wrap(&axis.title, width - RIGHT, 2)
}

fn scale(values: impl Iterator<Item = f64> + Clone, axis: &ScatterAxis, wanted: u8) -> Linear {
    match axis.range {
        Some((low, high)) => Linear::nice(low, high, wanted),
        None => Linear::nice(
            values.clone().fold(f64::INFINITY, f64::min),
            values.fold(f64::NEG_INFINITY, f64::max),
            wanted,
        ),
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::better::Better;
    use crate::marks::Shape;

    pub(in crate::scatter) fn point(id: &'static str, x: f64, y: f64, on_frontier: bool) -> Point {
        Point {
            id: id.into(),
            label: id.into(),
            x,
            y,
            shape: Shape::Circle,
            class: "any".into(),
            on_frontier,
            is_named: true,
        }
    }

    pub(in crate::scatter) fn axis(better: Better) -> ScatterAxis {
        ScatterAxis {
            title: "maat".into(),
            better,
            range: Some((0.0, 1.0)),
            decimals: 2,
        }
    }

    #[test]
    fn the_frontier_turns_at_the_worse_of_two_neighbours() {
        let points = [
            point("a", 0.2, 0.8, true),
            point("b", 0.6, 0.4, true),
            point("c", 0.1, 0.1, false),
        ];
        let (x, y) = (axis(Better::Higher), axis(Better::Higher));
        let layout = Layout::new(462.0, &points, (&x, &y)).unwrap();
        let turn = layout.place(0.2, 0.4);
        let expected = line(&[layout.place(0.2, 0.8), turn, layout.place(0.6, 0.4)]);
        assert_eq!(layout.frontier(&points, (&x, &y)), expected);
    }

    #[test]
    fn where_less_cost_is_better_the_frontier_turns_on_the_other_side() {
        let points = [point("a", 0.2, 0.3, true), point("b", 0.6, 0.7, true)];
        let (x, y) = (axis(Better::Lower), axis(Better::Higher));
        let layout = Layout::new(462.0, &points, (&x, &y)).unwrap();
        let turn = layout.place(0.6, 0.3);
        let expected = line(&[layout.place(0.2, 0.3), turn, layout.place(0.6, 0.7)]);
        assert_eq!(layout.frontier(&points, (&x, &y)), expected);
    }

    #[test]
    fn only_a_point_nearby_is_read_off() {
        let points = [point("a", 0.2, 0.8, true), point("b", 0.6, 0.4, true)];
        let (x, y) = (axis(Better::Higher), axis(Better::Higher));
        let layout = Layout::new(462.0, &points, (&x, &y)).unwrap();
        let (left, top) = layout.place(0.6, 0.4);
        assert_eq!(layout.nearest(&points, (left + 5.0, top - 5.0)), Some(1));
        assert_eq!(layout.nearest(&points, (left + 80.0, top)), None);
    }

    #[test]
    fn no_points_and_points_that_are_not_numbers_have_no_layout() {
        let any = axis(Better::Higher);
        assert_eq!(Layout::new(462.0, &[], (&any, &any)), None);
        let wrong = [point("a", f64::NAN, 0.8, true)];
        assert_eq!(Layout::new(462.0, &wrong, (&any, &any)), None);
    }
}
