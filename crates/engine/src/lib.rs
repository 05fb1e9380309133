//! The production engine: the model of `regiewijzer-model`, four members at a time.
//!
//! It draws the same numbers as the reference engine and agrees with it within 0.0001 on every
//! measure; how, and how fast, is told in `docs/ENGINE.md`. Its figures are the same to the bit
//! natively and in wasm, with and without SIMD, and for any division of the members over workers.
//!
//! ```
//! use regiewijzer_engine::{Starts, run};
//! use regiewijzer_ensemble::Inquiry;
//! use regiewijzer_model::{Choices, Outcome, Scenario};
//!
//! let experiment = Inquiry::about(Choices::of_scenario(Scenario::Terreinregisseur)).resolve()?;
//! let starts = Starts::new(&experiment, 0..64);
//! let results = run(&starts, &experiment.plan, experiment.months, &[Outcome::Draagvlak])?;
//! assert_eq!(results.at_end(Outcome::Draagvlak), results.at(Outcome::Draagvlak, 72).unwrap());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod chance;
mod councils;
mod digest;
mod gathered;
mod horizon;
mod in_force;
mod labour;
mod lanes;
mod measure;
mod month;
mod results;
mod setting;
mod starts;
mod state;
mod worlds;

pub use digest::digest;
pub use gathered::{CHUNK, Gathered, Pasts, chunk, chunks_for};
pub use horizon::{RunError, run};
pub use lanes::LANES;
pub use results::Results;
pub use starts::Starts;
