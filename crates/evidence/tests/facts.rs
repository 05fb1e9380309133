//! Figures that texts quote.

use regiewijzer_evidence::{
    Language, Provenance, fact, facts, partnerships, questionnaire, round_tables,
};

/// The figure with this id; not a number where there is none.
fn value(id: &str) -> f64 {
    fact(id).map_or(f64::NAN, |fact| fact.value.parse().unwrap_or(f64::NAN))
}

#[test]
fn a_figure_is_written_as_its_language_writes_numbers() {
    let written = |id| {
        let fact = fact(id).expect("it is there");
        [fact.written(Language::Nl), fact.written(Language::En)]
    };
    assert_eq!(written("verband-kina-inwoners"), ["298.423", "298,423"]);
    assert_eq!(written("subsidie-per-inwoner"), ["0,37", "0.37"]);
    assert_eq!(written("rapport-jaar"), ["2019", "2019"]);
    assert_eq!(written("visie-gedragen"), ["82", "82"]);
}

#[test]
fn a_figure_that_a_table_has_too_is_the_same_there() {
    let of = |id: &str| partnerships().iter().find(|one| one.id == id).unwrap();
    for id in ["kina", "brugge"] {
        assert_eq!(
            value(&format!("verband-{id}-subsidie")),
            f64::from(of(id).subsidy_eur)
        );
    }
    for id in ["kina", "brugge", "westhoek", "antwerpen"] {
        assert_eq!(
            value(&format!("verband-{id}-inwoners")),
            f64::from(of(id).inhabitants)
        );
    }
    let rates = partnerships()
        .iter()
        .map(|one| f64::from(one.subsidy_eur) / f64::from(one.inhabitants));
    let round = |rate: f64| (100.0 * rate).round() / 100.0;
    assert_eq!(
        value("subsidie-per-inwoner-laagste"),
        round(rates.clone().fold(f64::MAX, f64::min))
    );
    assert_eq!(
        value("subsidie-per-inwoner-hoogste"),
        round(rates.fold(0.0, f64::max))
    );
    assert_eq!(value("verbanden-aantal"), partnerships().len() as f64);
    assert_eq!(value("vragenlijst-vragen"), questionnaire().len() as f64);
    assert_eq!(value("rondetafels-aantal"), round_tables().len() as f64);
    let most = partnerships().iter().map(|one| one.subsidy_eur).max();
    assert_eq!(Some(value("subsidie-hoogste")), most.map(f64::from));
    let smallest = partnerships()
        .iter()
        .map(|one| one.inhabitants)
        .min()
        .unwrap();
    assert_eq!(value("schaal-kleinste"), f64::from(smallest));
}

#[test]
fn what_is_worked_out_says_how() {
    for fact in facts() {
        let is_inferred = fact.provenance == Provenance::Afgeleid;
        assert_eq!(fact.calculation.is_some(), is_inferred, "{}", fact.id);
    }
    assert_eq!(
        value("tijd-coordinatie"),
        value("tijd-coordinatie-facilitatie") - value("tijd-facilitatie")
    );
    assert_eq!(
        value("bereik-werk-breder"),
        75.0 + value("bereik-werk-flankerend")
    );
}
