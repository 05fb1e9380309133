//! What is prepared: the question, the groups, the options, and the steps with their minutes.

use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom;
use regiewijzer_evidence::partnership;
use regiewijzer_model::Outcome;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::id;

/// A step of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Everybody fills in the first card alone.
    CardStart,
    /// Why the model may be believed, and why not.
    WhyBelieve,
    /// Guess a figure of the region, then see it.
    OurRegion,
    /// Predict what one change does, talk, predict again, see.
    OneKnob,
    /// Tables build options.
    TablesBuild,
    /// Options are revealed and compared.
    Reveal,
    /// What counts most, each for himself.
    WhatCounts,
    /// Whether the groups differ about facts or about values.
    FactsOrValues,
    /// The smallest change with which all can live.
    SmallestChange,
    /// Everybody fills in the last card alone, and the minutes are read.
    Close,
}

impl Step {
    /// The steps in their order.
    pub const ALL: [Self; 10] = [
        Self::CardStart,
        Self::WhyBelieve,
        Self::OurRegion,
        Self::OneKnob,
        Self::TablesBuild,
        Self::Reveal,
        Self::WhatCounts,
        Self::FactsOrValues,
        Self::SmallestChange,
        Self::Close,
    ];

    /// Stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::CardStart => "card_start",
            Self::WhyBelieve => "why_believe",
            Self::OurRegion => "our_region",
            Self::OneKnob => "one_knob",
            Self::TablesBuild => "tables_build",
            Self::Reveal => "reveal",
            Self::WhatCounts => "what_counts",
            Self::FactsOrValues => "facts_or_values",
            Self::SmallestChange => "smallest_change",
            Self::Close => "close",
        }
    }

    /// Whether it is not left out without a word: without it nobody sees what changed, or why to believe it.
    #[must_use]
    pub const fn is_defended(self) -> bool {
        matches!(self, Self::CardStart | Self::OneKnob | Self::Close)
    }

    /// Whether answers are given in it that nothing on the screen may lead.
    #[must_use]
    pub const fn is_blind(self) -> bool {
        matches!(
            self,
            Self::CardStart
                | Self::OurRegion
                | Self::OneKnob
                | Self::TablesBuild
                | Self::WhatCounts
        )
    }

    /// How many minutes it takes.
    #[must_use]
    pub const fn minutes(self, length: Length) -> u32 {
        let [long, short] = MINUTES[self as usize];
        match length {
            Length::Long => long,
            Length::Short => short,
        }
    }
}

/// The minutes of each step, in a session of 120 minutes and in one of 90.
const MINUTES: [[u32; 2]; Step::ALL.len()] = [
    [8, 6],
    [5, 4],
    [12, 7],
    [17, 15],
    [30, 20],
    [17, 14],
    [8, 6],
    [8, 6],
    [8, 6],
    [7, 6],
];

/// How long a session is where its steps have no times of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Length {
    /// 120 minutes.
    #[default]
    Long,
    /// 90 minutes.
    Short,
}

impl Length {
    /// All steps together, in minutes.
    #[must_use]
    pub const fn minutes(self) -> u32 {
        match self {
            Self::Long => 120,
            Self::Short => 90,
        }
    }
}

/// A step with its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedStep {
    /// The step.
    pub step: Step,
    /// Its minutes; a step without any is left out.
    pub minutes: u32,
}

/// An option that is on the table from the start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedOption {
    /// Its name.
    pub name: String,
    /// The query by which Verken opens it.
    pub link: String,
}

/// Something to predict: what a change does to a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prediction {
    /// The query of the option with the change.
    pub link: String,
    /// The measure.
    #[serde(with = "id::one")]
    pub measure: Outcome,
}

/// What is prepared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Which session it is, by chance: logs of other sessions don't merge with it.
    pub id: u32,
    /// The question that the room is asked; may be empty.
    pub question: String,
    /// Where it is held; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The id of the partnership that it is about; none for the median one.
    pub partnership: Option<String>,
    /// The measures that count.
    #[serde(with = "id::list")]
    pub measures: Vec<Outcome>,
    /// The groups that are present, by name.
    pub groups: Vec<String>,
    /// The options.
    pub options: Vec<PlannedOption>,
    /// What is predicted together, one after the other.
    pub predictions: Vec<Prediction>,
    /// The steps.
    pub steps: Vec<PlannedStep>,
}

/// Why a plan cannot be carried out.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PlanError {
    /// A list that is too short or too long.
    #[error("there are {found} {what}; allowed are {least} to {most}")]
    Number {
        /// What is counted.
        what: &'static str,
        /// How many there are.
        found: usize,
        /// The fewest.
        least: usize,
        /// The most.
        most: usize,
    },
    /// A name or a text that is too long or says nothing.
    #[error("{text:?} is not allowed as {what}: use 1 to {most} characters, and each name once")]
    Name {
        /// What it is of.
        what: &'static str,
        /// What was given.
        text: String,
        /// The most characters.
        most: usize,
    },
    /// A partnership that isn't one of the 32.
    #[error(
        "{0:?} is not one of the 32 partnerships; allowed are their ids, w1 to w32 and the like"
    )]
    Partnership(String),
    /// A step twice, or minutes that are too many.
    #[error("step {step} has {minutes} minutes; each step stands there once, with at most {most}")]
    Step {
        /// The id of the step.
        step: &'static str,
        /// Its minutes.
        minutes: u32,
        /// The most.
        most: u32,
    },
    /// A measure twice.
    #[error("{0} is named twice; allowed is once")]
    Measure(&'static str),
}

impl Plan {
    /// The most measures: more can't be ranked at a table.
    pub const MEASURES: usize = 7;
    /// The most groups.
    pub const GROUPS: usize = 8;
    /// The most options, those of the tables among them.
    pub const OPTIONS: usize = 8;
    /// The most predictions together.
    pub const PREDICTIONS: usize = 8;
    /// The longest name, in characters.
    pub const NAME: usize = 40;
    /// The longest question, in characters.
    pub const QUESTION: usize = 200;
    /// The longest link, in characters.
    pub const LINK: usize = 2_000;
    /// The most minutes of a step.
    pub const MINUTES: u32 = 180;

    /// The steps of a session of this length.
    #[must_use]
    pub fn steps_of(length: Length) -> Vec<PlannedStep> {
        let planned = |step: Step| PlannedStep {
            step,
            minutes: step.minutes(length),
        };
        Step::ALL.map(planned).to_vec()
    }

    /// The places of the options in an order by chance, the same for a session wherever it is asked: none stands
    /// first because we put it there, and a table starts from the one that its place in this order gives it.
    #[must_use]
    pub fn drawn_order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.options.len()).collect();
        order.shuffle(&mut ChaCha8Rng::seed_from_u64(u64::from(self.id)));
        order
    }

    /// The place of the option from which a table starts, counted from 0; nothing where there are no options.
    #[must_use]
    pub fn drawn_for_table(&self, table: usize) -> Option<usize> {
        let order = self.drawn_order();
        order.get(table % order.len().max(1)).copied()
    }

    /// Whether it can be carried out.
    ///
    /// # Errors
    /// With the first thing that is wrong with it.
    pub fn check(&self) -> Result<(), PlanError> {
        number("measures", self.measures.len(), 1, Self::MEASURES)?;
        number("groups", self.groups.len(), 1, Self::GROUPS)?;
        number("options", self.options.len(), 0, Self::OPTIONS)?;
        number("predictions", self.predictions.len(), 0, Self::PREDICTIONS)?;
        number("steps", self.steps.len(), 1, Step::ALL.len())?;
        for (place, measure) in self.measures.iter().enumerate() {
            if self.measures[..place].contains(measure) {
                return Err(PlanError::Measure(measure.id()));
            }
        }
        names("the name of a group", &self.groups.iter())?;
        names(
            "the name of an option",
            &self.options.iter().map(|one| &one.name),
        )?;
        let links = self.options.iter().map(|one| &one.link);
        for link in links.chain(self.predictions.iter().map(|one| &one.link)) {
            text("a link", link, 0, Self::LINK)?;
        }
        text("the question", &self.question, 0, Self::QUESTION)?;
        text("the place", &self.place, 0, Self::NAME)?;
        if let Some(id) = self
            .partnership
            .as_deref()
            .filter(|id| partnership(id).is_none())
        {
            return Err(PlanError::Partnership(id.to_owned()));
        }
        for (place, PlannedStep { step, minutes }) in self.steps.iter().copied().enumerate() {
            let is_twice = self.steps[..place].iter().any(|other| other.step == step);
            if is_twice || minutes > Self::MINUTES {
                return Err(PlanError::Step {
                    step: step.id(),
                    minutes,
                    most: Self::MINUTES,
                });
            }
        }
        Ok(())
    }
}

fn number(what: &'static str, found: usize, least: usize, most: usize) -> Result<(), PlanError> {
    if (least..=most).contains(&found) {
        return Ok(());
    }
    Err(PlanError::Number {
        what,
        found,
        least,
        most,
    })
}

fn text(what: &'static str, text: &str, least: usize, most: usize) -> Result<(), PlanError> {
    if (least..=most).contains(&text.trim().chars().count()) {
        return Ok(());
    }
    Err(PlanError::Name {
        what,
        text: text.chars().take(most).collect(),
        most,
    })
}

fn names<'n>(
    what: &'static str,
    names: &(impl Iterator<Item = &'n String> + Clone),
) -> Result<(), PlanError> {
    for (place, name) in names.clone().enumerate() {
        text(what, name, 1, Plan::NAME)?;
        if names
            .clone()
            .take(place)
            .any(|other| other.trim() == name.trim())
        {
            return Err(PlanError::Name {
                what,
                text: name.clone(),
                most: Plan::NAME,
            });
        }
    }
    Ok(())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn plan() -> Plan {
        let option = |name: &str| PlannedOption {
            name: name.to_owned(),
            link: format!("scenario={name}"),
        };
        Plan {
            id: 7,
            question: "Wie voert de regie?".to_owned(),
            place: "Aalst".to_owned(),
            partnership: Some("w13".to_owned()),
            measures: vec![Outcome::Draagvlak, Outcome::Kost, Outcome::AfstemmingVdab],
            groups: ["Besturen", "Bedrijven", "VDAB"]
                .map(str::to_owned)
                .to_vec(),
            options: ["vandaag", "terreinregisseur"].map(option).to_vec(),
            predictions: vec![Prediction {
                link: "scenario=terreinregisseur".to_owned(),
                measure: Outcome::Draagvlak,
            }],
            steps: Plan::steps_of(Length::Long),
        }
    }

    #[test]
    fn the_steps_of_both_lengths_take_as_long_as_these_say() {
        for length in [Length::Long, Length::Short] {
            let sum: u32 = Plan::steps_of(length).iter().map(|one| one.minutes).sum();
            assert_eq!(sum, length.minutes());
        }
        assert_eq!(plan().check(), Ok(()));
    }

    #[test]
    fn every_option_comes_first_in_about_as_many_sessions_and_a_session_keeps_its_order() {
        let of = |id| Plan {
            id,
            ..crate::Plan::three_futures(0, None, Length::Long, regiewijzer_evidence::Language::Nl)
        };
        let mut firsts = [0; 4];
        for id in 0..4_000 {
            let order = of(id).drawn_order();
            assert_eq!(order, of(id).drawn_order());
            firsts[order[0]] += 1;
            let mut places = order.clone();
            places.sort_unstable();
            assert_eq!(places, [0, 1, 2, 3]);
            assert_eq!(of(id).drawn_for_table(5), Some(order[1]));
        }
        assert!(
            firsts.iter().all(|count| (900..1_100).contains(count)),
            "{firsts:?}"
        );
    }

    #[test]
    fn three_steps_are_defended() {
        assert_eq!(
            Step::ALL.iter().filter(|step| step.is_defended()).count(),
            3
        );
    }

    #[test]
    fn what_is_wrong_with_a_plan_is_said_in_a_sentence() {
        let said = |change: fn(&mut Plan)| {
            let mut plan = plan();
            change(&mut plan);
            plan.check().unwrap_err().to_string()
        };
        assert_eq!(
            said(|plan| plan.groups.clear()),
            "there are 0 groups; allowed are 1 to 8"
        );
        assert_eq!(
            said(|plan| plan.groups[1] = " Besturen ".to_owned()),
            "\" Besturen \" is not allowed as the name of a group: use 1 to 40 characters, and each name once"
        );
        assert_eq!(
            said(|plan| plan.measures.push(Outcome::Kost)),
            "kost is named twice; allowed is once"
        );
        assert!(said(|plan| plan.partnership = Some("x".to_owned())).contains("32 partnerships"));
        assert_eq!(
            said(|plan| plan.steps[0].minutes = 500),
            "step card_start has 500 minutes; each step stands there once, with at most 180"
        );
        assert!(said(|plan| plan.steps.push(plan.steps[0])).contains("allowed are 1 to 10"));
    }
}
