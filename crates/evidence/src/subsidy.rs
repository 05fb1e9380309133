//! The Flemish subsidy of 2017–2019 as a rule (§2.3.1).
//!
//! The report prints the first and the last step, the cap without a centre city, the cap above
//! one, and the smallest scale. The steps between are inferred: with them the rule gives all 32
//! published amounts. Other limits would give them too; the data allows 78,719–84,523 inhabitants
//! for the step to €50,000, for instance.

use crate::{Provenance, Text};

include!(concat!(env!("OUT_DIR"), "/subsidy.rs"));

/// One step of the rule: from so many inhabitants on, this amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Tier {
    /// The smallest number of inhabitants that earns the amount.
    pub from_inhabitants: u32,
    /// Euro a year.
    pub amount_eur: u32,
    /// Where the yearly amount comes from: inferred, since the report names no period.
    pub provenance: Provenance,
    /// The passage.
    pub source: &'static str,
}

/// One of the rule's other numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Limit {
    /// A short stable code.
    pub id: &'static str,
    /// The number, in inhabitants or euro a year as the meaning says.
    pub value: u32,
    /// What it limits.
    pub meaning: Text,
    /// Whether the report prints it or we infer it; a yearly amount is inferred.
    pub provenance: Provenance,
    /// The passage.
    pub source: &'static str,
}

/// The steps by number of inhabitants, rising.
#[must_use]
pub fn tiers() -> &'static [Tier] {
    &TIERS
}

/// The rule's other numbers: the smallest scale and the two caps.
#[must_use]
pub fn limits() -> &'static [Limit] {
    &LIMITS
}

/// How the rule comes to an amount, in euro a year (§2.3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reckoning {
    /// What size alone earns; nothing below the smallest scale, unless there is a centre city.
    pub by_size: u32,
    /// What the centre city would earn alone.
    pub city_alone: Option<u32>,
    /// The most that can be had: without a centre city a fixed amount, with one so much more than it would
    /// earn alone.
    pub cap: u32,
}

impl Reckoning {
    /// For a partnership of this many inhabitants.
    ///
    /// `centre_city` is the number of inhabitants of the centre city in it, or of the city itself
    /// when it stands alone.
    #[must_use]
    pub fn of(inhabitants: u32, centre_city: Option<u32>) -> Self {
        let city_alone = centre_city.map(amount_by_size);
        let is_too_small = centre_city.is_none() && inhabitants < MINIMUM_INHABITANTS;
        Self {
            by_size: if is_too_small {
                0
            } else {
                amount_by_size(inhabitants)
            },
            city_alone,
            cap: city_alone.map_or(CAP_WITHOUT_CENTRE_CITY_EUR, |alone| {
                alone + EXTRA_ABOVE_CENTRE_CITY_EUR
            }),
        }
    }

    /// The subsidy.
    #[must_use]
    pub fn amount(&self) -> u32 {
        self.by_size.min(self.cap)
    }
}

/// The subsidy in euro a year for a partnership of this many inhabitants, 0 for none (§2.3.1).
///
/// `centre_city` is as for [`Reckoning::of`].
#[must_use]
pub fn yearly_subsidy(inhabitants: u32, centre_city: Option<u32>) -> u32 {
    Reckoning::of(inhabitants, centre_city).amount()
}

/// The same rule without its steps, in euro a year: nothing leaps where one inhabitant more comes in.
///
/// What size alone earns runs in straight lines through the middle of each step, in whole
/// inhabitants, and is flat outside them; `largest` is where the last step ends. The caps are those
/// of the rule; there is no smallest scale.
#[must_use]
pub fn subsidy_without_steps(inhabitants: u32, centre_city: Option<u32>, largest: u32) -> f64 {
    let own = size_without_steps(inhabitants, largest);
    let cap = match centre_city {
        None => f64::from(CAP_WITHOUT_CENTRE_CITY_EUR),
        Some(city) => size_without_steps(city, largest) + f64::from(EXTRA_ABOVE_CENTRE_CITY_EUR),
    };
    own.min(cap)
}

/// The amount that size alone would earn without steps.
fn size_without_steps(inhabitants: u32, largest: u32) -> f64 {
    let ends = TIERS[1..].iter().map(|tier| tier.from_inhabitants);
    let points = TIERS.iter().zip(ends.chain([largest])).map(|(tier, end)| {
        let middle = (tier.from_inhabitants + end) / 2;
        (f64::from(middle), f64::from(tier.amount_eur))
    });
    let at = f64::from(inhabitants);
    let rises = points.clone().zip(points.skip(1));
    let first = f64::from(TIERS[0].amount_eur);
    rises.fold(first, |amount, ((from, low), (to, high))| {
        amount + (high - low) * ((at - from) / (to - from)).clamp(0.0, 1.0)
    })
}

/// The amount that size alone would earn; below the first step it is the first amount, since the
/// smallest scale does not hold for a centre city.
fn amount_by_size(inhabitants: u32) -> u32 {
    TIERS
        .iter()
        .rev()
        .find(|tier| tier.from_inhabitants <= inhabitants)
        .unwrap_or(&TIERS[0])
        .amount_eur
}
