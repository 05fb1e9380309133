//! What the command line prints as JSON: the same codes as in the data files.
#![cfg(feature = "serde")]

use regiewijzer_evidence::{
    Actor, AnswerForm, Body, Channel, Completeness, Consulted, Effect, Judged, LegalForm, Level,
    Provenance, Province, Regierol, Subject, Weight, findings, oddities, partnership, regie_types,
    stakeholders,
};

/// Checks that every term of an enum is written as its id.
macro_rules! assert_written_as_id {
    ($($Terms:ident),+) => {$(
        for term in $Terms::ALL {
            assert_eq!(serde_json::to_value(term).unwrap(), term.id());
        }
    )+};
}

#[test]
fn a_code_in_json_is_the_id() {
    assert_written_as_id!(
        Actor,
        AnswerForm,
        Channel,
        Completeness,
        Consulted,
        Effect,
        Judged,
        LegalForm,
        Level,
        Provenance,
        Province,
        Regierol,
        Subject,
        Weight
    );
    for body in [Body::Stad, Body::Gemeente, Body::Ocmw] {
        assert_eq!(serde_json::to_value(body).unwrap(), body.id());
    }
}

#[test]
fn a_partnership_in_json_carries_its_centre_city_and_source() {
    let w13 = serde_json::to_value(partnership("w13").unwrap()).unwrap();
    assert_eq!(w13["inhabitants"], 305_000);
    assert_eq!(w13["centre_city"]["name"], "Kortrijk");
    assert_eq!(w13["centre_city"]["provenance"], "extern");
    assert!(w13["source"].as_str().unwrap().starts_with("§2.1.2"));
}

#[test]
fn a_text_in_json_has_both_languages() {
    let first = serde_json::to_value(oddities()[0]).unwrap();
    assert!(first["says"]["nl"].is_string() && first["says"]["en"].is_string());
}

#[test]
fn what_the_report_does_not_say_is_null_or_an_empty_list_in_json() {
    let jobseekers = stakeholders().iter().find(|one| one.id == "werkzoekenden");
    let jobseekers = serde_json::to_value(jobseekers.unwrap()).unwrap();
    assert_eq!(jobseekers["consulted"], serde_json::json!([]));
    let visionary = regie_types().iter().find(|one| one.id == "visionair");
    let visionary = serde_json::to_value(visionary.unwrap()).unwrap();
    assert!(visionary["other_names"].is_null());
    assert_eq!(visionary["doorzettingsmacht"], "laag");
}

#[test]
fn a_verdict_in_json_says_what_is_judged_and_whose_verdict_it_is() {
    let first = serde_json::to_value(findings().next().unwrap()).unwrap();
    assert_eq!(
        (&first["judged"], &first["provenance"]),
        (&"doel".into(), &"rapport".into())
    );
}
