//! Switching mechanisms off, to see what carries a claim and which outcomes move.

use crate::experiment::{MEDIAN, Sampled, Worlds, plan, tied};
use rayon::prelude::*;
use regiewijzer_ensemble::Band;
use regiewijzer_model::{Outcome, Plan, Reading, Readings, Scenario};

/// An outcome moves where its mean shifts by this part of its spread over the worlds (5–95%).
const MOVES: f64 = 0.05;

/// The outcomes that a reading moves in one of the four scenarios in the median partnership.
#[must_use]
pub fn moves(reading: Reading, members: u32, seed: u32) -> Vec<Outcome> {
    let worlds = |readings: Readings| Worlds {
        members,
        seed,
        readings,
    };
    let with = worlds(Readings::default());
    let without = worlds(Readings::from_iter([reading]));
    let at_end = |worlds: &Worlds, plan: &Plan| -> Vec<[f64; Outcome::ALL.len()]> {
        let end = |sampled: Sampled| {
            Outcome::ALL.map({
                let run = sampled.run(plan);
                move |outcome| run.at_end(outcome)
            })
        };
        worlds.sampled().map(end).collect()
    };
    let mut moved = [false; Outcome::ALL.len()];
    for scenario in Scenario::ALL {
        let plan = plan(scenario, &tied(MEDIAN));
        let (on, off) = (at_end(&with, &plan), at_end(&without, &plan));
        for outcome in Outcome::ALL {
            let i = outcome as usize;
            let band = Band::of(on.iter().map(|row| row[i]));
            let shift =
                on.iter().zip(&off).map(|(a, b)| b[i] - a[i]).sum::<f64>() / f64::from(members);
            moved[i] |= shift.abs() > MOVES * (band.p95 - band.p05) && shift.abs() > 1e-9;
        }
    }
    Outcome::ALL
        .into_iter()
        .filter(|o| moved[*o as usize])
        .collect()
}
