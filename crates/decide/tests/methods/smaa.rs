//! SMAA-2: a published study, cases that can be worked out by hand, and what holds of any.

use proptest::prelude::*;
use regiewijzer_decide::smaa::{Acceptability, Criterion, Preferences, SmaaError, Study};

fn study(criteria: usize, preferences: Preferences) -> Study {
    Study {
        criteria: vec![Criterion::new(0.0, 1.0).unwrap(); criteria],
        preferences,
        samples: 20_000,
        seed: 1,
    }
}

fn near(found: &[f64], expected: &[f64], within: f64) -> bool {
    found.len() == expected.len()
        && found
            .iter()
            .zip(expected)
            .all(|(a, b)| (a - b).abs() < within)
}

/// Options (1, 0), (0, 1) and (c, c) with weights (w, 1 − w), w even on 0–1: the compromise is first
/// for w between 1 − c and c, and never last, since it beats one of the two for c > ½.
#[test]
fn two_criteria_divide_the_weights_as_worked_out_by_hand() {
    let world = vec![vec![1.0, 0.0], vec![0.0, 1.0], vec![0.6, 0.6]];
    let found = study(2, Preferences::None).analyse(&[world]).unwrap();
    assert!(
        near(&found.rank[0], &[0.4, 0.1, 0.5], 0.01),
        "{:?}",
        found.rank
    );
    assert!(near(&found.rank[1], &[0.4, 0.1, 0.5], 0.01));
    assert!(near(&found.rank[2], &[0.2, 0.8, 0.0], 0.01));
    assert!(near(
        found.central_weights[0].as_ref().unwrap(),
        &[0.8, 0.2],
        0.01
    ));
    assert!(near(
        found.central_weights[1].as_ref().unwrap(),
        &[0.2, 0.8],
        0.01
    ));
    assert!(near(
        found.central_weights[2].as_ref().unwrap(),
        &[0.5, 0.5],
        0.01
    ));
    assert!(near(&found.pairwise[2], &[0.6, 0.6, 0.5], 0.01));
    assert_eq!(found.confidence, [Some(1.0); 3]);
    assert!(near(&[found.mean_rank(2)], &[1.8], 0.01));
}

/// With the first criterion weightier, w is even on ½–1; with w in .7–.9, even there.
#[test]
fn knowing_more_of_the_weights_moves_the_acceptability_as_it_should() {
    let world = [vec![vec![1.0, 0.0], vec![0.0, 1.0], vec![0.6, 0.6]]];
    let order = Preferences::Ordinal(vec![vec![0], vec![1]]);
    let found = study(2, order).analyse(&world).unwrap();
    assert!(near(&found.rank[0], &[0.8, 0.2, 0.0], 0.01));
    assert_eq!(found.rank[1][0], 0.0);
    assert_eq!(found.central_weights[1], None);
    assert_eq!(found.confidence[1], None);

    let ranges = Preferences::Intervals(vec![(0.5, 0.7), (0.0, 1.0)]);
    let found = study(2, ranges).analyse(&world).unwrap();
    assert!(near(&found.rank[0], &[0.5, 0.5, 0.0], 0.01));
    assert!(near(
        found.central_weights[0].as_ref().unwrap(),
        &[0.65, 0.35],
        0.01
    ));
}

/// In half of the worlds the first option is worth 1 on the only criterion, in the other half 0; the
/// second is always worth .4.
#[test]
fn where_the_worlds_decide_confidence_is_low() {
    let world = |w| vec![vec![f64::from(w % 2)], vec![0.4]];
    let worlds: Vec<Vec<Vec<f64>>> = (0..10).map(world).collect();
    let found = study(1, Preferences::None).analyse(&worlds).unwrap();
    assert_eq!(found.rank, [[0.5; 2]; 2]);
    assert_eq!(found.confidence, [Some(0.5), Some(0.5)]);
}

/// Four antidepressants on six criteria (T. Tervonen, H.L. Hillege, E. Buskens & D. Postmus 2010, *A
/// state-of-the-art multi-criteria model for drug benefit-risk analysis*, SOM Research Report 10001,
/// University of Groningen). Measurements as in the model file `smaa2-benefitrisk.jsmaa`, figures as in
/// `SMAA2SimulationTest` of the authors' program JSMAA (`github.com/tommite/jsmaa`), with its own margins.
#[test]
fn the_antidepressants_come_out_as_published() {
    let found = antidepressants();
    let rank = [
        [0.20, 0.28, 0.30, 0.22],
        [0.25, 0.29, 0.27, 0.19],
        [0.17, 0.25, 0.29, 0.30],
        [0.39, 0.18, 0.15, 0.29],
    ];
    let central = [
        [0.08, 0.14, 0.23, 0.18, 0.16, 0.22],
        [0.18, 0.17, 0.15, 0.13, 0.15, 0.22],
        [0.21, 0.10, 0.22, 0.13, 0.15, 0.20],
        [0.18, 0.21, 0.12, 0.21, 0.19, 0.09],
    ];
    let confidence = [0.48, 0.44, 0.34, 0.74];
    for drug in 0..4 {
        assert!(
            near(&found.rank[drug], &rank[drug], 0.02),
            "{:?}",
            found.rank[drug]
        );
        let weights = found.central_weights[drug].as_ref().unwrap();
        assert!(near(weights, &central[drug], 0.02), "{weights:?}");
        let sure = found.confidence[drug].unwrap();
        assert!(
            (sure - confidence[drug]).abs() < 0.03,
            "drug {drug}: {sure}"
        );
    }
}

/// Mean and standard deviation of fluoxetine, paroxetine, sertraline and venlafaxine on efficacy (of its
/// logarithm; more is better), diarrhoea, dizziness, headache, insomnia and nausea (less is better).
const MEASURED: [[(f64, f64); 4]; 6] = [
    [(0.0, 0.0), (0.086, 0.056), (0.095, 0.044), (0.113, 0.048)],
    [(11.7, 2.5), (9.2, 1.86), (15.4, 2.65), (5.5, 2.32)],
    [(7.2, 1.45), (10.6, 1.58), (7.5, 1.48), (15.7, 4.44)],
    [(16.6, 3.27), (21.2, 5.15), (20.2, 3.78), (12.8, 2.45)],
    [(13.7, 1.89), (14.3, 2.93), (15.0, 3.21), (11.2, 3.98)],
    [(18.6, 1.79), (18.3, 3.7), (19.5, 2.6), (31.0, 1.68)],
];

fn antidepressants() -> Acceptability {
    let value = |criterion: usize, x: f64| if criterion == 0 { libm::exp(x) } else { x };
    // JSMAA's scales: the widest of the 95% ranges.
    let ends = |criterion: usize| {
        let of =
            |sign: f64| MEASURED[criterion].map(|(m, s)| value(criterion, m + sign * 1.96 * s));
        let lowest = of(-1.0).into_iter().fold(f64::MAX, f64::min);
        (lowest, of(1.0).into_iter().fold(f64::MIN, f64::max))
    };
    let criterion = |c: usize| match ends(c) {
        (low, high) if c == 0 => Criterion::new(low, high).unwrap(),
        (low, high) => Criterion::new(high, low).unwrap(),
    };
    let worlds: Vec<Vec<Vec<f64>>> = (0..20_000)
        .map(|world| {
            let measured = |drug: usize, c: usize| {
                let (mean, deviation) = MEASURED[c][drug];
                value(c, mean + deviation * normal(world, (6 * drug + c) as u32))
            };
            (0..4)
                .map(|drug| (0..6).map(|c| measured(drug, c)).collect())
                .collect()
        })
        .collect();
    let study = Study {
        criteria: (0..6).map(criterion).collect(),
        preferences: Preferences::None,
        samples: 20_000,
        seed: 1,
    };
    study.analyse(&worlds).unwrap()
}

/// A standard normal number of a world: Box and Muller on two dimensions of a Sobol' sequence.
fn normal(world: u32, which: u32) -> f64 {
    let uniform = |d| f64::from(sobol_burley::sample(world, 2 * which + d, 5)) + 1e-9;
    let radius = libm::sqrt(-2.0 * libm::log(uniform(0)));
    radius * libm::cos(2.0 * std::f64::consts::PI * uniform(1))
}

#[test]
fn what_does_not_fit_together_is_refused() {
    assert!(Criterion::new(1.0, 1.0).is_err());
    assert!(Criterion::new(0.0, f64::INFINITY).is_err());
    let two = study(2, Preferences::None);
    assert!(two.analyse(&[]).is_err());
    assert!(two.analyse(&[vec![vec![1.0]]]).is_err());
    let uneven = [vec![vec![1.0, 2.0]], vec![vec![1.0, 2.0], vec![1.0, 2.0]]];
    assert!(matches!(
        two.analyse(&uneven),
        Err(SmaaError::Options { world: 1, .. })
    ));
    let none = Study { samples: 0, ..two };
    assert_eq!(
        none.analyse(&[vec![vec![1.0, 2.0]]]),
        Err(SmaaError::NoSamples)
    );
}

fn case() -> impl Strategy<Value = (Vec<Vec<Vec<f64>>>, Preferences)> {
    (1..=4_usize, 1..=5_usize, 1..=4_usize).prop_flat_map(|(criteria, options, worlds)| {
        // Few values, so that ties come up.
        let value = (0..4_u8).prop_map(|x| f64::from(x) / 3.0);
        let option = proptest::collection::vec(value, criteria);
        let world = proptest::collection::vec(option, options);
        let order: Vec<Vec<usize>> = (0..criteria).map(|c| vec![c]).collect();
        let ranges = vec![(0.0, 2.0 / (criteria as f64 + 1.0)); criteria];
        let preferences = prop_oneof![
            Just(Preferences::None),
            Just(Preferences::Ordinal(order)),
            Just(Preferences::Intervals(ranges)),
        ];
        (proptest::collection::vec(world, worlds), preferences)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn acceptabilities_sum_to_one_over_options_and_over_ranks((worlds, preferences) in case()) {
        let study = Study { samples: 300, ..study(worlds[0][0].len(), preferences) };
        let found = study.analyse(&worlds).unwrap();
        let options = found.rank.len();
        for option in 0..options {
            let ranks: f64 = found.rank[option].iter().sum();
            let others: f64 = found.rank.iter().map(|ranks| ranks[option]).sum();
            prop_assert!((ranks - 1.0).abs() < 1e-9 && (others - 1.0).abs() < 1e-9);
            for other in 0..options {
                let both = found.pairwise[option][other] + found.pairwise[other][option];
                prop_assert!((both - 1.0).abs() < 1e-9);
            }
            // A mean rank is one more than the number of others that beat it.
            let losses: f64 = (0..options).map(|o| found.pairwise[o][option]).sum::<f64>() - 0.5;
            prop_assert!((found.mean_rank(option) - 1.0 - losses).abs() < 1e-9);
            if let Some(weights) = &found.central_weights[option] {
                prop_assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            }
            prop_assert_eq!(found.rank[option][0] > 0.0, found.confidence[option].is_some());
        }
    }

    #[test]
    fn an_option_that_is_worse_on_all_counts_never_wins((mut worlds, preferences) in case()) {
        for options in &mut worlds {
            let worse = options[0].iter().map(|x| x - 0.5).collect();
            options.push(worse);
        }
        let study = Study { samples: 100, ..study(worlds[0][0].len(), preferences) };
        let found = study.analyse(&worlds).unwrap();
        let last = worlds[0].len() - 1;
        prop_assert_eq!(found.rank[last][0], 0.0);
        prop_assert_eq!(found.pairwise[0][last], 1.0);
    }
}
