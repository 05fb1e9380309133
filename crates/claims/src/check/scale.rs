//! Claims on scale (T4, §3.1).

use crate::experiment::{MEDIAN, Sampled, best, plan, scales, tied};
use regiewijzer_model::{Outcome, Region, Run, Scenario};
use std::ops::RangeInclusive;

/// The scale at which a scenario does best in a world, by the mean of some outcomes.
fn best_scale(sampled: &Sampled, scenario: Scenario, outcomes: &[Outcome]) -> u32 {
    let scales = scales();
    let runs: Vec<Run> = scales
        .iter()
        .map(|&p| sampled.run(&plan(scenario, &tied(p))))
        .collect();
    scales[best(&runs, outcomes)]
}

fn does_best(
    sampled: &Sampled,
    scenario: Scenario,
    outcomes: &[Outcome],
    within: RangeInclusive<u32>,
) -> bool {
    within.contains(&best_scale(sampled, scenario, outcomes))
}

/// F1. Sweep: 13 scales, n tied, z .15, €68,000.
pub(super) fn bestuursregie_is_best_small(sampled: &Sampled) -> bool {
    use Outcome::{Draagvlak, GedragenVisie, InterneRegie, SamenwerkingBestuur};
    let outcomes = [GedragenVisie, Draagvlak, InterneRegie, SamenwerkingBestuur];
    does_best(sampled, Scenario::Bestuursregisseur, &outcomes, 0..=100_000)
}

/// F2. Sweep: 13 scales, n tied, z .5, €68,000.
pub(super) fn terreinregie_is_best_in_between(sampled: &Sampled) -> bool {
    use Outcome::{
        AfstemmingVdab, InvullingLde, SamenwerkingBestuur, SamenwerkingNec, SamenwerkingSe,
    };
    let outcomes = [
        SamenwerkingSe,
        SamenwerkingNec,
        SamenwerkingBestuur,
        AfstemmingVdab,
        InvullingLde,
    ];
    does_best(
        sampled,
        Scenario::Terreinregisseur,
        &outcomes,
        45_000..=200_000,
    )
}

/// F3. Sweep: 13 scales, n tied, z .8, €68,000.
pub(super) fn beleidsregie_is_best_at_the_subregion(sampled: &Sampled) -> bool {
    use Outcome::{Beleidscoherentie, InvullingMaatwerk, PassendePlaatsen};
    let outcomes = [Beleidscoherentie, PassendePlaatsen, InvullingMaatwerk];
    does_best(
        sampled,
        Scenario::Beleidsregisseur,
        &outcomes,
        200_000..=520_000,
    )
}

/// F8. The median partnership with 4 against 16 municipalities, today's mix and power, €68,000.
pub(super) fn fewer_councils_agree_sooner(sampled: &Sampled) -> bool {
    let vision = |n| {
        let region = Region::rank_size(MEDIAN, n, None);
        sampled
            .run(&plan(Scenario::Vandaag, &region))
            .at_end(Outcome::GedragenVisie)
    };
    vision(4) - vision(16) >= 0.05
}

/// F15. A partnership of 100,000 whose policy work is pooled over 300,000, against the same without
/// pooling and against one partnership of 300,000; mix and power of beleidsregie, €68,000 each. That is
/// what the subsidy rule gives all three: without a centre city it pays no more for a larger scale.
pub(super) fn nested_scales_unite(sampled: &Sampled) -> bool {
    let local = plan(Scenario::Beleidsregisseur, &tied(100_000));
    let mut nested = local.clone();
    nested.horizon.policy_inhabitants = 300_000.0;
    let subregional = plan(Scenario::Beleidsregisseur, &tied(300_000));
    let [nested, local, subregional] = [nested, local, subregional].map(|plan| sampled.run(&plan));
    nested.at_end(Outcome::Beleidscoherentie) > local.at_end(Outcome::Beleidscoherentie)
        && nested.at_end(Outcome::SamenwerkingBestuur)
            > subregional.at_end(Outcome::SamenwerkingBestuur)
}
