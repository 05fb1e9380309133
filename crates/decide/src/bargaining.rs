//! Which of a number of outcomes is a fair bargain between groups.
//!
//! Each outcome gives each group a *gain*: what it has more there than where there is no agreement. Only outcomes
//! in which no group loses count. Two solutions answer what is fair:
//! - [`nash`] (Nash 1950): the largest product of the gains. It doesn't depend on the unit in which a group
//!   measures, and outcomes that nobody would choose don't matter.
//! - [`kalai_smorodinsky`] (Kalai & Smorodinsky 1975): every group as near, in proportion, to the most that it
//!   could gain. If more becomes possible for a group, it doesn't get less for it.
//!
//! Both were stated for sets without gaps. Among single outcomes the first is the best product there is, and the
//! second the largest smallest proportion, then the largest second smallest, and so on: the lexicographic
//! maximin of Imai (1983).

use crate::table::{self, TableError};

/// The number of the outcome with the largest product of gains, the first of those that are equal; none where
/// every outcome is a loss to a group or no gain to any. Where no outcome is a gain to all, the product is taken
/// over the largest number of groups that can gain together.
///
/// `gains[x][g]` is what group `g` gains in outcome `x`, in a unit of its own.
///
/// # Errors
/// Where outcomes differ in their number of groups, or a gain is infinite or not a number.
pub fn nash(gains: &[Vec<f64>]) -> Result<Option<usize>, TableError> {
    best(gains, |gains| {
        let gaining = gains.iter().filter(|gain| **gain > 0.0);
        let product = gaining.clone().map(|gain| libm::log(*gain)).sum();
        vec![gaining.count() as f64, product]
    })
}

/// The number of the outcome in which every group is as near as can be to the most that it could gain, in
/// proportion; the first of those that are equal. None where every outcome is a loss to a group or no gain to
/// any.
///
/// `gains` as for [`nash`].
///
/// # Errors
/// As [`nash`].
pub fn kalai_smorodinsky(gains: &[Vec<f64>]) -> Result<Option<usize>, TableError> {
    let groups = gains.first().map_or(0, Vec::len);
    let most: Vec<f64> = (0..groups)
        .map(|group| {
            let allowed = gains.iter().filter(|gains| is_allowed(gains));
            let own = allowed.filter_map(|gains| gains.get(group).copied());
            own.fold(0.0, f64::max)
        })
        .collect();
    best(gains, |gains| {
        let parts = gains.iter().zip(&most).filter(|(_, most)| **most > 0.0);
        let mut parts: Vec<f64> = parts.map(|(gain, most)| gain / most).collect();
        parts.sort_by(f64::total_cmp);
        parts
    })
}

fn is_allowed(gains: &[f64]) -> bool {
    gains.iter().all(|gain| *gain >= 0.0)
}

/// The outcome with the largest key, figure by figure, among those in which nobody loses and somebody gains.
fn best(gains: &[Vec<f64>], key: impl Fn(&[f64]) -> Vec<f64>) -> Result<Option<usize>, TableError> {
    table::width(gains, "gains")?;
    let mut best: Option<(usize, Vec<f64>)> = None;
    for (outcome, gains) in gains.iter().enumerate() {
        if !is_allowed(gains) || gains.iter().all(|gain| *gain == 0.0) {
            continue;
        }
        let key = key(gains);
        if best.as_ref().is_none_or(|(_, most)| key > *most) {
            best = Some((outcome, key));
        }
    }
    Ok(best.map(|(outcome, _)| outcome))
}
