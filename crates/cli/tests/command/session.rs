//! `regiewijzer session`

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::{answer, json as parsed, near, number, refusal};

/// A file of a session with these records, of which each test has its own.
fn saved(name: &str, records: &[Value]) -> PathBuf {
    saved_on(name, 1, records)
}

fn saved_on(name: &str, device: u32, records: &[Value]) -> PathBuf {
    let mut session: Value =
        serde_json::from_str(&answer("session new --partnership w13 --id 7")).unwrap();
    let log: Vec<Value> = (1..)
        .zip(records)
        .map(|(number, record)| json!({ "id": { "device": device, "number": number }, "at": number * 1000, "record": record }))
        .collect();
    session["sessie"]["log"] = log.into();
    let file = std::env::temp_dir().join(format!("regiewijzer-{}-{name}.json", std::process::id()));
    fs::write(&file, session.to_string()).unwrap();
    file
}

fn ranking(group: usize, measures: &[&str]) -> Value {
    let tiers: Vec<Value> = measures.iter().map(|one| json!([one])).collect();
    json!({ "ranking": { "group": group, "tiers": tiers } })
}

const COUNCILS: &[&str] = &["autonomie", "samenwerking_bestuur", "kost"];
const VDAB: &[&str] = &["afstemming_vdab", "doorstroom", "passende_plaatsen"];

#[test]
fn groups_with_other_orders_differ_about_values_and_the_parts_add_up() {
    let file = saved("values", &[ranking(0, COUNCILS), ranking(2, VDAB)]);
    let found = parsed(&format!(
        "session disagreement {} --members 40",
        file.display()
    ));
    assert_eq!(found["about"], "values");
    let part = |place: usize| number(&found["apart"][place]["apart"]);
    assert_eq!(part(1), 0.0);
    assert!(near(part(1) + part(2), part(0)) && part(0) > 0.2);
    // Two groups and the empty chair: three pairs.
    assert_eq!(found["pairs"].as_array().unwrap().len(), 3);
    assert_eq!(found["groups"][2]["group"], "empty chair");
}

#[test]
fn a_change_that_is_found_is_one_with_which_every_group_can_live() {
    let file = saved("change", &[ranking(2, VDAB)]);
    let asked = format!(
        "session compromise {} --members 24 --share 0.5",
        file.display()
    );
    let found = parsed(&format!("{asked} --from Terreinregisseur"));
    let groups = found["groups"].as_array().unwrap();
    assert_eq!(
        found["found"],
        groups.iter().all(|group| group["can_live_with_it"] == true)
    );
    assert!(found["changes"].as_array().unwrap().len() <= 3);
    assert!(number(&found["choices_run"]) > 50.0);
    let refused = refusal(&format!("{asked} --from Nergens"));
    assert!(
        refused.contains("allowed are Vandaag, Bestuursregisseur"),
        "{refused}"
    );
}

#[test]
fn laptops_come_together_in_any_order_and_twice() {
    let doubt = |text: &str| json!({ "doubt": text });
    let (one, other) = (
        saved_on("one", 1, &[doubt("a"), doubt("b")]),
        saved_on("other", 2, &[doubt("c")]),
    );
    let (one, other) = (one.display(), other.display());
    let merged = answer(&format!("session merge {one} {other}"));
    assert_eq!(
        merged,
        answer(&format!("session merge {other} {one} {other}"))
    );
    assert_eq!(merged.matches("\"doubt\"").count(), 3);
}

#[test]
fn minutes_and_kit_are_pages_of_their_own_in_both_languages() {
    let file = saved(
        "minutes",
        &[
            ranking(0, COUNCILS),
            ranking(2, VDAB),
            json!({ "doubt": "geen verkiezingen" }),
        ],
    );
    let file = file.display();
    let asked = format!("session minutes {file} --date morgen --members 20");
    let html = answer(&asked);
    assert!(html.starts_with("<!doctype html>") && html.contains("geen verkiezingen"));
    assert!(
        !html.contains("<script") && !html.contains("http"),
        "it needs nothing else"
    );
    assert!(answer(&format!("{asked} --format text")).contains("We hebben niets beslist."));
    let english: Value =
        serde_json::from_str(&answer(&format!("{asked} --language en --format json"))).unwrap();
    assert_eq!(english["language"], "en");
    for (language, title) in [("nl", "Startkaart"), ("en", "Start card")] {
        let kit = answer(&format!("session kit {file} --language {language}"));
        assert!(kit.contains(title) && kit.contains("Lokale besturen"));
    }
}

#[test]
fn a_condition_that_the_model_can_express_is_computed() {
    let option = json!({ "option": {
        "table": "Blauw",
        "link": "regio=w13&scenario=terreinregisseur",
        "predictions": [{ "measure": "afstemming_vdab", "direction": "up" }],
        "objector": "",
        "fails_when": "een akkoord met VDAB niets oplevert"
    } });
    let condition = |parameter: &str, lo: f64, hi: f64| json!({ "condition": { "table": "Blauw", "parameter": parameter, "range": { "lo": lo, "hi": hi } } });
    let said = |condition: Value| {
        let file = saved("condition", &[option.clone(), condition]);
        answer(&format!(
            "session minutes {} --date morgen --members 60 --format text",
            file.display()
        ))
    };
    // Alignment that falls apart at once is never noticeably better than today.
    let found = said(condition("dA", 0.9, 1.0));
    assert!(
        found.contains("De optie is dan in 0 van de 100 werelden merkbaar beter"),
        "{found}"
    );
    // A range that makes no sense for the assumption is not computed.
    assert!(!said(condition("dA", -5.0, -4.0)).contains("We rekenden dat na"));
}

#[test]
fn a_file_that_is_no_session_is_refused_in_a_sentence() {
    let file = std::env::temp_dir().join(format!("regiewijzer-{}-none.json", std::process::id()));
    fs::write(&file, "{}").unwrap();
    let refused = refusal(&format!("session disagreement {}", file.display()));
    assert!(
        refused.contains("this is no file of a session"),
        "{refused}"
    );
    let refused = refusal("session kit /nergens.json");
    assert!(refused.contains("cannot read"), "{refused}");
}
