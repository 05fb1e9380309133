//! Claims on scale (T4, §3.1, ch. 5).

use crate::Means;
use crate::experiment::{MEDIAN, Sampled, best, plan_with, scales, tied};
use regiewijzer_evidence::{Regierol, scale_of};
use regiewijzer_model::{Outcome, Plan, Regiemix, Region, Run, Scenario};

/// What bestuursregie is judged by.
const BESTUUR: [Outcome; 4] = [
    Outcome::GedragenVisie,
    Outcome::Draagvlak,
    Outcome::InterneRegie,
    Outcome::SamenwerkingBestuur,
];
/// What terreinregie is judged by.
const TERREIN: [Outcome; 5] = [
    Outcome::SamenwerkingSe,
    Outcome::SamenwerkingNec,
    Outcome::SamenwerkingBestuur,
    Outcome::AfstemmingVdab,
    Outcome::InvullingLde,
];
/// What beleidsregie is judged by.
const BELEID: [Outcome; 3] = [
    Outcome::Beleidscoherentie,
    Outcome::PassendePlaatsen,
    Outcome::InvullingMaatwerk,
];
/// Inhabitants of a small cluster, and of the subregion over which it pools its policy work.
const CLUSTER: u32 = 100_000;
const SUBREGION: u32 = 300_000;

/// F1. Sweep: 13 scales, n tied, z .15.
pub(super) fn bestuursregie_is_best_at_its_scale(sampled: &Sampled, means: Means) -> bool {
    let role = Regierol::Bestuursregisseur;
    is_best_within(sampled, means, Scenario::Bestuursregisseur, role, &BESTUUR)
}

/// F2. Sweep: 13 scales, n tied, z .5.
pub(super) fn terreinregie_is_best_at_its_scale(sampled: &Sampled, means: Means) -> bool {
    let role = Regierol::Terreinregisseur;
    is_best_within(sampled, means, Scenario::Terreinregisseur, role, &TERREIN)
}

/// F3. Sweep: 13 scales, n tied, z .8.
pub(super) fn beleidsregie_is_best_at_its_scale(sampled: &Sampled, means: Means) -> bool {
    let role = Regierol::Beleidsregisseur;
    is_best_within(sampled, means, Scenario::Beleidsregisseur, role, &BELEID)
}

/// Whether the scale at which a scenario does best by the mean of some outcomes is the one that the
/// evaluation advises for its role, as we read that in inhabitants.
fn is_best_within(
    sampled: &Sampled,
    means: Means,
    scenario: Scenario,
    role: Regierol,
    outcomes: &[Outcome],
) -> bool {
    let scales = scales();
    let run = |p| sampled.run(&plan_with(means, scenario, &tied(p)));
    let best = scales[best(&scales.map(run), outcomes)];
    let advised = scale_of(role);
    (advised.from_inhabitants..=advised.to_inhabitants).contains(&best)
}

/// F8. The median partnership with 4 against 16 municipalities, today's mix and power.
pub(super) fn fewer_councils_agree_sooner(sampled: &Sampled, means: Means) -> bool {
    let vision = |n| {
        let region = Region::rank_size(MEDIAN, n, None);
        let plan = plan_with(means, Scenario::Vandaag, &region);
        sampled.run(&plan).at_end(Outcome::GedragenVisie)
    };
    vision(4.0) - vision(16.0) >= 0.05
}

/// A cluster whose policy work is pooled over the subregion; the cluster without pooling; the
/// subregion as one partnership.
fn nested_local_and_subregional(means: Means, scenario: Scenario) -> [Plan; 3] {
    let local = plan_with(means, scenario, &tied(CLUSTER));
    let mut nested = local.clone();
    nested.horizon.policy_inhabitants = f64::from(SUBREGION);
    [nested, local, plan_with(means, scenario, &tied(SUBREGION))]
}

/// F15. Nested against local and subregional, mix and power of beleidsregie.
pub(super) fn nested_scales_unite(sampled: &Sampled, means: Means) -> bool {
    let plans = nested_local_and_subregional(means, Scenario::Beleidsregisseur);
    let [nested, local, subregional] = plans.map(|plan| sampled.run(&plan));
    nested.at_end(Outcome::Beleidscoherentie) > local.at_end(Outcome::Beleidscoherentie)
        && nested.at_end(Outcome::SamenwerkingBestuur)
            > subregional.at_end(Outcome::SamenwerkingBestuur)
}

/// F18. Nested against local and subregional, a third of the time for each role, power of
/// terreinregie: the mean of what the three roles are judged by, each role counting as much.
pub(super) fn nested_scales_serve_all_roles(sampled: &Sampled, means: Means) -> bool {
    let plans = nested_local_and_subregional(means, Scenario::Terreinregisseur);
    let [nested, local, subregional] = plans.map(|mut plan| {
        plan.horizon.mix = Regiemix::from_weights(1.0, 1.0, 1.0);
        let run = sampled.run(&plan);
        mean(&run, &BESTUUR) + mean(&run, &TERREIN) + mean(&run, &BELEID)
    });
    nested > local && nested > subregional
}

/// F17. One municipality against as many as the scale has, mix and power of terreinregie, at 120,000
/// and at 250,000 inhabitants: the mean of what terreinregie is judged by.
pub(super) fn a_city_is_the_better_terreinregisseur(sampled: &Sampled, means: Means) -> bool {
    let score = |region: Region| {
        let run = sampled.run(&plan_with(means, Scenario::Terreinregisseur, &region));
        mean(&run, &TERREIN)
    };
    [120_000, 250_000]
        .into_iter()
        .all(|p| score(Region::rank_size(p, 1.0, None)) > score(tied(p)))
}

/// The mean of outcomes that are all from 0 to 1, as they stand: scaled to their least and most over
/// two or three runs a hair's breadth would count as much as a gulf.
fn mean(run: &Run, outcomes: &[Outcome]) -> f64 {
    outcomes.iter().map(|o| run.at_end(*o)).sum::<f64>() / outcomes.len() as f64
}
