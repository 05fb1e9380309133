//! Members a second, in whatever this is compiled to.
//!
//! Natively: `cargo run --release -p regiewijzer-engine --example speed`. For wasm see `wasm.mjs`
//! beside this file.

use regiewijzer_engine::{Starts, run};
use regiewijzer_ensemble::{Experiment, Inquiry};
use regiewijzer_model::{Choices, Scenario};
use std::error::Error;

/// A region over a policy cycle.
fn experiment(municipalities: u32, noise: bool) -> Result<Experiment, Box<dyn Error>> {
    let choices = Choices {
        inhabitants: Some(331_200),
        municipalities: Some(municipalities),
        ..Choices::of_scenario(Scenario::Beleidsregisseur)
    };
    let inquiry = Inquiry {
        noise,
        ..Inquiry::about(choices)
    };
    Ok(inquiry.resolve()?)
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<u32> = std::env::args()
        .filter_map(|arg| arg.parse().ok())
        .collect();
    let (members, times) = (
        args.first().copied().unwrap_or(1024),
        args.get(1).copied().unwrap_or(40),
    );
    for (municipalities, noise) in [(16, true), (16, false), (4, true), (40, true)] {
        let experiment = experiment(municipalities, noise)?;
        let starts = Starts::new(&experiment, 0..members);
        let mut best = f64::MAX;
        for _ in 0..times {
            let begun = std::time::Instant::now();
            std::hint::black_box(run(&starts, &experiment.plan, experiment.months, &[])?);
            best = best.min(begun.elapsed().as_secs_f64());
        }
        let speed = f64::from(members) / best;
        let bytes = starts.bytes_per_member();
        println!(
            "{municipalities} municipalities, noise {noise}: {speed:.0} members a second, {bytes} bytes each"
        );
    }
    Ok(())
}
