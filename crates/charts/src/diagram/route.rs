//! How arrows run from node to node.

use super::causes::{Causes, Sign};
use super::layout::{Layout, NODE_HEIGHT, NODE_WIDTH};
use crate::path::px;

/// The length of the head of an arrow.
const HEAD: f64 = 9.0;
/// How far an arrow within a column bends out.
const BULGE: f64 = 38.0;

/// An arrow as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Route {
    pub(super) line: String,
    pub(super) head: String,
    pub(super) thickness: f64,
}

/// The side of a node at which an arrow begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

/// An end of an arrow: at which node, on which side, and how high the arrow goes from there.
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
    let half = NODE_WIDTH / 2.0;
    (0..causes.arrows().len())
        .map(|arrow| {
            let (from, to) = causes.ends()[arrow];
            let ((x0, _), (x1, _)) = (layout.middles[from], layout.middles[to]);
            let [y0, y1] = ports[arrow];
            let one = &causes.arrows()[arrow];
            let thickness = 1.25 + 4.75 * one.weight;
            // Which way the arrow leaves, and which way its head points.
            let (out, into) = match x0.total_cmp(&x1) {
                std::cmp::Ordering::Less => (1.0, 1.0),
                std::cmp::Ordering::Equal => (1.0, -1.0),
                std::cmp::Ordering::Greater => (-1.0, -1.0),
            };
            let start = (x0 + out * half, y0);
            let tip = (x1 - into * half, y1);
            let end = (tip.0 - into * shortened(one.sign), tip.1);
            let mut line = format!("M{} {}", px(start.0), px(start.1));
            if x0 == x1 {
                let bend = px(start.0 + BULGE);
                line.push_str(&format!(
                    "C{bend} {} {bend} {} {} {}",
                    px(y0),
                    px(y1),
                    px(end.0),
                    px(end.1)
                ));
            } else {
                let mut at = start;
                for slot in &layout.order.passes[arrow] {
                    let (x, y) = layout.middles[*slot];
                    line.push_str(&curve(at, (x - out * half, y)));
                    at = (x + out * half, y);
                    line.push_str(&format!("H{}", px(at.0)));
                }
                line.push_str(&curve(at, end));
            }
            Route {
                line,
                head: head(one.sign, tip, into, thickness),
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

/// A curve that leaves and arrives level.
fn curve(from: (f64, f64), to: (f64, f64)) -> String {
    let middle = px((from.0 + to.0) / 2.0);
    format!(
        "C{middle} {} {middle} {} {} {}",
        px(from.1),
        px(to.1),
        px(to.0),
        px(to.1)
    )
}

/// A point for more, a bar for less.
fn head(sign: Sign, (x, y): (f64, f64), into: f64, thickness: f64) -> String {
    let reach = 4.0 + thickness * 0.6;
    match sign {
        Sign::More => {
            let back = px(x - into * HEAD);
            format!(
                "M{} {}L{back} {}V{}Z",
                px(x),
                px(y),
                px(y - reach),
                px(y + reach)
            )
        }
        Sign::Less => {
            let at = px(x - into * 3.5);
            format!("M{at} {}V{}", px(y - reach - 1.0), px(y + reach + 1.0))
        }
    }
}

/// How high each arrow begins and ends: spread along the side of the node, in the order of where
/// they come from or go to, so that they don't cross at the node.
fn ports(causes: &Causes, layout: &Layout) -> Vec<[f64; 2]> {
    let mut ends = Vec::new();
    for (arrow, (from, to)) in causes.ends().iter().enumerate() {
        let ((x0, y0), (x1, y1)) = (layout.middles[*from], layout.middles[*to]);
        let passes = &layout.order.passes[arrow];
        let first = passes.first().map_or(y1, |slot| layout.middles[*slot].1);
        let last = passes.last().map_or(y0, |slot| layout.middles[*slot].1);
        let (out, into) = match x0.total_cmp(&x1) {
            std::cmp::Ordering::Less => (Side::Right, Side::Left),
            std::cmp::Ordering::Equal => (Side::Right, Side::Right),
            std::cmp::Ordering::Greater => (Side::Left, Side::Right),
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
        for side in [Side::Left, Side::Right] {
            let mut own: Vec<&End> = ends
                .iter()
                .filter(|end| end.node == node && end.side == side)
                .collect();
            own.sort_by(|a, b| a.towards.total_cmp(&b.towards));
            let step = (NODE_HEIGHT - 12.0) / own.len().max(1) as f64;
            let top = layout.middles[node].1 - step * (own.len() as f64 - 1.0) / 2.0;
            for (index, end) in own.into_iter().enumerate() {
                ports[end.arrow][usize::from(end.is_head)] = top + step * index as f64;
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
    fn an_arrow_back_leaves_at_the_left() {
        let causes = causes();
        let layout = Layout::new(900.0, &causes);
        let found = routes(&causes, &layout);
        let left = layout.middles[3].0 - NODE_WIDTH / 2.0;
        assert!(found[2].line.starts_with(&format!("M{} ", px(left))));
    }
}
