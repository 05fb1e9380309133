//! Many runs of the model: which worlds, with which draws, and their bands.
//!
//! An [`Inquiry`] is a question as it stands in a link or a message; an
//! [`Experiment`] is the same with everything resolved. It runs one member at a
//! time and knows nothing of threads: callers divide the members as they like.
//! A [`ReferenceEnsemble`] holds the runs in the order of the members and gives bands.
//!
//! ```
//! use regiewijzer_ensemble::{ReferenceEnsemble, Inquiry};
//! use regiewijzer_model::{Choices, Outcome, Scenario};
//!
//! let inquiry = Inquiry::about(Choices::of_scenario(Scenario::Terreinregisseur));
//! let mut ensemble = ReferenceEnsemble::new(inquiry.resolve()?);
//! ensemble.extend_to(64);
//! let band = ensemble.band_at_end(Outcome::AfstemmingVdab);
//! assert!(band.p05 < band.p50 && band.p50 < band.p95);
//! # Ok::<(), regiewijzer_model::ChoiceError>(())
//! ```

pub mod assumptions;
pub mod band;
pub mod design;
pub mod digest;
pub mod experiment;
pub mod reference_ensemble;

pub use assumptions::{AssumptionError, Assumptions, Range};
pub use band::Band;
pub use digest::Digest;
pub use experiment::{Experiment, Inquiry};
pub use reference_ensemble::ReferenceEnsemble;
