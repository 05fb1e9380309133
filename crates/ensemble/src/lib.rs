//! Many runs of the model: which worlds, with which chance, and what they say together.
//!
//! An [`Inquiry`] is what is asked, as it stands in a link or a message; an
//! [`Experiment`] is the same with everything resolved. It runs one member at a
//! time and knows nothing of threads: callers divide the members as they like.
//! An [`Ensemble`] gathers the runs in the order of the members and gives bands.
//!
//! ```
//! use regiewijzer_ensemble::{Ensemble, Inquiry};
//! use regiewijzer_model::{Choices, Outcome, Scenario};
//!
//! let inquiry = Inquiry::about(Choices::of_scenario(Scenario::Terreinregisseur));
//! let mut ensemble = Ensemble::new(inquiry.resolve()?);
//! ensemble.extend_to(64);
//! let band = ensemble.band_at_end(Outcome::AfstemmingVdab);
//! assert!(band.p05 < band.p50 && band.p50 < band.p95);
//! # Ok::<(), regiewijzer_model::ChoiceError>(())
//! ```

pub mod assumptions;
pub mod band;
pub mod design;
pub mod digest;
pub mod ensemble;
pub mod experiment;

pub use assumptions::{AssumptionError, Assumptions, Range};
pub use band::Band;
pub use digest::Digest;
pub use ensemble::Ensemble;
pub use experiment::{Experiment, Inquiry};
