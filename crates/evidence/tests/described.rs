//! Types, components, factors, stakeholders, verdicts, round tables and lists against the report.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on must fail"
)]

use std::collections::BTreeSet;
use std::path::Path;

use regiewijzer_evidence::{
    Actor, Consulted, Effect, FactorKind, LegalForm, Level, Provenance, Province, Regierol,
    Stakeholder, Subject, SuccessFactor, Weight, agenda, components, conditions, findings,
    milestones, partnerships, points, points_on, regie_types, round_tables, stakeholders,
    success_factor::named_beside, success_factors, tensions,
};
use regiewijzer_sheet::Folder;

fn ids<'a>(of: impl Iterator<Item = &'a SuccessFactor>) -> Vec<&'a str> {
    of.map(|factor| factor.id).collect()
}

#[test]
fn the_four_types_fill_the_four_corners_of_two_axes() {
    let corners: Vec<_> = regie_types()
        .iter()
        .map(|one| (one.id, one.doorzettingsmacht, one.beleidskader))
        .collect();
    assert_eq!(
        corners,
        [
            ("beheersingsgericht", Level::Hoog, Level::Hoog),
            ("uitvoeringsgericht", Level::Hoog, Level::Laag),
            ("visionair", Level::Laag, Level::Hoog),
            ("faciliterend", Level::Laag, Level::Laag),
        ]
    );
    assert_eq!(points_on(Subject::Criterium).count(), 2);
}

#[test]
fn only_the_facilitating_regisseur_has_other_names() {
    let named: Vec<&str> = regie_types()
        .iter()
        .filter(|one| one.other_names.is_some())
        .map(|one| one.id)
        .collect();
    assert_eq!(named, ["faciliterend"]);
}

#[test]
fn the_components_have_five_two_two_and_three_activities() {
    let counts: Vec<_> = components()
        .iter()
        .map(|component| (component.id, component.activities().count()))
        .collect();
    assert_eq!(
        counts,
        [
            ("overzicht", 5),
            ("verantwoording", 2),
            ("beleidslijnen", 2),
            ("samenwerking", 3)
        ]
    );
    let beyond = points_on(Subject::Activiteit).filter(|point| point.about.is_none());
    assert_eq!(beyond.count(), 2);
}

#[test]
fn organising_cooperation_is_the_core_and_policy_lines_come_least() {
    let weighs = |weight| -> Vec<&str> {
        let of = components().iter().filter(|one| one.weight == weight);
        of.map(|one| one.id).collect()
    };
    assert_eq!(weighs(Weight::Zwaartepunt), ["samenwerking"]);
    assert_eq!(weighs(Weight::Minder), ["overzicht", "verantwoording"]);
    assert_eq!(weighs(Weight::Minst), ["beleidslijnen"]);
}

#[test]
fn table_2_has_three_rows_and_that_of_interne_regie_is_empty() {
    let rows = ids(success_factors()
        .iter()
        .filter(|factor| factor.kind == FactorKind::Literature));
    assert_eq!(rows, ["bestuurlijk-draagvlak", "interne-regie", "gezag"]);
    let counts: Vec<_> = rows
        .iter()
        .map(|row| named_beside(Some(row)).count())
        .collect();
    assert_eq!(counts, [3, 0, 1]);
    assert_eq!(
        ids(named_beside(None)),
        ["vaardigheden", "andere-netwerken", "geld", "traditie"]
    );
    assert_eq!(named_beside(Some("nergens")).count(), 0);
}

#[test]
fn annex_1_counts_18_conditions_and_15_factors_over_five_actors() {
    let conditions_of = |actor: &Actor| {
        let of = success_factors().iter();
        of.filter(|factor| factor.kind == FactorKind::Condition(*actor))
            .count()
    };
    let factors_of = |actor: &Actor| {
        let of = success_factors().iter();
        of.filter(|factor| matches!(factor.kind, FactorKind::Factor(of, _) if of == *actor))
            .count()
    };
    let conditions: Vec<usize> = Actor::ALL.iter().map(conditions_of).collect();
    let factors: Vec<usize> = Actor::ALL.iter().map(factors_of).collect();
    assert_eq!(conditions, [3, 6, 5, 3, 1]);
    assert_eq!(factors, [5, 2, 4, 1, 3]);
    assert_eq!(conditions.iter().sum::<usize>(), 18);
    assert_eq!(factors.iter().sum::<usize>(), 15);
    let parts = points_on(Subject::Rol).filter_map(|point| point.about);
    assert!(parts.eq(Actor::ALL.map(Actor::id)));
}

#[test]
fn six_factors_hinder_by_their_words_and_one_does_not_tell() {
    let with = |effect| {
        ids(success_factors()
            .iter()
            .filter(|factor| matches!(factor.kind, FactorKind::Factor(_, own) if own == effect)))
    };
    assert_eq!(
        with(Effect::Remt),
        [
            "regisseur-te-veel-zelf",
            "regisseur-geen-macht",
            "besturen-geen-thema",
            "wse-weinig-flexibel",
            "se-concurrentie",
            "bedrijven-verwachtingen"
        ]
    );
    assert_eq!(with(Effect::Ongezegd), ["bedrijven-individueel-maatwerk"]);
}

#[test]
fn an_effect_is_marked_as_inferred_since_the_colours_are_lost() {
    for factor in success_factors() {
        let has_effect = matches!(factor.kind, FactorKind::Factor(..));
        let inferred = factor.provenance == Provenance::Afgeleid;
        assert_eq!(has_effect, inferred, "{}", factor.id);
    }
}

#[test]
fn the_report_names_no_way_in_which_jobseekers_provinces_or_social_partners_were_asked() {
    let not_asked: Vec<&str> = stakeholders()
        .iter()
        .filter(|one| one.consulted.is_empty())
        .map(|one| one.id)
        .collect();
    assert_eq!(
        not_asked,
        ["provincie", "sociale_partners", "werkzoekenden"]
    );
    let surveyed: Vec<&str> = stakeholders()
        .iter()
        .filter(|one| one.consulted.contains(&Consulted::Vragenlijst))
        .map(|one| one.id)
        .collect();
    assert_eq!(surveyed, ["regisseurs"]);
}

#[test]
fn of_five_tensions_the_report_lists_three() {
    assert_eq!(tensions().len(), 5);
    assert_eq!(
        tensions().iter().filter(|tension| tension.listed).count(),
        3
    );
    let of_lde = stakeholders().iter().find(|one| one.id == "lde");
    let of_lde: Vec<&str> = of_lde
        .into_iter()
        .flat_map(Stakeholder::tensions)
        .map(|tension| tension.id)
        .collect();
    assert_eq!(
        of_lde,
        ["concurrentie", "instroom", "scheidsrechter-en-speler"]
    );
}

#[test]
fn four_goals_were_judged_by_the_report_and_of_five_conditions_only_the_first() {
    assert_eq!(findings().count(), 4);
    assert!(findings().all(|one| one.provenance == Provenance::Rapport));
    let whose: Vec<_> = conditions()
        .map(|one| one.provenance == Provenance::Rapport)
        .collect();
    assert_eq!(whose, [true, false, false, false, false]);
}

#[test]
fn a_verdict_that_is_ours_says_so() {
    for one in findings().chain(conditions()) {
        let ours = one.provenance == Provenance::Afgeleid;
        assert_eq!(ours, one.verdict.nl.contains("Wij lezen"), "{}", one.id);
        assert_eq!(ours, one.verdict.en.contains("We read"), "{}", one.id);
    }
}

#[test]
fn every_verdict_has_evidence_and_all_evidence_a_verdict() {
    let held: usize = findings()
        .chain(conditions())
        .map(|one| {
            assert!(one.evidence().count() >= 2, "{}", one.id);
            one.evidence().count()
        })
        .sum();
    assert_eq!(held, points_on(Subject::Bewijs).count());
}

#[test]
fn the_round_tables_were_in_october_2018_one_in_each_province() {
    let held: Vec<_> = round_tables()
        .iter()
        .map(|one| (one.province, one.date, one.town))
        .collect();
    assert_eq!(
        held,
        [
            (Province::Antwerpen, "2018-10-11", "Antwerpen"),
            (Province::VlaamsBrabant, "2018-10-15", "Leuven"),
            (Province::WestVlaanderen, "2018-10-17", "Kortrijk"),
            (Province::Limburg, "2018-10-25", "Genk"),
            (Province::OostVlaanderen, "2018-10-26", "Aalst"),
        ]
    );
    assert!(
        round_tables()
            .iter()
            .all(|one| one.starts == agenda()[0].starts)
    );
}

#[test]
fn the_agenda_takes_180_minutes_in_six_parts() {
    let minutes: Vec<u16> = agenda().iter().map(|part| part.minutes).collect();
    assert_eq!(minutes, [15, 30, 45, 15, 45, 30]);
    assert_eq!(minutes.iter().sum::<u16>(), 180);
    assert_eq!(agenda().last().map(|part| part.ends), Some("16:30"));
}

#[test]
fn the_lists_are_as_long_as_those_of_the_report() {
    for (subject, length, section) in [
        (Subject::Decreetdoel, 2, "§1.3"),
        (Subject::VerplichteActie, 3, "§1.3"),
        (Subject::Soort, 5, "§1.2"),
        (Subject::Stap, 9, "§1.5"),
        (Subject::Betrokkenheid, 4, "§2.2.2"),
        (Subject::OpenVraag, 7, ""),
        (Subject::Genodigd, 5, "§1.5"),
        (Subject::Beginsel, 8, "§1.2"),
        (Subject::Onderzoeksvraag, 3, "§1.4"),
        (Subject::Provincietaak, 3, "§2.2.4"),
        (Subject::Centrumstad, 3, "§2.4.3"),
        (Subject::Instroom, 5, "§2.4.4"),
        (Subject::AndereRegie, 2, "§2.4.2"),
    ] {
        assert_eq!(points_on(subject).count(), length, "{subject:?}");
        for point in points_on(subject) {
            assert!(point.source.starts_with(section), "{}", point.id);
        }
    }
    assert!(
        Subject::ALL
            .iter()
            .all(|one| points_on(*one).next().is_some())
    );
}

#[test]
fn every_future_role_has_its_idea() {
    for regierol in Regierol::ALL {
        let about = points_on(Subject::Toekomst).filter(|point| point.about == Some(regierol.id()));
        assert!(about.count() >= 1, "{}", regierol.id());
    }
}

#[test]
fn the_groups_whose_interests_are_weighed_are_stakeholders_by_the_same_id() {
    let data = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../analysis/data"));
    let groups = Folder(data.to_owned()).read("groups.csv").unwrap();
    for group in groups.rows() {
        let id = group.text("id").unwrap();
        assert!(stakeholders().iter().any(|one| one.id == id), "{id}");
    }
}

#[test]
fn every_legal_form_is_explained_once() {
    let explained = points_on(Subject::Rechtsvorm).filter_map(|point| point.about);
    assert!(explained.eq(LegalForm::ALL.map(LegalForm::id)));
}

/// Checks that a point states these words in Dutch, and where.
fn states(id: &str, section: &str, words: &[&str]) {
    let point = points().iter().find(|point| point.id == id);
    let point = point.unwrap_or_else(|| panic!("no point {id}"));
    assert!(point.source.contains(section), "{id}: {}", point.source);
    for word in words {
        assert!(
            point.what.nl.contains(word),
            "{id} lacks {word}: {}",
            point.what.nl
        );
    }
}

#[test]
fn the_numbers_in_the_lists_are_those_of_the_report() {
    states("geld-oproep-2013", "§1.3", &["1.850.000", "33", "28"]);
    states("geld-oproep-2017", "§1.3", &["32", "1.875.000"]);
    states("geld-groeipad-maatwerk", "§1.2", &["690", "65"]);
    states("geld-groeipad-lde", "§1.2", &["402", "15,5"]);
    states("geld-groeipad-nieuw", "§1.2", &["10 miljoen"]);
    states("soort-maatwerk", "§1.2", &["65%"]);
    states("visie-bevraging", "§3.1", &["82%", "18%"]);
    states("visie-opgestuurd", "§3.1", &["Zeven"]);
    states("visie-gent", "§3.1", &["70", "vijf", "18", "57", "vier"]);
    states(
        "visie-mechelen",
        "§3.1",
        &["drie acties", "vier indicatoren"],
    );
    states("visie-handel", "§3.1", &["zes gemeenten", "drie pijlers"]);
    states("se-tijd", "§3.2", &["41%"]);
    states("bestuur-maatregelen", "§3.3", &["64%"]);
    states("nec-antwerpen", "§3.4", &["twee jaar"]);
    states("continuiteit-gemeentefonds", "§4.4", &["100%"]);
    states("actie-mvo", "§1.3", &["2017"]);
    states("stap-panel-1", "§1.5", &["5 juni 2018"]);
    states("stap-panel-2", "§1.5", &["6 februari 2019"]);
    states("stap-interviews", "§1.5", &["Vier"]);
    states("schaal-lde", "§2.1.2", &["60.000"]);
    states("schaal-maatwerk", "§2.1.2", &["één", "1.200"]);
    states("toekomst-overeenkomsten", "fn 22", &["28"]);
    states("tafels-aantal", "§1.5", &["twintigtal"]);
    let subsidies: u32 = partnerships().iter().map(|one| one.subsidy_eur).sum();
    assert_eq!(subsidies, 1_875_000);
}

#[test]
fn the_milestones_have_the_numbers_of_the_report() {
    for (id, when, words) in [
        ("eerste-oproep", (2013, None), ["1.850.000", "33"]),
        ("handel", (2013, None), ["Zes gemeenten", "begin 2013"]),
        ("gewijzigde-verbanden", (2017, None), ["5 gemeenten", "24"]),
        ("vier-nieuwe-verbanden", (2017, None), ["Vier", "ISOM"]),
        ("interviews", (2017, Some(11)), ["vier mensen", "december"]),
        ("expertpanel-1", (2018, Some(6)), ["5 juni", "drie"]),
        ("andere-studies", (2018, None), ["Twee", "integratie"]),
        ("beleidsbrief", (2018, None), ["10 miljoen", "2018-2019"]),
        ("expertpanel-2", (2019, Some(2)), ["6 februari", "drie"]),
    ] {
        let found = milestones().iter().find(|one| one.id == id).unwrap();
        assert_eq!((found.year, found.month), when, "{id}");
        assert!(
            words.iter().all(|word| found.what.nl.contains(word)),
            "{id}"
        );
    }
}

#[test]
fn individual_maatwerk_begins_at_one_person() {
    let factor = success_factors()
        .iter()
        .find(|factor| factor.id == "bedrijven-individueel-maatwerk");
    assert!(factor.unwrap().what.nl.contains("vanaf één persoon"));
}

#[test]
fn every_row_names_a_passage() {
    let is_passage = |passage: &str| {
        ["§", "B", "T", "fn ", "fig. ", "hoofdstuk "]
            .iter()
            .any(|start| passage.starts_with(start))
    };
    let sources: BTreeSet<&str> = points()
        .iter()
        .map(|point| point.source)
        .chain(success_factors().iter().map(|factor| factor.source))
        .chain(stakeholders().iter().map(|one| one.source))
        .chain(tensions().iter().map(|one| one.source))
        .chain(findings().chain(conditions()).map(|one| one.source))
        .collect();
    for source in sources {
        assert!(source.split("; ").all(is_passage), "{source}");
    }
}
