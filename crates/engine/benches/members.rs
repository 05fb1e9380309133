//! Members a second of both engines, and how the cost grows.
//!
//! `cargo bench -p regiewijzer-engine`; the figures in `docs/ENGINE.md` are medians of this.

#![allow(
    clippy::unwrap_used,
    reason = "a benchmark that cannot go on must stop"
)]

use divan::Bencher;
use divan::counter::ItemsCount;
use regiewijzer_engine::{InitialStates, run};
use regiewijzer_ensemble::{Experiment, Inquiry};
use regiewijzer_model::run::{horizon, spin_up};
use regiewijzer_model::{Choices, Months, Outcome, Scenario};

fn main() {
    divan::main();
}

/// A region of the size that a policy scale needs, with noise on.
fn experiment(municipalities: u32, months: u32) -> Experiment {
    let choices = Choices {
        inhabitants: Some(331_200),
        municipalities: Some(municipalities),
        ..Choices::of_scenario(Scenario::Beleidsregisseur)
    };
    let mut experiment = Inquiry::about(choices).resolve().unwrap();
    experiment.months = Months::new(months).unwrap();
    experiment
}

/// One option from starts that are there: what a moved slider costs.
fn production(bencher: Bencher<'_, '_>, members: u32, experiment: &Experiment, wanted: &[Outcome]) {
    let starts = InitialStates::new(experiment, 0..members);
    bencher
        .counter(ItemsCount::new(members))
        .bench_local(|| run(&starts, &experiment.plan, experiment.months, wanted).unwrap());
}

#[divan::bench]
fn reference_horizon(bencher: Bencher<'_, '_>) {
    let members = 32;
    let experiment = experiment(16, 72);
    let plan = &experiment.plan;
    let starts: Vec<_> = (0..members)
        .map(|member| {
            let (world, mut draws) = (experiment.world(member), experiment.draws(member));
            let start = spin_up(&world, plan, &mut draws);
            (world, draws, start)
        })
        .collect();
    bencher.counter(ItemsCount::new(members)).bench_local(|| {
        let one = |(world, draws, start): &(
            _,
            regiewijzer_model::Draws,
            regiewijzer_model::state::State,
        )| {
            horizon(
                world,
                plan,
                start.clone(),
                experiment.months,
                &mut draws.clone(),
            )
        };
        starts.iter().map(one).collect::<Vec<_>>()
    });
}

#[divan::bench]
fn reference_with_spin_up(bencher: Bencher<'_, '_>) {
    let experiment = experiment(16, 72);
    bencher.counter(ItemsCount::new(32u32)).bench_local(|| {
        (0..32)
            .map(|member| experiment.run(member))
            .collect::<Vec<_>>()
    });
}

#[divan::bench]
fn production_worlds_and_spin_up(bencher: Bencher<'_, '_>) {
    let experiment = experiment(16, 72);
    bencher
        .counter(ItemsCount::new(1024u32))
        .bench_local(|| InitialStates::new(&experiment, 0..1024));
}

#[divan::bench]
fn production_two_trajectories(bencher: Bencher<'_, '_>) {
    let wanted = [Outcome::Draagvlak, Outcome::InvullingMaatwerk];
    production(bencher, 1024, &experiment(16, 72), &wanted);
}

#[divan::bench]
fn production_all_trajectories(bencher: Bencher<'_, '_>) {
    production(bencher, 1024, &experiment(16, 72), &Outcome::ALL);
}

#[divan::bench]
fn production_noise_off(bencher: Bencher<'_, '_>) {
    let experiment = Experiment {
        noise: false,
        ..experiment(16, 72)
    };
    production(bencher, 1024, &experiment, &[]);
}

#[divan::bench(args = [128, 1024, 4096])]
fn production_by_members(bencher: Bencher<'_, '_>, members: u32) {
    production(bencher, members, &experiment(16, 72), &[]);
}

#[divan::bench(args = [12, 36, 72, 144])]
fn production_by_months(bencher: Bencher<'_, '_>, months: u32) {
    production(bencher, 1024, &experiment(16, months), &[]);
}

#[divan::bench(args = [1, 4, 8, 16, 32, 40])]
fn production_by_municipalities(bencher: Bencher<'_, '_>, municipalities: u32) {
    production(bencher, 1024, &experiment(municipalities, 72), &[]);
}
