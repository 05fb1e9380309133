//! The production engine: the model of `regiewijzer-model`, four members at a time.
//!
//! It draws the same numbers as the reference engine and agrees with it within 0.0001 on every
//! measure; `docs/ENGINE.md` says how, and how fast. Its figures are the same to the bit
//! natively and in wasm, with and without SIMD, and for any division of the members over workers.
//!
//! ```
//! use regiewijzer_engine::{InitialStates, run};
//! use regiewijzer_ensemble::Inquiry;
//! use regiewijzer_model::{Choices, Outcome, Scenario};
//!
//! let experiment = Inquiry::about(Choices::of_scenario(Scenario::Terreinregisseur)).resolve()?;
//! let initial = InitialStates::new(&experiment, 0..64);
//! let results = run(&initial, &experiment.plan, experiment.months, &[Outcome::Draagvlak])?;
//! assert_eq!(results.at_end(Outcome::Draagvlak), results.at(Outcome::Draagvlak, 72).unwrap());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod chance;
mod councils;
mod digest;
mod ensemble;
mod horizon;
mod initial_states;
mod labour;
mod lanes;
mod lever_constants;
mod measure;
mod month;
mod results;
mod setting;
mod spin_up_cache;
mod state;
mod worlds;

pub use digest::digest;
pub use ensemble::{CHUNK, Ensemble, chunk, chunks_for};
pub use horizon::{RunError, run};
pub use initial_states::InitialStates;
pub use lanes::LANES;
pub use results::Results;
pub use spin_up_cache::SpinUpCache;
