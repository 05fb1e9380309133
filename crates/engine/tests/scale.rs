//! Along the scale nothing leaps: where the number of municipalities is tied to it and the means are
//! chosen, a few inhabitants more move every measure a little.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

mod choices;

use choices::{choices, worlds};
use proptest::prelude::*;
use regiewijzer_evidence::subsidy::tiers;
use regiewijzer_model::{
    Choices, Draws, InitialStocks, Lever, Months, Outcome, Share, Unit, World, simulate,
};

const MONTHS: u32 = 24;
/// Means are chosen up to here, in euro a year.
const MEANS_EUR: f64 = 300_000.0;
/// Stocks start here or above. At nought the legitimacy of who allocates, a cube root, has no finite slope.
const LEAST_START: f64 = 0.05;
/// Where the number of municipalities was rounded once: half of one above 2, 3 and 4.
const ROUNDED: [u32; 3] = [51_750, 72_450, 93_150];

/// `L`: a measure moves by at most `L` times the growth in proportion of the inhabitants or, where
/// that is more, of the municipalities. Three times the largest of 400,000 pairs, by kind of measure:
/// a slope differs by the world, and one that leaps is over it a hundredfold for the smallest step.
fn most(outcome: Outcome) -> f64 {
    match outcome.unit() {
        Unit::Share => 6.0,
        Unit::ContactsPerMonth | Unit::EurPerInhabitantYear => 4.5,
        Unit::Per1000 | Unit::Per1000Cumulative => 0.9,
    }
}

/// What a move is measured against: a share as it is, any other measure against its value.
fn scale(outcome: Outcome, value: f64) -> f64 {
    match outcome.unit() {
        Unit::Share => 1.0,
        _ => value.max(1.0),
    }
}

/// Any choices twice, the second time with a few inhabitants more.
fn neighbours() -> impl Strategy<Value = [Choices; 2]> {
    (choices(), 0.0..=MEANS_EUR).prop_perturb(|(choices, means), mut rng| {
        let mut start = InitialStocks::default();
        for (stock, level) in choices.start.changed() {
            let level = Share::clamped(level.get().max(LEAST_START));
            start.set(stock, level).unwrap();
        }
        let choices = Choices {
            inhabitants: None,
            municipalities: None,
            policy_inhabitants: None,
            budget_eur: Some(means),
            start,
            ..choices
        };
        let (lo, hi) = Lever::Inhabitants.bounds_beside(&choices).unwrap();
        let steps = tiers().iter().map(|tier| tier.from_inhabitants);
        let places: Vec<u32> = steps.chain(ROUNDED).collect();
        let at = match rng.random_range(0..3) {
            0 => places[rng.random_range(0..places.len())],
            1 => choices.own_inhabitants(),
            _ => (lo * libm::pow(hi / lo, rng.random())) as u32,
        };
        let step = 1 + (f64::from(at) * 0.01 * libm::pow(rng.random(), 4.0)) as u32;
        let from = if rng.random() { at - step } else { at };
        let from = from.clamp(lo as u32, hi as u32 - step);
        [from, from + step].map(|inhabitants| Choices {
            inhabitants: Some(inhabitants),
            ..choices.clone()
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

    #[test]
    fn a_few_inhabitants_more_move_every_measure_a_little(
        world in worlds(), pair in neighbours(), chance in proptest::option::of((any::<u32>(), any::<u32>()))
    ) {
        let run = |choices: &Choices, world: &World| {
            let mut draws = chance.map_or_else(Draws::expected, |(seed, member)| Draws::of_member(seed, member));
            simulate(world, &choices.resolve().unwrap(), Months::new(MONTHS).unwrap(), &mut draws)
        };
        let growth = |of: fn(&Choices) -> f64| of(&pair[1]) / of(&pair[0]) - 1.0;
        let growth = growth(|choices| choices.inhabitants().into()).max(growth(Choices::own_municipalities));
        let [before, after] = pair.each_ref().map(|choices| run(choices, &world));
        for outcome in Outcome::ALL {
            for month in 0..=MONTHS as usize {
                let (before, after) = (before.at(outcome, month), after.at(outcome, month));
                let moved = (after - before).abs() / scale(outcome, before);
                prop_assert!(
                    moved <= most(outcome) * growth + 1e-9,
                    "{} in month {month}: {before} → {after} where the region grows by {growth}", outcome.id()
                );
            }
        }
    }
}
