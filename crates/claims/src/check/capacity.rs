//! Claims on where regions stand, what means bring and how regions differ (ch. 3, §2.2, §2.3, ch. 5).

use crate::experiment::{MEDIAN, Sampled, plan, tied};
use regiewijzer_evidence::{Partnership, partnerships};
use regiewijzer_model::state::State;
use regiewijzer_model::{
    Choices, FurtherLever, Outcome, Phase, Plan, Region, Run, Scenario, Share,
};

/// The decree's goals (ch. 3).
const DECREE: [Outcome; 4] = [
    Outcome::GedragenVisie,
    Outcome::SamenwerkingSe,
    Outcome::SamenwerkingBestuur,
    Outcome::SamenwerkingNec,
];

/// What was gained over the spin-up in the three kinds of cooperation: SE, local government, regular economy.
fn gained(sampled: &Sampled) -> [f64; 3] {
    let start = State::at_start(0.0, Vec::new()).stocks;
    let run = sampled.run(&plan(Scenario::Vandaag, &tied(MEDIAN)));
    [
        run.at(Outcome::SamenwerkingSe, 0) - start.samenwerking_se,
        run.at(Outcome::SamenwerkingBestuur, 0) - start.samenwerking_bestuur,
        run.at(Outcome::SamenwerkingNec, 0) - start.samenwerking_nec,
    ]
}

/// F4. Spin-up of the median partnership, €68,000.
pub(super) fn local_government_gained_most(sampled: &Sampled) -> bool {
    let [se, bestuur, nec] = gained(sampled);
    bestuur > se && bestuur > nec
}

/// F5. Spin-up of the median partnership, €68,000.
pub(super) fn cooperation_improved(sampled: &Sampled) -> bool {
    let [se, _, nec] = gained(sampled);
    se >= 0.1 && nec >= 0.0
}

/// F9. The median partnership, today's mix and power, means for 0.5, 1 and 1.5 FTE at the world's own cost.
pub(super) fn means_have_diminishing_returns(sampled: &Sampled) -> bool {
    let [half, one, more] = [0.5, 1.0, 1.5].map(|fte| {
        let mut plan = plan(Scenario::Vandaag, &tied(MEDIAN));
        plan.horizon.budget_eur = fte * sampled.world.cost * 1000.0;
        sampled.run(&plan)
    });
    let gain = |a: &Run, b: &Run, outcome| b.at_end(outcome) - a.at_end(outcome);
    DECREE
        .into_iter()
        .all(|outcome| gain(&one, &more, outcome) < gain(&half, &one, outcome))
}

/// F12. Six municipalities of the median partnership, today, €68,000: one with half of the people against six equals.
pub(super) fn a_centre_city_makes_two_speeds(sampled: &Sampled) -> bool {
    let spread = |region: Region| {
        let run = sampled.run(&plan(Scenario::Vandaag, &region));
        standard_deviation(&run.end().draagvlak)
    };
    let half = 0.5 * f64::from(MEDIAN);
    spread(Region::rank_size(MEDIAN, 6.0, Some(half))) > spread(Region::equal(MEDIAN, 6))
}

fn standard_deviation(values: &[f64]) -> f64 {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    (values.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / n).sqrt()
}

/// F13. The part of the partnerships of up to ten municipalities in which bestuursregie is a growth
/// scenario: each with its own region and means by rule, z .15.
pub(super) fn bestuursregie_grows(sampled: &Sampled) -> f64 {
    let grows = |partnership: &Partnership| {
        let choices = Choices {
            partnership: Some(partnership.id.to_owned()),
            ..Choices::of_scenario(Scenario::Bestuursregisseur)
        };
        choices.resolve().is_ok_and(|plan| {
            let run = sampled.run(&plan);
            [Outcome::GedragenVisie, Outcome::InterneRegie]
                .into_iter()
                .all(|outcome| run.at_end(outcome) - run.at(outcome, 0) >= 0.05)
        })
    };
    let small = || partnerships().iter().filter(|p| p.municipalities <= 10);
    small().filter(|p| grows(p)).count() as f64 / small().count() as f64
}

/// F11. The median partnership, today's mix and power, €68,000; turnover doubled from the start of
/// the spin-up, then with the learning network at its fullest over the horizon.
pub(super) fn the_learning_network_wins_back(sampled: &Sampled) -> bool {
    let today = plan(Scenario::Vandaag, &tied(MEDIAN));
    let mut learning = today.clone();
    let _ = learning
        .horizon
        .further
        .set(FurtherLever::LerendNetwerk, 1.0);
    let restless = sampled.in_world(|world| world.turn *= 2.0);
    let mean = |run: Run| DECREE.iter().map(|o| run.at_end(*o)).sum::<f64>() / DECREE.len() as f64;
    let steady = mean(sampled.run(&today));
    let doubled = mean(restless.run(&today));
    let won_back = mean(restless.run(&learning)) - doubled;
    doubled < steady && won_back >= 0.2 * (steady - doubled)
}

/// F16. The median partnership, €68,000, starting with interne regie .1, draagvlak .2 and a shared
/// vision of .1: bestuursregie for 24 months and then terreinregie, against terreinregie at once.
pub(super) fn first_inward_then_outward_pays(sampled: &Sampled) -> bool {
    let mut at_once = plan(Scenario::Terreinregisseur, &tied(MEDIAN));
    for (stock, level) in [
        (Outcome::InterneRegie, 0.1),
        (Outcome::Draagvlak, 0.2),
        (Outcome::GedragenVisie, 0.1),
    ] {
        let _ = at_once.start.set(stock, Share::clamped(level));
    }
    let inward = plan(Scenario::Bestuursregisseur, &tied(MEDIAN));
    let path = Plan {
        horizon: inward.horizon,
        later: vec![Phase {
            after: 24,
            levers: at_once.horizon.clone(),
        }],
        ..at_once.clone()
    };
    let [path, at_once] = [path, at_once].map(|plan| sampled.run(&plan));
    let gain = |outcome| path.at_end(outcome) - at_once.at_end(outcome);
    gain(Outcome::InterneRegie) > 0.0 && gain(Outcome::SamenwerkingSe) >= 0.0
}
