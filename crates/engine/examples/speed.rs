//! Members a second of both engines on one core and on two, and how the cost grows.
//!
//! `cargo xtask bench` runs this beside the same in a browser. A line each: the name of a case and
//! members a second, or bytes a member. Cases take turns and the best of all rounds counts, so that
//! other work on the machine touches all of them alike.

use regiewijzer_engine::{InitialStates, run};
use regiewijzer_ensemble::{Experiment, Inquiry};
use regiewijzer_model::run::{horizon, spin_up};
use regiewijzer_model::{Choices, Months, Scenario};
use std::error::Error;
use std::hint::black_box;
use std::thread;
use std::time::Instant;

/// Members of a production run, and of a reference run: about 8 milliseconds of each.
const MEMBERS: u32 = 1024;
const REFERENCE_MEMBERS: u32 = 112;

struct Case {
    name: String,
    members: f64,
    run: Box<dyn Fn()>,
    best: f64,
}

impl Case {
    fn new(name: impl Into<String>, members: u32, run: impl Fn() + 'static) -> Self {
        Self {
            name: name.into(),
            members: members.into(),
            run: Box::new(run),
            best: f64::MAX,
        }
    }

    /// The production engine, from starts that are there.
    fn production(name: impl Into<String>, members: u32, experiment: Experiment) -> Self {
        let starts = InitialStates::new(&experiment, 0..members);
        Self::new(name, members, move || option(&starts, &experiment))
    }
}

/// One option: what a moved slider costs.
fn option(starts: &InitialStates, experiment: &Experiment) {
    // The starts are those of the experiment.
    let _ = black_box(run(starts, &experiment.plan, experiment.months, &[]));
}

/// A region of the size that a policy scale needs.
fn experiment(municipalities: u32, months: u32) -> Result<Experiment, Box<dyn Error>> {
    let choices = Choices {
        inhabitants: Some(331_200),
        municipalities: Some(municipalities),
        ..Choices::of_scenario(Scenario::Beleidsregisseur)
    };
    let mut inquiry = Inquiry::about(choices);
    inquiry.months = Months::new(months).ok_or("no such horizon")?;
    Ok(inquiry.resolve()?)
}

fn reference(experiment: Experiment) -> Case {
    let start = |member| {
        let (world, mut draws) = (experiment.world(member), experiment.draws(member));
        let start = spin_up(&world, &experiment.plan, &mut draws);
        (world, draws, start)
    };
    let starts: Vec<_> = (0..REFERENCE_MEMBERS).map(start).collect();
    Case::new("reference", REFERENCE_MEMBERS, move || {
        for (world, draws, start) in &starts {
            let (start, mut draws) = (start.clone(), draws.clone());
            black_box(horizon(
                world,
                &experiment.plan,
                start,
                experiment.months,
                &mut draws,
            ));
        }
    })
}

fn on_two_cores(experiment: Experiment) -> Case {
    let halves =
        [0..MEMBERS, MEMBERS..2 * MEMBERS].map(|half| InitialStates::new(&experiment, half));
    Case::new("production on 2 cores", 2 * MEMBERS, move || {
        thread::scope(|scope| {
            for half in &halves {
                scope.spawn(|| option(half, &experiment));
            }
        });
    })
}

fn main() -> Result<(), Box<dyn Error>> {
    let rounds: u32 = std::env::args().nth(1).map_or(Ok(60), |arg| arg.parse())?;
    let usual = experiment(16, 72)?;
    let without_noise = Experiment {
        noise: false,
        ..usual.clone()
    };
    let starts = usual.clone();
    let mut cases = vec![
        reference(usual.clone()),
        Case::production("production", MEMBERS, usual.clone()),
        on_two_cores(usual.clone()),
        Case::production("production without noise", MEMBERS, without_noise),
        Case::new("worlds and spin-up", MEMBERS, move || {
            black_box(InitialStates::new(&starts, 0..MEMBERS));
        }),
    ];
    for members in [128, 512, 2048, 4096] {
        cases.push(Case::production(
            format!("members {members}"),
            members,
            usual.clone(),
        ));
    }
    for months in [12, 36, 72, 144] {
        let experiment = experiment(16, months)?;
        cases.push(Case::production(
            format!("months {months}"),
            MEMBERS,
            experiment,
        ));
    }
    for municipalities in [1, 8, 16, 32, 40] {
        let experiment = experiment(municipalities, 72)?;
        cases.push(Case::production(
            format!("municipalities {municipalities}"),
            MEMBERS,
            experiment,
        ));
    }
    for _ in 0..rounds {
        for case in &mut cases {
            let begun = Instant::now();
            (case.run)();
            case.best = case.best.min(begun.elapsed().as_secs_f64());
        }
    }
    for case in cases {
        println!("{},{:.0}", case.name, case.members / case.best);
    }
    let bytes = InitialStates::new(&usual, 0..MEMBERS).bytes_per_member();
    println!("bytes per member,{bytes}");
    Ok(())
}
