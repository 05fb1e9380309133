//! The model's description of itself says what the code does, no more and no less.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

mod months;

use months::{Dice, Pair, stands_at};
use regiewijzer_model::description::{ARROWS, Kind, Sign};
use regiewijzer_model::lever::MAIN_LEVERS;
use regiewijzer_model::run::{Values, trace};
use regiewijzer_model::{
    Choices, Draws, Mechanism, Months, Node, Outcome, Parameter, Scenario, World, simulate,
};
use std::collections::BTreeSet;

/// Pairs of months in which each quantity is put where it is in the other.
const PAIRS: u32 = 6000;
/// A move smaller than this, against the size of what moves, is a rounding.
const ROUNDING: f64 = 1e-10;

fn moved(before: &Values, after: &Values, node: Node) -> f64 {
    let (before, after) = (before[node as usize], after[node as usize]);
    let change = after - before;
    if change.abs() <= ROUNDING * before.abs().max(1.0) {
        0.0
    } else {
        change
    }
}

/// Which way each quantity moved where only another one was put at more, or at less, than it was.
struct Seen {
    ways: Vec<(bool, bool)>,
}

impl Seen {
    fn all() -> Self {
        let mut seen = Self {
            ways: vec![(false, false); Node::ALL.len() * Node::ALL.len()],
        };
        let mut dice = Dice::new(4);
        for _ in 0..PAIRS {
            let pair = Pair::cast(&mut dice);
            let (here, there) = pair.snapshots();
            let before = here.values();
            for from in Node::ALL {
                let after = here.with(from, &there).values();
                let more = stands_at(from, &there, &pair.states[1])
                    > stands_at(from, &here, &pair.states[0]);
                for to in Node::ALL {
                    let change = moved(&before, &after, to);
                    // Municipality by municipality there is only more or less where they are the same.
                    if change != 0.0 && (pair.ordered || !months::by_municipality(from)) {
                        let ways = &mut seen.ways[from as usize * Node::ALL.len() + to as usize];
                        ways.0 |= (change > 0.0) == more;
                        ways.1 |= (change > 0.0) != more;
                    }
                }
            }
        }
        seen
    }

    /// Did it ever move along with the other, and did it ever move against it?
    fn ways(&self, from: Node, to: Node) -> (bool, bool) {
        self.ways[from as usize * Node::ALL.len() + to as usize]
    }
}

#[test]
fn the_arrows_are_exactly_what_reads_what_with_its_sign() {
    let seen = Seen::all();
    let mut wrong = Vec::new();
    for from in Node::ALL {
        for to in Node::ALL.into_iter().filter(|to| *to != from) {
            let arrow = ARROWS.iter().find(|a| a.from == from && a.to == to);
            // Of a division of time and of many levers at once there is no more or less.
            let no_order = matches!(from, Node::Regiemix | Node::MeerKeuzes);
            let fits = match (arrow.map(|arrow| arrow.sign), seen.ways(from, to)) {
                (None, ways) => ways == (false, false),
                (Some(Sign::Plus), ways) => ways == (true, false) && !no_order,
                (Some(Sign::Minus), ways) => ways == (false, true) && !no_order,
                (Some(Sign::Either), ways) if no_order => ways.0 || ways.1,
                (Some(Sign::Either), ways) => ways == (true, true),
            };
            if !fits {
                let ways = seen.ways(from, to);
                wrong.push(format!(
                    "{} → {}: described as {:?}; moves along {}, against {}",
                    from.id(),
                    to.id(),
                    arrow.map(|arrow| arrow.sign),
                    ways.0,
                    ways.1
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_quantity_of_a_month_is_a_node() {
    let mut dice = Dice::new(9);
    for _ in 0..200 {
        let pair = Pair::cast(&mut dice);
        let (here, there) = pair.snapshots();
        let mut all = here;
        for node in Node::ALL {
            all = all.with(node, &there);
        }
        let (found, wanted) = (all.values(), there.values());
        for node in Node::ALL {
            assert_eq!(moved(&wanted, &found, node), 0.0, "{}", node.id());
        }
    }
}

#[test]
fn a_quantity_put_where_it_is_moves_nothing() {
    let mut dice = Dice::new(2);
    let pair = Pair::cast(&mut dice);
    let (here, _) = pair.snapshots();
    for node in Node::ALL {
        assert_eq!(
            here.with(node, &here).values(),
            here.values(),
            "{}",
            node.id()
        );
    }
}

#[test]
fn what_a_month_held_still_says_is_what_the_run_gives() {
    let world = World::middle();
    let months = Months::new(80).unwrap();
    for scenario in Scenario::ALL {
        let plan = Choices::of_scenario(scenario).resolve().unwrap();
        let run = simulate(&world, &plan, months, &mut Draws::expected());
        let held = trace(&world, &plan, months);
        assert_eq!(held.len(), 80);
        for (before, held) in held.iter().enumerate() {
            let values = held.values();
            for outcome in Outcome::ALL {
                let node = Node::from_id(outcome.id()).unwrap();
                let value = values[node as usize];
                let at = |month| run.at(outcome, month);
                match outcome {
                    // These are read from the state before.
                    Outcome::Terugval
                    | Outcome::AanHetWerk
                    | Outcome::InvullingLde
                    | Outcome::InvullingMaatwerk => {
                        assert_eq!(value, at(before), "{}", outcome.id());
                    }
                    // The measure is the mean since the start.
                    Outcome::Nabijheid => {
                        let since = |month: usize| {
                            if month == 0 {
                                0.0
                            } else {
                                at(month) * month as f64
                            }
                        };
                        let this_month = since(before + 1) - since(before);
                        assert!((value - this_month).abs() < 1e-9);
                    }
                    _ => assert_eq!(value, at(before + 1), "{}", outcome.id()),
                }
            }
        }
    }
}

#[test]
fn every_file_of_a_mechanism_is_described_and_every_mechanism_has_a_file() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/mechanism");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    let described = Mechanism::ALL.map(|mechanism| mechanism.id().to_owned());
    assert_eq!(files, BTreeSet::from(described));
}

#[test]
fn every_mechanism_makes_a_quantity_or_works_along_an_arrow() {
    for mechanism in Mechanism::ALL {
        let makes = Node::ALL
            .into_iter()
            .any(|node| node.info().mechanism == Some(mechanism));
        assert!(
            makes || mechanism.arrows().count() > 0,
            "{}",
            mechanism.id()
        );
    }
}

#[test]
fn nodes_stand_layer_by_layer() {
    assert!(Node::ALL.is_sorted_by_key(|node| node.info().layer));
}

#[test]
fn only_choices_follow_from_nothing() {
    for node in Node::ALL {
        let info = node.info();
        assert_eq!(info.mechanism.is_none(), info.layer == 0, "{}", info.id);
        assert!(info.layer > 0 || info.kind == Kind::Lever, "{}", info.id);
        // No choice changes when there are trekkers.
        let moves = ARROWS.iter().any(|arrow| arrow.to == node);
        assert_eq!(
            moves,
            info.layer > 0 && node != Node::Trekkers,
            "{}",
            info.id
        );
    }
}

#[test]
fn every_outcome_and_every_main_lever_is_a_node_of_the_same_name() {
    for outcome in Outcome::ALL {
        let info = Node::from_id(outcome.id()).unwrap().info();
        assert_eq!(info.name, outcome.name(), "{}", info.id);
        assert_eq!(info.passage, outcome.passage(), "{}", info.id);
        let outcome = outcome.info();
        assert_eq!(info.natural_max, outcome.natural_max, "{}", info.id);
    }
    for lever in MAIN_LEVERS.iter().filter(|one| one.bounds.is_some()) {
        let info = Node::from_id(lever.id).unwrap().info();
        assert_eq!(
            (info.kind, info.name),
            (Kind::Lever, lever.name),
            "{}",
            info.id
        );
    }
}

#[test]
fn every_parameter_belongs_to_a_mechanism_or_to_a_further_lever() {
    for parameter in Parameter::ALL {
        let mechanism = parameter.info().mechanism;
        let known = mechanism == "levers" || Mechanism::from_id(mechanism).is_some();
        assert!(known, "{}: {mechanism}", parameter.id());
    }
}
