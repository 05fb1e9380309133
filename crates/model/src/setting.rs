//! What doesn't change while a set of levers is in force: computed once, read every month.

use crate::instruments::Instruments;
use crate::levers::Levers;
use crate::mechanism::{
    actors, contact, effort, funding, impartiality, instruments, participation, policy_reach,
};
use crate::parameter::World;
use std::borrow::Cow;

/// The constants of one run under one set of levers.
#[derive(Clone, Debug)]
pub struct Setting<'a> {
    /// The world of this run, as it is under the further levers and the readings.
    pub world: World,
    /// The same before the readings, which depend on the levers.
    moved: World,
    /// The levers in force.
    pub levers: Cow<'a, Levers>,
    /// The instruments that come with the doorzettingsmacht.
    pub instruments: Instruments,
    /// How the means come in.
    pub funding: funding::Form,
    /// The means and what they are for.
    pub means: effort::Means,
    /// `K`: number of SE actors in the region.
    pub actors: f64,
    /// `μ`: critical mass, the part of cooperation that this many actors allow (§2.1.2).
    pub critical_mass: f64,
    /// `part`: the part of the actors that takes part in consultation (fn 23).
    pub participation: f64,
    /// `opp`: presence of social economy, per municipality (§2.2.2).
    pub opportunities: Vec<f64>,
    /// `a/need`: part of the regisseur's time for each council, against what it needs.
    pub attention: Vec<f64>,
    /// `s·P/P_p`: weight of each municipality at the policy scale.
    pub policy_weights: Vec<f64>,
    /// `ν^−gV`: how the number of councils slows a shared vision (§3.1).
    pub consent: f64,
    /// How policy work reaches the subregion's tables.
    pub tables: policy_reach::Tables,
    /// `δ`: how far the allocator stands from the providers, 0–1 (T4, §2.4.3).
    pub distance: f64,
}

/// What follows from levers but has a name of its own in the causal diagram.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Inputs {
    /// The instruments.
    pub(crate) instruments: Instruments,
    /// `K`.
    pub(crate) actors: f64,
    /// `part`.
    pub(crate) participation: f64,
    /// `δ`.
    pub(crate) distance: f64,
}

impl<'a> Setting<'a> {
    /// The constants of a run in this world under these levers.
    #[must_use]
    pub fn new(world: &World, levers: &'a Levers) -> Self {
        let moved = levers.further.applied_to(world);
        let world = moved.readings.applied_to(&moved, levers);
        let inputs = Inputs {
            instruments: levers.instruments(),
            actors: actors::number(&world, levers.region.inhabitants()),
            participation: participation::participation(&world, levers.region.inhabitants()),
            distance: impartiality::distance(&world, levers),
        };
        Self::with(moved, Cow::Borrowed(levers), inputs)
    }

    /// The same in a world as it is under the further levers, where what has a name of its own in the
    /// causal diagram is an input.
    pub(crate) fn with(moved: World, levers: Cow<'a, Levers>, inputs: Inputs) -> Self {
        let world = moved.readings.applied_to(&moved, &levers);
        let inhabitants = levers.region.inhabitants();
        let number = levers.region.number();
        let sizes = || levers.region.municipalities().iter().map(|one| one.size);
        let actors = inputs.actors;
        let pooling = inhabitants / levers.policy_inhabitants;
        Self {
            instruments: inputs.instruments,
            funding: funding::Form::of(&levers.further),
            means: effort::Means::new(&world, &levers, &inputs.instruments),
            actors,
            participation: inputs.participation,
            critical_mass: actors::critical_mass(&world, actors),
            opportunities: sizes().map(|s| actors::presence(actors, s)).collect(),
            attention: sizes()
                .map(|s| contact::attention(&world, s, number, inhabitants))
                .collect(),
            policy_weights: sizes().map(|s| s * pooling).collect(),
            consent: libm::pow(number, -world.g_v),
            distance: inputs.distance,
            tables: policy_reach::Tables::new(&world, levers.policy_inhabitants),
            levers,
            world,
            moved,
        }
    }

    /// The world as it is under the further levers, before the readings.
    pub(crate) fn moved(&self) -> &World {
        &self.moved
    }

    /// The inputs of [`Self::with`].
    pub(crate) fn inputs(&self) -> Inputs {
        Inputs {
            instruments: self.instruments,
            actors: self.actors,
            participation: self.participation,
            distance: self.distance,
        }
    }

    /// `agr'`: strength of the agreement with VDAB, at least a half where one exists already (ch. 5, fn 22).
    #[must_use]
    pub fn agreement(&self, existing: f64) -> f64 {
        instruments::agreement(self.instruments.agreement, existing)
    }
}
