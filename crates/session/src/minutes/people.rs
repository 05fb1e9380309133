//! Who was there, and what they thought before and after.

use regiewijzer_model::Scenario;

use super::{Made, region, sentence};
use crate::document::{Section, Table};
use crate::entry::{Moment, Record, Scale, Sureness, YesNo};
use crate::tally::{self, CardCounts};
use crate::texts::card::{QUESTION, QuestionAnswer};
use crate::texts::minutes as texts;
use crate::words::listed;

pub(super) fn there(made: Made, date: &str) -> Section {
    let plan = &made.session.plan;
    let mut section = made.section(texts::PRESENT_HEAD);
    if !plan.question.trim().is_empty() && !plan.place.trim().is_empty() {
        let question = sentence(&plan.question);
        let values = [
            ("date", date),
            ("place", plan.place.trim()),
            ("question", &question),
        ];
        section.aloud.push(made.filled(texts::HELD, &values));
    }
    section.aloud.push(match region(made.session) {
        Some(name) => made.filled(texts::REGION, &[("region", name)]),
        None => made.words(texts::NO_REGION),
    });
    section.aloud.push(made.words(texts::NOTHING_DECIDED));
    let people = tally::present(made.session);
    let all: u32 = people.iter().sum();
    if all > 0 {
        let there = plan
            .groups
            .iter()
            .zip(&people)
            .filter(|(_, people)| **people > 0);
        let there: Vec<String> = there
            .map(|(group, people)| {
                let values = [("group", group.as_str()), ("count", &people.to_string())];
                made.filled(texts::PRESENT_GROUP, &values)
            })
            .collect();
        let values = [("count", &*all.to_string()), ("groups", &there.join(", "))];
        section.aloud.push(made.filled(texts::PRESENT, &values));
        let missing = plan
            .groups
            .iter()
            .zip(&people)
            .filter(|(_, people)| **people == 0);
        let missing: Vec<String> = missing.map(|(group, _)| group.clone()).collect();
        section.aloud.push(if missing.is_empty() {
            made.words(texts::NO_MISSING)
        } else {
            let missing = listed(&missing, made.language);
            made.filled(texts::MISSING, &[("missing", &missing)])
        });
        let people: Vec<usize> = people.iter().map(|one| *one as usize).collect();
        for part in tally::merged(&people).iter().filter(|part| part.len() > 1) {
            let names: Vec<String> = part
                .iter()
                .map(|place| plan.groups[*place].clone())
                .collect();
            let names = listed(&names, made.language);
            section
                .small
                .push(made.filled(texts::SMALL_MERGED, &[("groups", &names)]));
        }
    }
    let chair = made.session.log.records().find_map(|record| match record {
        Record::EmptyChair(table) => Some(table.as_str()),
        _ => None,
    });
    section.aloud.push(match chair {
        Some(table) => made.filled(texts::EMPTY_CHAIR, &[("table", table)]),
        None => made.words(texts::NO_EMPTY_CHAIR),
    });
    Made::run_on(&mut section);
    section
}

/// How many gave an answer at the start and at the end.
struct Answered {
    words: String,
    start: usize,
    end: usize,
}

pub(super) fn cards(made: Made) -> Section {
    let mut section = made.section(texts::CARDS_HEAD);
    let [start, end] = [Moment::Start, Moment::End].map(|one| CardCounts::of(made.session, one));
    let values = [
        ("start", &*start.cards.to_string()),
        ("end", &end.cards.to_string()),
    ];
    section.aloud.push(made.filled(texts::CARDS, &values));
    let answers = answers(made, &start, &end);
    if end.cards > 0 {
        let most = answers
            .iter()
            .rev()
            .max_by_key(|one| one.start.abs_diff(one.end));
        section
            .aloud
            .push(match most.filter(|one| one.start != one.end) {
                None => made.words(texts::NO_SHIFT),
                Some(most) => {
                    let answer = most.words.trim_end_matches('.');
                    let (start, end) = (most.start.to_string(), most.end.to_string());
                    made.filled(
                        texts::SHIFT,
                        &[("answer", answer), ("start", &start), ("end", &end)],
                    )
                }
            });
    }
    let given = answers.iter().filter(|one| one.start + one.end > 0);
    section.tables.push(Table {
        heads: [texts::CARDS_ANSWER, texts::CARDS_START, texts::CARDS_END]
            .map(|head| made.words(head))
            .to_vec(),
        rows: given
            .map(|one| {
                vec![
                    one.words.clone(),
                    one.start.to_string(),
                    one.end.to_string(),
                ]
            })
            .collect(),
    });
    Made::run_on(&mut section);
    let count = |counts: &CardCounts, degree: u8| {
        let count = counts.sureness.get(&Some(degree));
        count.copied().unwrap_or_default().to_string()
    };
    let row = |head, counts: &CardCounts| {
        let degrees = (1..=Sureness::DEGREES).map(|degree| count(counts, degree));
        std::iter::once(made.words(head)).chain(degrees).collect()
    };
    let degrees = (1..=Sureness::DEGREES).map(|degree| degree.to_string());
    section.tables.push(Table {
        heads: std::iter::once(made.words(texts::SMALL_SURE))
            .chain(degrees)
            .collect(),
        rows: vec![row(texts::CARDS_START, &start), row(texts::CARDS_END, &end)],
    });
    section
}

/// Every answer to the first three questions, in the order of the card.
fn answers(made: Made, start: &CardCounts, end: &CardCounts) -> Vec<Answered> {
    let count = |counts: &CardCounts, question: &str, answer: &str| -> usize {
        let count = match question {
            "scenario" => {
                let scenario = Scenario::from_id(answer).map(|one| one as usize);
                counts.scenario.get(&scenario)
            }
            "schaal" => counts.scale.get(&match answer {
                "gemeente" => Some(Scale::Municipality),
                "kleine_groep" => Some(Scale::Group),
                "subregio" => Some(Scale::Subregion),
                _ => None,
            }),
            _ => counts.allocates.get(&match answer {
                "ja" => Some(YesNo::Yes),
                "nee" => Some(YesNo::No),
                _ => None,
            }),
        };
        count.copied().unwrap_or_default()
    };
    let question = |question: &'static crate::texts::card::Question| {
        let answered = move |answer: &'static QuestionAnswer| Answered {
            words: match question.id {
                // A bare yes says nothing without what was asked.
                "toewijzen" => format!(
                    "{} {}",
                    made.words(question.question),
                    made.words(answer.text)
                ),
                _ => made.words(answer.text),
            },
            start: count(start, question.id, answer.id),
            end: count(end, question.id, answer.id),
        };
        question.answer.iter().map(answered).collect::<Vec<_>>()
    };
    QUESTION.iter().flat_map(question).collect()
}
