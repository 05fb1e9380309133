//! The worlds and the choices that claims are tried on.

use crate::Means;
use rayon::prelude::*;
use regiewijzer_ensemble::{Assumptions, design};
use regiewijzer_model::means;
use regiewijzer_model::{
    Draws, Further, InitialStocks, InstrumentOverrides, Levers, Months, Outcome, Past, Plan,
    Readings, Region, Run, Scenario, Share, World, simulate,
};

/// The yearly means of a median partnership, rounded.
const MEANS_EUR: f64 = 68_000.0;
/// Inhabitants of the partnership that gets these means where all get as much per inhabitant.
const MEANS_INHABITANTS: f64 = 100_000.0;
/// Inhabitants of the median partnership.
pub(crate) const MEDIAN: u32 = Region::MEDIAN_INHABITANTS;

/// The sampled worlds.
pub(crate) struct Worlds {
    pub(crate) members: u32,
    pub(crate) seed: u32,
    /// How the model is read in all of them.
    pub(crate) readings: Readings,
}

/// One sampled world, with its chance: the same whatever is tried in it.
pub(crate) struct Sampled {
    pub(crate) world: World,
    seed: u32,
    member: u32,
}

impl Worlds {
    /// The worlds, as a parallel iterator.
    pub(crate) fn sampled(&self) -> impl IndexedParallelIterator<Item = Sampled> {
        let seed = self.seed;
        let assumptions = Assumptions::under(self.readings);
        (0..self.members)
            .into_par_iter()
            .map(move |member| Sampled::new(seed, member, &assumptions))
    }
}

impl Sampled {
    pub(crate) fn new(seed: u32, member: u32, assumptions: &Assumptions) -> Self {
        Self {
            world: design::world(seed, member, assumptions),
            seed,
            member,
        }
    }

    pub(crate) fn draws(&self) -> Draws {
        Draws::of_member(self.seed, self.member)
    }

    /// The same world with something changed, and the same chance.
    pub(crate) fn in_world(&self, change: impl FnOnce(&mut World)) -> Self {
        let mut world = self.world.clone();
        change(&mut world);
        Self { world, ..*self }
    }

    /// A policy cycle in this world.
    pub(crate) fn run(&self, plan: &Plan) -> Run {
        self.run_for(Months::POLICY_CYCLE, plan)
    }

    pub(crate) fn run_for(&self, months: Months, plan: &Plan) -> Run {
        simulate(&self.world, plan, months, &mut self.draws())
    }
}

/// A region of this scale, its number of municipalities tied to it.
pub(crate) fn tied(inhabitants: u32) -> Region {
    let number = Region::tied_municipalities(inhabitants, None);
    Region::rank_size(inhabitants, number, None)
}

/// A region that is one municipality is a centre city on its own.
fn is_a_city_alone(region: &Region) -> bool {
    region.municipalities().len() == 1
}

/// Today in the past, then a scenario, with equal means in both, so that scale alone differs.
pub(crate) fn plan(scenario: Scenario, region: &Region) -> Plan {
    let levers = |scenario: Scenario| Levers {
        mix: scenario.mix(),
        policy_inhabitants: region.inhabitants(),
        region: region.clone(),
        doorzettingsmacht: scenario.doorzettingsmacht(),
        overrides: InstrumentOverrides::default(),
        budget_eur: MEANS_EUR,
        further: Further::default(),
    };
    Plan {
        past: Past {
            centre_city: is_a_city_alone(region),
            ..Past::of(levers(Scenario::Vandaag))
        },
        start: InitialStocks::default(),
        horizon: levers(scenario),
        later: Vec::new(),
    }
}

/// The same with other means.
pub(crate) fn plan_with(means: Means, scenario: Scenario, region: &Region) -> Plan {
    let inhabitants = region.inhabitants();
    let [past, horizon] = match means {
        Means::Gelijk => [MEANS_EUR; 2],
        Means::PerInwoner => [MEANS_EUR * inhabitants / MEANS_INHABITANTS; 2],
        Means::Regel => {
            let city = is_a_city_alone(region).then_some(inhabitants as u32);
            let inhabitants = inhabitants as u32;
            [
                means::without_steps(inhabitants, city),
                means::by_rule(inhabitants, city),
            ]
        }
    };
    let mut plan = plan(scenario, region);
    (plan.past.levers.budget_eur, plan.horizon.budget_eur) = (past, horizon);
    plan
}

/// The same plan with another doorzettingsmacht over the horizon.
pub(crate) fn with_power(plan: &Plan, doorzettingsmacht: f64) -> Plan {
    let mut plan = plan.clone();
    plan.horizon.doorzettingsmacht = Share::clamped(doorzettingsmacht);
    plan
}

/// The scales of a sweep: 13, evenly spread on a logarithmic scale from 30,000 to 650,000.
pub(crate) fn scales() -> [u32; 13] {
    std::array::from_fn(|i| {
        let (lo, hi) = (30_000.0f64, 650_000.0f64);
        (lo * libm::pow(hi / lo, i as f64 / 12.0)).round() as u32
    })
}

/// Where each outcome is scaled from its least to its most over the runs: the run with the highest mean.
pub(crate) fn best(runs: &[Run], outcomes: &[Outcome]) -> usize {
    let mut score = vec![0.0; runs.len()];
    for &outcome in outcomes {
        let values: Vec<f64> = runs.iter().map(|run| run.at_end(outcome)).collect();
        let (lo, hi) = values
            .iter()
            .fold((f64::MAX, f64::MIN), |(lo, hi), v| (lo.min(*v), hi.max(*v)));
        if hi > lo {
            for (sum, value) in score.iter_mut().zip(&values) {
                *sum += (value - lo) / (hi - lo);
            }
        }
    }
    let better = |best: usize, i: usize| if score[i] > score[best] { i } else { best };
    (0..score.len()).fold(0, better)
}
