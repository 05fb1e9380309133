//! The two engines agree: in any world, under any choices that are allowed, month by month.
//!
//! The choices come from the list of levers with their own bounds, ends included, and are resolved as
//! those of a user are. When the regions were drawn by themselves instead, with a centre city that had
//! a tenth to nine tenths of the people, no test met a city that has all of them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

mod choices;

use choices::{choices, far_worlds, worlds};
use proptest::prelude::*;
use regiewijzer_engine::{InitialStates, run};
use regiewijzer_model::{Choices, Draws, Months, Outcome, World, simulate};

/// How far the engines may differ on any measure in any month, in its unit.
const TOLERANCE: f64 = 1e-4;

/// Horizons: mostly a year, and of every length.
fn months() -> impl Strategy<Value = Months> {
    let length = prop_oneof![9 => Just(12), 1 => Months::ALLOWED];
    length.prop_map(|months| Months::new(months).unwrap())
}

/// A seed and the number of a member; with noise off nothing.
fn chance() -> impl Strategy<Value = Option<(u32, u32)>> {
    proptest::option::of((any::<u32>(), any::<u32>()))
}

/// The largest difference between the engines, and where it is; `one` is what counts as one where the
/// reference engine gives this much.
fn difference(
    world: &World,
    choices: &Choices,
    months: Months,
    chance: Option<(u32, u32)>,
    one: fn(f64) -> f64,
) -> (f64, String) {
    let plan = choices.resolve().unwrap();
    let mut draws = chance.map_or_else(Draws::expected, |(seed, member)| {
        Draws::of_member(seed, member)
    });
    let reference = simulate(world, &plan, months, &mut draws);
    let (seed, member) = (chance.map(|c| c.0), chance.map_or(0, |c| c.1));
    let starts = InitialStates::of_worlds(&plan.past, seed, &[(member, world.clone())]);
    let results = run(&starts, &plan, months, &Outcome::ALL).unwrap();
    let mut worst = (0.0, String::new());
    for outcome in Outcome::ALL {
        for month in 0..=months.get() {
            let production = f64::from(results.at(outcome, month).unwrap()[0]);
            let exact = reference.at(outcome, month as usize);
            let difference = (production - exact).abs() / one(exact);
            let place = || {
                let id = outcome.id();
                format!("{id} in month {month}: {production} for {exact}")
            };
            assert!(difference.is_finite(), "{}", place());
            if difference > worst.0 {
                worst = (difference, place());
            }
        }
        assert_eq!(
            results.at_end(outcome),
            results.at(outcome, months.get()).unwrap()
        );
    }
    worst
}

fn agree(
    world: &World,
    choices: &Choices,
    months: Months,
    chance: Option<(u32, u32)>,
) -> Result<(), TestCaseError> {
    let (worst, place) = difference(world, choices, months, chance, |_| 1.0);
    prop_assert!(worst <= TOLERANCE, "{place}");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn under_any_choices_every_measure_agrees_in_every_month(
        world in worlds(), choices in choices(), months in months(), chance in chance()
    ) {
        agree(&world, &choices, months, chance)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000_000, ..ProptestConfig::default() })]

    #[test]
    #[ignore = "takes minutes"]
    fn under_a_million_choices_every_measure_agrees_in_every_month(
        world in worlds(), choices in choices(), months in months(), chance in chance()
    ) {
        agree(&world, &choices, months, chance)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    #[test]
    fn with_parameters_at_their_least_they_agree_in_proportion(
        world in far_worlds(), choices in choices(), months in months(), chance in chance()
    ) {
        let (worst, place) = difference(&world, &choices, months, chance, |exact| exact.abs().max(1.0));
        prop_assert!(worst <= TOLERANCE, "{place}");
    }
}
