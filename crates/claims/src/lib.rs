//! What the model must reproduce (docs/MODEL.md, "Claims").
//!
//! Every claim is a yes or a no in each world; what counts is the share of the
//! worlds in which it holds. No mechanism knows of a claim, and no claim looks
//! at anything but outcomes.

mod ablation;
mod check;
mod experiment;

pub use ablation::{ABLATIONS, Ablation};
use regiewijzer_evidence::Text;

include!(concat!(env!("OUT_DIR"), "/claims.rs"));

/// What sort of statement of the evaluation a claim rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Kind {
    /// A finding.
    Vaststelling,
    /// How the regisseurs see it, in the survey.
    Perceptie,
    /// The view of the authors.
    Visie,
    /// What follows from what the evaluation says, but stands nowhere as a finding.
    Verwachting,
}

/// What a claim is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Role {
    /// The ranges of the parameters were chosen so that it holds.
    Calibration,
    /// No range was chosen for it; whether it holds tests the model.
    Validation,
}

/// A claim and what it takes for it to hold.
#[derive(Debug)]
pub struct Claim {
    key: Key,
    /// Stable id: `F1`, `F2` and so on.
    pub id: &'static str,
    /// What sort of statement it rests on.
    pub kind: Kind,
    /// What it is used for.
    pub role: Role,
    /// The share of worlds from which it counts as holding.
    pub at_least: f64,
    /// The claim, in a sentence.
    pub text: Text,
    /// Section of the evaluation.
    pub source: &'static str,
}

/// The claim with this id, if there is one.
#[must_use]
pub fn claim(id: &str) -> Option<&'static Claim> {
    CLAIMS.iter().find(|claim| claim.id == id)
}

impl Kind {
    /// Stable id.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

impl Role {
    /// Stable id.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

impl Claim {
    /// The share of `members` worlds in which this claim holds, on every core there is.
    #[must_use]
    pub fn share(&self, members: u32, seed: u32) -> f64 {
        self.share_without(None, members, seed)
    }

    /// The same with a mechanism switched off.
    #[must_use]
    pub fn share_without(&self, off: Option<&'static Ablation>, members: u32, seed: u32) -> f64 {
        check::share(self.key, &experiment::Worlds { members, seed, off })
    }
}
