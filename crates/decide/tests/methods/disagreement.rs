//! Facts or values: cases that are worked out by hand, and what holds of any.

use proptest::prelude::*;
use regiewijzer_decide::disagreement::{
    Disagreement, DisagreementError, Group, distance, trade_offs,
};
use regiewijzer_decide::smaa::{Criterion, Preferences, Study};

fn study(criteria: usize, samples: u32) -> Study {
    Study {
        criteria: vec![Criterion::new(0.0, 1.0).unwrap(); criteria],
        preferences: Preferences::None,
        samples,
        seed: 1,
    }
}

fn order(criteria: &[usize]) -> Preferences {
    Preferences::Ordinal(criteria.iter().map(|one| vec![*one]).collect())
}

/// All weight on one of two criteria.
fn only(criterion: usize) -> Preferences {
    let weight = |other| if other == criterion { 1.0 } else { 0.0 };
    Preferences::Intervals((0..2).map(|other| (weight(other), weight(other))).collect())
}

/// Four worlds with two options; on each criterion the first is the better in so many of them.
fn worlds(better: [usize; 2]) -> Vec<Vec<Vec<f64>>> {
    let world = |world| {
        let first = better.map(|better| if world < better { 1.0 } else { 0.0 });
        vec![first.to_vec(), first.map(|value| 1.0 - value).to_vec()]
    };
    (0..4).map(world).collect()
}

fn near(found: f64, expected: f64) -> bool {
    (found - expected).abs() < 1e-12
}

/// How often the first option comes first, with the beliefs of the row and the weights of the column:
/// 1 and ¾, ½ and 0. Own: 1 and 0, so 1 apart. With beliefs shared: ¾ and ⅜, so ⅜ apart. With weights shared:
/// ⅞ and ¼, so ⅝ apart. Facts: ½ ((1 − ⅜) + ⅝) = ⅝. Values: ½ ((1 − ⅝) + ⅜) = ⅜.
#[test]
fn two_by_two_divides_as_worked_out_by_hand() {
    let group = |better, criterion| Group {
        worlds: worlds(better),
        preferences: only(criterion),
    };
    let found =
        Disagreement::between(&[group([4, 3], 0), group([2, 0], 1)], &study(2, 400)).unwrap();
    assert_eq!(found.first, [[1.0, 0.0], [0.0, 1.0]]);
    assert!(near(found.total.value, 1.0));
    assert!(near(found.with_shared_beliefs, 0.375), "{found:?}");
    assert!(near(found.with_shared_weights, 0.625));
    assert!(near(found.facts.value, 0.625) && near(found.values.value, 0.375));
    let [pair] = found.pairs.as_slice() else {
        panic!("two groups are one pair")
    };
    assert!(near(pair.facts, 0.625) && near(pair.values, 0.375) && near(pair.total, 1.0));
}

#[test]
fn opposite_weights_over_the_same_worlds_are_values_alone() {
    let group = |first: usize| Group {
        worlds: worlds([3, 1]),
        preferences: order(&[first, 1 - first]),
    };
    let found = Disagreement::between(&[group(0), group(1)], &study(2, 4_000)).unwrap();
    assert_eq!(found.facts.value, 0.0);
    assert!(found.total.value > 0.2 && near(found.values.value, found.total.value));
    assert!(found.total.error > 0.0);
}

#[test]
fn the_same_weights_over_other_worlds_are_facts_alone() {
    let group = |better| Group {
        worlds: worlds(better),
        preferences: order(&[0, 1]),
    };
    let found = Disagreement::between(&[group([4, 4]), group([0, 0])], &study(2, 4_000)).unwrap();
    assert_eq!(
        (found.values.value, found.total.value, found.facts.value),
        (0.0, 1.0, 1.0)
    );
}

/// A third group with weights and beliefs of its own changes nothing between the first two.
#[test]
fn two_groups_with_the_same_weights_have_no_values_between_them_whoever_else_is_there() {
    let group = |better, first: usize| Group {
        worlds: worlds(better),
        preferences: order(&[first, 1 - first]),
    };
    let groups = [group([4, 2], 0), group([1, 0], 0), group([4, 2], 1)];
    let found = Disagreement::between(&groups, &study(2, 4_000)).unwrap();
    let [facts, values, _] = found.pairs.as_slice() else {
        panic!("three groups are three pairs")
    };
    assert_eq!((facts.groups, facts.values), ((0, 1), 0.0));
    assert!(facts.facts > 0.1, "{found:?}");
    assert_eq!((values.groups, values.facts), ((0, 2), 0.0));
    assert!(values.values > 0.1);
}

#[test]
fn groups_that_are_alike_differ_about_nothing() {
    let group = Group {
        worlds: worlds([3, 1]),
        preferences: Preferences::None,
    };
    let found = Disagreement::between(&vec![group; 4], &study(2, 1_000)).unwrap();
    assert_eq!((found.total.value, found.total.error), (0.0, 0.0));
    assert_eq!(found.pairs.len(), 6);
}

/// Both order the third criterion last, and disagree which of the others comes first.
#[test]
fn the_trade_off_on_which_groups_part_is_named_first() {
    let worlds = vec![vec![
        vec![1.0, 0.0, 0.5],
        vec![0.0, 1.0, 0.5],
        vec![0.4, 0.4, 0.6],
    ]];
    let group = |criteria: &[usize]| Group {
        worlds: worlds.clone(),
        preferences: order(criteria),
    };
    let groups = [group(&[0, 1, 2]), group(&[1, 0, 2])];
    let found = trade_offs(&groups, &study(3, 2_000)).unwrap();
    assert_eq!(found.len(), 3);
    assert_eq!((found[0].criteria, found[0].left), ((0, 1), 0.0));
    let own = distance([&groups[0], &groups[1]], &study(3, 2_000)).unwrap();
    assert!(found[1].left > 0.5 * own, "{found:?}");
}

#[test]
fn one_group_or_other_options_are_refused() {
    let group = |options: usize| Group {
        worlds: vec![vec![vec![0.0, 1.0]; options]],
        preferences: Preferences::None,
    };
    let between = |groups: &[Group]| Disagreement::between(groups, &study(2, 10)).unwrap_err();
    assert_eq!(between(&[group(2)]), DisagreementError::Groups(1));
    assert_eq!(
        between(&[group(2), group(3)]).to_string(),
        "group 1 has 3 options, where the first has 2"
    );
}

fn groups() -> impl Strategy<Value = Vec<Group>> {
    let value = prop_oneof![Just(0.0), Just(0.5), Just(1.0), 0.0..1.0_f64];
    let option = prop::collection::vec(value, 3);
    let world = prop::collection::vec(option, 3);
    let worlds = prop::collection::vec(world, 1..6);
    let preferences = Just(vec![0, 1, 2])
        .prop_shuffle()
        .prop_map(|criteria| order(&criteria));
    let group = (worlds, preferences).prop_map(|(worlds, preferences)| Group {
        worlds,
        preferences,
    });
    prop::collection::vec(group, 2..5)
}

proptest! {
    #[test]
    fn facts_and_values_add_up_whatever_the_order_of_groups_and_options(groups in groups()) {
        let study = study(3, 300);
        let found = Disagreement::between(&groups, &study).unwrap();
        prop_assert!((0.0..=1.0 + 1e-12).contains(&found.total.value));
        prop_assert!(near(found.facts.value + found.values.value, found.total.value));
        for pair in &found.pairs {
            prop_assert!(near(pair.facts + pair.values, pair.total));
        }
        let mean = |of: fn(&regiewijzer_decide::disagreement::Pair) -> f64| {
            found.pairs.iter().map(of).sum::<f64>() / found.pairs.len() as f64
        };
        prop_assert!(near(mean(|pair| pair.total), found.total.value));
        prop_assert!(near(mean(|pair| pair.facts), found.facts.value));
        let apart = distance([&groups[0], &groups[1]], &study).unwrap();
        prop_assert!(near(apart, found.pairs[0].total));

        let mut turned = groups.clone();
        turned.reverse();
        for group in &mut turned {
            group.worlds.iter_mut().for_each(|options| options.reverse());
        }
        let other = Disagreement::between(&turned, &study).unwrap();
        let estimates = |one: &Disagreement| [one.total, one.facts, one.values];
        for (here, there) in estimates(&found).into_iter().zip(estimates(&other)) {
            prop_assert!((here.value - there.value).abs() < 1e-9);
            prop_assert!((here.error - there.error).abs() < 1e-9);
        }
    }
}
