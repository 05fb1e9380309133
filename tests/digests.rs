//! Figures that must not change unseen: a digest of every figure of a reference run.
//!
//! The end-to-end tests ask the worker in a browser for the same digests, so native and wasm are held
//! to the same bits. When the model changes on purpose, its version and `digests.csv` change with it.

use regiewijzer_ensemble::{Inquiry, ReferenceEnsemble};
use regiewijzer_model::{Choices, Scenario};

#[test]
fn reference_runs_give_the_frozen_digests() {
    let rows: Vec<&str> = include_str!("digests.csv").lines().skip(1).collect();
    assert!(!rows.is_empty());
    for row in rows {
        let cells: Vec<&str> = row.split(',').collect();
        let [scenario, partnership, members, seed, frozen] = cells[..] else {
            panic!("{row}: five columns are needed")
        };
        let choices = Choices {
            partnership: Some(partnership.to_owned()).filter(|id| !id.is_empty()),
            ..Choices::of_scenario(Scenario::from_id(scenario).unwrap())
        };
        let inquiry = Inquiry {
            seed: seed.parse().unwrap(),
            ..Inquiry::about(choices)
        };
        let mut ensemble = ReferenceEnsemble::new(inquiry.resolve().unwrap());
        ensemble.extend_to(members.parse().unwrap());
        assert_eq!(ensemble.digest().to_string(), frozen, "{row}");
    }
}
