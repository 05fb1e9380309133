//! One run of the simulation, as the readable reference engine.
//!
//! A run takes a [`World`] (a value for every uncertain parameter), a [`Plan`]
//! (what was done in the past and what is chosen for the horizon) and a stream
//! of [`draws`], and yields a [`Run`]: every outcome measure, month by month.
//! Each mechanism stands in a file of its own under [`mechanism`], with its
//! equation and the passage of the evaluation that supports it. The whole is
//! described in `docs/MODEL.md`.

pub mod choices;
pub mod curve;
pub mod description;
pub mod draws;
pub mod further;
pub mod initial_stocks;
pub mod instruments;
pub mod lever;
pub mod levers;
pub mod means;
pub mod mechanism;
mod normal;
pub mod outcome;
pub mod parameter;
pub mod reading;
pub mod regiemix;
pub mod region;
pub mod run;
pub mod scenario;
pub mod setting;
pub mod sparse;
pub mod state;
mod tables;
pub mod thresholds;
pub mod units;

pub use choices::{ChoiceError, Choices, ScheduledScenario};
pub use description::{Arrow, Mechanism, Node};
pub use draws::Draws;
pub use further::{Further, FurtherLever};
pub use initial_stocks::InitialStocks;
pub use instruments::{InstrumentOverrides, Instruments, PerInstrument};
pub use lever::{Instrument, Lever};
pub use levers::{Levers, Past, Phase, Plan};
pub use outcome::{Direction, Group, Outcome, Unit};
pub use parameter::{Parameter, World};
pub use reading::{Reading, Readings};
pub use regiemix::Regiemix;
pub use region::{Municipality, Region};
pub use run::{Run, simulate};
pub use scenario::Scenario;
pub use thresholds::Thresholds;
pub use units::{Months, Share};

/// The version of the model: it changes whenever a figure can change.
pub const MODEL_VERSION: &str = "0.3.0";
