//! What was predicted, and which options were made.

use regiewijzer_exploration::{Exploration, link};
use regiewijzer_model::Lever;

use super::{Effect, Made, Worlds, sentence};
use crate::document::{Section, Table};
use crate::entry::{Direction, Expected, Record, Round, TableOption};
use crate::tally::Spread;
use crate::texts::{minutes as texts, slip};
use crate::words;

/// What a link changes beside today in its region, in words.
fn changes(written: &str, made: Made) -> String {
    let explored = link::read(written).exploration;
    let before = Exploration {
        choices: explored.choices.baseline(),
        ..explored.clone()
    };
    changed(&before, &explored, made)
}

fn changed(before: &Exploration, after: &Exploration, made: Made) -> String {
    let differs = Lever::all().filter(|lever| lever.differs(&before.choices, &after.choices));
    let said: Vec<String> = differs
        .filter_map(|lever| {
            Some(words::set(
                lever,
                &lever.in_force(&after.choices)?,
                made.language,
            ))
        })
        .collect();
    words::listed(&said, made.language)
}

fn direction(one: Direction, made: Made) -> String {
    made.words(match one {
        Direction::Up => slip::MORE,
        Direction::Same => slip::SAME,
        Direction::Down => slip::LESS,
    })
}

pub(super) fn predictions(made: Made) -> Section {
    let mut section = made.section(texts::PREDICTIONS_HEAD);
    for (place, prediction) in made.session.plan.predictions.iter().enumerate() {
        let first = Spread::of(made.session, place, Round::First);
        if first.people() == 0 {
            continue;
        }
        let count = |spread: &Spread, one: Direction| {
            spread
                .directions
                .get(&one)
                .copied()
                .unwrap_or_default()
                .to_string()
        };
        let change = changes(&prediction.link, made);
        let outcome = made.name(prediction.measure);
        let [more, less, same] =
            [Direction::Up, Direction::Down, Direction::Same].map(|one| count(&first, one));
        let values = [
            ("change", &*change),
            ("outcome", &outcome),
            ("more", &more),
            ("less", &less),
            ("same", &same),
        ];
        section.aloud.push(made.filled(texts::PREDICTED, &values));
        let second = Spread::of(made.session, place, Round::Second);
        if second.people() > 0 {
            let [more, less, same] =
                [Direction::Up, Direction::Down, Direction::Same].map(|one| count(&second, one));
            let values = [("more", &*more), ("less", &less), ("same", &same)];
            section
                .aloud
                .push(made.filled(texts::PREDICTED_AGAIN, &values));
        }
        let found = made.computed.predictions.get(place).copied().flatten();
        if let Some(Worlds { more, less, same }) = found {
            let [more, less, same] = [more, less, same].map(|one| one.to_string());
            let values = [("more", &*more), ("less", &less), ("same", &same)];
            section.aloud.push(made.filled(texts::RESULT, &values));
        }
        for record in made.session.log.records() {
            if let Record::Explanation { prediction, text } = record
                && *prediction == place
            {
                let text = sentence(text);
                section
                    .aloud
                    .push(made.filled(texts::EXPLANATION, &[("explanation", &text)]));
            }
        }
    }
    if section.aloud.is_empty() {
        section.aloud.push(made.words(texts::NO_PREDICTIONS));
    }
    Made::run_on(&mut section);
    section
}

pub(super) fn built(made: Made) -> Section {
    let mut section = made.section(texts::OPTIONS_HEAD);
    let mut rows = Vec::new();
    for (place, option) in made.session.table_options().enumerate() {
        let mut sentences = said(made, option);
        sentences.extend(tested(made, option));
        section.aloud.push(sentences.join(" "));
        let effects = made
            .computed
            .options
            .get(place)
            .map_or(&[][..], Vec::as_slice);
        rows.extend(expected(made, option, effects));
    }
    if !rows.is_empty() {
        section.tables.push(Table {
            heads: [
                texts::OPTION_TABLE,
                texts::OPTION_OUTCOME,
                texts::OPTION_PREDICTED,
                texts::OPTION_RESULT,
            ]
            .map(|head| made.words(head))
            .to_vec(),
            rows,
        });
    }
    if section.aloud.is_empty() {
        section.aloud.push(made.words(texts::NO_OPTIONS));
    }
    section
}

/// An option in sentences: where it comes from, who objects, when it fails.
fn said(made: Made, option: &TableOption) -> Vec<String> {
    let explored = link::read(&option.link).exploration;
    let scenario = explored.choices.scenario;
    let before = explored.in_same_region(scenario);
    let changes = changed(&before, &explored, made);
    let values = [
        ("table", option.table.as_str()),
        (
            "scenario",
            &words::lower_first(scenario.name().in_language(made.language)),
        ),
        ("changes", &changes),
    ];
    let text = if changes.is_empty() {
        texts::OPTION_SAME
    } else {
        texts::OPTION
    };
    let mut said = vec![made.filled(text, &values)];
    if !option.objector.trim().is_empty() {
        let objector = sentence(&option.objector);
        said.push(made.filled(texts::OBJECTOR, &[("objector", &objector)]));
    }
    if !option.fails_when.trim().is_empty() {
        let condition = sentence(&option.fails_when);
        said.push(made.filled(texts::FAILS_WHEN, &[("condition", &condition)]));
    }
    said
}

/// What came of the conditions of a table that the model can express.
fn tested(made: Made, option: &TableOption) -> Vec<String> {
    let computed = made
        .computed
        .conditions
        .iter()
        .chain(std::iter::repeat(&None));
    let own = made
        .session
        .conditions()
        .zip(computed)
        .filter(|(one, _)| one.table == option.table);
    own.filter_map(|(condition, tested)| {
        let tested = tested.as_ref()?;
        let name = condition.parameter.info().name.in_language(made.language);
        let number = |value| words::as_written(value, made.language);
        let values = [
            ("assumption", &*words::lower_first(name)),
            ("low", &number(condition.range.lo)),
            ("high", &number(condition.range.hi)),
            ("outcome", &made.name(tested.measure)),
            ("with", &tested.with.to_string()),
            ("without", &tested.without.to_string()),
        ];
        Some(made.filled(texts::CONDITION_TESTED, &values))
    })
    .collect()
}

/// What a table expects of its option, beside what the model found.
fn expected(made: Made, option: &TableOption, effects: &[Effect]) -> Vec<Vec<String>> {
    let row = |expected: &Expected| {
        let effect = effects.iter().find(|one| one.measure == expected.measure);
        let found = effect.map_or_else(String::new, |one| {
            let difference = words::number(one.difference, 2, made.language);
            format!("{} ({difference})", direction(one.direction, made))
        });
        vec![
            option.table.clone(),
            made.name(expected.measure),
            direction(expected.direction, made),
            found,
        ]
    };
    option.predictions.iter().map(row).collect()
}
