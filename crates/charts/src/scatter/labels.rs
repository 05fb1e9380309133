//! Names beside points, without one over another or over a mark.

use super::Point;
use super::layout::Layout;
use crate::words;

/// A line of words is this high.
const LINE: f64 = 16.0;
/// A mark reaches this far.
const MARK: f64 = 7.0;
/// Between a mark and its name.
const GAP: f64 = 10.0;
/// How far from its mark a name may stand where nothing nearer is free; a line then leads to it.
const FAR: [f64; 5] = [26.0, 42.0, 60.0, 80.0, 104.0];
/// In how many directions a place is sought.
const DIRECTIONS: u32 = 16;

/// Where the name of a point begins: its middle-left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Label {
    pub(super) point: usize,
    pub(super) x: f64,
    pub(super) y: f64,
    /// The end of a line from the mark, where the name stands far from it.
    pub(super) leader: Option<(f64, f64)>,
}

/// Left, top, right, bottom.
type Frame = [f64; 4];

fn meets(one: &Frame, other: &Frame) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

/// A label for each named point: right, left, above or below it where that is free, else further off. A
/// name that fits nowhere is left out: the point can still be read off.
pub(super) fn labels(layout: &Layout, points: &[Point]) -> Vec<Label> {
    let mut taken: Vec<Frame> = points
        .iter()
        .map(|point| {
            let (x, y) = layout.place(point.x, point.y);
            [x - MARK, y - MARK, x + MARK, y + MARK]
        })
        .collect();
    let mut found = Vec::new();
    for (index, point) in points.iter().enumerate().filter(|(_, one)| one.is_named) {
        let at = layout.place(point.x, point.y);
        let width = words::width(&point.label);
        let mut places = near(at, width).into_iter().chain(far(at, width));
        let fits = |frame: &Frame| {
            is_inside(layout, frame) && !taken.iter().any(|other| meets(frame, other))
        };
        let Some((frame, leader)) = places.find(|(frame, _)| fits(frame)) else {
            continue;
        };
        found.push(Label {
            point: index,
            x: frame[0],
            y: (frame[1] + frame[3]) / 2.0,
            leader,
        });
        taken.push(frame);
    }
    found
}

fn is_inside(layout: &Layout, frame: &Frame) -> bool {
    frame[0] >= layout.frame.left
        && frame[2] <= layout.frame.width
        && frame[1] >= layout.frame.top - LINE / 2.0
        && frame[3] <= layout.frame.bottom
}

/// A frame for words of this width, by its left and its middle.
fn frame(left: f64, middle: f64, width: f64) -> Frame {
    [left, middle - LINE / 2.0, left + width, middle + LINE / 2.0]
}

/// The frames right beside a mark, the best first.
fn near((x, y): (f64, f64), width: f64) -> [(Frame, Option<(f64, f64)>); 8] {
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
    .map(|(left, middle)| (frame(left, middle, width), None))
}

/// The frames further off, the nearest first, each with the end of its line.
fn far((x, y): (f64, f64), width: f64) -> impl Iterator<Item = (Frame, Option<(f64, f64)>)> {
    FAR.into_iter().flat_map(move |distance| {
        (0..DIRECTIONS).map(move |turn| {
            let angle = f64::from(turn) / f64::from(DIRECTIONS) * std::f64::consts::TAU;
            let end = (
                x + distance * libm::cos(angle),
                y + distance * libm::sin(angle),
            );
            // The words begin or end where the line does.
            let left = if end.0 >= x {
                end.0 + 2.0
            } else {
                end.0 - 2.0 - width
            };
            (frame(left, end.1, width), Some(end))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::better::Better;
    use crate::scatter::layout::tests::{axis, point};
    use proptest::prelude::*;

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
        assert_eq!(found.len(), points.len());
    }

    proptest! {
        #[test]
        fn a_name_stands_over_no_mark_and_no_other_name(
            places in proptest::collection::vec((0.0..=1.0, 0.0..=1.0), 2..22),
        ) {
            let points: Vec<Point> = places
                .into_iter()
                .enumerate()
                .map(|(index, (x, y))| Point {
                    is_named: index < 2,
                    ..point("jouw keuze", x, y, false)
                })
                .collect();
            let (layout, found) = placed(&points);
            prop_assert_eq!(found.len(), 2);
            let width = words::width("jouw keuze");
            let names: Vec<Frame> = found.iter().map(|one| frame(one.x, one.y, width)).collect();
            prop_assert!(!meets(&names[0], &names[1]));
            for one in &points {
                let (x, y) = layout.place(one.x, one.y);
                let mark = [x - MARK, y - MARK, x + MARK, y + MARK];
                prop_assert!(names.iter().all(|name| !meets(name, &mark)));
            }
        }
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
            .map(|one| frame(one.x, one.y, words::width(&points[one.point].label)))
            .collect();
        assert_eq!(frames.len(), 2);
        assert!(!meets(&frames[0], &frames[1]));
    }
}
