//! The engine in wasm, to be held to the native digests and timed; see `wasm.mjs` beside this file.

#[path = "../tests/matrix/mod.rs"]
mod matrix;

use regiewijzer_engine::{InitialStates, run};
use regiewijzer_ensemble::{Experiment, Inquiry};
use regiewijzer_model::{Choices, Scenario};
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static READY: RefCell<Option<(Experiment, InitialStates)>> = const { RefCell::new(None) };
}

/// Number of experiments in the matrix.
#[wasm_bindgen]
pub fn experiments() -> u32 {
    matrix::experiments().len() as u32
}

/// The digest of one of them.
#[wasm_bindgen]
pub fn digest(experiment: u32) -> u64 {
    let (_, experiment) = &matrix::experiments()[experiment as usize];
    u64::from_str_radix(&matrix::digest_of(experiment, 64), 16).unwrap_or_default()
}

/// Makes the starts of this many members of a region of this many municipalities, with or without noise.
#[wasm_bindgen]
pub fn prepare(members: u32, municipalities: u32, noise: bool) {
    let choices = Choices {
        inhabitants: Some(331_200),
        municipalities: Some(municipalities),
        ..Choices::of_scenario(Scenario::Beleidsregisseur)
    };
    let inquiry = Inquiry {
        noise,
        ..Inquiry::about(choices)
    };
    let ready = inquiry.resolve().ok().map(|experiment| {
        let starts = InitialStates::new(&experiment, 0..members);
        (experiment, starts)
    });
    READY.set(ready);
}

/// Runs their horizon once in the production engine; gives how many there were.
#[wasm_bindgen]
pub fn production() -> u32 {
    READY
        .with_borrow(|ready| {
            let (experiment, starts) = ready.as_ref()?;
            let results = run(starts, &experiment.plan, experiment.months, &[]).ok()?;
            Some(std::hint::black_box(results).members() as u32)
        })
        .unwrap_or_default()
}
