//! Sobol' indices: how much of the variance of an outcome each factor explains.

use super::{Bootstrap, Interval, SensitivityError, SobolDesign};
use crate::table;
use serde::{Deserialize, Serialize};

/// An index with the interval that resampling gives it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Index {
    /// The estimate. The true index lies between 0 and 1; an estimate of a small one may come out
    /// a little below 0.
    pub estimate: f64,
    /// Where resampling puts it.
    pub interval: Interval,
}

/// What one factor explains.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct FactorIndices {
    /// First order: the share of the variance that goes when only this factor is known.
    pub first: Index,
    /// Total: the share of the variance that stays when everything but this factor is known. The
    /// difference from the first order is its part in interactions. Never negative.
    pub total: Index,
}

/// What each factor explains of the variance of an outcome.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SobolIndices {
    /// One for each factor, in their order.
    pub factors: Vec<FactorIndices>,
    /// The mean outcome.
    pub mean: f64,
    /// The variance of the outcome.
    pub variance: f64,
}

/// The indices of every factor; `outcomes[r]` is the outcome of run `r` of the design.
///
/// First order by Saltelli et al. (2010), table 2, (b): mean of f(B)·(f(A_B) − f(A)), with f less
/// its mean, which makes it steadier. Total by Jansen (1999), their (f): half the mean of
/// (f(A) − f(A_B))². Both over the variance of f(A) and f(B) together.
///
/// # Errors
/// Where there isn't one finite outcome for each run, or the outcome never varies.
pub fn sobol_indices(
    design: &SobolDesign,
    outcomes: &[f64],
    bootstrap: &Bootstrap,
) -> Result<SobolIndices, SensitivityError> {
    table::length(outcomes.len(), design.runs(), "outcomes")?;
    table::finite(outcomes, 0)?;
    let blocks: Vec<&[f64]> = outcomes.chunks_exact(design.factors() + 2).collect();
    let all: Vec<usize> = (0..blocks.len()).collect();
    let found = estimate(&blocks, &all).ok_or(SensitivityError::Constant)?;

    let factors = design.factors();
    let intervals = bootstrap.intervals(blocks.len(), 2 * factors, |chosen| {
        estimate(&blocks, chosen).map(|again| [again.first, again.total].concat())
    });
    let index = |estimate: f64, interval: Interval| Index { estimate, interval };
    Ok(SobolIndices {
        factors: (0..factors)
            .map(|factor| FactorIndices {
                first: index(found.first[factor], intervals[factor]),
                total: index(found.total[factor], intervals[factors + factor]),
            })
            .collect(),
        mean: found.mean,
        variance: found.variance,
    })
}

/// Runs a model at every point of a design and gives the indices.
///
/// # Errors
/// As [`sobol_indices`].
pub fn sobol_of(
    design: &SobolDesign,
    bootstrap: &Bootstrap,
    mut model: impl FnMut(&[f64]) -> f64,
) -> Result<SobolIndices, SensitivityError> {
    let outcomes: Vec<f64> = design.points().map(|point| model(&point)).collect();
    sobol_indices(design, &outcomes, bootstrap)
}

struct Estimate {
    mean: f64,
    variance: f64,
    first: Vec<f64>,
    total: Vec<f64>,
}

/// Estimates from some of the blocks; none where the outcome does not vary among them.
fn estimate(blocks: &[&[f64]], chosen: &[usize]) -> Option<Estimate> {
    let count = chosen.len() as f64;
    let one = blocks[*chosen.first()?][0];
    let chosen = || chosen.iter().map(|block| blocks[*block]);
    let mean = chosen().map(|f| f[0] + f[1]).sum::<f64>() / (2.0 * count);
    let square = |x: f64| (x - mean) * (x - mean);
    let variance = chosen().map(|f| square(f[0]) + square(f[1])).sum::<f64>() / (2.0 * count);
    let differs = chosen().any(|f| f.iter().any(|y| *y != one));
    if !differs || variance <= 0.0 {
        return None;
    }
    let factors = blocks[0].len() - 2;
    let mut first = vec![0.0; factors];
    let mut total = vec![0.0; factors];
    for block in chosen() {
        let (a, b) = (block[0], block[1]);
        for (factor, mixed) in block[2..].iter().enumerate() {
            first[factor] += (b - mean) * (mixed - a);
            total[factor] += 0.5 * (a - mixed) * (a - mixed);
        }
    }
    for sum in first.iter_mut().chain(&mut total) {
        *sum /= count * variance;
    }
    Some(Estimate {
        mean,
        variance,
        first,
        total,
    })
}
