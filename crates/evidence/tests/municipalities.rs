//! Finding a municipality by its name of then or of now.

use std::collections::BTreeSet;

use regiewijzer_evidence::{BORDERS, Provenance, find_municipality, members, merges};

/// The municipality and the partnership of all that is found.
fn found(text: &str) -> Vec<(&'static str, &'static str)> {
    let found = find_municipality(text).into_iter();
    found
        .map(|one| (one.municipality, one.partnership))
        .collect()
}

#[test]
fn every_municipality_of_annex_5_is_the_first_found_by_its_own_name() {
    for member in members() {
        for name in [member.municipality, member.as_printed] {
            assert_eq!(found(name)[0].0, member.municipality, "{name}");
        }
    }
}

#[test]
fn accents_capitals_hyphens_and_spaces_make_no_difference() {
    let expected = [("Sint-Pieters-Leeuw", "zuidwestrand")];
    for text in [
        "Sint-Pieters-Leeuw",
        "sint pieters leeuw",
        "  SINT  PÏETERS-LÉEUW ",
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn a_municipality_is_found_by_its_old_and_its_new_name() {
    for name in ["Beveren", "beveren-kruibeke-zwijndrecht"] {
        assert!(found(name).contains(&("Beveren", "interwaas")), "{name}");
    }
    assert_eq!(found("Lievegem"), [("Zomergem", "meetjesland")]);
    assert_eq!(found("Neerpelt"), [("Pelt", "noord-limburg")]);
    assert_eq!(
        found("Sint-Amands"),
        [("Puurs-Sint-Amands", "klein-brabant")]
    );
}

#[test]
fn a_name_by_a_merge_says_which_merge() {
    let own = find_municipality("Borsbeek")[0];
    assert_eq!(
        (own.municipality, own.partnership, own.merge),
        ("Borsbeek", "kina", None)
    );
    let merged = find_municipality("Borsbeek")[1];
    assert_eq!(
        (merged.municipality, merged.partnership),
        ("Antwerpen", "antwerpen")
    );
    let merge = merged.merge.unwrap();
    assert_eq!(
        (merge.old, merge.new, merge.year),
        ("Borsbeek", "Antwerpen", 2025)
    );
}

#[test]
fn names_that_begin_with_the_text_come_before_those_of_which_a_later_word_does() {
    let names: Vec<&str> = find_municipality("he").iter().map(|one| one.name).collect();
    let start = |name: &&str| name.starts_with("He");
    let starts = names.iter().take_while(|name| start(name)).count();
    assert!(starts > 3 && names.contains(&"Knokke-Heist"), "{names:?}");
    assert!(!names[starts..].iter().any(start), "{names:?}");
    assert_eq!(found("gent"), [("Gent", "gent")]);
    assert_eq!(found("de pan"), [("De Panne", "westhoek")]);
}

#[test]
fn oudsbergen_is_found_in_both_of_its_partnerships_and_the_others_once() {
    let oudsbergen = BTreeSet::from_iter(found("Oudsbergen"));
    let both = [("Oudsbergen", "genk"), ("Oudsbergen", "noord-limburg")];
    assert_eq!(oudsbergen, BTreeSet::from(both));
    assert_eq!(
        found("Turnhout")
            .iter()
            .filter(|one| one.0 == "Turnhout")
            .count(),
        1
    );
}

#[test]
fn what_lies_in_no_partnership_is_not_found() {
    for text in ["Tienen", "Evergem", "Brussel", "", "  ", "-"] {
        assert!(found(text).is_empty(), "{text}");
    }
}

#[test]
fn every_merge_is_after_the_borders_of_the_report_and_concerns_annex_5() {
    let names: BTreeSet<&str> = members().iter().map(|member| member.municipality).collect();
    for merge in merges() {
        assert!(
            names.contains(merge.old) || names.contains(merge.new),
            "{}",
            merge.old
        );
        assert!(merge.year > BORDERS && merge.old != merge.new);
        assert_eq!(merge.provenance, Provenance::Extern);
    }
}

#[test]
fn no_merge_leads_to_a_name_that_went_up_in_another() {
    let old: BTreeSet<&str> = merges().iter().map(|merge| merge.old).collect();
    assert!(merges().iter().all(|merge| !old.contains(merge.new)));
}
