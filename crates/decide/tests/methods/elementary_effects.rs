//! Elementary effects: functions whose effects are known, and what holds of any plane.

use proptest::prelude::*;
use regiewijzer_decide::sensitivity::{MorrisDesign, morris_of};
use std::f64::consts::PI;

use crate::functions::{G, ishigami, sobol_g};

/// On a grid of four levels the effects take few values, and their means can be worked out. For
/// Ishigami's function that gives a μ* of 7.704, 7.875 and 6.249; SALib's own test has 7.768, 7.875 and
/// 6.309 for its 10,000 trajectories (`tests/test_regression.py`, github.com/SALib/SALib).
#[test]
fn ishigami_has_the_elementary_effects_of_its_grid() {
    let design = MorrisDesign::new(3, 10_000, MorrisDesign::LEVELS, 1).unwrap();
    let found = morris_of(&design, ishigami).unwrap();
    let height = libm::sin(PI / 3.0) * 1.5;
    let fourth = [PI, PI / 3.0].map(|z| 0.1 * z * z * z * z);
    let sizes = [
        height * (1.0 + (fourth[0] + fourth[1]) / 2.0),
        7.0 * 0.75 * 1.5,
        height * (fourth[0] - fourth[1]) / 2.0,
    ];
    let salib = [7.767_792, 7.875, 6.308_785];
    for (factor, effects) in found.iter().enumerate() {
        let error = effects.mu_star_error;
        assert!((effects.mu_star - sizes[factor]).abs() < 4.0 * error + 1e-9);
        assert!((effects.mu_star - salib[factor]).abs() < 0.2);
    }
    // The second factor works both ways by the same amount.
    assert!(found[1].mu.abs() < 0.4 && found[1].mu_star_error < 1e-9);
    assert!((found[1].sigma - 7.875).abs() < 0.05);
}

/// Of the G function a step always changes |4x − 2| by 4/3 one way or the other, and the others have a mean
/// of 4/3 on the grid: μ = 0 and μ* = 2/(1 + a_i) · Π (4/3 + a_j)/(1 + a_j).
#[test]
fn sobols_g_function_has_the_elementary_effects_of_its_grid() {
    let design = MorrisDesign::new(8, 4_000, 4, 3).unwrap();
    let found = morris_of(&design, sobol_g).unwrap();
    for (factor, effects) in found.iter().enumerate() {
        let others = G.iter().enumerate().filter(|(j, _)| *j != factor);
        let product: f64 = others.map(|(_, a)| (4.0 / 3.0 + a) / (1.0 + a)).product();
        let expected = 2.0 / (1.0 + G[factor]) * product;
        assert!((effects.mu_star - expected).abs() < 4.0 * effects.mu_star_error);
        assert!(effects.mu.abs() < 0.1 * expected + 4.0 * effects.mu_star_error);
    }
}

/// The twenty factors of Morris (1991), section 4. The small coefficients, which he drew at random,
/// are ±1 by turns here, so that the means can be worked out.
fn morris_1991(point: &[f64]) -> f64 {
    let w = |i: usize| match i {
        2 | 4 | 6 => 2.0 * (1.1 * point[i] / (point[i] + 0.1) - 0.5),
        _ => 2.0 * (point[i] - 0.5),
    };
    let w: Vec<f64> = (0..20).map(w).collect();
    let turns = |n: usize| if n.is_multiple_of(2) { 1.0 } else { -1.0 };
    let mut y = 0.0;
    for i in 0..20 {
        y += w[i] * if i < 10 { 20.0 } else { turns(i + 1) };
        for j in i + 1..20 {
            y += w[i] * w[j] * if j < 6 { -15.0 } else { turns(i + j) };
            for k in (j + 1..5).filter(|_| i < j) {
                y += -10.0 * w[i] * w[j] * w[k];
                for l in k + 1..4 {
                    y += 5.0 * w[i] * w[j] * w[k] * w[l];
                }
            }
        }
    }
    y
}

/// What Morris found: factors 1–7 matter in curves or together, 8–10 matter by themselves, the rest
/// hardly. The mean effect of 8–10 is 40, less what the curved factors with their mean of .401 take.
#[test]
fn morriss_own_function_falls_apart_in_his_three_groups() {
    let design = MorrisDesign::new(20, 1_000, 4, 1).unwrap();
    let found = morris_of(&design, morris_1991).unwrap();
    let curved = [0.0, 1.0 / 3.0, 2.0 / 3.0, 1.0].map(|x| 2.0 * (1.1 * x / (x + 0.1) - 0.5));
    let lean = 2.0 * 3.0 * curved.iter().sum::<f64>() / 4.0;
    for (factor, effects) in found.iter().enumerate() {
        let error = 4.0 * effects.sigma / 1_000.0_f64.sqrt();
        match factor {
            0..=6 => assert!(effects.sigma > 20.0, "{factor}: {effects:?}"),
            7..=9 => {
                let expected = 40.0 + if factor % 2 == 0 { lean } else { -lean };
                assert!(
                    (effects.mu - expected).abs() < error,
                    "{factor}: {effects:?}"
                );
                assert!(effects.sigma < 8.0);
            }
            _ => assert!(effects.mu_star < 8.0, "{factor}: {effects:?}"),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn of_a_plane_every_elementary_effect_is_its_slope(
        slopes in proptest::collection::vec(-3.0..3.0_f64, 1..8), half in 1..6_u32,
    ) {
        let design = MorrisDesign::new(slopes.len(), 5, 2 * half, 2).unwrap();
        let plane = |x: &[f64]| x.iter().zip(&slopes).map(|(x, c)| x * c).sum::<f64>();
        for (effects, slope) in morris_of(&design, plane).unwrap().iter().zip(&slopes) {
            prop_assert!((effects.mu - slope).abs() < 1e-9);
            prop_assert!((effects.mu_star - slope.abs()).abs() < 1e-9);
            prop_assert!(effects.sigma < 1e-9);
        }
    }
}
