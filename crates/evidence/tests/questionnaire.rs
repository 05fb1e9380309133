//! The questionnaire of annex 2, and what of it the model could use.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on must fail"
)]

use std::collections::BTreeSet;
use std::path::Path;

use regiewijzer_evidence::{AnswerForm, Item, questionnaire};
use regiewijzer_sheet::Folder;

#[test]
fn annex_2_has_24_questions_in_five_parts_and_five_of_them_are_open() {
    assert_eq!(questionnaire().len(), 24);
    let in_part = |part| {
        questionnaire()
            .iter()
            .filter(|item| item.part == part)
            .count()
    };
    assert_eq!([1, 2, 3, 4, 5].map(in_part), [5, 5, 5, 5, 4]);
    let open: Vec<u16> = questionnaire()
        .iter()
        .filter(|item| item.form == AnswerForm::Open)
        .map(|item| item.number)
        .collect();
    assert_eq!(open, [5, 12, 14, 23, 24]);
}

#[test]
fn each_part_has_its_own_section_of_the_annex() {
    for item in questionnaire() {
        assert_eq!(
            item.source,
            format!("B2, 2.{}", item.part + 1),
            "{}",
            item.id
        );
    }
}

#[test]
fn the_evolution_of_cooperation_gave_two_figures() {
    let evolution = questionnaire().iter().find(|item| item.number == 8);
    let figures: Vec<_> = evolution
        .into_iter()
        .flat_map(Item::reported)
        .filter_map(|question| question.figure)
        .collect();
    assert_eq!(figures, [15, 17]);
}

/// The ids of a data file of the model: all of them, or those of one kind.
fn model_ids(file: &str, kind: Option<&str>) -> BTreeSet<String> {
    let data = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../model/data"));
    let sheet = Folder(data.to_owned()).read(file).unwrap();
    sheet
        .rows()
        .filter(|row| kind.is_none_or(|kind| row.text("kind") == Ok(kind)))
        .map(|row| row.text("id").unwrap().to_owned())
        .collect()
}

#[test]
fn the_stocks_and_levers_named_are_those_of_the_model() {
    let stocks = model_ids("nodes.csv", Some("stock"));
    let mut levers = model_ids("levers.csv", None);
    levers.extend(model_ids("main_levers.csv", None));
    for item in questionnaire() {
        for stock in item.stocks {
            assert!(stocks.contains(*stock), "{}: {stock}", item.id);
        }
        for lever in item.levers {
            assert!(levers.contains(*lever), "{}: {lever}", item.id);
        }
    }
}

#[test]
fn the_questionnaire_sets_five_of_the_nine_stocks() {
    let set: BTreeSet<&str> = questionnaire()
        .iter()
        .flat_map(|item| item.stocks)
        .copied()
        .collect();
    let stocks = model_ids("nodes.csv", Some("stock"));
    let unset: Vec<&str> = stocks
        .iter()
        .map(String::as_str)
        .filter(|stock| !set.contains(stock))
        .collect();
    assert_eq!((set.len(), stocks.len()), (5, 9));
    assert_eq!(
        unset,
        [
            "afstemming_vdab",
            "beleidscoherentie",
            "interne_regie",
            "passende_plaatsen"
        ]
    );
}
