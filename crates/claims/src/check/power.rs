//! Claims on doorzettingsmacht (§2.4.3, §2.4.4, §2.5, ch. 5).

use crate::Means;
use crate::experiment::{MEDIAN, Sampled, plan, plan_with, tied, with_power};
use regiewijzer_model::run::{horizon, spin_up};
use regiewijzer_model::{Months, Outcome, Plan, Region, Scenario};

/// Doorzettingsmacht without allocating (advice nearly full) and with all of it.
const STEP: [f64; 2] = [0.6, 1.0];
/// Inhabitants of ten municipalities of the mean size (§2.1.2).
const TEN: u32 = 207_000;
/// Months in which the cost of allocating is looked for.
const FIRST_MONTHS: u32 = 24;

/// F6. The median partnership, mix of beleidsregie, z .6 → 1, €68,000; draagvlak put at .7 and at .15 at the start.
pub(super) fn draagvlak_softens_allocating(sampled: &Sampled) -> bool {
    let plan = plan(Scenario::Beleidsregisseur, &tied(MEDIAN));
    worst_cost(sampled, &plan, 0.15) - worst_cost(sampled, &plan, 0.7) >= 0.03
}

/// What allocating costs in samenwerking_se in the worst month, where draagvlak starts at this level everywhere.
fn worst_cost(sampled: &Sampled, plan: &Plan, draagvlak: f64) -> f64 {
    let [without, with] = STEP.map(|z| {
        let plan = with_power(plan, z);
        let mut draws = sampled.draws();
        let mut start = spin_up(&sampled.world, &plan, &mut draws);
        start.draagvlak.fill(draagvlak);
        let months = Months::new(FIRST_MONTHS).unwrap_or(Months::POLICY_CYCLE);
        horizon(&sampled.world, &plan, start, months, &mut draws)
    });
    let cost = |month| {
        without.at(Outcome::SamenwerkingSe, month) - with.at(Outcome::SamenwerkingSe, month)
    };
    (1..=FIRST_MONTHS as usize).map(cost).fold(0.0, f64::max)
}

/// F7. Mix of beleidsregie, z .6 → 1: 70,000 against 350,000 inhabitants; and 207,000
/// inhabitants (ten municipalities of the mean size) as one city against ten municipalities.
pub(super) fn distance_softens_allocating(sampled: &Sampled, means: Means) -> bool {
    let loss = |region: Region| {
        let plan = plan_with(means, Scenario::Beleidsregisseur, &region);
        let [without, with] = STEP.map(|z| {
            sampled
                .run(&with_power(&plan, z))
                .at_end(Outcome::SamenwerkingSe)
        });
        1.0 - with / without
    };
    loss(tied(70_000)) > loss(tied(350_000))
        && loss(Region::rank_size(TEN, 1.0, None)) > loss(Region::rank_size(TEN, 10.0, None))
}

/// F10. The median partnership, mix of terreinregie, z .2 → .5, €68,000.
pub(super) fn an_agreement_pays(sampled: &Sampled) -> bool {
    let plan = plan(Scenario::Terreinregisseur, &tied(MEDIAN));
    let [without, with] = [0.2, 0.5].map(|z| sampled.run(&with_power(&plan, z)));
    let gain = |outcome| with.at_end(outcome) - without.at_end(outcome);
    let filled = |run: &regiewijzer_model::Run| {
        let workers = &run.end().pipeline;
        workers.workers_lde + workers.workers_maatwerk
    };
    gain(Outcome::AfstemmingVdab) >= 0.05
        && filled(&with) > filled(&without)
        && gain(Outcome::Terugval) < 0.0
}
