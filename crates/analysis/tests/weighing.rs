//! Weighing: known results on figures that can be worked out by hand.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on must fail"
)]

use regiewijzer_analysis::weighing::WeighingError;
use regiewijzer_analysis::{End, Ends, Weighing, Weights};
use regiewijzer_model::{Months, Outcome};

fn ends(values: &[(Outcome, f64)], members: usize) -> Ends {
    let mut end: End = [0.0; Outcome::ALL.len()];
    for (outcome, value) in values {
        end[*outcome as usize] = *value;
    }
    Ends::new(vec![end; members])
}

fn weighing(weights: Weights) -> Weighing {
    Weighing {
        criteria: vec![Outcome::Draagvlak, Outcome::Terugval],
        weights,
        months: Months::POLICY_CYCLE,
        samples: 20_000,
        seed: 1,
    }
}

/// One option scores (.8, .2), the other (.2, .6): the first is better where the first weight is
/// above .4. Less relapse is better, so .8 and .4 of it score .2 and .6.
fn options() -> [Ends; 2] {
    [
        ends(&[(Outcome::Draagvlak, 0.8), (Outcome::Terugval, 0.8)], 3),
        ends(&[(Outcome::Draagvlak, 0.2), (Outcome::Terugval, 0.4)], 3),
    ]
}

#[test]
fn without_information_acceptability_is_the_share_of_the_weights() {
    let found = weighing(Weights::None).analyse(&options()).unwrap();
    assert!((found.rank[0][0] - 0.6).abs() < 0.01);
    assert!((found.central_weights[0].as_ref().unwrap()[0] - 0.7).abs() < 0.01);
    assert_eq!(found.confidence, [Some(1.0), Some(1.0)]);
}

#[test]
fn an_order_narrows_the_weights() {
    // With relapse first, its weight lies evenly between .5 and 1: the first wins below .6.
    let weights: Weights = "ordinal:terugval>draagvlak".parse().unwrap();
    let found = weighing(weights).analyse(&options()).unwrap();
    assert!((found.rank[0][0] - 0.2).abs() < 0.01);
}

#[test]
fn an_interval_fixes_them() {
    let weights: Weights = "interval:draagvlak=.5...9".parse().unwrap();
    let found = weighing(weights).analyse(&options()).unwrap();
    assert_eq!(found.rank[0][0], 1.0);
    assert_eq!(found.central_weights[1], None);
}

#[test]
fn options_of_other_worlds_and_impossible_weights_are_refused() {
    let [first, _] = options();
    let fewer = ends(&[], 2);
    let error = weighing(Weights::None).analyse(&[first, fewer]);
    assert!(matches!(error, Err(WeighingError::Smaa(_))));
    let weights: Weights = "interval:draagvlak=.1;terugval=.2".parse().unwrap();
    let error = weighing(weights).analyse(&options()).unwrap_err();
    assert!(error.to_string().contains("no weights fit"), "{error}");
}
