//! `regiewijzer weigh`

use crate::{answer, json, near, number, rows};
use regiewijzer_analysis::movable::criteria;
use regiewijzer_model::Outcome;
use serde_json::Value;

const SCENARIOS: [&str; 4] = [
    "vandaag",
    "bestuursregisseur",
    "terreinregisseur",
    "beleidsregisseur",
];

fn ranks(study: &Value, option: &str) -> Vec<f64> {
    let ranks = study["options"][option]["rank"].as_array().unwrap();
    ranks.iter().map(number).collect()
}

#[test]
fn ranks_add_up_over_ranks_and_over_options() {
    let weighed = json("weigh --members 50 --samples 500");
    let study = &weighed["studies"][0];
    assert_eq!(study["group"], Value::Null);
    for rank in 0..4 {
        let over_options: f64 = SCENARIOS.iter().map(|o| ranks(study, o)[rank]).sum();
        assert!(near(over_options, 1.0));
    }
    for option in SCENARIOS {
        assert!(near(ranks(study, option).iter().sum(), 1.0));
        let own = &study["options"][option];
        for (other, share) in own["beats"].as_object().unwrap() {
            let back = number(&study["options"][other]["beats"][option]);
            assert!(near(number(share) + back, 1.0), "{option} and {other}");
        }
        if let Some(weights) = own["central_weights"].as_object() {
            assert_eq!(weights.len(), criteria(&[]).len());
            assert!(near(weights.values().map(number).sum(), 1.0));
        }
    }
}

#[test]
fn with_one_criterion_it_says_what_compare_says() {
    let words = "vandaag terreinregisseur --members 60";
    let weighed = json(&format!("weigh {words} --criteria terugval --samples 60"));
    let compared = json(&format!(
        "compare {words} --outcome terugval --noticeable terugval=0"
    ));
    let wins = &compared["outcomes"]["terugval"]["options"];
    let study = &weighed["studies"][0];
    for (option, other) in [
        ("vandaag", "terreinregisseur"),
        ("terreinregisseur", "vandaag"),
    ] {
        let against = &wins[option]["against"][other];
        let share = number(&against["better"]) + 0.5 * number(&against["equal"]);
        assert!(near(ranks(study, option)[0], share), "{option}");
        assert!(near(
            number(&study["options"][option]["beats"][other]),
            share
        ));
    }
}

#[test]
fn an_order_and_ranges_of_weights_are_kept_to() {
    let criteria = "weigh --members 20 --samples 400 --criteria kost,draagvlak,doorstroom";
    let central = |weights: &str| {
        let weighed = json(&format!("{criteria} --weights {weights}"));
        let options = weighed["studies"][0]["options"]
            .as_object()
            .unwrap()
            .clone();
        let all: Vec<[f64; 3]> = options
            .values()
            .filter(|option| option["central_weights"].is_object())
            .map(|option| {
                ["kost", "draagvlak", "doorstroom"].map(|id| number(&option["central_weights"][id]))
            })
            .collect();
        assert!(!all.is_empty());
        all
    };
    for [cost, support, moves] in central("ordinal:draagvlak>doorstroom") {
        assert!(support >= moves && moves >= cost);
    }
    for [cost, support, _] in central("interval:kost=.1...2;draagvlak=.5") {
        assert!((0.1..=0.2).contains(&cost) && near(support, 0.5));
    }
}

#[test]
fn every_group_weighs_by_the_order_that_is_assumed_for_it() {
    let words = "weigh --members 20 --samples 300";
    assert_eq!(
        json(&format!("{words} --group besturen,vdab"))["studies"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    for group in ["besturen", "vdab"] {
        let weighed = json(&format!("{words} --group {group}"));
        let study = &weighed["studies"][0];
        let group = &study["group"];
        assert_eq!(group["provenance"], "aanname");
        assert!(group["source"].as_str().unwrap().contains("§2.2"));
        let tiers: Vec<String> = group["order"]
            .as_array()
            .unwrap()
            .iter()
            .map(|tier| {
                let ids = tier.as_array().unwrap().iter();
                ids.map(|id| id.as_str().unwrap())
                    .collect::<Vec<_>>()
                    .join("=")
            })
            .collect();
        let order = format!("ordinal:{}", tiers.join(">"));
        let given = json(&format!("{words} --weights {order}"));
        assert_eq!(given["studies"][0]["options"], study["options"]);
    }
}

#[test]
fn every_scale_is_stated_with_its_source() {
    let all = Outcome::ALL.map(Outcome::id).join(",");
    let weighed = json(&format!(
        "weigh --members 3 --samples 10 --months 36 --criteria {all}"
    ));
    let criteria = weighed["criteria"].as_array().unwrap();
    assert_eq!(criteria.len(), Outcome::ALL.len());
    for criterion in criteria {
        assert!(number(&criterion["worst"]) != number(&criterion["best"]));
        assert!(!criterion["source"].as_str().unwrap().is_empty());
        let natural = criterion["unit"] == "share";
        let provenance = if natural { "afgeleid" } else { "aanname" };
        assert_eq!(criterion["provenance"], provenance, "{criterion}");
        // What adds up is held against half as much in half the time.
        if criterion["outcome"] == "doorstroom" {
            assert_eq!(criterion["best"], 1.0);
        }
    }
}

#[test]
fn options_of_ones_own_are_weighed_and_give_the_same_each_time() {
    let words = "weigh terreinregisseur 'klein: preset=terreinregisseur; inhabitants=60000' \
                 --members 15 --samples 100";
    let rows = rows(words);
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[1]["option"], "klein");
    assert!(rows[1].contains_key("weight_kost"));
    let table = answer(words);
    assert_eq!(answer(words), table);
    // The ranks of both options, an empty line, and the weights of what counts; each with a head.
    assert_eq!(
        table.lines().count(),
        (1 + 2) + 1 + (1 + criteria(&[]).len())
    );
}

#[test]
fn criteria_that_say_the_same_are_named_in_a_warning() {
    let said = |criteria: &str| {
        let words = format!("weigh --members 3 --samples 10 --criteria {criteria}");
        String::from_utf8(crate::regiewijzer(&words).stderr).unwrap()
    };
    let warning = said("terugval,afstemming_vdab");
    assert!(warning.contains("afstemming_vdab and terugval say nearly the same"));
    assert_eq!(said("gedragen_visie,kost"), "");
}
