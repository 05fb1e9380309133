//! `regiewijzer contributions`

use crate::{answer, json, members, number, rows};
use regiewijzer_model::Outcome;

const LEVERS: &str = "--preset beleidsregisseur --inhabitants 90000 --policy-inhabitants 300000 \
                      --budget 110000 --drempels 1";

#[test]
fn contributions_add_up_to_the_median_of_the_differences_between_the_worlds_of_run() {
    let why = json(&format!("contributions {LEVERS} --members 25"));
    let groups = [
        "regiemix",
        "inwoners",
        "beleidsschaal",
        "doorzettingsmacht",
        "drempels",
        "middelen",
    ];
    let ids: Vec<&str> = why["groups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|group| group["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, groups);
    assert_eq!(
        why["outcomes"].as_object().unwrap().len(),
        Outcome::ALL.len()
    );
    for (id, found) in why["outcomes"].as_object().unwrap() {
        let contributions = found["contributions"].as_object().unwrap().values();
        let sum: f64 = contributions.map(|c| number(&c["value"])).sum();
        let change = number(&found["change"]["value"]);
        assert!((sum - change).abs() < 1e-9, "{id}: {sum} is not {change}");
    }
    for id in ["beleidscoherentie", "terugval", "kost"] {
        let worlds = |flags: &str| members(&format!("--members 25 {flags}"), id);
        let both = worlds(LEVERS).into_iter().zip(worlds(""));
        let mut changes: Vec<f64> = both.map(|(own, today)| own - today).collect();
        changes.sort_by(f64::total_cmp);
        let found = number(&why["outcomes"][id]["change"]["value"]);
        assert!((found - changes[12]).abs() < 1e-9, "{id}");
    }
}

#[test]
fn the_change_is_the_difference_that_compare_gives() {
    let of = |words: &str| json(&format!("{words} --members 24 --partnership w13"));
    let why = of("contributions --preset beleidsregisseur");
    let compared = of("compare vandaag beleidsregisseur");
    for (id, found) in compared["outcomes"].as_object().unwrap() {
        let difference = &found["options"]["beleidsregisseur"]["difference"]["p50"];
        assert_eq!(&why["outcomes"][id]["change"]["value"], difference, "{id}");
    }
}

#[test]
fn a_lever_that_an_outcome_does_not_depend_on_contributes_nothing_to_it() {
    let why = json(&format!(
        "contributions {LEVERS} --members 16 --outcome kost"
    ));
    let cost = &why["outcomes"]["kost"]["contributions"];
    for lever in ["regiemix", "beleidsschaal", "doorzettingsmacht", "drempels"] {
        assert_eq!(number(&cost[lever]["value"]), 0.0, "{lever}");
    }
    assert!(number(&cost["middelen"]["value"]) > 0.0);
    // Every world costs the same, so nothing is uncertain.
    assert!(number(&cost["middelen"]["standard_error"]).abs() < 1e-12);
}

#[test]
fn the_baseline_is_today_in_the_same_partnership() {
    let why = json("contributions --partnership w13 --preset terreinregisseur --members 3");
    assert_eq!(why["baseline"]["inhabitants"], 305_000);
    assert_eq!(why["baseline"]["doorzettingsmacht"], 0.15);
    assert_eq!(why["levers"]["doorzettingsmacht"], 0.5);
}

#[test]
fn more_than_eight_levers_are_put_together_and_still_add_up() {
    let levers = "--preset terreinregisseur --inbedding 0 --lerend-netwerk 1 --verbreding 1 \
                  --actorrol 1 --drempels 1 --erkenning 1 --individueel-maatwerk 1";
    let rows = rows(&format!(
        "contributions {levers} --members 4 --outcome doorstroom"
    ));
    let ids: Vec<&str> = rows.iter().map(|row| row["lever"].as_str()).collect();
    let together = "inbedding+lerend_netwerk+verbreding+actorrol+drempels+erkenning+\
                    individueel_maatwerk";
    assert_eq!(ids, ["regiemix", "doorzettingsmacht", together, "total"]);
    let value = |row: usize| rows[row]["contribution"].parse::<f64>().unwrap();
    assert!((value(0) + value(1) + value(2) - value(3)).abs() < 1e-9);
}

#[test]
fn why_is_another_word_for_it_and_gives_the_same_each_time() {
    let words = "--preset terreinregisseur --members 12";
    let once = answer(&format!("contributions {words}"));
    assert_eq!(once, answer(&format!("why {words}")));
    assert_ne!(once, answer(&format!("why {words} --seed 2")));
}
