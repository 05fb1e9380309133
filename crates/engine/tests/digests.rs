//! Figures that must not change unseen, and that don't depend on how members are divided.
//!
//! `examples/wasm.mjs` asks wasm, with and without SIMD, for the same digests.

mod matrix;

use matrix::{MEMBERS, WANTED, digest_of, experiments, in_chunks};
use regiewijzer_engine::{InitialStates, RunError, run};
use regiewijzer_model::{Choices, Outcome};

#[test]
fn every_experiment_gives_its_frozen_digest() {
    let frozen: Vec<&str> = include_str!("digests.csv").lines().skip(1).collect();
    let experiments = experiments();
    assert_eq!(frozen.len(), experiments.len());
    for ((name, experiment), frozen) in experiments.iter().zip(frozen) {
        let found = digest_of(experiment, MEMBERS as usize);
        assert_eq!(format!("{name},{found}"), frozen, "{name}");
    }
}

#[test]
fn the_digest_is_the_same_for_every_size_of_chunk() {
    for (name, experiment) in experiments() {
        let whole = digest_of(&experiment, MEMBERS as usize);
        for chunk in [1, 7, 64, 128] {
            assert_eq!(
                digest_of(&experiment, chunk),
                whole,
                "{name} in chunks of {chunk}"
            );
        }
    }
}

#[test]
fn a_small_ensemble_is_the_beginning_of_a_large_one_and_a_short_horizon_of_a_long_one() {
    let [_, (_, mut experiment), ..] = experiments();
    let large = &in_chunks(&experiment, MEMBERS as usize)[0];
    experiment.months = regiewijzer_model::Months::new(12).unwrap();
    let starts = InitialStates::new(&experiment, 0..50);
    let small = run(&starts, &experiment.plan, experiment.months, &WANTED).unwrap();
    for outcome in WANTED {
        for month in 0..=12 {
            assert_eq!(
                small.at(outcome, month).unwrap(),
                &large.at(outcome, month).unwrap()[..50]
            );
        }
    }
}

#[test]
fn a_measure_that_was_not_asked_for_has_an_end_and_no_trajectory() {
    let [(_, experiment), ..] = experiments();
    let starts = InitialStates::new(&experiment, 0..5);
    let results = run(&starts, &experiment.plan, experiment.months, &[]).unwrap();
    assert_eq!(results.at(Outcome::Kost, 3), None);
    assert_eq!(results.at_end(Outcome::Kost).len(), 5);
}

#[test]
fn no_members_give_no_results() {
    let [(_, experiment), ..] = experiments();
    let starts = InitialStates::new(&experiment, 9..9);
    let results = run(&starts, &experiment.plan, experiment.months, &WANTED).unwrap();
    assert_eq!(results.members(), 0);
}

#[test]
fn a_plan_with_another_past_is_refused() {
    let [(_, experiment), ..] = experiments();
    let starts = InitialStates::new(&experiment, 0..4);
    let mut plan = Choices {
        inhabitants: Some(90_000),
        ..Choices::default()
    }
    .resolve()
    .unwrap();
    assert_eq!(
        run(&starts, &plan, experiment.months, &[]),
        Err(RunError::OtherPast)
    );
    plan = experiment.plan.clone();
    plan.horizon.region = regiewijzer_model::Region::equal(119_043, 9);
    let refused = run(&starts, &plan, experiment.months, &[]);
    assert_eq!(refused, Err(RunError::OtherRegion { plan: 9, past: 6 }));
}
