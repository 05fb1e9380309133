//! The 32 partnerships against what the report says of them.

use regiewijzer_evidence::{
    LegalForm, Partnership, Provenance, Province, centre_cities, partnership, partnerships,
};

fn total(of: impl Fn(&Partnership) -> u32) -> u32 {
    partnerships().iter().map(of).sum()
}

#[test]
fn there_are_32_partnerships_in_204_municipalities() {
    assert_eq!(partnerships().len(), 32);
    assert_eq!(total(|p| p.municipalities), 204);
}

#[test]
fn they_have_5_092_811_inhabitants_and_get_1_875_000_euro() {
    assert_eq!(total(|p| p.inhabitants), 5_092_811);
    assert_eq!(total(|p| p.subsidy_eur), 1_875_000);
}

#[test]
fn the_means_are_159_150_inhabitants_58_594_euro_and_6_4_municipalities() {
    let mean = |sum: u32| f64::from(sum) / 32.0;
    assert_eq!(mean(total(|p| p.inhabitants)).round(), 159_150.0);
    assert_eq!(mean(total(|p| p.subsidy_eur)).round(), 58_594.0);
    assert_eq!((mean(total(|p| p.municipalities)) * 10.0).round(), 64.0);
}

#[test]
fn the_median_rounds_to_119_043_inhabitants() {
    let mut inhabitants: Vec<u32> = partnerships().iter().map(|p| p.inhabitants).collect();
    inhabitants.sort_unstable();
    let median = f64::midpoint(f64::from(inhabitants[15]), f64::from(inhabitants[16]));
    assert_eq!(median, 119_042.5);
    assert_eq!(median.round(), 119_043.0);
}

#[test]
fn they_run_from_62_605_in_ecompas_to_517_042_in_antwerpen() {
    let by_size = |p: &&Partnership| p.inhabitants;
    let smallest = partnerships().iter().min_by_key(by_size).unwrap();
    let largest = partnerships().iter().max_by_key(by_size).unwrap();
    assert_eq!((smallest.id, smallest.inhabitants), ("ecompas", 62_605));
    assert_eq!((largest.id, largest.inhabitants), ("antwerpen", 517_042));
}

#[test]
fn midwest_westhoek_and_kina_have_the_most_municipalities() {
    let count = |id: &str| partnership(id).unwrap().municipalities;
    assert_eq!(
        (count("midwest"), count("westhoek"), count("kina")),
        (16, 17, 20)
    );
    assert!(partnerships().iter().all(|p| p.municipalities <= 20));
}

#[test]
fn the_28_of_several_municipalities_average_20_700_inhabitants_a_municipality() {
    let several: Vec<_> = partnerships()
        .iter()
        .filter(|p| p.municipalities > 1)
        .collect();
    assert_eq!(several.len(), 28);
    let inhabitants: u32 = several.iter().map(|p| p.inhabitants).sum();
    let municipalities: u32 = several.iter().map(|p| p.municipalities).sum();
    let mean = f64::from(inhabitants) / f64::from(municipalities);
    assert_eq!((mean / 100.0).round(), 207.0);
}

#[test]
fn the_legal_forms_are_counted_as_in_table_1() {
    let count = |form: &LegalForm| {
        let partnerships = partnerships().iter();
        partnerships.filter(|p| p.legal_form == *form).count()
    };
    assert!(LegalForm::ALL.iter().map(count).eq([19, 4, 4, 3, 2]));
}

#[test]
fn the_text_names_the_same_partnerships_for_each_legal_form() {
    let with = |form| -> Vec<&str> {
        partnerships()
            .iter()
            .filter(|p| p.legal_form == form)
            .map(|p| p.id)
            .collect()
    };
    assert_eq!(
        with(LegalForm::Centrumstad),
        ["mechelen", "antwerpen", "gent", "leuven"]
    );
    assert_eq!(
        with(LegalForm::OcmwVereniging),
        ["w13", "kina", "noord-limburg", "isom"]
    );
    assert_eq!(
        with(LegalForm::Projectvereniging),
        ["turnhout", "selab", "perspectief"]
    );
    assert_eq!(
        with(LegalForm::DienstverlenendeVereniging),
        ["igo", "interwaas"]
    );
}

#[test]
fn a_centre_city_on_its_own_is_one_municipality() {
    for p in partnerships() {
        let alone = p.legal_form == LegalForm::Centrumstad;
        assert_eq!(alone, p.municipalities == 1, "{}", p.id);
    }
}

#[test]
fn four_centre_cities_stand_alone_and_nine_are_in_a_partnership() {
    assert_eq!(centre_cities().len(), 13);
    let alone = partnerships()
        .iter()
        .filter(|p| p.legal_form == LegalForm::Centrumstad && p.centre_city.is_some())
        .count();
    let inside = partnerships()
        .iter()
        .filter(|p| p.centre_city.is_some())
        .count()
        - alone;
    assert_eq!((alone, inside), (4, 9));
}

#[test]
fn only_the_cities_alone_have_a_population_from_the_report() {
    for p in partnerships() {
        let Some(city) = p.centre_city else { continue };
        assert_eq!(city.partnership, p.id);
        if p.legal_form == LegalForm::Centrumstad {
            assert_eq!(city.provenance, Provenance::Rapport);
            assert_eq!(city.inhabitants, p.inhabitants);
        } else {
            assert_eq!(city.provenance, Provenance::Extern);
            assert_eq!(city.inhabitants % 1_000, 0, "{} is not rounded", city.name);
            assert!(city.inhabitants < p.inhabitants);
        }
    }
}

#[test]
fn every_province_has_partnerships() {
    for province in Province::ALL {
        assert!(partnerships().iter().any(|p| p.province == province));
    }
}

#[test]
fn ids_are_short_stable_and_found_again() {
    for p in partnerships() {
        assert_eq!(partnership(p.id), Some(p));
        assert!(p.id.len() <= 16);
    }
    assert_eq!(partnership("Gent"), None);
}
