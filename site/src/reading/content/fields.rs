//! Fields as stills: one run of an option, in the middle of every range, drawn when the site is built.

use std::rc::Rc;

use regiewijzer_analysis::Field;
use regiewijzer_charts::{FieldPicture, FieldTexts, Fields, Ground, Moment, per_grain};
use regiewijzer_model::Scenario;
use yew::prelude::*;

use crate::components::field_years::YEARS;
use crate::components::look::Look;
use crate::pages::verken::{field_texts, ground, moment};
use crate::state::Exploration;

/// The width in whose units a still is drawn: that of a phone, so that its words can be read there.
const WIDTH: f64 = 340.0;

/// The field of a scenario in the median partnership.
pub(super) struct ScenarioField {
    /// Its figures, month by month.
    pub(super) field: Field,
    /// People that a grain stands for.
    pub(super) per_grain: f64,
    grounds: Rc<[Ground]>,
    texts: FieldTexts,
}

impl ScenarioField {
    /// Runs a scenario; nothing where its choices contradict each other.
    pub(super) fn of(scenario: Scenario) -> Option<Self> {
        let exploration = Exploration::of_scenario(scenario);
        let field = Field::of(&exploration.inquiry().resolve().ok()?);
        let ground = ground(&field, Look::of_scenario(scenario), None);
        let grounds: Rc<[Ground]> = Rc::new([ground]);
        let per_grain = per_grain(&grounds);
        let texts = field_texts(&exploration, field.months.len() - 1, per_grain);
        Some(Self {
            field,
            per_grain,
            grounds,
            texts,
        })
    }

    /// The last month.
    pub(super) fn end(&self) -> Moment {
        let last = &self.field.months[self.field.months.len() - 1];
        moment(&self.field, last, None)
    }

    /// The field without its people as a picture for each of [`YEARS`], from now to the end.
    pub(super) fn years(&self) -> Html {
        let last = self.field.months.len() - 1;
        let at = |year| &self.field.months[last * year / YEARS.end()];
        YEARS
            .map(|year| self.still(moment(&self.field, at(year), None), false))
            .collect()
    }

    /// A moment as a picture, with or without its people.
    pub(super) fn still(&self, moment: Moment, people: bool) -> Html {
        let fields = Fields {
            grounds: self.grounds.clone(),
            moments: Rc::new([moment]),
        };
        html! { <FieldPicture {fields} texts={self.texts.clone()} width={WIDTH} {people} /> }
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct FieldOfProps {
    /// The scenario.
    pub(super) future: Scenario,
}

/// The field of a scenario, year by year.
#[component]
pub(super) fn FieldOf(props: &FieldOfProps) -> Html {
    let field = ScenarioField::of(props.future);
    html! { <>{ for field.map(|field| field.years()) }</> }
}
