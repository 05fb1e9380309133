//! The model's description of itself: quantities, mechanisms, and which quantity reads which.
//!
//! It is what the causal diagram is drawn from. It stands in `data/nodes.csv`, `mechanisms.csv` and
//! `arrows.csv`, and can't go stale: [`crate::run::Snapshot`] names every node in code, and tests
//! find the arrows anew by putting one quantity at another value and looking what moves.

pub use crate::tables::{ARROWS, Mechanism, Node};
use regiewijzer_evidence::Text;

/// What kind of quantity a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Something that is chosen.
    Lever,
    /// Something in between, that follows anew each month.
    Reach,
    /// Something that is built up and wears off.
    Stock,
    /// Jobseekers, workers, places, and how people move.
    Labour,
    /// An outcome that is no stock itself.
    Measure,
}

/// Which way an arrow works where all else stays the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sign {
    /// More gives more.
    Plus,
    /// More gives less.
    Minus,
    /// It depends on the rest, or what it comes from has no more or less.
    Either,
}

/// What is known of a node.
#[derive(Debug)]
pub struct NodeInfo {
    /// The node itself.
    pub node: Node,
    /// Stable id; that of the outcome or the main lever, where it is one.
    pub id: &'static str,
    /// Its kind.
    pub kind: Kind,
    /// Where it stands in the diagram: 0 for choices, up to 10 for measures.
    pub layer: u8,
    /// The mechanism that makes it; choices have none.
    pub mechanism: Option<Mechanism>,
    /// The top of its natural range, where it has one; the bottom is always 0.
    pub natural_max: Option<f64>,
    /// Name for people.
    pub name: Text,
    /// What it is.
    pub explanation: Text,
    /// Section of the evaluation.
    pub passage: &'static str,
}

/// What is known of a mechanism.
#[derive(Debug)]
pub struct MechanismInfo {
    /// The mechanism itself.
    pub mechanism: Mechanism,
    /// Stable id, the name of its file.
    pub id: &'static str,
    /// Sections of `docs/MODEL.md`.
    pub sections: &'static [&'static str],
    /// Its main equations, as they stand there.
    pub equations: &'static [&'static str],
    /// Name for people.
    pub name: Text,
    /// What it says.
    pub explanation: Text,
    /// Section of the evaluation.
    pub passage: &'static str,
}

/// A quantity that another one reads directly.
///
/// That a stock reads its own value of the month before is no arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// What is read.
    pub from: Node,
    /// What reads it.
    pub to: Node,
    /// The mechanism by which.
    pub mechanism: Mechanism,
    /// Which way it works.
    pub sign: Sign,
}

impl Node {
    /// The arrows that come from it.
    pub fn arrows_out(self) -> impl Iterator<Item = &'static Arrow> {
        ARROWS.iter().filter(move |arrow| arrow.from == self)
    }
}

impl Mechanism {
    /// The arrows that work by it.
    pub fn arrows(self) -> impl Iterator<Item = &'static Arrow> {
        ARROWS.iter().filter(move |arrow| arrow.mechanism == self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_node_and_mechanism_stands_at_its_own_place_in_the_table() {
        for node in Node::ALL {
            assert_eq!(node.info().node, node);
            assert_eq!(Node::from_id(node.id()), Some(node));
        }
        for mechanism in Mechanism::ALL {
            assert_eq!(mechanism.info().mechanism, mechanism);
            assert_eq!(Mechanism::from_id(mechanism.id()), Some(mechanism));
        }
    }
}
