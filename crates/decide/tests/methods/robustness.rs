//! Robustness: a published table of regrets, and what holds of any figures.

use proptest::prelude::*;
use regiewijzer_decide::Direction::{Higher, Lower};
use regiewijzer_decide::TableError;
use regiewijzer_decide::robustness::{
    Threshold, maximin, regrets, regrets_per_world, satisficing, wins,
};

/// The investor of Wikipedia's "Regret (decision theory)": returns of stocks, bonds and money market
/// where interest rates rise, stay or fall.
fn returns() -> Vec<Vec<f64>> {
    vec![
        vec![-4.0, -2.0, 3.0],
        vec![4.0, 3.0, 2.0],
        vec![12.0, 8.0, 1.0],
    ]
}

#[test]
fn the_investor_regrets_bonds_least_in_the_worst_case() {
    let found = regrets(&returns(), Higher).unwrap();
    let per_world = regrets_per_world(&returns(), Higher).unwrap();
    assert_eq!(
        per_world,
        [[7.0, 0.0, 0.0], [5.0, 1.0, 4.0], [0.0, 2.0, 11.0]]
    );
    let worst: Vec<f64> = found.iter().map(|regret| regret.max).collect();
    assert_eq!(worst, [7.0, 5.0, 11.0]);
    // numpy.percentile([5, 1, 4], 90) → 4.8
    assert!((found[1].p90 - 4.8).abs() < 1e-12);
    assert!((found[1].mean - 10.0 / 3.0).abs() < 1e-12);
}

/// The same source: by maximin the money market, "ensuring a return of at least 1".
#[test]
fn the_investor_is_surest_of_the_money_market() {
    assert_eq!(maximin(&returns(), Higher), Ok(vec![-4.0, -2.0, 1.0]));
    // What is lost instead of earned: the largest counts.
    assert_eq!(maximin(&returns(), Lower), Ok(vec![12.0, 8.0, 3.0]));
    assert!(maximin(&[], Higher).is_err());
}

#[test]
fn a_difference_counts_from_the_threshold_on_and_a_tie_never_does() {
    let (a, b) = ([1.0, 2.0, 3.0, 4.5], [1.0, 1.0, 4.0, 1.0]);
    for (noticeable, counts) in [
        (0.0, (2, 1, 1)),
        (1.0, (2, 1, 1)),
        (1.5, (1, 3, 0)),
        (4.0, (0, 4, 0)),
    ] {
        let found = wins(&a, &b, Higher, noticeable).unwrap();
        assert_eq!(
            (found.better, found.equal, found.worse),
            counts,
            "{noticeable}"
        );
    }
    assert_eq!(
        wins(&a, &b, Higher, 0.0).unwrap().shares(),
        [0.5, 0.25, 0.25]
    );
}

#[test]
fn a_threshold_is_met_by_its_own_value_and_all_must_be_met_at_once() {
    let worlds = [
        vec![0.5, 10.0],
        vec![0.6, 30.0],
        vec![0.4, 10.0],
        vec![0.9, 20.0],
    ];
    let asked = [
        Threshold {
            direction: Higher,
            at: 0.5,
        },
        Threshold {
            direction: Lower,
            at: 20.0,
        },
    ];
    let found = satisficing(&worlds, &asked).unwrap();
    assert_eq!(found.each, [0.75, 0.75]);
    assert_eq!(found.all, 0.5);
}

#[test]
fn figures_that_do_not_fit_together_are_refused() {
    assert_eq!(
        wins(&[], &[], Higher, 0.0),
        Err(TableError::Empty("worlds"))
    );
    assert!(wins(&[1.0], &[1.0, 2.0], Higher, 0.0).is_err());
    assert!(wins(&[f64::NAN], &[1.0], Higher, 0.0).is_err());
    assert!(regrets(&[], Higher).is_err());
    assert!(
        satisficing(
            &[vec![1.0, 2.0]],
            &[Threshold {
                direction: Higher,
                at: 0.0
            }]
        )
        .is_err()
    );
}

fn worlds() -> impl Strategy<Value = Vec<Vec<f64>>> {
    // Whole numbers, so that ties come up.
    (1..=4_usize, 1..=12_usize).prop_flat_map(|(options, worlds)| {
        proptest::collection::vec(
            proptest::collection::vec((-5..5_i32).prop_map(f64::from), options),
            worlds,
        )
    })
}

fn option(worlds: &[Vec<f64>], option: usize) -> Vec<f64> {
    worlds.iter().map(|row| row[option]).collect()
}

proptest! {
    #[test]
    fn what_is_better_one_way_is_worse_the_other_and_a_higher_threshold_makes_more_equal(
        worlds in worlds(), noticeable in 0.0..6.0,
    ) {
        let (a, b) = (option(&worlds, 0), option(&worlds, worlds[0].len() - 1));
        let forth = wins(&a, &b, Higher, noticeable).unwrap();
        prop_assert_eq!(forth.worlds(), worlds.len());
        for back in [wins(&b, &a, Higher, noticeable), wins(&a, &b, Lower, noticeable)] {
            let back = back.unwrap();
            prop_assert_eq!((forth.better, forth.equal), (back.worse, back.equal));
        }
        prop_assert!(forth.equal >= wins(&a, &b, Higher, 0.0).unwrap().equal);
    }

    #[test]
    fn no_regret_is_negative_and_in_each_world_the_best_has_none(worlds in worlds()) {
        for direction in [Higher, Lower] {
            let found = regrets(&worlds, direction).unwrap();
            let per_world = regrets_per_world(&worlds, direction).unwrap();
            for world in 0..worlds.len() {
                let least = per_world.iter().map(|option| option[world]).fold(f64::MAX, f64::min);
                prop_assert_eq!(least, 0.0);
            }
            for regret in found {
                prop_assert!(regret.p90 <= regret.max && regret.mean <= regret.max + 1e-12);
            }
        }
    }

    #[test]
    fn satisfying_all_is_never_more_than_satisfying_one(worlds in worlds(), at in -5.0..5.0_f64) {
        let asked = vec![Threshold { direction: Higher, at }; worlds[0].len()];
        let found = satisficing(&worlds, &asked).unwrap();
        prop_assert!(found.each.iter().all(|share| found.all <= *share && *share <= 1.0));
        let missed: f64 = found.each.iter().map(|share| 1.0 - share).sum();
        prop_assert!(found.all >= 1.0 - missed - 1e-12);
    }
}
