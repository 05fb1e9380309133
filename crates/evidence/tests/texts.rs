//! What holds for every text of the crate: both languages, plain Dutch.

use regiewijzer_evidence::{
    Actor, AnswerForm, Channel, Completeness, Consulted, Effect, Judged, Language, LegalForm,
    Level, Provenance, Province, Regierol, Subject, Text, Weight, agenda, components, conditions,
    findings, milestones, oddities, points, questionnaire, questions, regie_types, scale_of,
    scales, stakeholders, subsidy::limits, success_factors, tasks, tasks_of, tensions,
};

/// The names of all terms of these enums.
macro_rules! names {
    ($($Terms:ident),+) => {
        [$($Terms::ALL.map(|term| term.name()).to_vec()),+].concat()
    };
}

fn all_texts() -> Vec<Text> {
    let mut texts: Vec<Text> = tasks().iter().map(|task| task.what).collect();
    texts.extend(
        scales()
            .iter()
            .flat_map(|scale| [scale.advice, scale.reading]),
    );
    texts.extend(milestones().iter().map(|milestone| milestone.what));
    texts.extend(
        oddities()
            .iter()
            .flat_map(|oddity| [oddity.says, oddity.choice]),
    );
    texts.extend(limits().iter().map(|limit| limit.meaning));
    texts.extend(survey_texts());
    texts.extend(described_texts());
    texts.extend(judged_texts());
    texts.extend(names!(
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
    ));
    texts
}

fn survey_texts() -> Vec<Text> {
    let mut texts = Vec::new();
    for question in questions() {
        texts.push(question.what);
        texts.extend(question.note);
        let choices = question.options.iter().chain(question.rows);
        texts.extend(choices.map(|choice| choice.what));
        texts.extend(question.statements.iter().map(|statement| statement.says));
    }
    texts.extend(
        questionnaire()
            .iter()
            .flat_map(|item| [item.what, item.answers]),
    );
    texts
}

fn described_texts() -> Vec<Text> {
    let mut texts = Vec::new();
    for regie_type in regie_types() {
        texts.extend([regie_type.name, regie_type.what, regie_type.today]);
        texts.extend(regie_type.other_names);
    }
    texts.extend(
        components()
            .iter()
            .flat_map(|component| [component.name, component.what, component.practice]),
    );
    for stakeholder in stakeholders() {
        texts.extend([stakeholder.name, stakeholder.involvement]);
        texts.extend(stakeholder.interest);
    }
    texts
}

fn judged_texts() -> Vec<Text> {
    let mut texts: Vec<Text> = tensions().iter().map(|tension| tension.what).collect();
    texts.extend(success_factors().iter().map(|factor| factor.what));
    texts.extend(
        findings()
            .chain(conditions())
            .flat_map(|assessment| [assessment.name, assessment.verdict]),
    );
    texts.extend(agenda().iter().map(|part| part.what));
    texts.extend(points().iter().map(|point| point.what));
    texts
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(". ").map(str::trim)
}

#[test]
fn every_text_is_there_in_both_languages() {
    for text in all_texts() {
        for language in Language::ALL {
            assert!(!text.in_language(language).trim().is_empty(), "{text:?}");
        }
    }
}

#[test]
fn nine_of_ten_sentences_have_fewer_than_20_words() {
    for language in Language::ALL {
        let lengths: Vec<usize> = all_texts()
            .into_iter()
            .flat_map(|text| sentences(text.in_language(language)).collect::<Vec<_>>())
            .map(|sentence| sentence.split_whitespace().count())
            .collect();
        let short = lengths.iter().filter(|words| **words < 20).count();
        assert!(
            short * 10 >= lengths.len() * 9,
            "{short} of {} in {language:?}",
            lengths.len()
        );
    }
}

#[test]
fn no_text_shouts_and_no_dutch_number_has_an_english_point() {
    for text in all_texts() {
        assert!(!text.nl.contains('!') && !text.en.contains('!'), "{text:?}");
        let bytes = text.nl.as_bytes();
        let comma_thousands = bytes.windows(5).any(|w| {
            w[0].is_ascii_digit() && w[1] == b',' && w[2..].iter().all(u8::is_ascii_digit)
        });
        assert!(!comma_thousands, "{}", text.nl);
    }
}

#[test]
fn table_3_gives_four_six_and_five_tasks() {
    let counts = Regierol::ALL.iter().map(|one| tasks_of(*one).count());
    assert!(counts.eq([4, 6, 5]));
}

#[test]
fn the_scales_rise_with_the_role_and_are_marked_as_inferred() {
    let scales: Vec<_> = Regierol::ALL.iter().map(|one| scale_of(*one)).collect();
    assert!(scales.is_sorted_by_key(|scale| scale.to_inhabitants));
    assert!(scales.is_sorted_by_key(|scale| scale.from_inhabitants));
    for (scale, regierol) in scales.into_iter().zip(Regierol::ALL) {
        assert_eq!(scale.regierol, regierol);
        assert_eq!(scale.provenance, Provenance::Afgeleid);
    }
}

#[test]
fn the_milestones_run_from_2000_to_2019_in_order() {
    assert!(milestones().is_sorted_by_key(|milestone| milestone.year));
    assert_eq!(
        milestones().first().map(|milestone| milestone.year),
        Some(2000)
    );
    assert_eq!(
        milestones().last().map(|milestone| milestone.year),
        Some(2019)
    );
}
