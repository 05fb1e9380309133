//! Sobol' indices: functions whose indices are known, and what holds of any.

use proptest::prelude::*;
use regiewijzer_decide::sensitivity::{
    Bootstrap, Interval, SensitivityError, SobolDesign, SobolIndices, sobol_indices, sobol_of,
};
use std::f64::consts::PI;

use crate::functions::{G, ishigami, sobol_g};

fn bootstrap() -> Bootstrap {
    Bootstrap::new(100, 0.95, 7).unwrap()
}

fn indices(factors: usize, samples: u32, model: impl FnMut(&[f64]) -> f64) -> SobolIndices {
    let design = SobolDesign::new(factors, samples, 1).unwrap();
    sobol_of(&design, &bootstrap(), model).unwrap()
}

fn check(found: &SobolIndices, first: &[f64], total: &[f64], within: f64) {
    for (factor, found) in found.factors.iter().enumerate() {
        let (s, t) = (found.first.estimate, found.total.estimate);
        assert!(
            (s - first[factor]).abs() < within,
            "first order of {factor}: {s}"
        );
        assert!((t - total[factor]).abs() < within, "total of {factor}: {t}");
    }
}

/// First-order and total indices of Ishigami's function. The variances follow from the integrals
/// (Homma & Saltelli 1996, Reliability Engineering & System Safety 52, 1–17); SALib's own test has
/// .31, .44, 0 and .55, .44, .24 (`tests/test_regression.py`, github.com/SALib/SALib).
fn of_ishigami() -> [[f64; 3]; 2] {
    let (a, b) = (7.0, 0.1);
    let (p4, p8) = (PI * PI * PI * PI, libm::pow(PI, 8.0));
    let v1 = 0.5 * (1.0 + b * p4 / 5.0) * (1.0 + b * p4 / 5.0);
    let v2 = a * a / 8.0;
    let v13 = b * b * p8 * 8.0 / 225.0;
    let v = v1 + v2 + v13;
    [[v1 / v, v2 / v, 0.0], [(v1 + v13) / v, v2 / v, v13 / v]]
}

#[test]
fn ishigami_has_the_indices_of_the_integrals() {
    let [first, total] = of_ishigami();
    assert!((first[0] - 0.3139).abs() < 5e-5 && (total[2] - 0.2437).abs() < 5e-5);
    let found = indices(3, 16_384, ishigami);
    check(&found, &first, &total, 0.02);
    let variance = 49.0 / 8.0 / first[1];
    assert!((found.variance / variance - 1.0).abs() < 0.01);
    assert!((found.mean - 3.5).abs() < 0.01);
    // 1024 samples are the usual number.
    check(&indices(3, 1024, ishigami), &first, &total, 0.08);
}

/// First-order and total indices of the G function: V_i = 1/3 / (1 + a_i)² and V = Π (1 + V_i) − 1
/// (Saltelli & Sobol' 1995); the total of a factor is V_i times Π over the others.
fn of_sobol_g() -> [[f64; 8]; 2] {
    let parts = G.map(|a| 1.0 / 3.0 / ((1.0 + a) * (1.0 + a)));
    let product: f64 = parts.iter().map(|v| 1.0 + v).product();
    [
        parts.map(|v| v / (product - 1.0)),
        parts.map(|v| v * product / (1.0 + v) / (product - 1.0)),
    ]
}

#[test]
fn sobols_g_function_has_the_indices_of_its_product() {
    let [first, total] = of_sobol_g();
    check(&indices(8, 16_384, sobol_g), &first, &total, 0.02);
}

/// As many factors as the model has parameters, or so.
const FACTORS: usize = 60;

/// Every seventh factor in turn, so that those that matter are not the first of the design.
fn spread<const N: usize>(point: &[f64]) -> [f64; N] {
    std::array::from_fn(|factor| point[(3 + 7 * factor) % FACTORS])
}

/// In which share of the seeds the 95% intervals hold the first-order and the total index of each of
/// these factors, the rest of the 60 doing nothing.
fn coverage<const N: usize>(
    samples: u32,
    seeds: u32,
    model: fn(&[f64]) -> f64,
    [first, total]: [[f64; N]; 2],
) -> Vec<[f64; 2]> {
    let mut held = [[0; 2]; N];
    for seed in 0..seeds {
        let design = SobolDesign::new(FACTORS, samples, seed).unwrap();
        let bootstrap = Bootstrap::new(200, 0.95, seed).unwrap();
        let found = sobol_of(&design, &bootstrap, |point| model(&spread::<N>(point))).unwrap();
        for factor in 0..N {
            let of = found.factors[(3 + 7 * factor) % FACTORS];
            let holds = |interval: Interval, truth| (interval.lo..=interval.hi).contains(&truth);
            held[factor][0] += u32::from(holds(of.first.interval, first[factor]));
            held[factor][1] += u32::from(holds(of.total.interval, total[factor]));
        }
    }
    let share = |held| f64::from(held) / f64::from(seeds);
    held.into_iter().map(|both| both.map(share)).collect()
}

/// Twelve factors of falling weight, of which each explains what it does by itself.
const WEIGHTS: [f64; 12] = [
    1.0, 0.9, 0.81, 0.73, 0.66, 0.59, 0.53, 0.48, 0.43, 0.39, 0.35, 0.31,
];

fn weighted_sum(point: &[f64]) -> f64 {
    point
        .iter()
        .zip(WEIGHTS)
        .map(|(x, weight)| x * weight)
        .sum()
}

/// A 95% interval holds the truth for 95% of the seeds, so the share that is counted has a standard
/// error of √(.95·.05/seeds). Each index may come out four of these below 95%, the mean of all first
/// orders and that of all totals one. More than 95% is no fault: the samples of one factor are more even
/// than chance, which resampling doesn't see, and most so in totals.
fn intervals_hold_the_truth(samples: u32, seeds: u32) {
    let all = WEIGHTS.iter().map(|weight| weight * weight).sum::<f64>();
    let shares = WEIGHTS.map(|weight| weight * weight / all);
    let found = [
        coverage(samples, seeds, weighted_sum, [shares; 2]),
        coverage(samples, seeds, ishigami, of_ishigami()),
        coverage(samples, seeds, sobol_g, of_sobol_g()),
    ]
    .concat();
    let error = (0.95 * 0.05 / f64::from(seeds)).sqrt();
    for order in 0..2 {
        let shares: Vec<f64> = found.iter().map(|index| index[order]).collect();
        let mean = shares.iter().sum::<f64>() / shares.len() as f64;
        assert!(mean >= 0.95 - error, "{mean}");
        let lowest = 0.95 - 4.0 * error;
        assert!(shares.iter().all(|share| *share >= lowest), "{shares:?}");
    }
}

#[test]
fn with_60_factors_95_percent_of_the_intervals_hold_the_true_index() {
    intervals_hold_the_truth(128, 40);
}

#[test]
#[ignore = "takes minutes"]
fn with_60_factors_95_percent_of_the_intervals_hold_the_true_index_over_200_seeds() {
    intervals_hold_the_truth(128, 200);
    intervals_hold_the_truth(1024, 200);
}

#[test]
fn intervals_narrow_with_the_root_of_the_samples() {
    let width = |samples| {
        let found = indices(3, samples, ishigami);
        found.factors[0].first.interval.hi - found.factors[0].first.interval.lo
    };
    let (few, many) = (width(256), width(4096));
    assert!((3.0..5.0).contains(&(few / many)), "{few} {many}");
}

#[test]
fn an_outcome_that_never_moves_or_does_not_fit_is_refused() {
    let design = SobolDesign::new(2, 16, 1).unwrap();
    let found = sobol_of(&design, &bootstrap(), |_| 0.1);
    assert_eq!(found, Err(SensitivityError::Constant));
    assert!(sobol_indices(&design, &[1.0; 3], &bootstrap()).is_err());
    assert!(sobol_of(&design, &bootstrap(), |_| f64::NAN).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn in_a_sum_each_factor_has_its_own_share_and_there_is_no_more(
        slopes in proptest::collection::vec(-3.0..3.0_f64, 1..6),
    ) {
        let variance: f64 = slopes.iter().map(|c| c * c).sum();
        prop_assume!(variance > 0.1);
        let sum = |x: &[f64]| x.iter().zip(&slopes).map(|(x, c)| x * c).sum::<f64>();
        let found = indices(slopes.len(), 4096, sum);
        for (factor, slope) in found.factors.iter().zip(&slopes) {
            let share = slope * slope / variance;
            prop_assert!((factor.first.estimate - share).abs() < 0.08);
            prop_assert!((factor.total.estimate - share).abs() < 0.04);
        }
    }

    #[test]
    fn indices_stay_in_range_and_a_total_is_no_less_than_a_first_order(
        a in -3.0..3.0_f64, b in -3.0..3.0_f64, c in 0.5..3.0_f64,
    ) {
        let found = indices(4, 1024, |x| a * x[0] + b * x[1] * x[2] + c * x[0] * x[0] * x[1]);
        for factor in &found.factors {
            prop_assert!((-0.05..=1.05).contains(&factor.first.estimate));
            prop_assert!((0.0..=1.05).contains(&factor.total.estimate));
            prop_assert!(factor.total.estimate > factor.first.estimate - 0.05);
            prop_assert!(factor.first.interval.lo <= factor.first.interval.hi);
        }
        // The fourth factor isn't there.
        prop_assert_eq!(found.factors[3].total.estimate, 0.0);
        prop_assert_eq!(found.factors[3].first.estimate, 0.0);
    }

    #[test]
    fn adding_to_an_outcome_or_stretching_it_leaves_the_indices(
        shift in -100.0..100.0_f64, stretch in 0.1..10.0_f64,
    ) {
        let found = indices(3, 64, |x| shift + stretch * ishigami(x));
        let plain = indices(3, 64, ishigami);
        for (a, b) in found.factors.iter().zip(&plain.factors) {
            prop_assert!((a.first.estimate - b.first.estimate).abs() < 1e-6);
            prop_assert!((a.total.estimate - b.total.estimate).abs() < 1e-6);
        }
    }
}
