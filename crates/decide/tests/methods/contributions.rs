//! Contributions: published games, and the axioms that single Shapley values out.

use proptest::prelude::*;
use regiewijzer_decide::contributions::shapley;

/// A game from the worth of each coalition.
fn play(groups: usize, worth: impl Fn(usize) -> f64) -> Vec<f64> {
    let worths: Vec<f64> = (0..1 << groups).map(worth).collect();
    shapley(&worths).unwrap()
}

fn is_near(found: &[f64], expected: &[f64]) -> bool {
    found.len() == expected.len()
        && found
            .iter()
            .zip(expected)
            .all(|(a, b)| (a - b).abs() < 1e-9)
}

fn costliest(costs: &[f64], coalition: usize) -> f64 {
    let inside = costs
        .iter()
        .enumerate()
        .filter(|(g, _)| coalition & (1 << g) != 0);
    inside.map(|(_, cost)| *cost).fold(0.0, f64::max)
}

/// The airport game (Littlechild & Owen 1973, Management Science 20(3), 370–372): a runway costs what
/// its largest aircraft needs. The worked example for four aircraft is the one of Wikipedia's
/// "Airport problem": costs 8, 11, 13 and 18 are shared as 2, 3, 4 and 9.
#[test]
fn the_runway_is_shared_as_littlechild_and_owen_do() {
    let costs = [8.0, 11.0, 13.0, 18.0];
    assert!(is_near(
        &play(4, |s| costliest(&costs, s)),
        &[2.0, 3.0, 4.0, 9.0]
    ));
}

/// Six aircraft with costs 40 to 90 share them as (40, 52, 67, 87, 117, 177) / 6: the answer to
/// question 4152535 of math.stackexchange.com.
#[test]
fn six_aircraft_share_as_the_closed_form_says() {
    let costs = [40.0, 50.0, 60.0, 70.0, 80.0, 90.0];
    let expected = [40.0, 52.0, 67.0, 87.0, 117.0, 177.0].map(|x| x / 6.0);
    assert!(is_near(&play(6, |s| costliest(&costs, s)), &expected));
}

/// With eight, the most there can be, each increment is shared evenly by those that need it
/// (Littlechild & Owen 1973).
#[test]
fn eight_aircraft_share_each_increment_among_those_that_need_it() {
    let costs = [3.0, 4.0, 9.0, 9.5, 12.0, 20.0, 21.0, 30.0];
    let mut expected = Vec::new();
    let (mut below, mut share) = (0.0, 0.0);
    for (place, cost) in costs.iter().enumerate() {
        share += (cost - below) / (8 - place) as f64;
        below = *cost;
        expected.push(share);
    }
    assert!(is_near(&play(8, |s| costliest(&costs, s)), &expected));
}

/// The glove game of Wikipedia's "Shapley value": two hold a left-hand glove, one a right-hand one,
/// and a pair is worth 1. The right-hand glove is due 2/3, each left-hand one 1/6.
#[test]
fn the_only_right_hand_glove_is_worth_two_thirds() {
    let pair = |s: usize| f64::from(u8::from(s & 0b100 != 0 && s & 0b011 != 0));
    assert!(is_near(&play(3, pair), &[1.0 / 6.0, 1.0 / 6.0, 2.0 / 3.0]));
}

/// A weighted majority [3; 2, 1, 1] and its Shapley–Shubik index (Shapley & Shubik 1954, American
/// Political Science Review 48, 787–792), by counting: the large party is pivotal in four of six orders.
#[test]
fn the_large_party_is_pivotal_in_four_of_six_orders() {
    let votes = [2, 1, 1];
    let carries = |s: usize| {
        let sum: i32 = (0..3).filter(|g| s & (1 << g) != 0).map(|g| votes[g]).sum();
        f64::from(u8::from(sum >= 3))
    };
    assert!(is_near(
        &play(3, carries),
        &[2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0]
    ));
}

/// The worths of a random game of `least` to 5 groups.
fn game(least: usize) -> impl Strategy<Value = Vec<f64>> {
    (least..=5_usize).prop_flat_map(|groups| worths(1 << groups))
}

fn worths(coalitions: usize) -> impl Strategy<Value = Vec<f64>> {
    proptest::collection::vec(-9.0..9.0_f64, coalitions)
}

/// The coalition with groups 0 and 1 swapped.
fn swapped(coalition: usize) -> usize {
    let (first, second) = (coalition & 1, coalition >> 1 & 1);
    coalition & !0b11 | first << 1 | second
}

proptest! {
    #[test]
    fn contributions_add_up_to_the_change(worths in game(1)) {
        let sum: f64 = shapley(&worths).unwrap().iter().sum();
        prop_assert!((sum - (worths[worths.len() - 1] - worths[0])).abs() < 1e-12);
    }

    #[test]
    fn groups_that_do_the_same_get_the_same(worths in game(2)) {
        let alike: Vec<f64> = (0..worths.len()).map(|s| worths[s] + worths[swapped(s)]).collect();
        let found = shapley(&alike).unwrap();
        prop_assert!((found[0] - found[1]).abs() < 1e-12);
    }

    #[test]
    fn a_group_that_does_nothing_gets_nothing(worths in game(1)) {
        // Group 0 is a dummy: with it or without it, all is as without.
        let idle: Vec<f64> = (0..worths.len()).map(|s| worths[s & !1]).collect();
        prop_assert_eq!(shapley(&idle).unwrap()[0], 0.0);
    }

    #[test]
    fn contributions_to_a_sum_are_sums_of_contributions(
        (one, other) in (1..=4_usize).prop_flat_map(|groups| (worths(1 << groups), worths(1 << groups)))
    ) {
        let both: Vec<f64> = one.iter().zip(&other).map(|(a, b)| a + b).collect();
        let expected: Vec<f64> = shapley(&one).unwrap().iter()
            .zip(shapley(&other).unwrap()).map(|(a, b)| a + b).collect();
        prop_assert!(is_near(&shapley(&both).unwrap(), &expected));
    }
}
