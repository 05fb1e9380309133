//! Where the nodes of a causal diagram go, in units that are pixels at the usual type size.

use super::causes::Causes;
use super::order::{Order, Slot};

/// The width of a node.
pub(super) const NODE_WIDTH: f64 = 128.0;
/// The height of a node: two lines of words.
pub(super) const NODE_HEIGHT: f64 = 42.0;
/// The least and the most room between two columns.
const COLUMN_GAP: (f64, f64) = (64.0, 150.0);
/// Room between two nodes.
const NODE_GAP: f64 = 16.0;
/// Room around an arrow that passes between nodes.
const PASS_GAP: f64 = 9.0;
/// Room around the drawing.
const MARGIN: f64 = 6.0;
/// How often places are drawn towards their neighbours.
const SWEEPS: usize = 16;

/// The middle of every slot, and the size of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    pub(super) width: f64,
    pub(super) height: f64,
    /// The middles of the slots: nodes first, in their own order.
    pub(super) middles: Vec<(f64, f64)>,
    pub(super) order: Order,
}

impl Layout {
    /// The layout in a frame of `width`; it is wider than that where the columns need it.
    pub(super) fn new(width: f64, causes: &Causes) -> Self {
        let order = Order::new(causes);
        let count = order.columns.len() as f64;
        let free = width - 2.0 * MARGIN - count * NODE_WIDTH;
        let gap = (free / (count - 1.0).max(1.0)).clamp(COLUMN_GAP.0, COLUMN_GAP.1);
        let heights = places(&order);
        let mut middles = vec![(0.0, 0.0); order.slots.len()];
        for (index, column) in order.columns.iter().enumerate() {
            let x = MARGIN + NODE_WIDTH / 2.0 + index as f64 * (NODE_WIDTH + gap);
            for slot in column {
                middles[*slot] = (x, heights[*slot]);
            }
        }
        let bottom = heights.iter().fold(0.0, |low, y| f64::max(low, *y));
        Self {
            // The last column leaves room for an arrow that bends back to it.
            width: 2.0 * MARGIN + count * NODE_WIDTH + (count - 1.0) * gap + COLUMN_GAP.0 / 2.0,
            height: bottom + NODE_HEIGHT / 2.0 + MARGIN,
            middles,
            order,
        }
    }
}

/// The room between the middles of two slots, the one right above the other.
fn apart(above: Slot, below: Slot) -> f64 {
    let half = |slot| match slot {
        Slot::Node(_) => NODE_HEIGHT / 2.0,
        Slot::Pass(_) => 0.0,
    };
    let gap = match (above, below) {
        (Slot::Node(_), Slot::Node(_)) => NODE_GAP,
        _ => PASS_GAP,
    };
    half(above) + half(below) + gap
}

/// The vertical middles of the slots: near their neighbours, in the order of their column.
fn places(order: &Order) -> Vec<f64> {
    let mut places = vec![0.0; order.slots.len()];
    for column in &order.columns {
        settle(order, column, &vec![0.0; column.len()], &mut places);
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
            settle(order, column, &wanted, &mut places);
        }
    }
    let top = places.iter().copied().fold(f64::INFINITY, f64::min);
    let shift = MARGIN + NODE_HEIGHT / 2.0 - top;
    places.into_iter().map(|place| place + shift).collect()
}

/// Puts the slots of a column as near to where they want to be as their distances allow: slots that
/// would meet move as one block to the mean of what they want.
fn settle(order: &Order, column: &[usize], wanted: &[f64], places: &mut [f64]) {
    // A block: its first slot, how many slots, and the sum of what they want of its first slot.
    let mut blocks: Vec<(usize, usize, f64)> = Vec::new();
    let mut offsets = vec![0.0; column.len()];
    for index in 0..column.len() {
        if index > 0 {
            offsets[index] = offsets[index - 1]
                + apart(order.slots[column[index - 1]], order.slots[column[index]]);
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
            let layout = Layout::new(900.0, &Causes::new(nodes, arrows).unwrap());
            let nodes = &layout.middles[..12];
            for (index, (x, y)) in nodes.iter().enumerate() {
                prop_assert!(*x >= NODE_WIDTH / 2.0 && *x <= layout.width - NODE_WIDTH / 2.0);
                prop_assert!(*y >= NODE_HEIGHT / 2.0 && *y <= layout.height - NODE_HEIGHT / 2.0);
                for (u, v) in &nodes[index + 1..] {
                    prop_assert!(x != u || (y - v).abs() >= NODE_HEIGHT - 1e-6);
                }
            }
        }
    }

    #[test]
    fn a_narrow_frame_keeps_room_between_the_columns() {
        let nodes = vec![node("a", 0), node("b", 1), node("c", 2)];
        let layout = Layout::new(320.0, &Causes::new(nodes, Vec::new()).unwrap());
        assert!(layout.width > 320.0);
        assert!(layout.middles[1].0 - layout.middles[0].0 >= NODE_WIDTH + COLUMN_GAP.0);
    }
}
