//! Messages for the worker, as they go over the wire, for the browser tests.
//!
//! `wire digests`: requests for a digest, each with the reply that holds the digest computed here.
//! `wire cancelling`: a long task, the word to stop with it, and a task after it, each with its reply.
//! `wire timing`: what `cargo xtask bench` times, without replies.
//! A line each: name, request and reply in hexadecimal.

use std::fmt::Write as _;

use anyhow::{Result, bail};
use regiewijzer_engine::{Ensemble, SpinUpCache};
use regiewijzer_ensemble::{Inquiry, ReferenceEnsemble};
use regiewijzer_model::{
    Choices, Further, FurtherLever, InstrumentOverrides, Outcome, Scenario, ScheduledScenario,
    Share, Thresholds,
};
use regiewijzer_site::worker::event::TaskEvent;
use regiewijzer_site::worker::protocol::{self, Reply, Request};
use regiewijzer_site::worker::task::{Answer, Compare, Engine, Sweep, Task};
use serde::Serialize;

/// Enough members to pass through every branch of the model; whole chunks of the production engine.
const MEMBERS: u32 = 128;

fn main() -> Result<()> {
    match std::env::args().nth(1).as_deref() {
        Some("digests") => digests(),
        Some("cancelling") => cancelling(),
        Some("timing") => timing(),
        _ => bail!("wire: allowed are digests, cancelling and timing"),
    }
}

fn cancelling() -> Result<()> {
    let inquiry = Inquiry::about(Choices::of_scenario(Scenario::Beleidsregisseur));
    let long = Task::Compare(Compare {
        inquiries: vec![inquiry.clone()],
        measures: vec![Outcome::Draagvlak],
        thresholds: Thresholds::default(),
        members: 65_536,
    });
    let after = Task::Sensitivity {
        inquiry,
        outcome: Outcome::Autonomie,
        samples: 8,
    };
    let (long_job, next_job) = (1, 2);
    let stopped = Reply::Event(long_job, TaskEvent::Stopped);
    let done = Reply::Event(next_job, TaskEvent::Done(Answer::Sensitivity(None)));
    for (name, request, reply) in [
        ("long", Request::Start(long_job, Box::new(long)), &stopped),
        ("cancel", Request::Cancel(long_job), &stopped),
        ("next", Request::Start(next_job, Box::new(after)), &done),
    ] {
        println!("{name} {} {}", hexadecimal(&request)?, hexadecimal(reply)?);
    }
    Ok(())
}

fn timing() -> Result<()> {
    let choices = Choices {
        inhabitants: Some(331_200),
        municipalities: Some(16),
        ..Choices::of_scenario(Scenario::Beleidsregisseur)
    };
    let inquiry = Inquiry::about(choices);
    let time = |engine, members| Task::Time {
        engine,
        inquiry: inquiry.clone(),
        members,
    };
    let compare = |members| {
        Task::Compare(Compare {
            inquiries: vec![Inquiry::about(inquiry.choices.baseline()), inquiry.clone()],
            measures: vec![Outcome::Draagvlak, Outcome::InvullingMaatwerk],
            thresholds: Thresholds::default(),
            members,
        })
    };
    // Evenly on the logarithm, as the page has them.
    let inhabitants = (0..24).map(|place| 20_000.0 * libm::pow(40.0, f64::from(place) / 23.0));
    let sweep = Task::Sweep(Sweep {
        inquiry: Inquiry::about(Choices::of_scenario(Scenario::Beleidsregisseur)),
        inhabitants: inhabitants.map(|number| number as u32).collect(),
        powers: (0..16).map(|place| f64::from(place) / 15.0).collect(),
        members: 128,
        rivals: Vec::new(),
        against: Some(Box::new(Inquiry::about(Choices::default()))),
        thresholds: Thresholds::default(),
    });
    let job = 1;
    for (name, request) in [
        (
            "production",
            Request::Start(job, Box::new(time(Engine::Production, 1024))),
        ),
        (
            "reference",
            Request::Start(job, Box::new(time(Engine::Reference, 128))),
        ),
        ("4096", Request::Start(job, Box::new(compare(4096)))),
        ("long", Request::Start(job, Box::new(compare(65_536)))),
        ("cancel", Request::Cancel(job)),
        ("sweep", Request::Start(job, Box::new(sweep))),
    ] {
        println!("{name} {}", hexadecimal(&request)?);
    }
    Ok(())
}

fn digests() -> Result<()> {
    let mut job = 0;
    for (name, inquiry) in inquiries()? {
        let experiment = inquiry.resolve()?;
        let mut reference = ReferenceEnsemble::new(experiment.clone());
        reference.extend_to(MEMBERS);
        let mut ensemble = Ensemble::new(experiment, Outcome::ALL.to_vec());
        SpinUpCache::default().extend_to(&mut ensemble, MEMBERS)?;
        for (engine, digest) in [
            (Engine::Reference, reference.digest().to_string()),
            (Engine::Production, format!("{:016x}", ensemble.digest())),
        ] {
            job += 1;
            let task = Task::Digest {
                engine,
                inquiry: inquiry.clone(),
                members: MEMBERS,
            };
            let done = TaskEvent::Done(Answer::Digest(digest));
            println!(
                "{name}-{engine:?} {} {}",
                hexadecimal(&Request::Start(job, Box::new(task)))?,
                hexadecimal(&Reply::Event(job, done))?
            );
        }
    }
    Ok(())
}

fn hexadecimal(message: &impl Serialize) -> Result<String> {
    let mut digits = String::new();
    for byte in protocol::pack(message)? {
        write!(digits, "{byte:02x}")?;
    }
    Ok(digits)
}

/// Each scenario, and one inquiry with everything moved.
fn inquiries() -> Result<Vec<(&'static str, Inquiry)>> {
    let mut list: Vec<_> = Scenario::ALL
        .into_iter()
        .map(|scenario| {
            (
                scenario.id(),
                Inquiry::about(Choices::of_scenario(scenario)),
            )
        })
        .collect();
    let mut further = Further::default();
    for lever in FurtherLever::ALL {
        let info = lever.info();
        // The top of its range is allowed for every lever.
        let _ = further.set(lever, info.hi);
    }
    let choices = Choices {
        further,
        overrides: InstrumentOverrides {
            allocation_lde: Share::new(0.9),
            ..InstrumentOverrides::default()
        },
        partnership: Some("w13".to_owned()),
        inhabitants: Some(90_000),
        municipalities: Some(7),
        policy_inhabitants: Some(400_000),
        budget_eur: Some(123_456.78),
        later: vec![ScheduledScenario {
            after: 24,
            scenario: Scenario::Terreinregisseur,
        }],
        ..Choices::of_scenario(Scenario::Beleidsregisseur)
    };
    let mut everything = Inquiry {
        seed: 4_000_000_000,
        ..Inquiry::about(choices)
    };
    everything.assumptions.set_written("aD=0.06..0.09")?;
    list.push(("everything-moved", everything.clone()));
    let without_chance = Inquiry {
        noise: false,
        ..everything
    };
    list.push(("without-chance", without_chance));
    Ok(list)
}
