//! A matrix of levers and seeds that touches every branch of the engine; its digests are frozen.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a case that cannot be run must fail, not be left out"
)]

use regiewijzer_engine::{InitialStates, Results, digest, run};
use regiewijzer_ensemble::{Experiment, Inquiry};
use regiewijzer_model::{
    Choices, Further, FurtherLever, InitialStocks, InstrumentOverrides, Months, Outcome, Scenario,
    ScheduledScenario, Share,
};

/// Members of each experiment.
pub(crate) const MEMBERS: u32 = 256;

/// The measures whose trajectories are kept: one of every kind.
pub(crate) const WANTED: [Outcome; 5] = [
    Outcome::GedragenVisie,
    Outcome::Draagvlak,
    Outcome::InvullingMaatwerk,
    Outcome::Terugval,
    Outcome::Nabijheid,
];

/// The experiments, each with its name.
#[must_use]
pub(crate) fn experiments() -> [(&'static str, Experiment); 6] {
    let of = |scenario, partnership: &str| Choices {
        partnership: Some(partnership.to_owned()),
        ..Choices::of_scenario(scenario)
    };
    let mut further = Further::default();
    for (lever, level) in [
        (FurtherLever::Financiering, 2.0),
        (FurtherLever::Matchmaking, 1.0),
        (FurtherLever::SocialePartners, 2.0),
        (FurtherLever::LerendNetwerk, 1.0),
        (FurtherLever::Verbreding, 0.2),
        (FurtherLever::Strengheid, -0.3),
    ] {
        further.set(lever, level).unwrap();
    }
    let funded_otherwise = Choices {
        further,
        overrides: InstrumentOverrides {
            allocation_lde: Some(Share::clamped(0.2)),
            ..InstrumentOverrides::default()
        },
        doorzettingsmacht: Some(Share::clamped(1.0)),
        budget_eur: Some(240_000.0),
        policy_inhabitants: Some(600_000),
        ..of(Scenario::Beleidsregisseur, "w13")
    };
    let mut start = InitialStocks::default();
    for (stock, level) in [
        (Outcome::Draagvlak, 0.15),
        (Outcome::SamenwerkingSe, 0.0),
        (Outcome::InterneRegie, 0.6),
    ] {
        start.set(stock, Share::clamped(level)).unwrap();
    }
    let in_steps = Choices {
        inhabitants: Some(420_000),
        municipalities: Some(39),
        start,
        later: vec![
            ScheduledScenario {
                after: 24,
                scenario: Scenario::Terreinregisseur,
            },
            ScheduledScenario {
                after: 60,
                scenario: Scenario::Beleidsregisseur,
            },
        ],
        ..Choices::of_scenario(Scenario::Bestuursregisseur)
    };
    [
        ("today", Choices::default(), 1, true, 72),
        ("policy", of(Scenario::Beleidsregisseur, "w13"), 1, true, 72),
        (
            "city",
            of(Scenario::Bestuursregisseur, "antwerpen"),
            7,
            true,
            72,
        ),
        (
            "expected",
            of(Scenario::Terreinregisseur, "westhoek"),
            7,
            false,
            72,
        ),
        ("funded-otherwise", funded_otherwise, u32::MAX, true, 36),
        ("in-steps", in_steps, 42, true, 144),
    ]
    .map(|(name, choices, seed, noise, months)| {
        let inquiry = Inquiry {
            seed,
            noise,
            months: Months::new(months).unwrap(),
            ..Inquiry::about(choices)
        };
        let experiment = inquiry.resolve();
        (
            name,
            experiment.unwrap_or_else(|why| panic!("{name}: {why}")),
        )
    })
}

/// The results of all members, a chunk at a time.
#[must_use]
pub(crate) fn in_chunks(experiment: &Experiment, chunk: usize) -> Vec<Results> {
    let chunks = (0..MEMBERS).step_by(chunk);
    let one = |first: u32| {
        let starts = InitialStates::new(experiment, first..(first + chunk as u32).min(MEMBERS));
        run(&starts, &experiment.plan, experiment.months, &WANTED).unwrap()
    };
    chunks.map(one).collect()
}

/// The digest of an experiment.
#[must_use]
pub(crate) fn digest_of(experiment: &Experiment, chunk: usize) -> String {
    format!("{:016x}", digest(&in_chunks(experiment, chunk)))
}
