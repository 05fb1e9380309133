//! What the groups differ about, and with what they can live.

use regiewijzer_analysis::Weights;
use regiewijzer_analysis::groups::About;
use regiewijzer_model::Outcome;

use super::{Made, sentence};
use crate::document::Section;
use crate::entry::Record;
use crate::study::{Party, parties};
use crate::texts::{empty_chair, minutes as texts};
use crate::words;

fn name(party: &Party, made: Made) -> String {
    if party.is_empty_chair() {
        words::lower_first(&made.words(empty_chair::TITLE))
    } else {
        party.name(made.session)
    }
}

pub(super) fn differences(made: Made) -> Section {
    let mut section = made.section(texts::DIFFERENCE_HEAD);
    let Some(found) = &made.computed.disagreement else {
        return section;
    };
    let all = &found.disagreement;
    let [total, facts, of_values] =
        [all.total, all.facts, all.values].map(|one| words::number(one.value, 2, made.language));
    let text = match found.about {
        About::Nothing => texts::NEITHER,
        About::Facts => texts::MAINLY_FACTS,
        About::Values => texts::MAINLY_VALUES,
        About::Both => texts::BOTH,
    };
    let values = [
        ("facts", &*facts),
        ("values", &of_values),
        ("total", &total),
    ];
    section.aloud.push(made.filled(text, &values));
    if found.about != About::Nothing {
        section
            .small
            .push(made.words(texts::SMALL_DIFFERENCE_SCALE));
    }
    section
}

/// By how much groups must come nearer for an assumption to be worth looking up.
const WORTH_LOOKING_UP: f64 = 0.02;

pub(super) fn facts(made: Made) -> Section {
    let mut section = made.section(texts::FACTS_HEAD);
    let found = made.computed.disagreement.as_ref();
    let worth = found.and_then(|found| {
        let first = found.assumptions.first()?;
        let nearer = found.disagreement.total.value - first.left;
        (nearer >= WORTH_LOOKING_UP).then_some(first.parameter)
    });
    if let Some(parameter) = worth {
        let assumption = words::lower_first(parameter.info().name.in_language(made.language));
        section
            .aloud
            .push(made.filled(texts::FACT, &[("assumption", &assumption)]));
    }
    let before = section.aloud.len();
    for record in made.session.log.records() {
        if let Record::Check(check) = record {
            let values = [
                ("date", &*check.when),
                ("owner", &*check.owner),
                ("what", &*check.what),
            ];
            section.aloud.push(made.filled(texts::CHECK, &values));
        }
    }
    if section.aloud.len() == before {
        section.aloud.push(made.words(texts::NO_FACTS));
    }
    section
}

/// The place of a measure in an order of weights: a low one counts for more.
fn place(party: &Party, measure: Outcome) -> Option<usize> {
    match &party.group.weights {
        Weights::Ordinal(tiers) => tiers.iter().position(|tier| tier.contains(&measure)),
        _ => None,
    }
}

pub(super) fn values(made: Made) -> Section {
    let mut section = made.section(texts::VALUES_HEAD);
    let parties = parties(made.session);
    let found = made.computed.disagreement.as_ref();
    let parted = found.and_then(|found| {
        let (one, other) = found.trade_offs.first()?.measures;
        let prefers = |party: &&Party, one, other| {
            let (one, other) = (place(party, one), place(party, other));
            one.unwrap_or(usize::MAX) < other.unwrap_or(usize::MAX)
        };
        let first = parties.iter().find(|party| prefers(party, one, other))?;
        let second = parties.iter().find(|party| prefers(party, other, one))?;
        Some((first, one, second, other))
    });
    section.aloud.push(match parted {
        None => made.words(texts::NO_VALUES),
        Some((first, one, second, other)) => {
            let values = [
                ("first_group", &*name(first, made)),
                ("first_outcome", &made.name(one)),
                ("second_group", &name(second, made)),
                ("second_outcome", &made.name(other)),
            ];
            made.filled(texts::VALUE, &values)
        }
    });
    section
}

/// What of a gain or a loss, by a group's own weights, is worth a sentence.
const WORTH: f64 = 0.01;

pub(super) fn change(made: Made) -> Section {
    let mut section = made.section(texts::CHANGE_HEAD);
    let parties = parties(made.session);
    if let Some((option, answer)) = &made.computed.change {
        let change = words::moves(&answer.proposal.moves, made.language);
        let does = answer.objections.is_empty();
        let text = if does {
            texts::CHANGE
        } else {
            texts::NO_CHANGE
        };
        let values = [("option", option.as_str()), ("change", &change)];
        section.aloud.push(made.filled(text, &values));
        for (party, standing) in parties.iter().zip(&answer.proposal.standings) {
            let beside = &standing.beside_favourite;
            let least = beside.iter().min_by(|one, other| one.1.total_cmp(&other.1));
            let most = standing
                .beside_today
                .iter()
                .max_by(|one, other| one.1.total_cmp(&other.1));
            let worse = least.filter(|(_, lost)| *lost <= -WORTH);
            let better = most.filter(|(_, gained)| *gained >= WORTH);
            let text = match (better, worse) {
                (Some(_), Some(_)) => texts::BETTER_WORSE,
                (Some(_), None) => texts::BETTER,
                (None, Some(_)) => texts::WORSE,
                (None, None) => continue,
            };
            let measure = |one: Option<&(Outcome, f64)>| {
                one.map_or_else(String::new, |(measure, _)| made.name(*measure))
            };
            let values = [
                ("group", &*name(party, made)),
                ("better", &measure(better)),
                ("worse", &measure(worse)),
            ];
            section.aloud.push(made.filled(text, &values));
        }
        if does {
            let percent = words::number(answer.proposal.share() * 100.0, 0, made.language);
            section
                .small
                .push(made.filled(texts::SMALL_CHANGE_MEANS, &[("percent", &percent)]));
        }
    }
    let mut says_no = false;
    for record in made.session.log.records() {
        match record {
            Record::Fingers(fingers) => {
                let counts: Vec<String> = fingers
                    .iter()
                    .enumerate()
                    .filter(|(_, people)| **people > 0)
                    .map(|(fingers, people)| format!("{fingers} ({people}×)"))
                    .collect();
                let counts = counts.join(", ");
                section
                    .small
                    .push(made.filled(texts::SMALL_FINGERS, &[("counts", &counts)]));
            }
            Record::Agreed(agreed) => {
                for open in &agreed.objections {
                    let Some(group) = made.session.plan.groups.get(open.group) else {
                        continue;
                    };
                    says_no = true;
                    let values = [("group", group.as_str()), ("reason", &sentence(&open.why))];
                    section.aloud.push(made.filled(texts::STILL_NO, &values));
                }
                if !says_no {
                    section.aloud.push(made.words(texts::NO_STILL_NO));
                }
            }
            _ => {}
        }
    }
    Made::run_on(&mut section);
    section
}
