//! `regiewijzer discover`

use crate::{answer, json, members, near, number, rows};
use serde_json::Value;
use std::collections::BTreeMap;

const WORDS: &str = "discover vandaag terreinregisseur --outcome samenwerking_se \
                     --noticeable samenwerking_se=.005 --members 300 --density .6";

/// Is a member of `run --per-member` inside the region?
fn inside(member: &BTreeMap<String, String>, restrictions: &Value) -> bool {
    restrictions.as_array().unwrap().iter().all(|restriction| {
        let value: f64 = member[restriction["parameter"].as_str().unwrap()]
            .parse()
            .unwrap();
        let above = restriction["lower"]
            .as_f64()
            .is_none_or(|lower| value >= lower);
        let below = restriction["upper"]
            .as_f64()
            .is_none_or(|upper| value <= upper);
        above && below
    })
}

#[test]
fn coverage_density_and_mass_can_be_recomputed_from_the_members() {
    let found = json(WORDS);
    let run = |preset: &str| rows(&format!("run --per-member --members 300 --preset {preset}"));
    let (own, other) = (run("vandaag"), run("terreinregisseur"));
    let outcome = |row: &BTreeMap<String, String>| row["samenwerking_se"].parse::<f64>().unwrap();
    let loses: Vec<bool> = own
        .iter()
        .zip(&other)
        .map(|(own, other)| outcome(other) - outcome(own) >= 0.005)
        .collect();
    let inside: Vec<bool> = own
        .iter()
        .map(|row| inside(row, &found["restrictions"]))
        .collect();
    let count = |list: &mut dyn Iterator<Item = bool>| list.filter(|yes| *yes).count() as f64;
    let both = count(&mut loses.iter().zip(&inside).map(|(a, b)| *a && *b));
    let (lost, within) = (
        count(&mut loses.into_iter()),
        count(&mut inside.into_iter()),
    );
    let fit = &found["fit"];
    assert!(near(number(&fit["coverage"]), both / lost));
    assert!(near(number(&fit["density"]), both / within));
    assert!(near(number(&fit["mass"]), within / 300.0));
    assert!(near(number(&found["base_rate"]), lost / 300.0));
    assert!(!found["restrictions"].as_array().unwrap().is_empty());
}

#[test]
fn a_region_keeps_to_what_is_asked_of_it() {
    let found = json(WORDS);
    assert!(number(&found["fit"]["density"]) >= 0.6);
    let restrictions = found["restrictions"].as_array().unwrap();
    assert!(restrictions.len() <= 4);
    for restriction in restrictions {
        assert!(number(&restriction["quasi_p"]) <= 0.05);
        let (lo, hi) = (number(&restriction["lo"]), number(&restriction["hi"]));
        for end in ["lower", "upper"] {
            let within = restriction[end]
                .as_f64()
                .is_none_or(|at| lo < at && at < hi);
            assert!(within, "{restriction}");
        }
    }
    let one = json(&format!("{WORDS} --parameters 1").replace("--density .6", "--coverage .8"));
    assert!(one["restrictions"].as_array().unwrap().len() <= 1);
    assert!(number(&one["fit"]["coverage"]) >= 0.8);
}

#[test]
fn below_a_threshold_is_counted_as_run_counts_it() {
    let words = "--outcome invulling_lde --threshold .9 --members 200";
    let found = json(&format!("discover terreinregisseur {words}"));
    let values = members("--members 200 --preset terreinregisseur", "invulling_lde");
    let short = values.iter().filter(|value| **value < 0.9).count() as f64;
    assert!(near(number(&found["base_rate"]), short / 200.0));
    // Where less is better, worse is more.
    let found = json("discover vandaag --outcome carrousel --threshold 5 --members 200");
    let values = members("--members 200", "carrousel");
    let short = values.iter().filter(|value| **value > 5.0).count() as f64;
    assert!(near(number(&found["base_rate"]), short / 200.0));
}

#[test]
fn the_three_forms_tell_the_same_and_the_same_again() {
    let found = json(WORDS);
    let rows = rows(WORDS);
    let restrictions = found["restrictions"].as_array().unwrap();
    assert_eq!(rows.len(), restrictions.len());
    for (row, restriction) in rows.iter().zip(restrictions) {
        assert_eq!(row["parameter"], restriction["parameter"].as_str().unwrap());
        let density = row["density"].parse().unwrap();
        assert!(near(density, number(&found["fit"]["density"])));
    }
    assert_eq!(answer(WORDS).lines().count(), 2 + 1 + 1 + rows.len());
    assert_eq!(found, json(WORDS));
}
