//! Bargains: the examples of those who found the solutions, and what holds of any.

use proptest::prelude::*;
use regiewijzer_decide::bargaining::{kalai_smorodinsky, nash};

/// What each thing is worth to Bill and to Jack, first what is Bill's (Nash 1950, page 161): book, whip, ball,
/// bat, box; pen, toy, knife, hat.
const BILLS: [[f64; 2]; 5] = [[2.0, 4.0], [2.0, 2.0], [2.0, 1.0], [2.0, 2.0], [4.0, 1.0]];
const JACKS: [[f64; 2]; 4] = [[10.0, 1.0], [4.0, 1.0], [6.0, 2.0], [2.0, 2.0]];

/// What both gain when the things of these numbers change hands.
fn trade(moved: usize) -> Vec<f64> {
    let things = BILLS.map(|[bill, jack]| [-bill, jack]);
    let things = things
        .into_iter()
        .chain(JACKS.map(|[bill, jack]| [bill, -jack]));
    let moved = things
        .enumerate()
        .filter(|(thing, _)| moved & (1 << thing) != 0);
    moved.fold(vec![0.0, 0.0], |sum, (_, [bill, jack])| {
        vec![sum[0] + bill, sum[1] + jack]
    })
}

/// "Bill gives Jack book, whip, ball, and bat; Jack gives Bill pen, toy, and knife."
#[test]
fn bill_and_jack_trade_as_nash_has_it() {
    let trades: Vec<Vec<f64>> = (0..1 << 9).map(trade).collect();
    let found = nash(&trades).unwrap().unwrap();
    assert_eq!(found, 0b0_0111_1111 & !(1 << 4) | 1 << 7);
    assert_eq!(trades[found], [12.0, 5.0]);
}

/// Outcomes along a broken line between corners, a thousand for each piece.
fn along(corners: &[(f64, f64)]) -> Vec<Vec<f64>> {
    let pieces = corners.windows(2);
    pieces
        .flat_map(|piece| {
            let ((x, y), (to_x, to_y)) = (piece[0], piece[1]);
            (0..=1_000).map(move |step| {
                let part = f64::from(step) / 1_000.0;
                vec![x + (to_x - x) * part, y + (to_y - y) * part]
            })
        })
        .collect()
}

/// The two sets by which Kalai and Smorodinsky (1975) show that in Nash's solution a player may get less when
/// more becomes possible.
#[test]
fn where_more_becomes_possible_nobody_gets_less_by_kalai_and_smorodinsky_but_by_nash() {
    let small = along(&[(0.0, 1.0), (0.75, 0.75), (1.0, 0.0)]);
    let large = along(&[(0.0, 1.0), (1.0, 0.7), (1.0, 0.0)]);
    let by_nash = |set: &[Vec<f64>]| set[nash(set).unwrap().unwrap()].clone();
    assert_eq!(
        (by_nash(&small), by_nash(&large)),
        (vec![0.75, 0.75], vec![1.0, 0.7])
    );
    let proportional = |set: &[Vec<f64>]| set[kalai_smorodinsky(set).unwrap().unwrap()].clone();
    assert_eq!(proportional(&small), [0.75, 0.75]);
    // On the line from (0, 1) to (1, .7) both have the same part of 1 at 1 / 1.3.
    let found = proportional(&large);
    assert!(
        found.iter().all(|gain| (gain - 1.0 / 1.3).abs() < 1e-3),
        "{found:?}"
    );
}

#[test]
fn without_an_outcome_in_which_nobody_loses_there_is_no_bargain() {
    for gains in [vec![vec![1.0, -0.1], vec![-1.0, 2.0]], vec![vec![0.0, 0.0]]] {
        assert_eq!(nash(&gains), Ok(None));
        assert_eq!(kalai_smorodinsky(&gains), Ok(None));
    }
}

#[test]
fn where_one_group_can_gain_nothing_the_others_still_gain() {
    let gains = [
        vec![0.0, 1.0, 2.0],
        vec![0.0, 3.0, 1.0],
        vec![0.0, 0.0, 9.0],
    ];
    assert_eq!(nash(&gains), Ok(Some(1)));
    // Of the most they could gain, 3 and 9: a third and two ninths, against all and one ninth.
    assert_eq!(kalai_smorodinsky(&gains), Ok(Some(0)));
}

#[test]
fn outcomes_for_other_numbers_of_groups_are_refused() {
    assert!(nash(&[vec![1.0, 1.0], vec![1.0]]).is_err());
    assert!(kalai_smorodinsky(&[vec![f64::NAN]]).is_err());
}

proptest! {
    #[test]
    fn a_bargain_leaves_nothing_on_the_table_and_knows_no_units(
        gains in prop::collection::vec(prop::collection::vec(-1.0..4.0_f64, 3), 1..30),
        units in prop::collection::vec(0.1..10.0_f64, 3),
    ) {
        let scaled: Vec<Vec<f64>> = gains
            .iter()
            .map(|one| one.iter().zip(&units).map(|(gain, unit)| gain * unit).collect())
            .collect();
        for solution in [nash, kalai_smorodinsky] {
            let found = solution(&gains).unwrap();
            prop_assert_eq!(found, solution(&scaled).unwrap());
            let Some(found) = found else { continue };
            prop_assert!(gains[found].iter().all(|gain| *gain >= 0.0));
            let better = gains.iter().any(|other| {
                let pairs = || other.iter().zip(&gains[found]);
                pairs().all(|(theirs, own)| theirs >= own) && pairs().any(|(theirs, own)| theirs > own)
            });
            prop_assert!(!better);
        }
    }
}
