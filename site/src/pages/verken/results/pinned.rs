//! Pinned choices: the options of Vergelijk, which stay in view beside what is explored.

use std::rc::Rc;

use regiewijzer_ensemble::{Band, Inquiry};
use regiewijzer_model::Outcome;
use yew::prelude::*;

use crate::components::look::Look;
use crate::state::options::LETTERS;
use crate::state::saved_options::SavedOptions;
use crate::state::{Exploration, Findings};
use crate::worker::task::{Answer, Compare, Task};
use crate::worker::{SharedAnswer, TaskOptions, use_task};

/// The most signs of a name that stand in a chart.
const SHORT: usize = 14;

/// A pinned choice, in the worlds of what is explored.
#[derive(Clone)]
pub(crate) struct Pinned {
    /// Its letter on Vergelijk, which is its mark in the strip.
    pub(crate) letter: &'static str,
    /// Its letter and its name, cut to what fits beside a line.
    pub(crate) label: AttrValue,
    /// Its colour and its mark.
    pub(crate) look: Look,
    /// What was pinned.
    pub(crate) exploration: Exploration,
    place: usize,
    answer: Option<SharedAnswer>,
}

impl Pinned {
    /// What was found of it; nothing while that is being computed.
    pub(crate) fn findings(&self) -> Option<&Findings> {
        match self.answer.as_deref()? {
            Answer::Compared(compared) => compared.options.get(self.place),
            _ => None,
        }
    }

    /// Where a measure stands at the end of the horizon.
    pub(crate) fn at_end(&self, measure: Outcome) -> Option<Band> {
        self.findings()?.band(measure)
    }
}

/// Pinned choices that differ from what is explored. Two are equal where they are the same ones.
#[derive(Clone, Default)]
pub(crate) struct PinnedChoices(Rc<Vec<Pinned>>);

impl PartialEq for PinnedChoices {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl PinnedChoices {
    /// In the order of Vergelijk.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Pinned> {
        self.0.iter()
    }
}

/// What is kept, computed under the assumptions of what is explored. It isn't computed again when only a choice
/// moves.
#[hook]
pub(crate) fn use_pinned(explored: &Exploration) -> PinnedChoices {
    let saved = use_context::<SavedOptions>();
    let options = saved.map_or_else(Rc::default, |saved| saved.options);
    let asked = (!options.all().is_empty()).then(|| {
        let choices = options
            .all()
            .iter()
            .map(|option| &option.exploration.choices);
        Task::Compare(Compare {
            inquiries: choices
                .map(|one| explored.inquiry_about(one.clone()))
                .collect(),
            measures: explored.measures(),
            thresholds: explored.thresholds.clone(),
            members: Inquiry::MEMBERS,
        })
    });
    let tasks = use_task(asked.clone(), TaskOptions::later(true));
    let is_answered = asked.is_some() && tasks.latest_task() == asked.as_ref();
    let answer = tasks.latest().filter(|_| is_answered).cloned();
    let choices = explored.choices.clone();
    PinnedChoices(use_memo(
        (options, answer, choices),
        |(options, answer, choices)| {
            let all = options.all().iter().zip(LETTERS).enumerate();
            all.filter(|(_, (option, _))| option.exploration.choices != *choices)
                .map(|(place, (option, letter))| Pinned {
                    letter,
                    label: label(letter, &option.name),
                    look: Look::of(&option.exploration),
                    exploration: option.exploration.clone(),
                    place,
                    answer: answer.clone(),
                })
                .collect()
        },
    ))
}

fn label(letter: &str, name: &str) -> AttrValue {
    let mut short: String = name.chars().take(SHORT).collect();
    if short.len() < name.len() {
        short.push('…');
    }
    format!("{letter} {short}").into()
}
