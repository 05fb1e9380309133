//! The points at which a model is run for Sobol' indices.

use super::SensitivityError;
use crate::random::{generator, shuffle};

/// The most samples: the length of the Sobol' sequence.
pub const SAMPLES_MAX: u32 = 1 << 16;

/// The first of the streams that order the samples; those below it are for resampling, which may use
/// the same seed.
const ORDERS: u64 = 1 << 32;

/// Saltelli's radial design (Saltelli et al. 2010): from two independent samples A and B, and for
/// each factor the sample A with that factor taken from B.
///
/// Each factor has an Owen-scrambled Sobol' sequence of two dimensions of its own, one for A and one
/// for B, and takes its points in a random order of its own (a Latin hypercube, where factors come in
/// pairs of columns). So each factor is spread evenly, and what it has to do with the others is chance
/// alone, which is what resampling takes samples for: with a dimension of one long sequence for each
/// column, points of 60 factors line up in some pairs of dimensions as long as there are few of them.
///
/// Run `s·(k + 2)` is `A[s]`, the next `B[s]`, the `k` after that `A[s]` with factor 0, 1, … from B. A
/// power of two is evenest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SobolDesign {
    samples: u32,
    seed: u32,
    /// For each factor, the point of its sequence that each sample takes.
    orders: Vec<Vec<u32>>,
}

impl SobolDesign {
    /// A design for at least one factor and 2 to [`SAMPLES_MAX`] samples; the seed chooses the
    /// scramblings and the orders.
    ///
    /// # Errors
    /// Where the number of factors or samples is out of range.
    pub fn new(factors: usize, samples: u32, seed: u32) -> Result<Self, SensitivityError> {
        if factors == 0 {
            return Err(SensitivityError::NoFactors);
        }
        if !(2..=SAMPLES_MAX).contains(&samples) {
            return Err(SensitivityError::Samples(samples));
        }
        let order = |factor: usize| {
            let mut order: Vec<u32> = (0..samples).collect();
            shuffle(&mut order, &mut generator(seed, ORDERS + factor as u64));
            order
        };
        Ok(Self {
            samples,
            seed,
            orders: (0..factors).map(order).collect(),
        })
    }

    /// Number of factors.
    #[must_use]
    pub fn factors(&self) -> usize {
        self.orders.len()
    }

    /// Number of samples.
    #[must_use]
    pub fn samples(&self) -> usize {
        self.samples as usize
    }

    /// Number of runs.
    #[must_use]
    pub fn runs(&self) -> usize {
        self.samples() * (self.factors() + 2)
    }

    /// Where to run: a number from 0 up to 1 for each factor; `run` counts from 0 and starts over
    /// after the last.
    #[must_use]
    pub fn point(&self, run: usize) -> Vec<f64> {
        let block = self.factors() + 2;
        let sample = run / block % self.samples();
        let part = run % block;
        let scrambling = sobol_burley::parts::hash(self.seed);
        let of_factor = |(factor, order): (usize, &Vec<u32>)| {
            let from_b = part == 1 || part == factor + 2;
            let scrambling = scrambling.wrapping_add(factor as u32);
            sobol_burley::sample(order[sample], from_b.into(), scrambling).into()
        };
        self.orders.iter().enumerate().map(of_factor).collect()
    }

    /// All points, in the order of the runs.
    pub fn points(&self) -> impl Iterator<Item = Vec<f64>> {
        (0..self.runs()).map(|run| self.point(run))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_run_of_a_block_takes_one_factor_from_the_other_sample() {
        let design = SobolDesign::new(3, 8, 1).unwrap();
        let block: Vec<Vec<f64>> = (10..15).map(|run| design.point(run)).collect();
        let (a, b) = (&block[0], &block[1]);
        for factor in 0..3 {
            let mut mixed = a.clone();
            mixed[factor] = b[factor];
            assert_eq!(block[factor + 2], mixed);
        }
        assert_ne!(a, b);
        assert_eq!(design.runs(), 40);
    }

    #[test]
    fn every_factor_and_its_pair_of_columns_are_covered_evenly() {
        let design = SobolDesign::new(60, 256, 1).unwrap();
        let rows = |part| (0..256_usize).map(move |sample| sample * 62 + part);
        let a: Vec<Vec<f64>> = rows(0).map(|run| design.point(run)).collect();
        let b: Vec<Vec<f64>> = rows(1).map(|run| design.point(run)).collect();
        for factor in 0..60 {
            let mut cells = [[0; 16]; 16];
            for (a, b) in a.iter().zip(&b) {
                cells[(a[factor] * 16.0) as usize][(b[factor] * 16.0) as usize] += 1;
            }
            assert_eq!(cells, [[1; 16]; 16], "factor {factor}");
        }
    }

    /// The correlations of columns of independent samples have a mean square of 1/(n − 1).
    #[test]
    fn factors_correlate_no_more_than_chance_makes_them() {
        let design = SobolDesign::new(60, 128, 1).unwrap();
        let rows: Vec<Vec<f64>> = (0..128)
            .map(|sample| [design.point(sample * 62), design.point(sample * 62 + 1)].concat())
            .collect();
        let mut squares = Vec::new();
        for one in 0..120 {
            for other in (0..one).filter(|other| one - other != 60) {
                let products = rows.iter().map(|x| (x[one] - 0.5) * (x[other] - 0.5));
                let correlation = 12.0 * products.sum::<f64>() / 128.0;
                squares.push(correlation * correlation);
            }
        }
        let ratio = 127.0 * squares.iter().sum::<f64>() / squares.len() as f64;
        assert!((0.9..1.1).contains(&ratio), "{ratio}");
        assert!(squares.iter().all(|square| *square < 0.2));
    }

    #[test]
    fn another_seed_gives_other_points() {
        let point = |seed| SobolDesign::new(3, 16, seed).unwrap().point(7);
        assert_ne!(point(1), point(2));
        assert_eq!(point(1), point(1));
    }

    #[test]
    fn too_few_factors_or_samples_and_too_many_samples_are_refused() {
        let error = SobolDesign::new(0, 8, 1).unwrap_err();
        assert_eq!(error, SensitivityError::NoFactors);
        assert_eq!(SobolDesign::new(3, 1, 1), Err(SensitivityError::Samples(1)));
        let said = SobolDesign::new(3, 70_000, 1).unwrap_err().to_string();
        assert_eq!(said, "70000 samples are not possible: 2 to 65536 are");
    }
}
