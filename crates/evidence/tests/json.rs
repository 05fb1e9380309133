//! What the command line prints as JSON: the same codes as in the data files.
#![cfg(feature = "serde")]

use regiewijzer_evidence::{
    Body, LegalForm, Provenance, Province, Regierol, oddities, partnership,
};

#[test]
fn a_code_in_json_is_the_id() {
    let json = |value: Result<serde_json::Value, _>| value.unwrap();
    for province in Province::ALL {
        assert_eq!(json(serde_json::to_value(province)), province.id());
    }
    for form in LegalForm::ALL {
        assert_eq!(json(serde_json::to_value(form)), form.id());
    }
    for regierol in Regierol::ALL {
        assert_eq!(json(serde_json::to_value(regierol)), regierol.id());
    }
    for body in [Body::Stad, Body::Gemeente, Body::Ocmw] {
        assert_eq!(json(serde_json::to_value(body)), body.id());
    }
    for provenance in Provenance::ALL {
        assert_eq!(json(serde_json::to_value(provenance)), provenance.id());
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
