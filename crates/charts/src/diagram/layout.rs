//! Where the nodes of a causal diagram go, in units that are pixels at the usual type size.

use super::causes::Causes;
use super::flow::Flow;
use super::order::{Order, Slot};

/// Room between two nodes of a layer.
const NODE_GAP: f64 = 16.0;
/// Room around an arrow that passes between nodes.
const PASS_GAP: f64 = 9.0;
/// Room around the drawing.
const MARGIN: f64 = 6.0;
/// Room after the last layer for an arrow that bends back to it.
const TAIL: f64 = 32.0;
/// How often places are drawn towards their neighbours.
const SWEEPS: usize = 16;

/// The middle of every slot, and the size of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) flow: Flow,
    pub(super) width: f64,
    pub(super) height: f64,
    /// The middles of the slots, along and across the flow: nodes first, in their own order.
    pub(super) middles: Vec<(f64, f64)>,
    pub(super) order: Order,
}

impl Layout {
    /// The layout in a frame of `width`: to the right where that fits, else the way that is narrower.
    /// It may still be wider than the frame.
    pub(super) fn new(width: f64, causes: &Causes) -> Self {
        let order = Order::new(causes);
        let right = Self::along(Flow::Right, width, order.clone());
        if right.width <= width {
            return right;
        }
        let down = Self::along(Flow::Down, width, order);
        if down.width < right.width {
            down
        } else {
            right
        }
    }

    fn along(flow: Flow, width: f64, order: Order) -> Self {
        let layers = order.columns.len() as f64;
        let gap = flow.gap(width - 2.0 * MARGIN - TAIL, layers);
        let across = places(&order, flow);
        let mut middles = vec![(0.0, 0.0); order.slots.len()];
        for (index, column) in order.columns.iter().enumerate() {
            let along = MARGIN + flow.node_along() / 2.0 + index as f64 * (flow.node_along() + gap);
            for slot in column {
                middles[*slot] = (along, across[*slot]);
            }
        }
        let furthest = across.iter().copied().fold(0.0, f64::max);
        let (width, height) = flow.turned((
            2.0 * MARGIN + layers * flow.node_along() + (layers - 1.0) * gap + TAIL,
            furthest + flow.node_across() / 2.0 + MARGIN,
        ));
        Self {
            flow,
            width,
            height,
            middles,
            order,
        }
    }

    /// The middle of a node in the drawing, from the left and from the top.
    pub(super) fn middle(&self, node: usize) -> (f64, f64) {
        self.flow.turned(self.middles[node])
    }
}

/// The room between the middles of two slots, the one right after the other.
fn apart(flow: Flow, before: Slot, after: Slot) -> f64 {
    let half = |slot| match slot {
        Slot::Node(_) => flow.node_across() / 2.0,
        Slot::Pass(_) => 0.0,
    };
    let gap = match (before, after) {
        (Slot::Node(_), Slot::Node(_)) => NODE_GAP,
        _ => PASS_GAP,
    };
    half(before) + half(after) + gap
}

/// The middles of the slots across the flow: near their neighbours, in the order of their layer.
fn places(order: &Order, flow: Flow) -> Vec<f64> {
    let mut places = vec![0.0; order.slots.len()];
    for column in &order.columns {
        settle(order, flow, column, &vec![0.0; column.len()], &mut places);
    }
    let mut neighbours = vec![Vec::new(); order.slots.len()];
    for (left, right) in &order.links {
        neighbours[*left].push(*right);
        neighbours[*right].push(*left);
    }
    for sweep in 0..SWEEPS {
        let mut columns: Vec<&Vec<usize>> = order.columns.iter().collect();
        if sweep % 2 == 1 {
            columns.reverse();
        }
        for column in columns {
            let wanted: Vec<f64> = column
                .iter()
                .map(|slot| {
                    let near = &neighbours[*slot];
                    if near.is_empty() {
                        places[*slot]
                    } else {
                        near.iter().map(|one| places[*one]).sum::<f64>() / near.len() as f64
                    }
                })
                .collect();
            settle(order, flow, column, &wanted, &mut places);
        }
    }
    let first = places.iter().copied().fold(f64::INFINITY, f64::min);
    let shift = MARGIN + flow.node_across() / 2.0 - first;
    places.into_iter().map(|place| place + shift).collect()
}

/// Puts the slots of a layer as near to where they want to be as their distances allow: slots that
/// would meet move as one block to the mean of what they want.
fn settle(order: &Order, flow: Flow, column: &[usize], wanted: &[f64], places: &mut [f64]) {
    // A block: its first slot, how many slots, and the sum of what they want of its first slot.
    let mut blocks: Vec<(usize, usize, f64)> = Vec::new();
    let mut offsets = vec![0.0; column.len()];
    for index in 0..column.len() {
        if index > 0 {
            offsets[index] = offsets[index - 1]
                + apart(
                    flow,
                    order.slots[column[index - 1]],
                    order.slots[column[index]],
                );
        }
        blocks.push((index, 1, wanted[index] - offsets[index]));
        while let [.., above, below] = blocks.as_slice() {
            if above.2 / above.1 as f64 <= below.2 / below.1 as f64 {
                break;
            }
            let merged = (above.0, above.1 + below.1, above.2 + below.2);
            blocks.truncate(blocks.len() - 2);
            blocks.push(merged);
        }
    }
    for (first, count, sum) in blocks {
        for index in first..first + count {
            places[column[index]] = sum / count as f64 + offsets[index];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::causes::tests::{arrow, node};
    use crate::diagram::flow::{NODE_HEIGHT, NODE_WIDTH};
    use proptest::prelude::*;

    fn ids() -> [&'static str; 12] {
        ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"]
    }

    proptest! {
        #[test]
        fn nodes_never_meet_and_stay_inside(
            layers in prop::collection::vec(0usize..4, 12),
            ends in prop::collection::vec((0usize..12, 0usize..12), 0..30),
        ) {
            let nodes = ids().into_iter().zip(layers).map(|(id, layer)| node(id, layer)).collect();
            let arrows = ends.into_iter().map(|(from, to)| arrow(ids()[from], ids()[to], 0.5)).collect();
            let causes = Causes::new(nodes, arrows).unwrap();
            for flow in [Flow::Right, Flow::Down] {
                let layout = Layout::along(flow, 900.0, Order::new(&causes));
                for node in 0..12 {
                    let (x, y) = layout.middle(node);
                    prop_assert!(x >= NODE_WIDTH / 2.0 && x <= layout.width - NODE_WIDTH / 2.0);
                    prop_assert!(y >= NODE_HEIGHT / 2.0 && y <= layout.height - NODE_HEIGHT / 2.0);
                    for other in 0..node {
                        let (u, v) = layout.middle(other);
                        let beside = (x - u).abs() >= NODE_WIDTH - 1e-6;
                        prop_assert!(beside || (y - v).abs() >= NODE_HEIGHT - 1e-6);
                    }
                }
            }
        }
    }

    fn chain() -> Causes {
        let ids = ids();
        let nodes = (0..5).map(|place| node(ids[place], place)).collect();
        let arrows = (1..5).map(|place| arrow(ids[place - 1], ids[place], 0.5));
        Causes::new(nodes, arrows.collect()).unwrap()
    }

    #[test]
    fn causes_lead_to_the_right_where_there_is_room() {
        let layout = Layout::new(1200.0, &chain());
        assert_eq!(layout.flow, Flow::Right);
        assert!(layout.width <= 1200.0 && layout.middle(4).0 > layout.middle(0).0);
    }

    #[test]
    fn in_a_narrow_frame_they_lead_down_and_fit() {
        let layout = Layout::new(320.0, &chain());
        assert_eq!(layout.flow, Flow::Down);
        assert!(layout.width <= 320.0 && layout.middle(4).1 > layout.middle(0).1);
    }

    #[test]
    fn what_fits_neither_way_takes_the_narrower() {
        let nodes = ids().into_iter().map(|id| node(id, usize::from(id > "k")));
        let layout = Layout::new(300.0, &Causes::new(nodes.collect(), Vec::new()).unwrap());
        assert_eq!(layout.flow, Flow::Right);
    }
}
