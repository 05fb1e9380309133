//! The survey against what the report says of it, number by number.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on must fail"
)]

use std::collections::BTreeSet;

use regiewijzer_evidence::{
    Amount, AnswerForm, Channel, Completeness, Known, Provenance, Question, question,
    questionnaire, questions,
};

fn asked(id: &str) -> &'static Question {
    question(id).unwrap_or_else(|| panic!("no question {id}"))
}

fn figures(completeness: Completeness) -> Vec<u16> {
    questions()
        .iter()
        .filter(|question| question.completeness() == completeness)
        .filter_map(|question| question.figure)
        .collect()
}

#[test]
fn three_charts_are_full_seven_in_part_and_six_in_words() {
    assert_eq!(figures(Completeness::Volledig), [3, 6, 13]);
    assert_eq!(figures(Completeness::Deels), [5, 7, 8, 9, 12, 14, 16]);
    assert_eq!(figures(Completeness::Woorden), [10, 15, 17, 18, 19, 20]);
    assert!(figures(Completeness::NietGerapporteerd).is_empty());
}

#[test]
fn four_questions_were_asked_and_never_reported() {
    let silent: Vec<&str> = questions()
        .iter()
        .filter(|question| question.completeness() == Completeness::NietGerapporteerd)
        .map(|question| question.id)
        .collect();
    assert_eq!(
        silent,
        [
            "relatie-stadsbestuur",
            "verband-of-stad",
            "makers-van-de-visie",
            "doelen-bewaken"
        ]
    );
    for id in silent {
        let cells: Vec<_> = asked(id).cells().collect();
        assert!(cells.iter().all(|(_, _, known)| *known == Known::Unknown));
    }
}

/// Each share that the report prints for one answer alone, with its section.
#[test]
fn the_shares_known_alone_are_those_that_the_report_prints() {
    let printed = [
        ("respons", None, "ingevuld", 88, "§1.5"),
        ("schaal", None, "geschikt", 64, "§2.1.2"),
        ("schaal", None, "te-klein", 36, "§2.1.2"),
        ("schaal", None, "te-groot", 0, "§2.1.2"),
        ("engagement", Some("gemeenten"), "voortrekker", 43, "§2.2.1"),
        (
            "engagement",
            Some("sociale-partners"),
            "passief",
            40,
            "§2.2.4",
        ),
        ("wie-betaalt", None, "vlaanderen", 74, "§2.3.1"),
        ("wie-betaalt", None, "besturen", 25, "§2.3.1"),
        ("wie-betaalt", None, "andere", 1, "§2.3.1"),
        ("middelen-genoeg", None, "niet-genoeg", 43, "§2.3.1"),
        (
            "relatie-besturen",
            Some("constructief"),
            "klein-deel",
            21,
            "§2.3.2",
        ),
        (
            "relatie-besturen",
            Some("steun"),
            "klein-deel",
            46,
            "§2.3.2",
        ),
        ("verantwoording", None, "anders", 43, "§2.3.3"),
        ("tijd-per-rol", None, "facilitator", 41, "§3.2"),
        ("tijd-per-rol", None, "coproducent", 14, "§2.4.2"),
        ("hoe-breed", None, "verplicht", 7, "§2.4.2"),
        ("hoe-breed", None, "sociale-economie", 11, "§2.4.2"),
        ("hoe-breed", None, "werk", 75, "§2.4.2"),
        ("hoe-breed", None, "flankerend", 7, "§2.4.2"),
        ("visie", None, "klein-deel", 18, "§3.1"),
    ];
    let held = shares(|statement_provenance| statement_provenance == Provenance::Rapport);
    for (id, row, option, share, section) in printed {
        let found = held
            .iter()
            .find(|held| (held.0, held.1, held.2) == (id, row, option));
        let (_, _, _, value, source) = found.unwrap_or_else(|| panic!("{id} {option} is missing"));
        assert_eq!(*value, share, "{id} {option}");
        assert!(source.starts_with(section), "{id} {option}: {source}");
    }
    assert_eq!(held.len(), printed.len(), "{held:?}");
}

type Held = (
    &'static str,
    Option<&'static str>,
    &'static str,
    u8,
    &'static str,
);

/// The shares stated for one answer alone: question, row, answer, percent, passage.
fn shares(from: impl Fn(Provenance) -> bool) -> Vec<Held> {
    let mut held = Vec::new();
    for question in questions() {
        for said in question
            .statements
            .iter()
            .filter(|said| from(said.provenance))
        {
            if let (Some(Amount::Share(share)), [option]) = (said.amount, said.options) {
                held.push((question.id, said.row, *option, share, said.source));
            }
        }
    }
    held
}

#[test]
fn the_only_share_we_infer_for_one_answer_is_39_for_coordination() {
    let inferred = shares(|provenance| provenance != Provenance::Rapport);
    assert_eq!(
        inferred,
        [("tijd-per-rol", None, "coordinator", 39, "§2.4.2; §3.2")]
    );
    assert_eq!(80 - 41, 39);
    assert_eq!(100 - 80 - 14, 6);
}

#[test]
fn what_the_report_takes_together_stays_together() {
    let joint = |id: &str, row, option: &str, amount, options: &[&str]| {
        let Known::Together(found, with) = asked(id).known(row, option) else {
            panic!("{id} {option}: {:?}", asked(id).known(row, option));
        };
        assert_eq!((found, with), (amount, options), "{id} {option}");
    };
    let enough = ["meer-dan-genoeg", "genoeg"];
    let most = ["grootste-deel", "alle"];
    let rest = ["promotor", "andere"];
    let active = ["actief", "voortrekker"];
    let measures = ["beperkt", "groot"];
    let (by_area, by_partner) = (Some("maatregelen"), Some("provincie"));
    for (id, row, amount, options) in [
        ("middelen-genoeg", None, Amount::Share(57), enough),
        ("visie", None, Amount::Share(82), most),
        ("tijd-per-rol", None, Amount::Share(6), rest),
        ("bijdrage", by_area, Amount::AtLeast(64), measures),
        ("engagement", by_partner, Amount::AtLeast(40), active),
    ] {
        for option in options {
            joint(id, row, option, amount, &options);
        }
    }
}

#[test]
fn what_others_leave_bounds_an_answer_without_a_number() {
    let known = |id: &str, row, option| asked(id).known(row, option);
    let constructive = Some("constructief");
    assert_eq!(
        known("relatie-besturen", constructive, "alle"),
        Known::AtMost(79)
    );
    assert_eq!(
        known("relatie-besturen", Some("steun"), "alle"),
        Known::AtMost(54)
    );
    assert_eq!(
        known("relatie-besturen", Some("steun"), "geen-enkel"),
        Known::Count(1)
    );
    assert_eq!(
        known("relatie-besturen", Some("contact-politiek"), "alle"),
        Known::Unknown
    );
    assert_eq!(
        known("engagement", Some("gemeenten"), "geen"),
        Known::AtMost(57)
    );
    assert_eq!(
        known("bijdrage", Some("maatregelen"), "geen"),
        Known::AtMost(36)
    );
    assert_eq!(known("bijdrage", Some("plaatsen"), "groot"), Known::Unknown);
}

#[test]
fn words_have_no_number() {
    for id in ["samenwerking-se", "samenwerking-nec", "verplichte-acties"] {
        for (_, option, known) in asked(id).cells() {
            let in_words = matches!(known, Known::Words(_) | Known::Unknown);
            assert!(in_words, "{id} {}: {known:?}", option.id);
        }
    }
    let partners = Some("sociale-partners");
    assert!(matches!(
        asked("engagement").known(partners, "geen"),
        Known::Words(_)
    ));
}

#[test]
fn the_words_for_an_answer_are_those_that_concern_the_fewest() {
    let Known::Words(active) = asked("engagement").known(Some("vvsg"), "actief") else {
        panic!("VVSG has no words");
    };
    assert!(active.nl.contains("de meeste"), "{active:?}");
    let Known::Words(passive) = asked("engagement").known(Some("vvsg"), "passief") else {
        panic!("VVSG has no words");
    };
    assert!(passive.nl.contains("bijna alle"), "{passive:?}");
}

#[test]
fn figure_5_has_two_whole_numbers_among_forty() {
    let cells: Vec<_> = asked("engagement").cells().collect();
    assert_eq!(cells.len(), 40);
    let numbers = cells
        .iter()
        .filter(|(_, _, known)| matches!(known, Known::Share(_) | Known::Count(_)));
    assert_eq!(numbers.count(), 2);
    assert!(asked("engagement").rows.iter().all(|row| row.id != "vdab"));
}

#[test]
fn the_shares_of_a_full_question_add_up_to_100() {
    for question in questions() {
        if question.completeness() != Completeness::Volledig {
            continue;
        }
        let total: u16 = question
            .cells()
            .filter_map(|(_, _, known)| match known {
                Known::Share(share) => Some(u16::from(share)),
                _ => None,
            })
            .sum();
        let counts = question
            .cells()
            .all(|(_, _, known)| matches!(known, Known::Count(_)));
        let rounds = (99..=101).contains(&total);
        assert!(
            counts || rounds || question.id == "respons",
            "{}: {total}",
            question.id
        );
    }
}

#[test]
fn shares_never_leave_less_than_nothing() {
    for question in questions() {
        for row in question.rows.iter().map(Some).chain([None]) {
            let alone: u16 = question
                .options
                .iter()
                .filter_map(
                    |option| match question.known(row.map(|row| row.id), option.id) {
                        Known::Share(share) => Some(u16::from(share)),
                        _ => None,
                    },
                )
                .sum();
            assert!(alone <= 101, "{}: {alone}", question.id);
        }
    }
}

#[test]
fn the_counts_of_a_poll_add_up_to_those_asked() {
    for (id, asked_of) in [("respons", 32), ("inbedding", 27)] {
        let total: u16 = asked(id)
            .statements
            .iter()
            .filter_map(|said| match said.amount {
                Some(Amount::Count(count)) => Some(count),
                _ => None,
            })
            .sum();
        assert_eq!((asked(id).people, total), (Some(asked_of), asked_of));
    }
    let embedded = ["gemeente", "bovenlokaal", "ocmw", "provincie-vvsg"];
    let counts = embedded.map(|option| asked("inbedding").known(None, option));
    assert_eq!(counts, [15, 7, 2, 1].map(Known::Count));
    assert_eq!(asked("inbedding").channel, Channel::Rondetafel);
}

#[test]
fn what_was_counted_otherwise_is_there_too() {
    let other_ways = asked("verantwoording-anders");
    let counts = ["bbc", "webpagina", "indicatoren"].map(|option| other_ways.known(None, option));
    assert_eq!(counts, [2, 1, 1].map(Known::Count));
    assert_eq!(
        asked("visie-opgevraagd").known(None, "opgestuurd"),
        Known::Count(7)
    );
    assert!(matches!(
        asked("ervaring").known(None, "minder-dan-een-jaar"),
        Known::Words(_)
    ));
}

#[test]
fn the_questions_have_as_many_answers_as_the_questionnaire() {
    for (id, options, rows) in [
        ("engagement", 4, 10),
        ("relatie-besturen", 4, 4),
        ("visie", 3, 0),
        ("samenwerking-se", 5, 0),
        ("bijdrage", 3, 4),
        ("verplichte-acties", 3, 0),
        ("rol-vlaanderen", 3, 4),
        ("schaal", 3, 0),
        ("middelen-genoeg", 3, 0),
        ("verantwoording", 3, 0),
        ("oordeel-besturen", 3, 2),
        ("oordeel-vlaanderen", 3, 2),
        ("tijd-per-rol", 5, 0),
        ("hoe-breed", 4, 0),
    ] {
        let found = (asked(id).options.len(), asked(id).rows.len());
        assert_eq!(found, (options, rows), "{id}");
    }
}

#[test]
fn every_share_fits_a_whole_number_of_the_28_who_answered() {
    let fits = |share: u8| {
        let whole = |n: u32| (f64::from(n) * 100.0 / 28.0).round() == f64::from(share);
        (0..=28).any(whole)
    };
    // Means of a division need not fit; the report's 40% for partners cannot.
    for (id, row, _, share, _) in shares(|_| true) {
        let divides = ["wie-betaalt", "tijd-per-rol", "respons"].contains(&id);
        let odd = (id, row) == ("engagement", Some("sociale-partners"));
        assert!(divides || odd || fits(share), "{id}: {share}");
    }
}

#[test]
fn every_figure_comes_from_a_question_of_the_questionnaire() {
    let items: BTreeSet<&str> = questionnaire().iter().map(|item| item.id).collect();
    for question in questions() {
        if question.figure.is_some() {
            assert_eq!(question.channel, Channel::Vragenlijst);
            assert!(question.item.is_some(), "{}", question.id);
        }
        assert!(question.item.is_none_or(|item| items.contains(item)));
    }
    let figures: Vec<u16> = questions().iter().filter_map(|one| one.figure).collect();
    assert_eq!(
        figures,
        [3, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20]
    );
}

#[test]
fn a_share_is_only_stated_where_answers_exclude_each_other() {
    for item in questionnaire() {
        let several = [AnswerForm::Meer, AnswerForm::Open].contains(&item.form);
        for question in item.reported() {
            let has_share = question
                .statements
                .iter()
                .any(|said| matches!(said.amount, Some(Amount::Share(_) | Amount::AtLeast(_))));
            assert!(!(several && has_share), "{}", question.id);
        }
    }
}
