//! The front: small cases whose answer is plain, and what holds of any.

use proptest::prelude::*;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use regiewijzer_decide::Direction::{self, Higher, Lower};
use regiewijzer_decide::pareto::{dominators, front};

/// Barndorff-Nielsen & Sobel (1966), *On the distribution of the number of admissible points in a vector
/// random sample*, Theory of Probability & Its Applications 11(2), 249–269: of n points with independent
/// values a front holds 1 + ½ + … + 1/n on average with two criteria, and with three Σ H_k / k.
#[test]
fn fronts_of_random_points_are_as_large_as_barndorff_nielsen_and_sobel_say() {
    let harmonic = |n: u32| (1..=n).map(|k| 1.0 / f64::from(k)).sum::<f64>();
    let three = (1..=32).map(|k| harmonic(k) / f64::from(k)).sum::<f64>();
    for (criteria, expected) in [(2_u32, harmonic(32)), (3, three)] {
        let directions = vec![Higher; criteria as usize];
        let sets = 2_000_u32;
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let sizes = (0..sets).map(|_| {
            let mut point = || (0..criteria).map(|_| rng.random()).collect();
            let points: Vec<Vec<f64>> = (0..32).map(|_| point()).collect();
            front(&points, &directions).unwrap().members.len() as f64
        });
        let mean = sizes.sum::<f64>() / f64::from(sets);
        assert!(
            (mean - expected).abs() < 0.04 * expected,
            "{criteria}: {mean} {expected}"
        );
    }
}

/// The points in the documentation of `fast_non_dominated_sorting` of pygmo 2 (esa.github.io/pygmo2), both
/// criteria to be low. By hand: the sixth is lower than each of the others on both counts.
#[test]
fn of_pygmos_points_the_one_below_all_others_is_left() {
    let points = [
        vec![0.0, 1.0],
        vec![-1.0, 3.0],
        vec![2.3, -0.2],
        vec![1.1, -0.12],
        vec![1.1, 2.12],
        vec![-1.1, -1.1],
    ];
    let found = front(&points, &[Lower, Lower]).unwrap();
    assert_eq!(found.members, [5]);
    // Without it all but the fifth remain; the first and fourth are lower than that one on both.
    assert_eq!(
        front(&points[..5], &[Lower, Lower]).unwrap().members,
        [0, 1, 2, 3]
    );
    assert_eq!(
        dominators(&points[..5], &[Lower, Lower]).unwrap()[4],
        [0, 3]
    );
}

#[test]
fn a_direction_says_which_way_is_better() {
    let points = [vec![1.0, 1.0], vec![2.0, 2.0], vec![1.0, 2.0]];
    assert_eq!(front(&points, &[Higher, Higher]).unwrap().members, [1]);
    assert_eq!(front(&points, &[Lower, Higher]).unwrap().members, [2]);
    assert_eq!(front(&points, &[Higher, Lower]).unwrap().members, [0, 1]);
}

#[test]
fn duplicates_stay_and_are_named() {
    let points = [
        vec![1.0, 2.0],
        vec![2.0, 1.0],
        vec![1.0, 2.0],
        vec![0.0, 0.0],
        vec![0.0, 0.0],
    ];
    let found = front(&points, &[Higher, Higher]).unwrap();
    assert_eq!(found.members, [0, 1, 2]);
    assert_eq!(found.ties, [[0, 2]]);
}

#[test]
fn figures_that_do_not_fit_together_are_refused() {
    assert!(front(&[], &[]).is_err());
    assert!(front(&[vec![1.0, 2.0]], &[Higher]).is_err());
    assert!(front(&[vec![f64::INFINITY]], &[Higher]).is_err());
}

fn options() -> impl Strategy<Value = (Vec<Vec<f64>>, Vec<Direction>)> {
    (1..=4_usize, 1..=20_usize).prop_flat_map(|(criteria, options)| {
        let value = (0..6_i32).prop_map(f64::from);
        let row = proptest::collection::vec(value, criteria);
        let direction = prop_oneof![Just(Higher), Just(Lower)];
        (
            proptest::collection::vec(row, options),
            proptest::collection::vec(direction, criteria),
        )
    })
}

proptest! {
    #[test]
    fn the_front_is_never_empty_and_none_of_it_is_dominated((options, directions) in options()) {
        let members = front(&options, &directions).unwrap().members;
        let by = dominators(&options, &directions).unwrap();
        prop_assert!(!members.is_empty());
        for (option, by) in by.iter().enumerate() {
            prop_assert_eq!(by.is_empty(), members.contains(&option));
            // Whatever is dominated is dominated by a member of the front.
            prop_assert!(by.is_empty() || by.iter().any(|o| members.contains(o)));
        }
    }

    #[test]
    fn turning_a_criterion_round_with_its_values_changes_nothing((options, directions) in options()) {
        let turned: Vec<Vec<f64>> = options.iter().map(|o| o.iter().map(|x| -x).collect()).collect();
        let other: Vec<Direction> = directions.iter()
            .map(|d| if *d == Higher { Lower } else { Higher }).collect();
        prop_assert_eq!(front(&options, &directions), front(&turned, &other));
    }

    #[test]
    fn the_best_on_one_criterion_and_then_the_others_is_a_member((options, directions) in options()) {
        let mut order: Vec<usize> = (0..options.len()).collect();
        order.sort_by(|a, b| {
            let gains = options[*a].iter().zip(&options[*b]).zip(&directions);
            let mut gains = gains.map(|((x, y), d)| d.gain(*y, *x));
            gains.find(|g| *g != 0.0).map_or(std::cmp::Ordering::Equal, |g| g.total_cmp(&0.0))
        });
        prop_assert!(front(&options, &directions).unwrap().members.contains(&order[0]));
    }
}
