//! Any choices that are allowed, from the list of levers: a new lever is drawn by itself.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use proptest::prelude::*;
use proptest::test_runner::TestRng;
use regiewijzer_evidence::partnerships;
use regiewijzer_model::initial_stocks::STOCKS;
use regiewijzer_model::lever::{Kind, Value};
use regiewijzer_model::{
    Choices, InitialStocks, Lever, Months, Parameter, Reading, Readings, Regiemix, Scenario,
    ScheduledScenario, Share, World,
};

/// Any choices that are allowed.
pub(crate) fn choices() -> impl Strategy<Value = Choices> {
    Just(()).prop_perturb(|(), mut rng| drawn(&mut rng))
}

/// Any world within the ranges, read in any way.
pub(crate) fn worlds() -> impl Strategy<Value = World> {
    Just(()).prop_perturb(|(), mut rng| {
        let value = |p: Parameter, rng: &mut TestRng| {
            p.info().lo + (p.info().hi - p.info().lo) * rng.random::<f64>()
        };
        World {
            readings: readings(&mut rng),
            ..World::from_fn(|p| value(p, &mut rng))
        }
    })
}

/// Mostly none, or a few; sometimes any number.
fn readings(rng: &mut TestRng) -> Readings {
    let chance = [0.0, 0.05, 0.3][rng.random_range(0..3)];
    let all = Reading::ALL.into_iter();
    all.filter(|_| rng.random_bool(chance)).collect()
}

/// A place within a range; often one of its ends.
fn place(rng: &mut TestRng) -> f64 {
    rng.random_range(-0.3..1.3f64).clamp(0.0, 1.0)
}

fn share(rng: &mut TestRng) -> Share {
    Share::clamped(place(rng))
}

fn drawn(rng: &mut TestRng) -> Choices {
    let mut choices = Choices::default();
    for lever in order(rng) {
        if rng.random_bool(0.6) {
            let value = value(lever, &choices, rng);
            lever.set(&mut choices, Some(value)).unwrap();
        }
    }
    choices
}

/// Every lever, after those that bound it: inhabitants and municipalities bound each other.
fn order(rng: &mut TestRng) -> Vec<Lever> {
    let municipalities_first = rng.random_bool(0.5);
    let mut levers: Vec<Lever> = Lever::all().collect();
    levers.sort_by_key(|lever| match lever {
        Lever::Partnership => 0,
        Lever::Municipalities if municipalities_first => 1,
        Lever::Inhabitants => 2,
        _ => 3,
    });
    levers
}

fn value(lever: Lever, choices: &Choices, rng: &mut TestRng) -> Value {
    match lever.kind() {
        Kind::Scenario => scenario(rng).into(),
        Kind::Partnership => {
            let all = partnerships();
            Value::Partnership(all[rng.random_range(0..all.len())].id.to_owned())
        }
        Kind::Mix => {
            let [b, t, p] = [(); 3].map(|()| place(rng));
            Regiemix::from_weights(b, t, p).into()
        }
        Kind::Schedule => {
            let mut after = 0;
            let mut later = Vec::new();
            while rng.random_bool(0.6) {
                after += rng.random_range(1..=48);
                if after < *Months::ALLOWED.end() {
                    let scenario = scenario(rng);
                    later.push(ScheduledScenario { after, scenario });
                }
            }
            later.into()
        }
        Kind::Stocks => {
            let mut stocks = InitialStocks::default();
            for stock in STOCKS {
                if rng.random_bool(0.5) {
                    stocks.set(stock, share(rng)).unwrap();
                }
            }
            stocks.into()
        }
        Kind::Options(options) => Value::Number(rng.random_range(0..options.len()) as f64),
        kind => {
            let (lo, hi) = lever.bounds_beside(choices).unwrap();
            let place = place(rng);
            Value::Number(match kind {
                // The square, so that small regions and small means are drawn often too.
                Kind::Whole | Kind::Euro => (lo + (hi - lo) * place * place).round(),
                _ => lo + (hi - lo) * place,
            })
        }
    }
}

fn scenario(rng: &mut TestRng) -> Scenario {
    Scenario::ALL[rng.random_range(0..Scenario::ALL.len())]
}

/// Worlds with some parameters at the least that makes sense at all, as when a mechanism is switched off.
///
/// Not at the most: a stock that can more than fill itself in a month leaps to and fro, and any
/// difference grows until the engines have nothing in common.
#[allow(dead_code, reason = "not every test asks for worlds this far out")]
pub(crate) fn far_worlds() -> impl Strategy<Value = World> {
    worlds().prop_perturb(|mut world, mut rng| {
        for parameter in Parameter::ALL {
            if rng.random_bool(0.125) {
                world.set(parameter, parameter.info().min);
            }
        }
        world
    })
}
