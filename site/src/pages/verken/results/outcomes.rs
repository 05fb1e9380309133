//! Every outcome, folded under five questions: where it stands today, where it would stand, and how sure.

mod question;
mod stored_questions;

use regiewijzer_analysis::movable::Section;
use regiewijzer_charts::{Mark, Shape};
use regiewijzer_model::{Outcome, Scenario};
use yew::prelude::*;

use super::view::View;
use crate::pages::verken::OUTCOMES;
use crate::state::Update;
use crate::text::Localized;
use crate::text::interface::outcome;
use question::Question;
use stored_questions::use_questions;

/// How many questions stand in the first of two columns.
const FIRST_COLUMN: usize = 2;

#[derive(Properties, PartialEq)]
pub(crate) struct OutcomesProps {
    /// What there is to show.
    pub(crate) view: View,
    /// Changes what is explored.
    pub(crate) update: Update,
    /// Whether every question is open, as on paper.
    pub(crate) all: bool,
}

/// The questions, closed at first; those that are opened stay open in this window.
#[component]
pub(crate) fn Outcomes(props: &OutcomesProps) -> Html {
    let view = &props.view;
    let on_show = use_callback(props.update.clone(), |measure: Outcome, update| {
        update.by(move |exploration| exploration.showing(measure));
    });
    let (open, on_toggle) = use_questions();
    let sections = Section::all(&view.exploration.thresholds);
    let (first, second) = sections.split_at(FIRST_COLUMN.min(sections.len()));
    let question = |(section, measures): &(Section, Vec<Outcome>)| {
        html! {
            <Question key={section.id()} view={view.clone()} section={*section} measures={measures.clone()}
                open={props.all || open.contains(section.id())} on_toggle={on_toggle.clone()}
                on_show={on_show.clone()} />
        }
    };
    html! {
        <section class="outcomes" aria-labelledby={OUTCOMES}>
            <div class="outcomes-head">
                <h2 id={OUTCOMES} tabindex="-1">{ outcome::HEADING }</h2>
                <ul class="outcomes-key">
                    <li class="series-vandaag">
                        <Mark shape={Shape::Hollow} />{ Scenario::Vandaag.name().localized() }
                    </li>
                    if view.compares {
                        <li class={view.look.class}><Mark shape={view.look.shape} />{ view.look.name }</li>
                    }
                    { for view.pinned.iter().map(|one| html! {
                        <li class={classes!("pinned-key", one.look.class)}>{ &one.label }</li>
                    }) }
                </ul>
                <p>{ outcome::HOW_TO_READ }</p>
            </div>
            <div class="outcome-groups">
                <div>{ for first.iter().map(question) }</div>
                <div>{ for second.iter().map(question) }</div>
            </div>
        </section>
    }
}
