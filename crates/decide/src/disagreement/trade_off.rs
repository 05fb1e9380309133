//! On which trade-off between two criteria groups part.

use serde::{Deserialize, Serialize};

use super::{DisagreementError, Group, apart, check, pairs};
use crate::smaa::{SmaaError, Study};

/// Two criteria, and how far groups would still be apart if they agreed how these weigh against each other.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct TradeOff {
    /// The places of the criteria.
    pub criteria: (usize, usize),
    /// The mean distance over all pairs of groups that is left, 0 to 1.
    pub left: f64,
}

/// Every pair of criteria, the one first whose sharing brings groups nearest to each other. Two groups that share
/// it keep what both criteria weigh together for them, and divide it as they do on average.
///
/// # Errors
/// As [`Disagreement::between`](super::Disagreement::between).
pub fn trade_offs(groups: &[Group], study: &Study) -> Result<Vec<TradeOff>, DisagreementError> {
    check(groups)?;
    let studies: Vec<Study> = groups
        .iter()
        .map(|group| Study {
            preferences: group.preferences.clone(),
            ..study.clone()
        })
        .collect();
    let count = pairs(groups.len()).count() as f64;
    let mut found = Vec::new();
    for criteria in pairs(study.criteria.len()) {
        let parts = studies.iter().map(|study| mean_part(study, criteria));
        let parts = parts.collect::<Result<Vec<f64>, _>>()?;
        let mut left = 0.0;
        for (one, other) in pairs(groups.len()) {
            let part = f64::midpoint(parts[one], parts[other]);
            let share = |weights: &mut [f64]| divide(weights, criteria, part);
            let [one, other] = [one, other]
                .map(|group| studies[group].first_ranks_with(&groups[group].worlds, &share));
            left += apart(&one?.shares(), &other?.shares()) / count;
        }
        found.push(TradeOff { criteria, left });
    }
    found.sort_by(|a, b| a.left.total_cmp(&b.left));
    Ok(found)
}

/// Gives the first of two criteria a part of what both weigh, and the other the rest.
fn divide(weights: &mut [f64], (one, other): (usize, usize), part: f64) {
    let both = weights[one] + weights[other];
    (weights[one], weights[other]) = (both * part, both * (1.0 - part));
}

/// What the first of two criteria weighs on average of what both weigh.
fn mean_part(study: &Study, (one, other): (usize, usize)) -> Result<f64, SmaaError> {
    let mut sum = 0.0;
    study.each_weights(|_, weights| {
        let both = weights[one] + weights[other];
        sum += if both > 0.0 { weights[one] / both } else { 0.5 };
    })?;
    Ok(sum / f64::from(study.samples))
}
