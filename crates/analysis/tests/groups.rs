//! Groups at a table that differ on purpose: the analysis says about what.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use regiewijzer_analysis::groups::{About, Found, Group, GroupError, Study};
use regiewijzer_analysis::{Ends, Weights};
use regiewijzer_ensemble::{Assumptions, Experiment};
use regiewijzer_model::{Choices, Months, Outcome, Parameter, Scenario};

const CRITERIA: [Outcome; 3] = [
    Outcome::Draagvlak,
    Outcome::AfstemmingVdab,
    Outcome::Beleidscoherentie,
];

fn believes(written: &[&str]) -> Assumptions {
    let mut assumptions = Assumptions::default();
    for one in written {
        assumptions.set_written(one).unwrap();
    }
    assumptions
}

fn group(beliefs: &[&str], order: &str) -> Group {
    Group {
        beliefs: believes(beliefs),
        weights: order.parse::<Weights>().unwrap(),
    }
}

fn study(groups: Vec<Group>) -> Study {
    Study {
        options: Scenario::ALL.map(Choices::of_scenario).to_vec(),
        groups,
        criteria: CRITERIA.to_vec(),
        months: Months::POLICY_CYCLE,
        samples: 4_000,
        seed: 1,
    }
}

fn ends(experiment: &Experiment) -> Ends {
    Ends::new((0..40).map(|m| Ends::end_of(&experiment.run(m))).collect())
}

fn found(study: &Study) -> Found {
    let ends: Vec<Ends> = study.experiments().unwrap().iter().map(ends).collect();
    study.analyse(&ends).unwrap()
}

const SUPPORT_FIRST: &str = "ordinal:draagvlak>afstemming_vdab>beleidscoherentie";
const POLICY_FIRST: &str = "ordinal:beleidscoherentie>afstemming_vdab>draagvlak";

/// Two differ about the growth of draagvlak alone, two about what counts alone, one about neither.
fn on_purpose() -> Study {
    study(vec![
        group(&["aD=0.001..0.002"], SUPPORT_FIRST),
        group(&["aD=0.9..1"], SUPPORT_FIRST),
        group(&[], SUPPORT_FIRST),
        group(&[], POLICY_FIRST),
        group(&[], "none"),
    ])
}

#[test]
fn of_five_groups_each_pair_differs_about_what_it_was_given_to_differ_about() {
    let found = found(&on_purpose());
    let pair = |groups| {
        let mut pairs = found.disagreement.pairs.iter();
        pairs.find(|pair| pair.groups == groups).unwrap()
    };
    let (facts, values, both) = (pair((0, 1)), pair((2, 3)), pair((1, 3)));
    assert!(facts.total > 0.1 && facts.values == 0.0, "{facts:?}");
    assert!(values.total > 0.5 && values.facts == 0.0, "{values:?}");
    assert!(both.values > 0.5, "{both:?}");
    assert_eq!(pair((2, 4)).facts, 0.0);
    assert_eq!(found.disagreement.first.len(), 5);
}

#[test]
fn two_groups_alone_are_told_what_they_differ_about() {
    let about = |groups: &[usize]| {
        let groups = groups.iter().map(|one| on_purpose().groups[*one].clone());
        found(&study(groups.collect())).about
    };
    assert_eq!(about(&[0, 1]), About::Facts);
    assert_eq!(about(&[2, 3]), About::Values);
    assert_eq!(about(&[4, 4]), About::Nothing);
}

#[test]
fn the_assumption_worth_looking_up_is_the_one_that_parts_the_groups() {
    // The margin of the second hardly touches what is weighed.
    let groups = vec![
        group(&["aD=0.001..0.002", "cost=65..70"], SUPPORT_FIRST),
        group(&["aD=0.9..1", "cost=80..85"], SUPPORT_FIRST),
    ];
    let study = study(groups);
    assert_eq!(study.disputed(), [Parameter::Cost, Parameter::AD]);
    let found = found(&study);
    assert_eq!(found.assumptions[0].parameter, Parameter::AD);
    assert!(
        found.assumptions[0].left < 0.5 * found.assumptions[1].left,
        "{found:?}"
    );
}

#[test]
fn the_measures_on_which_groups_part_are_named() {
    let found = found(&study(vec![
        group(&[], SUPPORT_FIRST),
        group(&[], POLICY_FIRST),
    ]));
    let parts = found.trade_offs[0].measures;
    assert_eq!(parts, (Outcome::Draagvlak, Outcome::Beleidscoherentie));
    assert!(found.trade_offs[0].left < found.disagreement.total.value);
}

#[test]
fn every_experiment_is_run_once_and_none_may_lack() {
    let study = on_purpose();
    // Three beliefs: those of the first, those of the second, and those of the others.
    assert_eq!(study.beliefs().len(), 3);
    assert_eq!(study.experiments().unwrap().len(), 12);
    let error = study.analyse(&[]).unwrap_err();
    assert_eq!(
        error,
        GroupError::Ends {
            expected: 12,
            found: 0
        }
    );
    assert_eq!(
        error.to_string(),
        "0 of the 12 experiments were run; allowed is all of them"
    );
}

/// Options that differ in one measure alone, by whether an assumption lies in the upper half of its range.
#[test]
fn the_assumption_that_decides_between_the_options_comes_first() {
    let study = study(Vec::new());
    let ends = |upper: f64, lower: f64| {
        let end = |member| {
            let is_upper = regiewijzer_ensemble::design::sample(1, member, Parameter::Trek) >= 0.5;
            let mut end = [0.0; Outcome::ALL.len()];
            end[Outcome::Draagvlak as usize] = if is_upper { upper } else { lower };
            end
        };
        Ends::new((0..1024).map(end).collect())
    };
    let found = study.deciding(&[ends(0.9, 0.1), ends(0.1, 0.9)]).unwrap();
    assert_eq!(found[0], (Parameter::Trek, 1.0));
    assert!(found[1].1 < 0.3, "{found:?}");
}
