//! What the model must reproduce (docs/MODEL.md, "Claims").
//!
//! Every claim is a yes or a no in each world; what counts is the share of the
//! worlds in which it holds. No mechanism knows of a claim, and no claim looks
//! at anything but outcomes.

mod ablation;
mod check;
mod experiment;

pub use ablation::moves;
use experiment::{Sampled, Worlds};
use rayon::prelude::*;
use regiewijzer_ensemble::Assumptions;
use regiewijzer_evidence::Text;
use regiewijzer_model::Readings;
use serde::{Deserialize, Serialize};

include!(concat!(env!("OUT_DIR"), "/claims.rs"));
include!(concat!(env!("OUT_DIR"), "/scorecard.rs"));

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

/// The yearly means under which a claim is asked, in the past and over the horizon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Means {
    /// The same amount, whatever the region.
    Gelijk,
    /// What the subsidy rule gives (§2.3.1).
    Regel,
    /// The same amount per inhabitant.
    PerInwoner,
}

/// Whether a claim says something about the model that its equations don't say already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Risk {
    /// It could fail: mechanisms pull both ways, and their sizes decide.
    Risky,
    /// It follows from one equation, or from how a range was chosen. That it holds is no evidence.
    BuiltIn {
        /// The section of docs/MODEL.md with that equation.
        section: &'static str,
    },
}

/// A claim and what it takes for it to hold.
#[derive(Debug)]
pub struct Claim {
    /// Which one it is.
    pub key: Key,
    /// Stable id: `F1`, `F2` and so on.
    pub id: &'static str,
    /// What sort of statement it rests on.
    pub kind: Kind,
    /// What it is used for.
    pub role: Role,
    /// The share of worlds from which it counts as holding.
    pub at_least: f64,
    /// Under which means it is asked; under each it holds or fails by itself.
    pub means: &'static [Means],
    /// Whether it could fail.
    pub risk: Risk,
    /// Why it could fail, or what it follows from.
    pub why: Text,
    /// The claim, in a sentence.
    pub text: Text,
    /// Section of the evaluation.
    pub source: &'static str,
}

/// In what share of the worlds a claim holds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// The share of worlds in which it holds, 0–1.
    pub share: f64,
    /// For a claim on many partnerships at once: in how many of them it holds, 0–1, mean over the worlds.
    pub partnerships: Option<f64>,
}

/// What was measured for a claim under some means, with [`Score::MEMBERS`] worlds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// Id of the claim.
    pub claim: &'static str,
    /// The means.
    pub means: Means,
    /// What was found, to four decimals.
    pub found: Found,
}

impl Score {
    /// Over how many worlds the scorecard was measured.
    pub const MEMBERS: u32 = 2000;
    /// The seed of these worlds.
    pub const SEED: u32 = 1;
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

impl Means {
    /// Stable id.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

impl Risk {
    /// Stable id: `risky` or `built_in`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Risky => "risky",
            Self::BuiltIn { .. } => "built_in",
        }
    }
}

impl Key {
    /// How much of the claim is true in one world under these means, 0–1; it holds there where that is 1. Less
    /// than 1 is 0, but for a claim on many partnerships at once: then it is the part of them.
    #[must_use]
    pub fn part(self, means: Means, member: u32, seed: u32) -> f64 {
        let sampled = Sampled::new(seed, member, &Assumptions::under(Readings::default()));
        check::part(self, means, &sampled)
    }

    /// What was found in at least one world, from the [part](Self::part) of each.
    #[must_use]
    pub fn found(self, parts: &[f64]) -> Found {
        let of_all = |sum: f64| sum / parts.len() as f64;
        let all = parts.iter().filter(|part| **part == 1.0).count() as f64;
        Found {
            share: of_all(all),
            partnerships: check::is_on_partnerships(self).then(|| of_all(parts.iter().sum())),
        }
    }
}

impl Claim {
    /// In what share of `members` worlds this claim holds under these means, on every core there is.
    #[must_use]
    pub fn found(&self, means: Means, members: u32, seed: u32) -> Found {
        self.found_under(means, Readings::default(), members, seed)
    }

    /// The share of the worlds under the first of its means, where the model is read so.
    #[must_use]
    pub fn share_under(&self, readings: Readings, members: u32, seed: u32) -> f64 {
        self.found_under(self.means[0], readings, members, seed)
            .share
    }

    fn found_under(&self, means: Means, readings: Readings, members: u32, seed: u32) -> Found {
        let worlds = Worlds {
            members,
            seed,
            readings,
        };
        let part = |sampled: Sampled| check::part(self.key, means, &sampled);
        // Collected, so that a sum has one order.
        let parts: Vec<f64> = worlds.sampled().map(part).collect();
        self.key.found(&parts)
    }
}
