//! What a causal diagram says, checked once.

use std::collections::HashMap;

use yew::prelude::*;

/// Which way the one moves the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// More of the one gives more of the other.
    More,
    /// More of the one gives less of the other.
    Less,
}

/// Something that drives or is driven.
#[derive(Clone, Debug, PartialEq)]
pub struct DiagramNode {
    /// What is handed back when it is picked.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// The layer in which it stands, causes before effects.
    pub layer: usize,
    /// The class of its kind; the style sheet may give `--kind` a colour there.
    pub class: AttrValue,
}

/// How one node drives another.
#[derive(Clone, Debug, PartialEq)]
pub struct DiagramArrow {
    /// What is handed back when it is picked.
    pub id: AttrValue,
    /// The id of the node that drives.
    pub from: AttrValue,
    /// The id of the node that is driven.
    pub to: AttrValue,
    /// How much it carries, 0–1.
    pub weight: f64,
    /// Which way it works.
    pub sign: Sign,
    /// The mechanism.
    pub label: AttrValue,
}

/// Nodes, and arrows between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Causes {
    nodes: Vec<DiagramNode>,
    arrows: Vec<DiagramArrow>,
    ends: Vec<(usize, usize)>,
}

impl Causes {
    /// A diagram of these nodes and arrows. Gives nothing when there is no node, when two nodes
    /// have one id, when an arrow begins or ends at no node, or when a weight is not within 0–1.
    #[must_use]
    pub fn new(nodes: Vec<DiagramNode>, arrows: Vec<DiagramArrow>) -> Option<Self> {
        let places: HashMap<&str, usize> = nodes
            .iter()
            .enumerate()
            .map(|(index, node)| (node.id.as_str(), index))
            .collect();
        if nodes.is_empty() || places.len() != nodes.len() {
            return None;
        }
        if !arrows.iter().all(|one| (0.0..=1.0).contains(&one.weight)) {
            return None;
        }
        let ends = arrows
            .iter()
            .map(|one| {
                Some((
                    *places.get(one.from.as_str())?,
                    *places.get(one.to.as_str())?,
                ))
            })
            .collect::<Option<Vec<_>>>()?;
        Some(Self {
            nodes,
            arrows,
            ends,
        })
    }

    /// The nodes.
    #[must_use]
    pub fn nodes(&self) -> &[DiagramNode] {
        &self.nodes
    }

    /// The arrows.
    #[must_use]
    pub fn arrows(&self) -> &[DiagramArrow] {
        &self.arrows
    }

    /// For each arrow the places of both its nodes among the nodes.
    pub(super) fn ends(&self) -> &[(usize, usize)] {
        &self.ends
    }

    /// The column of each node when columns without nodes are left out, and how many remain.
    pub(super) fn columns(&self) -> (Vec<usize>, usize) {
        let mut layers: Vec<usize> = self.nodes.iter().map(|node| node.layer).collect();
        layers.sort_unstable();
        layers.dedup();
        let column = |node: &DiagramNode| layers.partition_point(|layer| *layer < node.layer);
        (self.nodes.iter().map(column).collect(), layers.len())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::diagram) fn node(id: &'static str, layer: usize) -> DiagramNode {
        DiagramNode {
            id: id.into(),
            label: id.into(),
            layer,
            class: "any".into(),
        }
    }

    pub(in crate::diagram) fn arrow(
        from: &'static str,
        to: &'static str,
        weight: f64,
    ) -> DiagramArrow {
        DiagramArrow {
            id: format!("{from}-{to}").into(),
            from: from.into(),
            to: to.into(),
            weight,
            sign: Sign::More,
            label: "drijft".into(),
        }
    }

    #[test]
    fn what_does_not_hang_together_is_refused() {
        let nodes = || vec![node("a", 0), node("b", 3)];
        assert!(Causes::new(nodes(), vec![arrow("a", "b", 0.5)]).is_some());
        assert!(Causes::new(nodes(), vec![arrow("a", "c", 0.5)]).is_none());
        assert!(Causes::new(nodes(), vec![arrow("a", "b", f64::NAN)]).is_none());
        assert!(Causes::new(vec![node("a", 0), node("a", 1)], Vec::new()).is_none());
        assert!(Causes::new(Vec::new(), Vec::new()).is_none());
    }

    #[test]
    fn columns_without_nodes_are_left_out() {
        let causes = Causes::new(vec![node("a", 1), node("b", 7), node("c", 1)], Vec::new());
        assert_eq!(causes.unwrap().columns(), (vec![0, 1, 0], 2));
    }
}
