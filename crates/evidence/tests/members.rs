//! The members of annex 5 against the table of §2.1.2, row by row.

use std::collections::{BTreeMap, BTreeSet};

use regiewijzer_evidence::{
    Body, member::municipalities_of, members, members_of, municipality_counts, partnership,
    partnerships,
};

#[test]
fn three_rows_differ_and_29_agree() {
    let differing: Vec<(&str, u32, u32)> = municipality_counts()
        .into_iter()
        .filter(|count| count.in_table != count.in_annex)
        .map(|count| (count.partnership, count.in_table, count.in_annex))
        .collect();
    assert_eq!(
        differing,
        [
            ("scheldeland", 6, 9),
            ("klein-brabant", 4, 3),
            ("noord-limburg", 9, 8)
        ]
    );
}

#[test]
fn the_totals_agree_by_coincidence() {
    let table: u32 = municipality_counts()
        .iter()
        .map(|count| count.in_table)
        .sum();
    let annex: u32 = municipality_counts()
        .iter()
        .map(|count| count.in_annex)
        .sum();
    let names: BTreeSet<&str> = members().iter().map(|member| member.municipality).collect();
    assert_eq!((table, annex, names.len()), (204, 205, 204));
}

#[test]
fn oudsbergen_alone_belongs_to_two_partnerships_in_brackets_both_times() {
    let mut partnerships_of: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for member in members() {
        partnerships_of
            .entry(member.municipality)
            .or_default()
            .insert(member.partnership);
        assert_eq!(member.bracketed, member.municipality == "Oudsbergen");
    }
    let shared: Vec<_> = partnerships_of
        .into_iter()
        .filter(|(_, in_)| in_.len() > 1)
        .collect();
    assert_eq!(
        shared,
        [("Oudsbergen", BTreeSet::from(["genk", "noord-limburg"]))]
    );
}

#[test]
fn every_member_has_a_partnership_and_every_partnership_has_members() {
    assert!(
        members()
            .iter()
            .all(|member| partnership(member.partnership).is_some())
    );
    for p in partnerships() {
        assert!(members_of(p.id).next().is_some(), "{} has no members", p.id);
    }
    assert!(members_of("nergens").next().is_none());
}

#[test]
fn no_body_is_named_twice_in_one_partnership() {
    let mut seen = BTreeSet::new();
    for member in members() {
        let is_ocmw = member.body == Body::Ocmw;
        assert!(
            seen.insert((member.partnership, member.municipality, is_ocmw)),
            "{} of {} stands twice",
            member.municipality,
            member.partnership
        );
    }
}

#[test]
fn a_centre_city_is_a_member_of_its_partnership() {
    for p in partnerships() {
        if let Some(city) = p.centre_city {
            assert!(municipalities_of(p.id).contains(city.name), "{}", city.name);
        }
    }
}

#[test]
fn seven_names_are_printed_otherwise_than_they_are_spelt() {
    let corrected: BTreeSet<(&str, &str)> = members()
        .iter()
        .filter(|member| member.as_printed != member.municipality)
        .map(|member| (member.as_printed, member.municipality))
        .collect();
    assert_eq!(
        corrected,
        BTreeSet::from([
            ("Ardoeie", "Ardooie"),
            ("Baarle Hertog", "Baarle-Hertog"),
            ("Bochelt", "Bocholt"),
            ("Heist-op-den-berg", "Heist-op-den-Berg"),
            ("Lo-Ringe", "Lo-Reninge"),
            ("Moerbeke-Waas", "Moerbeke"),
            ("Sint Pieters Leeuw", "Sint-Pieters-Leeuw"),
        ])
    );
}
