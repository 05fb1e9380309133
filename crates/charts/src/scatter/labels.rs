//! Names beside points, without one over another.

use super::Point;
use super::layout::Layout;
use crate::words;

/// A line of words is this high.
const LINE: f64 = 16.0;
/// A mark reaches this far.
const MARK: f64 = 7.0;
/// Between a mark and its name.
const GAP: f64 = 10.0;

/// Where the name of a point begins: its middle-left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Label {
    pub(super) point: usize,
    pub(super) x: f64,
    pub(super) y: f64,
}

/// Left, top, right, bottom.
type Frame = [f64; 4];

fn meets(one: &Frame, other: &Frame) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

/// A label for each named point: right, left, above or below it, where it first fits. Where nothing
/// is free, a name may stand over points that have none; their marks still show around it. A name
/// that fits nowhere is left out: the point can still be read off.
pub(super) fn labels(layout: &Layout, points: &[Point]) -> Vec<Label> {
    let marks = |only_named: bool| -> Vec<Frame> {
        points
            .iter()
            .filter(|point| point.is_named || !only_named)
            .map(|point| {
                let (x, y) = layout.place(point.x, point.y);
                [x - MARK, y - MARK, x + MARK, y + MARK]
            })
            .collect()
    };
    let (all, named) = (marks(false), marks(true));
    let mut names: Vec<Frame> = Vec::new();
    let mut found = Vec::new();
    for (index, point) in points.iter().enumerate().filter(|(_, one)| one.is_named) {
        let frames = places(layout, point);
        let free = |marks: &[Frame], frame: &Frame| {
            !marks.iter().chain(&names).any(|other| meets(frame, other))
        };
        let fitting = frames
            .iter()
            .find(|frame| free(&all, frame))
            .or_else(|| frames.iter().find(|frame| free(&named, frame)));
        if let Some(frame) = fitting {
            found.push(Label {
                point: index,
                x: frame[0],
                y: (frame[1] + frame[3]) / 2.0,
            });
            names.push(*frame);
        }
    }
    found
}

/// The frames a name may have inside the drawing, the best first.
fn places(layout: &Layout, point: &Point) -> Vec<Frame> {
    let (x, y) = layout.place(point.x, point.y);
    let width = words::width(&point.label);
    [
        (x + GAP, y),
        (x - GAP - width, y),
        (x - width / 2.0, y - LINE),
        (x - width / 2.0, y + LINE),
        (x + GAP, y - LINE * 0.8),
        (x + GAP, y + LINE * 0.8),
        (x - GAP - width, y - LINE * 0.8),
        (x - GAP - width, y + LINE * 0.8),
    ]
    .into_iter()
    .map(|(left, middle)| [left, middle - LINE / 2.0, left + width, middle + LINE / 2.0])
    .filter(|frame| {
        frame[0] >= layout.frame.left
            && frame[2] <= layout.frame.width
            && frame[1] >= layout.frame.top - LINE / 2.0
            && frame[3] <= layout.frame.bottom
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::better::Better;
    use crate::scatter::layout::tests::{axis, point};

    fn placed(points: &[Point]) -> (Layout, Vec<Label>) {
        let any = axis(Better::Higher);
        let layout = Layout::new(462.0, points, (&any, &any)).unwrap();
        let found = labels(&layout, points);
        (layout, found)
    }

    #[test]
    fn a_name_stands_right_of_its_point_or_left_at_the_edge() {
        let points = [
            point("vandaag", 0.3, 0.5, true),
            point("terrein", 0.99, 0.5, true),
        ];
        let (layout, found) = placed(&points);
        assert!(found[0].x > layout.place(0.3, 0.5).0);
        assert!(found[1].x < layout.place(0.99, 0.5).0);
    }

    #[test]
    fn a_point_in_the_corner_keeps_its_name() {
        let points = [
            point("vandaag", 1.0, 0.1, true),
            point("bestuur", 1.0, 0.02, true),
            point("beleid", 0.0, 1.0, false),
        ];
        let (_, found) = placed(&points);
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn names_of_points_close_together_do_not_meet() {
        let points = [
            point("bestuur", 0.5, 0.5, true),
            point("terrein", 0.52, 0.5, true),
        ];
        let (_, found) = placed(&points);
        let frames: Vec<Frame> = found
            .iter()
            .map(|one| {
                let width = words::width(&points[one.point].label);
                [one.x, one.y - LINE / 2.0, one.x + width, one.y + LINE / 2.0]
            })
            .collect();
        assert_eq!(frames.len(), 2);
        assert!(!meets(&frames[0], &frames[1]));
    }
}
