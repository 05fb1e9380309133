//! The data on what the levers can move is what the sweep gives.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use regiewijzer_analysis::Ends;
use regiewijzer_analysis::movable::{
    self, MEMBERS, Section, computed_doubles, criteria, doubles, inquiries, largest_changes,
};
use regiewijzer_analysis::weighing::GROUPS;
use regiewijzer_engine::{Ensemble, SpinUpCache};
use regiewijzer_model::{Outcome, Thresholds};
use std::fmt::Write as _;

fn ends() -> Vec<Ends> {
    let mut cache = SpinUpCache::default();
    let all = inquiries().into_iter().map(|inquiry| {
        let mut ensemble = Ensemble::new(inquiry.resolve().unwrap(), Vec::new());
        cache.extend_to(&mut ensemble, MEMBERS).unwrap();
        Ends::of_ensemble(&ensemble, MEMBERS)
    });
    all.collect()
}

#[test]
fn the_data_is_what_the_sweep_gives_and_thresholds_are_three_hundredths_of_today() {
    let ends = ends();
    let mut changes = "outcome,change,choice\n".to_owned();
    for (outcome, (change, choice)) in Outcome::ALL.into_iter().zip(largest_changes(&ends)) {
        let choice = if choice.contains(',') {
            format!("\"{choice}\"")
        } else {
            choice
        };
        writeln!(changes, "{},{change:.4},{choice}", outcome.id()).unwrap();
    }
    let mut pairs = "outcome,other,correlation\n".to_owned();
    for double in computed_doubles(&ends) {
        let [one, other] = double.measures.map(Outcome::id);
        writeln!(pairs, "{one},{other},{:.3}", double.correlation).unwrap();
    }
    println!("data/movable.csv:\n{changes}\ndata/doubles.csv:\n{pairs}");
    assert!(
        changes == include_str!("../data/movable.csv"),
        "write what is printed to data/movable.csv"
    );
    assert!(
        pairs == include_str!("../data/doubles.csv"),
        "write what is printed to data/doubles.csv"
    );

    for outcome in Outcome::ALL {
        let threshold = outcome.info().merkbaar;
        if outcome.info().natural_max == Some(1.0) {
            assert_eq!(threshold, 0.03, "{}", outcome.id());
        } else {
            let mut today = ends[0].of(outcome);
            today.sort_by(f64::total_cmp);
            let part = threshold / today[today.len() / 2];
            assert!((part - 0.03).abs() < 0.003, "{}: {part}", outcome.id());
        }
    }
}

#[test]
fn nothing_is_counted_twice_where_nobody_chose_it() {
    for first in Outcome::ALL {
        let criteria = criteria(&[first]);
        assert_eq!(doubles(&criteria).count(), 0, "{}", first.id());
        assert!(criteria.contains(&first) && criteria.len() > 10);
    }
    assert!(criteria(&[]).contains(&Outcome::AanHetWerk));
    for group in GROUPS {
        let twice: Vec<_> = doubles(&group.order.concat()).collect();
        assert!(twice.is_empty(), "{}: {twice:?}", group.id);
    }
    assert!(doubles(&Outcome::ALL).count() > 0);
}

#[test]
fn every_measure_stands_in_one_section_and_a_higher_threshold_makes_context_of_it() {
    let mut thresholds = Thresholds::default();
    let all = |thresholds: &Thresholds| -> Vec<Outcome> {
        Section::all(thresholds)
            .into_iter()
            .flat_map(|(_, own)| own)
            .collect()
    };
    let mut shown = all(&thresholds);
    shown.sort_unstable();
    assert_eq!(shown, Outcome::ALL);
    for outcome in Outcome::ALL {
        let change = movable::largest_change(outcome).change.abs();
        if thresholds.set(outcome, change + 0.01).is_ok() {
            assert_eq!(Section::of(outcome, &thresholds), Section::Context);
        }
        thresholds.set(outcome, change / 2.0).unwrap();
        assert_ne!(Section::of(outcome, &thresholds), Section::Context);
    }
}
