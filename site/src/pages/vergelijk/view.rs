//! What every part of the page needs to know.

use std::rc::Rc;

use regiewijzer_analysis::{Compared, Comparison};
use regiewijzer_charts::Shape;
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::{Months, Outcome, Thresholds};
use yew::prelude::*;

use crate::components::look::Look;
use crate::state::Exploration;
use crate::state::options::{LETTERS, Options, inquiries};

/// One of the options, with its look.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ComparedOption {
    /// One letter, by its place.
    pub(super) letter: &'static str,
    /// Its name.
    pub(super) name: AttrValue,
    /// The class of its colour: that of the scenario it departs from.
    pub(super) class: &'static str,
    /// Its mark; no two options have the same.
    pub(super) shape: Shape,
    /// What it stands for.
    pub(super) exploration: Exploration,
}

/// The options and what was found of them.
#[derive(Clone, PartialEq)]
pub(super) struct View {
    /// The options; the first is what the others are held against.
    pub(super) options: Rc<[ComparedOption]>,
    /// What was found of these options; nothing while they are new.
    pub(super) compared: Option<Rc<Comparison>>,
}

impl View {
    /// What was found of an option on a measure.
    pub(super) fn found(&self, option: usize, measure: Outcome) -> Option<&Compared> {
        self.compared.as_ref()?.options.get(option)?.of(measure)
    }

    /// Whether the options are thought up in other worlds: with another seed, other assumptions or
    /// another horizon than the first.
    pub(super) fn differ_in_worlds(&self) -> bool {
        let own = self
            .options
            .iter()
            .map(|option| option.exploration.inquiry());
        own.zip(self.inquiries()).any(|(own, shared)| own != shared)
    }

    /// From which difference on options differ noticeably: as the first has it.
    pub(super) fn thresholds(&self) -> Thresholds {
        let first = self.options.first();
        first.map_or_else(Thresholds::default, |first| {
            first.exploration.thresholds.clone()
        })
    }

    /// From which difference on they differ noticeably on a measure, in its unit.
    pub(super) fn noticeable(&self, measure: Outcome) -> f64 {
        let months = self.options.first().map(|first| first.exploration.months);
        self.thresholds()
            .over(measure, months.unwrap_or(Months::POLICY_CYCLE))
    }

    /// Over how many worlds.
    pub(super) fn members(&self) -> u32 {
        members(&self.options)
    }

    /// What to ask of the model.
    pub(super) fn inquiries(&self) -> Vec<Inquiry> {
        inquiries(self.options.iter().map(|option| &option.exploration))
    }
}

/// Over how many worlds options are compared: the most that one of them asks for.
pub(super) fn members(options: &[ComparedOption]) -> u32 {
    let asked = options.iter().map(|option| option.exploration.members);
    asked.max().unwrap_or(Inquiry::MEMBERS)
}

/// The options as they are drawn.
pub(super) fn compared_options(options: &Options) -> Rc<[ComparedOption]> {
    let mut compared: Vec<ComparedOption> = Vec::with_capacity(options.all().len());
    for (option, letter) in options.all().iter().zip(LETTERS) {
        let look = Look::of_scenario(option.exploration.choices.scenario);
        let shape = free_shape(look.shape, &compared);
        compared.push(ComparedOption {
            letter,
            name: option.name.clone().into(),
            class: look.class,
            shape,
            exploration: option.exploration.clone(),
        });
    }
    compared.into()
}

/// The shape of its scenario, or another where an option before it has that one.
fn free_shape(own: Shape, taken: &[ComparedOption]) -> Shape {
    let all = [
        own,
        Shape::Diamond,
        Shape::Circle,
        Shape::Square,
        Shape::Triangle,
        Shape::Hollow,
    ];
    let free = |shape: &Shape| taken.iter().all(|option| option.shape != *shape);
    all.into_iter().find(free).unwrap_or(own)
}

/// Properties shared by the parts of the page that only show results.
#[derive(Properties, PartialEq)]
pub(super) struct ViewProps {
    /// What there is to show.
    pub(super) view: View,
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_evidence::Language;
    use regiewijzer_model::Scenario;

    fn same_scenario_four_times() -> Options {
        let terrein = Exploration::of_scenario(Scenario::Terreinregisseur);
        ["a", "b", "c", "d"]
            .iter()
            .fold(Options::default(), |options, name| {
                options.with(name, &terrein).unwrap()
            })
    }

    #[test]
    fn options_of_one_scenario_still_have_marks_of_their_own() {
        let options = compared_options(&same_scenario_four_times());
        for (place, option) in options.iter().enumerate() {
            assert!(
                options[..place]
                    .iter()
                    .all(|before| before.shape != option.shape)
            );
        }
        assert_eq!(options[0].shape, Shape::Square);
    }

    #[test]
    fn all_options_are_run_in_the_worlds_of_the_first() {
        let options = Options::default()
            .with("a", &Exploration::default().with_seed(7))
            .and_then(|options| options.with_scenario(Scenario::Beleidsregisseur, Language::Nl))
            .and_then(|options| options.with("c", &Exploration::default().with_seed(9)))
            .unwrap();
        let view = View {
            options: compared_options(&options),
            compared: None,
        };
        assert!(view.inquiries().iter().all(|inquiry| inquiry.seed == 7));
        assert!(view.differ_in_worlds());
    }
}
