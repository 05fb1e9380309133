//! The questions that the page and the command ask of the model, put to the methods of `decide`.
//!
//! The model knows levers, worlds and outcomes; `decide` knows plain figures. This crate stands in
//! between. It says which experiments have to be run, takes what came of them, and gives answers in
//! terms of levers, parameters and outcomes. It runs on no thread of its own and doesn't care which
//! engine made the figures: a caller runs the members as it likes and hands over [`Ends`].
//!
//! | module | the question |
//! | --- | --- |
//! | [`field`] | how does the region of an option look, month by month? |
//! | [`comparison`] | how do options differ, and how surely is one better? |
//! | [`compromise`] | which smallest change of an option can every group live with? |
//! | [`explanation`] | which changed lever did what? |
//! | [`mechanisms`] | along which mechanisms did the difference come about? |
//! | [`movable`] | which measures can the levers move, and which say the same? |
//! | [`sensitivity`] | which assumption matters most? |
//! | [`weighing`] | for whom is which option best? |
//! | [`groups`] | do groups differ about facts or about values? |
//! | [`readings`] | does the order of options survive when the model is read otherwise? |
//! | [`sweep`] | how does an option do at every scale and power? |
//! | [`discovery`] | in which worlds does an option fall short? |
//!
//! ```
//! use regiewijzer_analysis::explanation::Worth;
//! use regiewijzer_analysis::{Ends, Explanation};
//! use regiewijzer_ensemble::Inquiry;
//! use regiewijzer_model::{Choices, Outcome, Scenario};
//!
//! let inquiry = Inquiry::about(Choices::of_scenario(Scenario::Terreinregisseur));
//! let why = Explanation::since_today(&inquiry)?;
//! // Two levers differ from today, the mix and the doorzettingsmacht: four experiments.
//! let ends: Vec<Ends> = why
//!     .experiments()
//!     .iter()
//!     .map(|experiment| Ends::new((0..16).map(|m| Ends::end_of(&experiment.run(m))).collect()))
//!     .collect();
//! let worths: Vec<Worth> = ends.iter().map(|one| Worth::of(one, &ends[0])).collect();
//! let found = why.contributions(Outcome::AfstemmingVdab, &worths)?;
//! let sum: f64 = found.groups.iter().map(|group| group.value).sum();
//! assert!((sum - found.total.value).abs() < 1e-12);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod comparison;
pub mod compromise;
pub mod discovery;
pub mod ends;
pub mod explanation;
pub mod factors;
pub mod field;
pub mod groups;
pub mod mechanisms;
pub mod movable;
pub mod readings;
pub mod sensitivity;
pub mod sweep;
pub mod weighing;

pub use comparison::{Compared, Comparison, Findings, compare};
pub use discovery::{Found, Shortfall, discover};
pub use ends::{End, Ends};
pub use explanation::Explanation;
pub use factors::Factors;
pub use field::Field;
pub use mechanisms::{Carried, Carrying, Following, Links};
pub use sensitivity::Sensitivity;
pub use weighing::{Weighing, Weights};

use regiewijzer_model::Outcome;

/// Which way a measure is better, as `decide` has it.
#[must_use]
pub fn direction(outcome: Outcome) -> regiewijzer_decide::Direction {
    match outcome.direction() {
        regiewijzer_model::Direction::Higher => regiewijzer_decide::Direction::Higher,
        regiewijzer_model::Direction::Lower => regiewijzer_decide::Direction::Lower,
    }
}
