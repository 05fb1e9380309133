//! Options that are kept by name, to hold them against each other.
//!
//! An option is a name and a link, so what is kept can be read by people and by later versions.
//! Every change gives a new set; a set never holds two options of one name, or more than four.

pub mod link;

use regiewijzer_ensemble::Inquiry;
use regiewijzer_evidence::{Language, Partnership};
use regiewijzer_model::{Choices, Scenario};

use crate::link::{read, write_whole};
use crate::{Exploration, Ranks};

/// An exploration under a name.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedOption {
    /// Its name.
    pub name: String,
    /// What it stands for.
    pub exploration: Exploration,
}

/// Up to four options; the first is what the others are held against.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options(Vec<NamedOption>);

/// Why an option cannot be kept under a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The name says nothing.
    NoName,
    /// Another option has this name.
    Taken,
    /// There are four already.
    Full,
}

/// How options are called where there is no room for names, by their place.
pub const LETTERS: [&str; Options::MOST] = ["A", "B", "C", "D"];

/// What to ask of the model for options that are held against each other. All are run in the worlds
/// of the first: only then does a difference come from the option alone.
pub fn inquiries<'a>(explorations: impl IntoIterator<Item = &'a Exploration>) -> Vec<Inquiry> {
    let mut explorations = explorations.into_iter().peekable();
    let Some(first) = explorations.peek().map(|first| first.inquiry()) else {
        return Vec::new();
    };
    let in_same_worlds = |one: &Exploration| Inquiry {
        choices: one.choices.clone(),
        ..first.clone()
    };
    explorations.map(in_same_worlds).collect()
}

impl Options {
    /// The most options that are held against each other.
    pub const MOST: usize = 4;
    /// The fewest options that can be held against each other.
    pub const LEAST: usize = 2;
    /// The longest name, in characters.
    pub const NAME: usize = 40;

    /// Today and the three futures, in the region of an exploration and under its assumptions.
    pub fn of_scenarios(language: Language, explored: &Exploration) -> Self {
        let option = |scenario: Scenario| NamedOption {
            name: scenario.name().in_language(language).to_owned(),
            exploration: explored.in_same_region(scenario),
        };
        Self(Scenario::ALL.map(option).to_vec())
    }

    /// Explorations by their names, as far as these are their own and there are no more than four.
    pub fn of<'a>(named: impl Iterator<Item = (&'a str, &'a Exploration)>) -> Self {
        named.fold(Self::default(), |options, (name, exploration)| {
            options.with(name, exploration).unwrap_or(options)
        })
    }

    /// The options in their order.
    pub fn all(&self) -> &[NamedOption] {
        &self.0
    }

    /// The partnership that all options are about, if it is one and the same.
    pub fn common_partnership(&self) -> Option<&'static Partnership> {
        let mut partnerships = self.0.iter().map(|option| option.exploration.partnership());
        let first = partnerships.next()??;
        partnerships.all(|one| one == Some(first)).then_some(first)
    }

    /// Whether another option fits.
    pub fn has_room(&self) -> bool {
        self.0.len() < Self::MOST
    }

    /// What to compare when these are kept: at least two. Without any, the four scenarios in the region of
    /// `start`; a single one is held against today in its own region, and if it is that, against the
    /// terreinregisseur.
    pub fn to_compare(&self, language: Language, start: &Exploration) -> Self {
        let [only] = self.0.as_slice() else {
            return if self.0.is_empty() {
                Self::of_scenarios(language, start)
            } else {
                self.clone()
            };
        };
        let scenario = if only.exploration.is_baseline() {
            Scenario::Terreinregisseur
        } else {
            Scenario::Vandaag
        };
        let other = NamedOption {
            name: self.free_name(scenario.name().in_language(language)),
            exploration: only.exploration.in_same_region(scenario),
        };
        Self(vec![other, only.clone()])
    }

    /// With another option at the end.
    ///
    /// # Errors
    /// Where the name is empty or taken, or there are four already.
    pub fn with(&self, name: &str, exploration: &Exploration) -> Result<Self, Refusal> {
        if !self.has_room() {
            return Err(Refusal::Full);
        }
        let name = self.checked(name, None)?;
        let mut options = self.0.clone();
        options.push(NamedOption {
            name,
            exploration: exploration.clone(),
        });
        Ok(Self(options))
    }

    /// With a scenario in the region of the first option, under a name that is free.
    ///
    /// # Errors
    /// Where there are four already.
    pub fn with_scenario(&self, scenario: Scenario, language: Language) -> Result<Self, Refusal> {
        let start = Exploration::default();
        let first = self.0.first().map_or(&start, |option| &option.exploration);
        let name = self.free_name(scenario.name().in_language(language));
        self.with(&name, &first.in_same_region(scenario))
    }

    /// With another name for one of them.
    ///
    /// # Errors
    /// Where the name is empty or another option has it.
    pub fn renamed(&self, place: usize, name: &str) -> Result<Self, Refusal> {
        let name = self.checked(name, Some(place))?;
        let mut options = self.0.clone();
        if let Some(option) = options.get_mut(place) {
            option.name = name;
        }
        Ok(Self(options))
    }

    /// With these ranks for the first, by which all are weighed.
    #[must_use]
    pub fn with_ranks(&self, ranks: &Ranks) -> Self {
        let mut options = self.0.clone();
        if let Some(first) = options.first_mut() {
            first.exploration.ranks.clone_from(ranks);
        }
        Self(options)
    }

    /// Without one of them.
    pub fn without(&self, place: usize) -> Self {
        let kept = self.0.iter().enumerate().filter(|(one, _)| *one != place);
        Self(kept.map(|(_, option)| option.clone()).collect())
    }

    /// With one of them in front; the others keep their order.
    pub fn with_first(&self, place: usize) -> Self {
        let mut options = self.0.clone();
        if let Some(front) = options.get_mut(..=place) {
            front.rotate_right(1);
        }
        Self(options)
    }

    /// This name, or with a number where it is taken.
    pub fn free_name(&self, name: &str) -> String {
        let numbered = (2..).map(|number| format!("{name} {number}"));
        std::iter::once(name.to_owned())
            .chain(numbered)
            .find(|name| self.checked(name, None) != Err(Refusal::Taken))
            .unwrap_or_default()
    }

    /// The name as it is kept.
    fn checked(&self, name: &str, own: Option<usize>) -> Result<String, Refusal> {
        let name = tidy(name);
        if name.is_empty() {
            return Err(Refusal::NoName);
        }
        let taken = |(place, option): (usize, &NamedOption)| {
            Some(place) != own && option.name.to_lowercase() == name.to_lowercase()
        };
        if self.0.iter().enumerate().any(taken) {
            return Err(Refusal::Taken);
        }
        Ok(name)
    }

    /// A line for each option: its link, a tab, its name.
    pub fn write(&self) -> String {
        let line = |option: &NamedOption| {
            format!("{}\t{}\n", write_whole(&option.exploration), option.name)
        };
        self.0.iter().map(line).collect()
    }

    /// Reads what was kept. A line that cannot be read whole is left out: its name would stand for
    /// something else.
    pub fn read(text: &str) -> Self {
        text.lines().fold(Self::default(), |options, line| {
            let opened = line.split_once('\t').and_then(|(query, name)| {
                let opened = read(query);
                let whole = opened.is_whole();
                whole.then(|| options.with(name, &opened.exploration).ok())?
            });
            opened.unwrap_or(options)
        })
    }
}

impl Exploration {
    /// A scenario in the region of this exploration, in the same worlds.
    #[must_use]
    pub fn in_same_region(&self, scenario: Scenario) -> Self {
        Self {
            choices: Choices {
                scenario,
                ..self.choices.baseline()
            },
            ..self.clone()
        }
    }
}

/// A name without control signs and double spaces, and not too long.
fn tidy(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|sign| if sign.is_control() { ' ' } else { sign })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let cut: String = words.join(" ").chars().take(Options::NAME).collect();
    cut.trim_end().to_owned()
}

#[cfg(test)]
mod tests;
