//! The order of the nodes in each column: few crossings, and the same for the same causes.

use super::causes::Causes;

/// How often the columns are gone through, forth and back.
const SWEEPS: usize = 12;

/// Something that takes up a place in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// A node, by its place among the nodes.
    Node(usize),
    /// Where an arrow passes through, by its place among the arrows.
    Pass(usize),
}

/// The slots of all columns and the links between slots of neighbouring columns.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Order {
    pub(super) slots: Vec<Slot>,
    /// For each column its slots from the top, by their place among the slots.
    pub(super) columns: Vec<Vec<usize>>,
    /// Pairs of slots, the left one first.
    pub(super) links: Vec<(usize, usize)>,
    /// For each arrow the slots where it passes, in its own direction.
    pub(super) passes: Vec<Vec<usize>>,
}

impl Order {
    /// Orders each column by the middle of its neighbours, forth and back, and keeps the order with
    /// the fewest crossings.
    pub(super) fn new(causes: &Causes) -> Self {
        let mut order = Self::unordered(causes);
        let mut best = (order.crossings(), order.columns.clone());
        let count = order.columns.len();
        for sweep in 0..SWEEPS {
            for step in 1..count {
                let column = if sweep % 2 == 0 {
                    step
                } else {
                    count - 1 - step
                };
                order.sort(column, sweep % 2 == 0);
            }
            let crossings = order.crossings();
            if crossings < best.0 {
                best = (crossings, order.columns.clone());
            }
        }
        order.columns = best.1;
        order
    }

    fn unordered(causes: &Causes) -> Self {
        let (places, count) = causes.columns();
        let mut slots: Vec<Slot> = (0..places.len()).map(Slot::Node).collect();
        let mut columns = vec![Vec::new(); count];
        for (node, column) in places.iter().enumerate() {
            columns[*column].push(node);
        }
        let mut links = Vec::new();
        let mut passes = Vec::new();
        for (arrow, (from, to)) in causes.ends().iter().enumerate() {
            let (start, end) = (places[*from], places[*to]);
            let (left, right) = if start <= end {
                (*from, *to)
            } else {
                (*to, *from)
            };
            let mut own = Vec::new();
            let mut before = left;
            let (first, last) = (start.min(end) + 1, start.max(end));
            for column in columns.iter_mut().take(last).skip(first) {
                let slot = slots.len();
                slots.push(Slot::Pass(arrow));
                column.push(slot);
                links.push((before, slot));
                own.push(slot);
                before = slot;
            }
            if start != end {
                links.push((before, right));
            }
            if start > end {
                own.reverse();
            }
            passes.push(own);
        }
        Self {
            slots,
            columns,
            links,
            passes,
        }
    }

    /// The rank of each slot in its column.
    fn ranks(&self) -> Vec<usize> {
        let mut ranks = vec![0; self.slots.len()];
        for column in &self.columns {
            for (rank, slot) in column.iter().enumerate() {
                ranks[*slot] = rank;
            }
        }
        ranks
    }

    /// Sorts a column by the mean rank of its neighbours on one side. A slot without any keeps its
    /// rank.
    fn sort(&mut self, column: usize, from_left: bool) {
        let ranks = self.ranks();
        let middle = |slot: usize| {
            let neighbours: Vec<usize> = self
                .links
                .iter()
                .filter_map(|(left, right)| match from_left {
                    true if *right == slot => Some(ranks[*left]),
                    false if *left == slot => Some(ranks[*right]),
                    _ => None,
                })
                .collect();
            if neighbours.is_empty() {
                ranks[slot] as f64
            } else {
                neighbours.iter().sum::<usize>() as f64 / neighbours.len() as f64
            }
        };
        let mut keyed: Vec<(f64, usize)> = self.columns[column]
            .iter()
            .map(|slot| (middle(*slot), *slot))
            .collect();
        // A stable sort: equal slots keep their order, so the same input gives the same drawing.
        keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
        self.columns[column] = keyed.into_iter().map(|(_, slot)| slot).collect();
    }

    /// How many pairs of links cross.
    pub(super) fn crossings(&self) -> usize {
        let ranks = self.ranks();
        let mut column_of = vec![0; self.slots.len()];
        for (index, column) in self.columns.iter().enumerate() {
            for slot in column {
                column_of[*slot] = index;
            }
        }
        let crosses = |one: &(usize, usize), other: &(usize, usize)| {
            column_of[one.0] == column_of[other.0]
                && (ranks[one.0] < ranks[other.0] && ranks[one.1] > ranks[other.1]
                    || ranks[one.0] > ranks[other.0] && ranks[one.1] < ranks[other.1])
        };
        self.links
            .iter()
            .enumerate()
            .map(|(index, one)| {
                self.links[index + 1..]
                    .iter()
                    .filter(|other| crosses(one, other))
                    .count()
            })
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::causes::tests::{arrow, node};

    #[test]
    fn two_crossed_arrows_are_uncrossed() {
        let nodes = vec![node("a", 0), node("b", 0), node("c", 1), node("d", 1)];
        let causes = Causes::new(nodes, vec![arrow("a", "d", 0.5), arrow("b", "c", 0.5)]).unwrap();
        assert_eq!(Order::unordered(&causes).crossings(), 1);
        assert_eq!(Order::new(&causes).crossings(), 0);
    }

    #[test]
    fn a_long_arrow_passes_through_every_column_between_in_its_own_direction() {
        let nodes = vec![node("a", 0), node("b", 1), node("c", 2), node("d", 3)];
        let causes = Causes::new(nodes, vec![arrow("a", "d", 0.5), arrow("d", "a", 0.5)]).unwrap();
        let order = Order::new(&causes);
        let column = |slot: &usize| order.columns.iter().position(|one| one.contains(slot));
        let forth: Vec<_> = order.passes[0].iter().map(column).collect();
        let back: Vec<_> = order.passes[1].iter().map(column).collect();
        assert_eq!(forth, [Some(1), Some(2)]);
        assert_eq!(back, [Some(2), Some(1)]);
    }

    #[test]
    fn the_same_causes_always_give_the_same_order() {
        let nodes = vec![node("a", 0), node("b", 1), node("c", 1), node("d", 2)];
        let arrows = vec![
            arrow("a", "c", 0.1),
            arrow("c", "d", 0.2),
            arrow("d", "b", 0.3),
        ];
        let causes = Causes::new(nodes, arrows).unwrap();
        assert_eq!(Order::new(&causes), Order::new(&causes));
    }
}
