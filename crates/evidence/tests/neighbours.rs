//! Which partnerships touch, against who takes part in them.

use std::collections::BTreeSet;

use regiewijzer_evidence::{
    Provenance, member::municipalities_of, neighbours, neighbours_of, partnerships,
};

#[test]
fn every_pair_stands_once_and_names_a_municipality_of_each() {
    let mut seen = BTreeSet::new();
    for pair in neighbours() {
        let [one, other] = pair.partnerships;
        assert!(one < other, "{one} {other}");
        assert!(seen.insert(pair.partnerships), "{one} {other} stands twice");
        for (partnership, municipality) in pair.partnerships.iter().zip(pair.municipalities) {
            assert!(municipalities_of(partnership).contains(municipality));
        }
        assert_eq!(pair.provenance, Provenance::Extern);
    }
}

#[test]
fn only_oudsbergen_borders_itself_since_it_lies_in_two_partnerships() {
    let same = neighbours()
        .iter()
        .filter(|pair| pair.municipalities[0] == pair.municipalities[1]);
    let same: Vec<_> = same
        .map(|pair| (pair.partnerships, pair.municipalities[0]))
        .collect();
    assert_eq!(same, [(["genk", "noord-limburg"], "Oudsbergen")]);
}

#[test]
fn four_partnerships_touch_no_other_since_what_lies_around_them_takes_no_part() {
    let alone = partnerships()
        .iter()
        .map(|p| p.id)
        .filter(|id| neighbours_of(id).next().is_none());
    let alone: BTreeSet<&str> = alone.collect();
    assert_eq!(
        alone,
        BTreeSet::from(["gent", "leuven", "vilvoorde", "zuidwestrand"])
    );
}

#[test]
fn the_neighbours_of_one_are_found_from_both_sides() {
    let of = |id| neighbours_of(id).collect::<BTreeSet<_>>();
    let w13 = BTreeSet::from(["midwest", "westhoek"]);
    assert_eq!(of("w13"), w13);
    assert!(w13.into_iter().all(|id| of(id).contains("w13")));
    assert!(of("nergens").is_empty());
}

#[test]
fn nine_borders_of_partnerships_are_borders_of_provinces_too() {
    let province = |id| {
        let found = partnerships().iter().find(|p| p.id == id);
        found.map(|p| p.province)
    };
    let across = neighbours()
        .iter()
        .map(|pair| pair.partnerships.map(province))
        .filter(|[one, other]| one != other);
    assert_eq!(across.count(), 9);
}
