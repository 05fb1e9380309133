//! Sobol' indices: functions whose indices are known, and what holds of any.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use proptest::prelude::*;
use regiewijzer_decide::sensitivity::{
    Bootstrap, SensitivityError, SobolDesign, SobolIndices, sobol_indices, sobol_of,
};
use std::f64::consts::PI;

mod functions;
use functions::{G, ishigami, sobol_g};

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

/// The variances follow from the integrals (Homma & Saltelli 1996, Reliability Engineering & System
/// Safety 52, 1–17); SALib's own test has .31, .44, 0 and .55, .44, .24 (`tests/test_regression.py`,
/// github.com/SALib/SALib).
#[test]
fn ishigami_has_the_indices_of_the_integrals() {
    let (a, b) = (7.0, 0.1);
    let (p4, p8) = (PI * PI * PI * PI, libm::pow(PI, 8.0));
    let v1 = 0.5 * (1.0 + b * p4 / 5.0) * (1.0 + b * p4 / 5.0);
    let v2 = a * a / 8.0;
    let v13 = b * b * p8 * 8.0 / 225.0;
    let v = v1 + v2 + v13;
    assert!((v1 / v - 0.3139).abs() < 5e-5 && (v13 / v - 0.2437).abs() < 5e-5);

    let found = indices(3, 4096, ishigami);
    check(
        &found,
        &[v1 / v, v2 / v, 0.0],
        &[(v1 + v13) / v, v2 / v, v13 / v],
        0.01,
    );
    assert!((found.variance / v - 1.0).abs() < 0.01);
    assert!((found.mean - a / 2.0).abs() < 0.01);
    // 1024 samples are the usual number.
    let fewer = indices(3, 1024, ishigami);
    check(
        &fewer,
        &[v1 / v, v2 / v, 0.0],
        &[(v1 + v13) / v, v2 / v, v13 / v],
        0.03,
    );
}

/// V_i = 1/3 / (1 + a_i)² and V = Π (1 + V_i) − 1 (Saltelli & Sobol' 1995); the total of a factor is
/// V_i times Π over the others.
#[test]
fn sobols_g_function_has_the_indices_of_its_product() {
    let parts = G.map(|a| 1.0 / 3.0 / ((1.0 + a) * (1.0 + a)));
    let product: f64 = parts.iter().map(|v| 1.0 + v).product();
    let first = parts.map(|v| v / (product - 1.0));
    let total = parts.map(|v| v * product / (1.0 + v) / (product - 1.0));
    check(&indices(8, 4096, sobol_g), &first, &total, 0.01);
}

#[test]
fn intervals_hold_the_true_index_and_narrow_with_the_samples() {
    let width = |samples| {
        let found = indices(3, samples, ishigami);
        for (factor, (first, total)) in [(0.3139, 0.5576), (0.4424, 0.4424), (0.0, 0.2437)]
            .into_iter()
            .enumerate()
        {
            let of = &found.factors[factor];
            assert!(of.first.interval.lo <= first && first <= of.first.interval.hi);
            assert!(of.total.interval.lo <= total && total <= of.total.interval.hi);
        }
        found.factors[0].first.interval.hi - found.factors[0].first.interval.lo
    };
    let (few, many) = (width(256), width(4096));
    assert!((3.0..6.0).contains(&(few / many)), "{few} {many}");
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
        let found = indices(slopes.len(), 1024, sum);
        for (factor, slope) in found.factors.iter().zip(&slopes) {
            let share = slope * slope / variance;
            prop_assert!((factor.first.estimate - share).abs() < 0.03);
            prop_assert!((factor.total.estimate - share).abs() < 0.03);
        }
        let all: f64 = found.factors.iter().map(|f| f.first.estimate).sum();
        prop_assert!((all - 1.0).abs() < 0.03);
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
