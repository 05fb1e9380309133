//! How arrows run from node to node.

use super::causes::{Causes, Sign};
use super::flow::Flow;
use super::layout::Layout;
use crate::path::px;

/// The length of the head of an arrow.
const HEAD: f64 = 9.0;
/// How far an arrow within a layer bends out.
const BULGE: f64 = 38.0;

/// An arrow as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Route {
    pub(super) line: String,
    pub(super) head: String,
    pub(super) thickness: f64,
}

/// The side of a node at which an arrow begins or ends: towards earlier or later layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Early,
    Late,
}

/// An end of an arrow: at which node, on which side, and how far across the flow the arrow goes from
/// there.
struct End {
    arrow: usize,
    is_head: bool,
    node: usize,
    side: Side,
    towards: f64,
}

/// The routes of all arrows, in their order.
pub(super) fn routes(causes: &Causes, layout: &Layout) -> Vec<Route> {
    let ports = ports(causes, layout);
    let (flow, half) = (layout.flow, layout.flow.node_along() / 2.0);
    (0..causes.arrows().len())
        .map(|arrow| {
            let (from, to) = causes.ends()[arrow];
            let ((along0, _), (along1, _)) = (layout.middles[from], layout.middles[to]);
            let [across0, across1] = ports[arrow];
            let one = &causes.arrows()[arrow];
            let thickness = 1.25 + 4.75 * one.weight;
            // Which way the arrow leaves, and which way its head points.
            let (out, into) = match along0.total_cmp(&along1) {
                std::cmp::Ordering::Less => (1.0, 1.0),
                std::cmp::Ordering::Equal => (1.0, -1.0),
                std::cmp::Ordering::Greater => (-1.0, -1.0),
            };
            let start = (along0 + out * half, across0);
            let tip = (along1 - into * half, across1);
            let end = (tip.0 - into * shortened(one.sign), tip.1);
            let mut line = format!("M{}", at(flow, start));
            if along0 == along1 {
                let bend = start.0 + BULGE;
                line.push_str(&curve(flow, (bend, across0), (bend, across1), end));
            } else {
                let mut last = start;
                for slot in &layout.order.passes[arrow] {
                    let (along, across) = layout.middles[*slot];
                    line.push_str(&bow(flow, last, (along - out * half, across)));
                    last = (along + out * half, across);
                    line.push_str(&format!("L{}", at(flow, last)));
                }
                line.push_str(&bow(flow, last, end));
            }
            Route {
                line,
                head: head(flow, one.sign, tip, into, thickness),
                thickness,
            }
        })
        .collect()
}

/// How far before its tip a line ends, so that it doesn't show beside the head.
fn shortened(sign: Sign) -> f64 {
    match sign {
        Sign::More => HEAD - 1.0,
        Sign::Less => 4.0,
    }
}

/// A place along and across the flow, as it is written in a path.
fn at(flow: Flow, place: (f64, f64)) -> String {
    let (x, y) = flow.turned(place);
    format!("{} {}", px(x), px(y))
}

/// A curve that leaves and arrives along the flow.
fn bow(flow: Flow, from: (f64, f64), to: (f64, f64)) -> String {
    let middle = (from.0 + to.0) / 2.0;
    curve(flow, (middle, from.1), (middle, to.1), to)
}

fn curve(flow: Flow, first: (f64, f64), second: (f64, f64), to: (f64, f64)) -> String {
    let [first, second, to] = [first, second, to].map(|place| at(flow, place));
    format!("C{first} {second} {to}")
}

/// A point for more, a bar for less.
fn head(flow: Flow, sign: Sign, (along, across): (f64, f64), into: f64, thickness: f64) -> String {
    let reach = 4.0 + thickness * 0.6;
    match sign {
        Sign::More => {
            let back = along - into * HEAD;
            let corners = [
                (along, across),
                (back, across - reach),
                (back, across + reach),
            ];
            let [tip, one, other] = corners.map(|corner| at(flow, corner));
            format!("M{tip}L{one}L{other}Z")
        }
        Sign::Less => {
            let bar = along - into * 3.5;
            let ends = [(bar, across - reach - 1.0), (bar, across + reach + 1.0)];
            let [one, other] = ends.map(|end| at(flow, end));
            format!("M{one}L{other}")
        }
    }
}

/// How far across the flow each arrow begins and ends: spread over the side of the node, in the order
/// of where they come from or go to, so that they don't cross at the node.
fn ports(causes: &Causes, layout: &Layout) -> Vec<[f64; 2]> {
    let mut ends = Vec::new();
    for (arrow, (from, to)) in causes.ends().iter().enumerate() {
        let ((along0, across0), (along1, across1)) = (layout.middles[*from], layout.middles[*to]);
        let passes = &layout.order.passes[arrow];
        let across = |slot: &usize| layout.middles[*slot].1;
        let first = passes.first().map_or(across1, across);
        let last = passes.last().map_or(across0, across);
        let (out, into) = match along0.total_cmp(&along1) {
            std::cmp::Ordering::Less => (Side::Late, Side::Early),
            std::cmp::Ordering::Equal => (Side::Late, Side::Late),
            std::cmp::Ordering::Greater => (Side::Early, Side::Late),
        };
        let end = |is_head, node: &usize, side, towards| End {
            arrow,
            is_head,
            node: *node,
            side,
            towards,
        };
        ends.push(end(false, from, out, first));
        ends.push(end(true, to, into, last));
    }
    let mut ports = vec![[0.0; 2]; causes.arrows().len()];
    for node in 0..causes.nodes().len() {
        for side in [Side::Early, Side::Late] {
            let mut own: Vec<&End> = ends
                .iter()
                .filter(|end| end.node == node && end.side == side)
                .collect();
            own.sort_by(|a, b| a.towards.total_cmp(&b.towards));
            let step = (layout.flow.node_across() - 12.0) / own.len().max(1) as f64;
            let first = layout.middles[node].1 - step * (own.len() as f64 - 1.0) / 2.0;
            for (index, end) in own.into_iter().enumerate() {
                ports[end.arrow][usize::from(end.is_head)] = first + step * index as f64;
            }
        }
    }
    ports
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::causes::tests::{arrow, node};

    fn causes() -> Causes {
        let nodes = vec![node("a", 0), node("b", 0), node("c", 1), node("d", 2)];
        let arrows = vec![
            arrow("a", "c", 0.0),
            arrow("b", "c", 1.0),
            arrow("d", "a", 0.5),
            arrow("a", "b", 0.5),
        ];
        Causes::new(nodes, arrows).unwrap()
    }

    #[test]
    fn what_carries_more_is_thicker_and_what_carries_nothing_still_shows() {
        let causes = causes();
        let found = routes(&causes, &Layout::new(900.0, &causes));
        assert!(found[0].thickness >= 1.0);
        assert!(found[1].thickness > found[2].thickness);
    }

    #[test]
    fn arrows_at_one_side_of_a_node_keep_apart() {
        let causes = causes();
        let found = ports(&causes, &Layout::new(900.0, &causes));
        assert!((found[0][1] - found[1][1]).abs() > 10.0);
    }

    #[test]
    fn an_arrow_back_leaves_at_the_left_or_at_the_top() {
        let causes = causes();
        for (width, flow) in [(900.0, Flow::Right), (300.0, Flow::Down)] {
            let layout = Layout::new(width, &causes);
            assert_eq!(layout.flow, flow);
            let (along, across) = layout.middles[3];
            let edge = at(flow, (along - flow.node_along() / 2.0, across));
            let found = routes(&causes, &layout);
            assert!(found[2].line.starts_with(&format!("M{edge}C")));
        }
    }
}
