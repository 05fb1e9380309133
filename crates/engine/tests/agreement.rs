//! The two engines agree: in any world, under any choice, month by month.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use proptest::prelude::*;
use regiewijzer_engine::{InitialStates, run};
use regiewijzer_model::initial_stocks::STOCKS;
use regiewijzer_model::run::SPIN_UP;
use regiewijzer_model::{
    Choices, Draws, Further, FurtherLever, InitialStocks, InstrumentOverrides, Levers, Months,
    Outcome, Parameter, Past, Phase, Plan, Regiemix, Region, Share, World, simulate,
};

/// How far the engines may differ on any measure in any month, in its unit.
const TOLERANCE: f64 = 1e-4;

/// Any world within the ranges.
fn worlds() -> impl Strategy<Value = World> {
    proptest::collection::vec(0.0..=1.0f64, Parameter::ALL.len()).prop_map(|places| {
        World::from_fn(|p| p.info().lo + (p.info().hi - p.info().lo) * places[p as usize])
    })
}

/// Worlds with some parameters at the least that makes sense at all, as when a mechanism is switched off.
///
/// Not at the most: a stock that can more than fill itself in a month leaps to and fro, and any
/// difference grows until the engines have nothing in common.
fn far_worlds() -> impl Strategy<Value = World> {
    let off = proptest::collection::vec(0..8u32, Parameter::ALL.len());
    (worlds(), off).prop_map(|(mut world, off)| {
        for (parameter, off) in Parameter::ALL.into_iter().zip(off) {
            if off == 0 {
                world.set(parameter, parameter.info().min);
            }
        }
        world
    })
}

fn regions() -> impl Strategy<Value = Region> {
    (
        20_000..800_000u32,
        1..=40u32,
        proptest::option::of(0.1..0.9f64),
    )
        .prop_map(|(inhabitants, n, centre)| Region::rank_size(inhabitants, n, centre))
}

/// Further levers, any of them at any level that is allowed.
fn further() -> impl Strategy<Value = Further> {
    proptest::collection::vec(proptest::option::of(0.0..=1.0f64), FurtherLever::ALL.len()).prop_map(
        |levels| {
            let mut further = Further::default();
            for (lever, level) in FurtherLever::ALL.into_iter().zip(levels) {
                let info = lever.info();
                if let Some(level) = level.map(|place| info.lo + (info.hi - info.lo) * place) {
                    let whole = if info.options.is_empty() {
                        level
                    } else {
                        level.round()
                    };
                    further.set(lever, whole).unwrap();
                }
            }
            further
        },
    )
}

fn overrides() -> impl Strategy<Value = InstrumentOverrides> {
    proptest::collection::vec(
        proptest::option::of((0.0..=1.0f64).prop_map(Share::clamped)),
        5,
    )
    .prop_map(|own| InstrumentOverrides {
        signal: own[0],
        agreement: own[1],
        advice: own[2],
        allocation_lde: own[3],
        allocation_maatwerk: own[4],
    })
}

/// Any levers that can be chosen for this region.
fn levers(region: Region) -> impl Strategy<Value = Levers> {
    let mix = (0.0..1.0f64, 0.0..1.0f64, 0.0..1.0f64);
    (
        mix,
        1.0..4.0f64,
        0.0..=1.0f64,
        overrides(),
        0.0..2_000_000.0f64,
        further(),
    )
        .prop_map(
            move |((b, t, p), pooling, z, overrides, budget_eur, further)| Levers {
                mix: Regiemix::from_weights(b, t, p),
                policy_inhabitants: region.inhabitants() * pooling,
                region: region.clone(),
                doorzettingsmacht: Share::clamped(z),
                overrides,
                budget_eur,
                further,
            },
        )
}

fn initial_stocks() -> impl Strategy<Value = InitialStocks> {
    proptest::collection::vec(proptest::option::of(0.0..=1.0f64), STOCKS.len()).prop_map(|levels| {
        let mut stocks = InitialStocks::default();
        for (stock, level) in STOCKS.into_iter().zip(levels) {
            if let Some(level) = level {
                stocks.set(stock, Share::clamped(level)).unwrap();
            }
        }
        stocks
    })
}

/// Any plan: today's past in a region, then levers that change once or not at all.
fn plans() -> impl Strategy<Value = Plan> {
    regions()
        .prop_flat_map(|region| {
            let later = proptest::option::of((1..143u32, levers(region.clone())));
            (
                levers(region.clone()),
                initial_stocks(),
                later,
                Just(region),
                0..=SPIN_UP,
                any::<bool>(),
            )
        })
        .prop_map(|(horizon, start, later, region, months, centre_city)| {
            let today = Choices::default().resolve().unwrap().horizon;
            let policy_inhabitants = region.inhabitants();
            Plan {
                past: Past {
                    levers: Levers {
                        region,
                        policy_inhabitants,
                        ..today
                    },
                    months,
                    centre_city,
                },
                start,
                horizon,
                later: later
                    .into_iter()
                    .map(|(after, levers)| Phase { after, levers })
                    .collect(),
            }
        })
}

/// The largest difference between the engines, and where it is; `one` is what counts as one where the
/// reference engine gives this much.
fn difference(
    world: &World,
    plan: &Plan,
    months: Months,
    chance: Option<(u32, u32)>,
    one: fn(f64) -> f64,
) -> (f64, String) {
    let mut draws = chance.map_or_else(Draws::expected, |(seed, member)| {
        Draws::of_member(seed, member)
    });
    let reference = simulate(world, plan, months, &mut draws);
    let (seed, member) = (chance.map(|c| c.0), chance.map_or(0, |c| c.1));
    let starts = InitialStates::of_worlds(&plan.past, seed, &[(member, world.clone())]);
    let results = run(&starts, plan, months, &Outcome::ALL).unwrap();
    let mut worst = (0.0, String::new());
    for outcome in Outcome::ALL {
        for month in 0..=months.get() {
            let production = f64::from(results.at(outcome, month).unwrap()[0]);
            let exact = reference.at(outcome, month as usize);
            let difference = (production - exact).abs() / one(exact);
            assert!(
                difference.is_finite(),
                "{} in month {month}: {production}",
                outcome.id()
            );
            if difference > worst.0 {
                worst = (
                    difference,
                    format!(
                        "{} in month {month}: {production} for {exact}",
                        outcome.id()
                    ),
                );
            }
        }
        assert_eq!(
            results.at_end(outcome),
            results.at(outcome, months.get()).unwrap()
        );
    }
    worst
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn with_noise_off_every_measure_agrees_in_every_month(world in worlds(), plan in plans(), months in 12..=144u32) {
        let (worst, place) = difference(&world, &plan, Months::new(months).unwrap(), None, |_| 1.0);
        prop_assert!(worst <= TOLERANCE, "{place}");
    }

    #[test]
    fn with_noise_on_both_meet_the_same_chance(
        world in worlds(), plan in plans(), months in 12..=144u32, seed: u32, member: u32
    ) {
        let (worst, place) = difference(&world, &plan, Months::new(months).unwrap(), Some((seed, member)), |_| 1.0);
        prop_assert!(worst <= TOLERANCE, "{place}");
    }

    #[test]
    fn with_parameters_at_their_least_they_agree_in_proportion(
        world in far_worlds(), plan in plans(), months in 12..=144u32, seed: u32, noise: bool
    ) {
        let months = Months::new(months).unwrap();
        let (worst, place) = difference(&world, &plan, months, noise.then_some((seed, 0)), |exact| exact.abs().max(1.0));
        prop_assert!(worst <= TOLERANCE, "{place}");
    }
}
