//! How much each arrow of the causal diagram carried of the difference between two options.
//!
//! In every month and every world the baseline and the current choice stand side by side, with noise
//! off. The *link value* of an arrow is how much the quantity it leads to moves when only the
//! quantity it comes from goes from its value in the one to its value in the other, all else as it
//! is: the mean of going there from the baseline and coming back from the current choice. It is the
//! numerator of a link score (Schoenberg, Davidsen & Eberlein 2020, *System Dynamics Review* 36(2)),
//! taken between two runs instead of between two moments of one.
//!
//! Link values differ in unit, so they are scaled, quantity by quantity. What an arrow carried is its
//! part in all that pushed the quantity it leads to, `Σ|link| / Σ|links into it|` over the months,
//! times how far that quantity itself came to differ: the mean over the months of the difference as
//! a part of its natural range or, where it has none, of the larger of the two values. So an arrow is
//! thick where it did much *and* what it led to changed much. The arrows into a quantity add up to
//! how far it differs, from 0 to 1. That a stock remembers its own past is no arrow: what it
//! remembers was brought by arrows in earlier months.

use std::iter::Zip;
use std::vec::IntoIter;

use regiewijzer_ensemble::Experiment;
use regiewijzer_model::Node;
use regiewijzer_model::description::ARROWS;
use regiewijzer_model::run::{Snapshot, Values, trace};
use serde::{Deserialize, Serialize};

/// What an arrow carried, over the horizon and the worlds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Carried {
    /// How much it carried, 0–1.
    pub share: f64,
    /// Which way it pushed the quantity it leads to: the same with its sign, so from −`share`, always
    /// down, to `share`, always up.
    pub push: f64,
}

/// What each arrow carried between two options, member after member.
#[derive(Clone, Debug)]
pub struct Carrying {
    baseline: Experiment,
    current: Experiment,
    members: u32,
    sums: [Link; ARROWS.len()],
}

/// A link smaller than this part of what it moves is a rounding: laying the people of one region
/// along the municipalities of another leaves some.
const ROUNDING: f64 = 1e-12;

/// What the arrows carried in one member, which [`Carrying::add`] adds up.
#[derive(Clone, Copy, Debug)]
pub struct Links([Link; ARROWS.len()]);

/// The arrows of one member, followed month after month: a member takes some hundred runs' worth of
/// work, which a caller may want to interrupt.
#[derive(Debug)]
pub struct Following<'a> {
    /// What is still to come, with the baseline and with the current choice.
    months: Zip<IntoIter<Snapshot<'a>>, IntoIter<Snapshot<'a>>>,
    links: [Link; ARROWS.len()],
    apart: [f64; Node::ALL.len()],
    count: f64,
}

/// The size of link values, and their sum with sign.
#[derive(Clone, Copy, Debug, Default)]
struct Link {
    size: f64,
    push: f64,
}

/// What each arrow carried from a baseline to a current choice, in the order of [`ARROWS`].
#[must_use]
pub fn carried(baseline: &Experiment, current: &Experiment, members: u32) -> Vec<Carried> {
    let mut carrying = Carrying::new(baseline.clone(), current.clone());
    for member in 0..members {
        let links = carrying.follow(member).to_the_end();
        carrying.add(&links);
    }
    carrying.shares()
}

impl Carrying {
    /// Nothing added up yet. The two experiments are of the same assumptions and seed; whether noise
    /// is on in them makes no difference.
    #[must_use]
    pub fn new(baseline: Experiment, current: Experiment) -> Self {
        Self {
            baseline,
            current,
            members: 0,
            sums: [Link::default(); ARROWS.len()],
        }
    }

    /// Number of members that were added.
    #[must_use]
    pub fn members(&self) -> u32 {
        self.members
    }

    /// The arrows of a member, none of whose months is followed yet.
    #[must_use]
    pub fn follow(&self, member: u32) -> Following<'_> {
        let months = |of| months_of(of, member).into_iter();
        Following {
            months: months(&self.baseline).zip(months(&self.current)),
            links: [Link::default(); ARROWS.len()],
            apart: [0.0; Node::ALL.len()],
            count: 0.0,
        }
    }

    /// Adds a member whose arrows were followed.
    pub fn add(&mut self, member: &Links) {
        for (sum, link) in self.sums.iter_mut().zip(&member.0) {
            sum.size += link.size;
            sum.push += link.push;
        }
        self.members += 1;
    }

    /// What each arrow carried, as a mean over the members so far, in the order of [`ARROWS`].
    #[must_use]
    pub fn shares(&self) -> Vec<Carried> {
        let members = f64::from(self.members.max(1));
        let of = |sum: &Link| Carried {
            share: sum.size / members,
            push: sum.push / members,
        };
        self.sums.iter().map(of).collect()
    }
}

impl Following<'_> {
    /// Follows the next month; whether there was one.
    pub fn month(&mut self) -> bool {
        let Some((here, there)) = self.months.next() else {
            return false;
        };
        add_month(&mut self.links, &mut self.apart, &here, &there);
        self.count += 1.0;
        true
    }

    /// Follows what is left and scales it, quantity by quantity.
    #[must_use]
    pub fn to_the_end(mut self) -> Links {
        while self.month() {}
        for node in Node::ALL {
            let into = || (0..ARROWS.len()).filter(|&i| ARROWS[i].to == node);
            let all: f64 = into().map(|i| self.links[i].size).sum();
            let scale = if all > 0.0 {
                self.apart[node as usize] / self.count / all
            } else {
                0.0
            };
            for i in into() {
                self.links[i].size *= scale;
                self.links[i].push *= scale;
            }
        }
        Links(self.links)
    }
}

fn months_of(experiment: &Experiment, member: u32) -> Vec<Snapshot<'_>> {
    let world = experiment.world(member);
    trace(&world, &experiment.plan, experiment.months)
}

fn add_month(
    links: &mut [Link; ARROWS.len()],
    apart: &mut [f64; Node::ALL.len()],
    here: &Snapshot<'_>,
    there: &Snapshot<'_>,
) {
    let (own, theirs) = (here.values(), there.values());
    for node in Node::ALL {
        apart[node as usize] += difference(node, &own, &theirs);
        if node.arrows_out().next().is_none() {
            continue;
        }
        let going = here.with(node, there).values();
        let back = there.with(node, here).values();
        for (i, arrow) in ARROWS.iter().enumerate().filter(|(_, a)| a.from == node) {
            let to = arrow.to as usize;
            let link = 0.5 * ((going[to] - own[to]) + (theirs[to] - back[to]));
            if link.abs() > ROUNDING * own[to].abs().max(theirs[to].abs()) {
                links[i].size += link.abs();
                links[i].push += link;
            }
        }
    }
}

/// How far a quantity differs, 0–1.
fn difference(node: Node, own: &Values, theirs: &Values) -> f64 {
    let (own, theirs) = (own[node as usize], theirs[node as usize]);
    let range = node
        .info()
        .natural_max
        .unwrap_or_else(|| own.abs().max(theirs.abs()));
    if range > 0.0 {
        ((theirs - own).abs() / range).min(1.0)
    } else {
        0.0
    }
}
