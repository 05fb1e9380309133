//! The smallest change with which every group can live, searched for with the model itself.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use proptest::prelude::*;
use regiewijzer_analysis::compromise::{Answer, Question, Search};
use regiewijzer_analysis::groups::Group;
use regiewijzer_analysis::{Ends, Weights};
use regiewijzer_engine::{Ensemble, SpinUpCache};
use regiewijzer_ensemble::{Assumptions, Experiment};
use regiewijzer_model::{Choices, Lever, Months, Outcome, Scenario, Thresholds};

const MEMBERS: u32 = 24;

fn group(order: &str) -> Group {
    Group {
        beliefs: Assumptions::default(),
        weights: order.parse::<Weights>().unwrap(),
    }
}

fn question(from: Scenario, groups: Vec<Group>) -> Question {
    Question {
        from: Choices::of_scenario(from),
        options: Scenario::ALL.map(Choices::of_scenario).to_vec(),
        groups,
        criteria: vec![
            Outcome::Draagvlak,
            Outcome::SamenwerkingSe,
            Outcome::AfstemmingVdab,
            Outcome::Beleidscoherentie,
            Outcome::Autonomie,
        ],
        thresholds: Thresholds::default(),
        share: Question::SHARE,
        months: Months::POLICY_CYCLE,
        samples: 128,
        seed: 1,
    }
}

fn ends(cache: &mut SpinUpCache, experiment: &Experiment) -> Ends {
    let mut ensemble = Ensemble::new(experiment.clone(), Outcome::ALL.to_vec());
    cache.extend_to(&mut ensemble, MEMBERS).unwrap();
    Ends::of_ensemble(&ensemble, MEMBERS)
}

/// Runs a search to its end; the answers on the way, the last one last.
fn answers(question: &Question) -> Vec<Answer> {
    let mut cache = SpinUpCache::default();
    let mut search = Search::new(question.clone()).unwrap();
    let mut answers = Vec::new();
    loop {
        let wanted = search.wanted().unwrap();
        if wanted.is_empty() {
            return answers;
        }
        let ends: Vec<Ends> = wanted.iter().map(|one| ends(&mut cache, one)).collect();
        search.take(&ends).unwrap();
        answers.extend(search.answer().unwrap());
    }
}

fn answer(question: &Question) -> Answer {
    answers(question).pop().unwrap()
}

const COUNCILS: &str = "ordinal:autonomie>draagvlak>samenwerking_se";
const POLICY: &str = "ordinal:beleidscoherentie>afstemming_vdab";
const FIRMS: &str = "ordinal:samenwerking_se>afstemming_vdab";

#[test]
fn an_option_with_which_all_can_live_already_needs_no_change() {
    let alone = group("interval:beleidscoherentie=1");
    let found = answer(&question(Scenario::Beleidsregisseur, vec![alone]));
    assert_eq!((found.proposal.steps(), found.objections.len()), (0, 0));
    assert_eq!(
        found.proposal.choices,
        Choices::of_scenario(Scenario::Beleidsregisseur)
    );
}

#[test]
fn what_is_found_holds_for_every_group_over_at_most_three_levers() {
    let question = question(
        Scenario::Beleidsregisseur,
        vec![group(FIRMS), group(POLICY)],
    );
    let found = answer(&question);
    assert!(found.proposal.moves.len() <= 3);
    for standing in &found.proposal.standings {
        let does = standing.share() >= question.share;
        assert_eq!(does, found.objections.is_empty(), "{found:?}");
    }
    let levers: Vec<Lever> = found.proposal.moves.iter().map(|one| one.lever).collect();
    let differ = Lever::all().filter(|one| one.differs(&question.from, &found.proposal.choices));
    assert_eq!(differ.count(), levers.len());
}

#[test]
fn where_nothing_does_the_nearest_is_named_with_who_cannot_and_why() {
    let mut question = question(
        Scenario::Beleidsregisseur,
        vec![group(COUNCILS), group(POLICY)],
    );
    question.share = 1.0;
    let found = answer(&question);
    assert!(!found.objections.is_empty());
    for objection in &found.objections {
        assert!(objection.share < 1.0 && objection.measure.is_some());
    }
}

#[test]
fn the_answer_only_gets_better_while_the_search_goes_on() {
    let question = question(
        Scenario::Beleidsregisseur,
        vec![group(FIRMS), group(POLICY)],
    );
    let all = answers(&question);
    assert!(all.len() > 5);
    for pair in all.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        if before.objections.is_empty() {
            assert!(after.objections.is_empty());
            assert!(after.proposal.steps() <= before.proposal.steps());
        } else {
            assert!(
                after.objections.is_empty() || after.proposal.share() >= before.proposal.share()
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3))]

    #[test]
    fn the_order_of_the_groups_doesnt_matter(from in 1..4_usize) {
        let from = Scenario::ALL[from];
        let groups = [group(FIRMS), group(POLICY), group(COUNCILS)];
        let mut turned = groups.to_vec();
        turned.reverse();
        let (one, other) = (
            answer(&question(from, groups.to_vec())),
            answer(&question(from, turned)),
        );
        prop_assert_eq!(one.proposal.choices, other.proposal.choices);
        prop_assert_eq!(one.objections.len(), other.objections.len());
    }
}
