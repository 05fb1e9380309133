//! How surely: in which share of the worlds, in which worlds not, and what that hangs on.

mod failure_conditions;
mod limits;
mod sensitivity_ranking;
mod share;
mod worlds;

use regiewijzer_analysis::Found;
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::{Outcome, Parameter, Scenario};
use yew::prelude::*;

use crate::components::measure_select::MeasureSelect;
use crate::pages::verken::results::view::View;
use crate::state::{Exploration, Panel, Update, wins};
use crate::text::interface::{sure, why};
use crate::text::{Localized, lower_first};
use crate::worker::task::{Answer, Task};
use crate::worker::{TaskOptions, use_task};
use failure_conditions::FailureConditions;
use sensitivity_ranking::SensitivityRanking;
use worlds::Worlds;

#[derive(Properties, PartialEq)]
pub(crate) struct SureProps {
    /// What there is to show.
    pub(crate) view: View,
    /// Changes what is explored.
    pub(crate) update: Update,
    /// Whether the figures belong to what is explored and have all their members.
    pub(crate) settled: bool,
    /// Jumps to an assumption.
    pub(crate) to_assumption: Callback<Parameter>,
}

/// The share of the worlds, their number and seed, the assumptions that matter most and where it fails.
#[component]
pub(crate) fn Sure(props: &SureProps) -> Html {
    let view = &props.view;
    let measure = view.exploration.panels[Panel::Left as usize].outcome;
    let explored = &*view.rested;
    let task = (!explored.is_baseline()).then(|| Task::Discover {
        inquiry: Box::new(explored.inquiry()),
        against: Box::new(explored.baseline()),
        outcome: measure,
        noticeable: explored.thresholds.over(measure, explored.months),
        members: Inquiry::MEMBERS,
    });
    let tasks = use_task(task.clone(), TaskOptions::later(props.settled));
    let found = match task.as_ref().and_then(|task| tasks.answer_to(task)) {
        Some(Answer::Discovered(found)) => Some(found.clone()),
        _ => None,
    };
    let on_choose = props
        .update
        .with(|exploration, measure| exploration.with_panel(Panel::Left, measure));
    // What was found for choices of a moment ago says nothing of those of now.
    let holds = explored.inquiry() == view.exploration.inquiry();
    let sentence = sentence(view, measure, found.as_ref().filter(|_| holds));
    html! {
        <>
            <MeasureSelect id="maat-zeker" label={why::MEASURE} chosen={measure}
                {on_choose} />
            <p class="sure-sentence">{ sentence }</p>
            if view.compares && !explored.is_baseline() {
                <FailureConditions {found} failure={tasks.failure()} name={name_of(explored)}
                    to_assumption={props.to_assumption.clone()} />
            }
            <SensitivityRanking inquiry={explored.inquiry()} {measure} going={props.settled} to_assumption={props.to_assumption.clone()} />
            <Worlds seed={view.exploration.seed} update={props.update.clone()}
                members={view.members} />
        </>
    }
}

/// What the choice is called within a sentence.
fn name_of(exploration: &Exploration) -> String {
    let scenario = exploration.choices.scenario;
    if exploration.choices.mix.is_some() || scenario == Scenario::Vandaag {
        return sure::OWN_CHOICE.to_string();
    }
    sure::scenario(&lower_first(scenario.name().localized()))
}

/// In which shares of the worlds the choice is better, equal and worse, and when it mostly is worse.
fn sentence(view: &View, measure: Outcome, found: Option<&Found>) -> String {
    if !view.compares {
        return sure::SAME.to_string();
    }
    let Some(end) = view.now().and_then(|now| now.of(measure)) else {
        return why::UPDATING.to_string();
    };
    let Some(wins) = end.against(0) else {
        return String::new();
    };
    let today = lower_first(Scenario::Vandaag.name().localized());
    let says = wins::sentence(wins, &name_of(&view.exploration), &today);
    match found.and_then(limits::mostly).filter(|_| wins.worse > 0) {
        Some(limits) => format!("{says} {}", sure::worse_if(&limits)),
        None => says,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_model::Lever;

    #[test]
    fn a_scenario_keeps_its_name_until_the_mix_is_ones_own() {
        let scenario = Exploration::of_scenario(Scenario::Terreinregisseur);
        assert_eq!(name_of(&scenario), "de terreinregisseur");
        let own = Exploration::default().with_number(Lever::Budget, Some(150_000.0));
        assert_eq!(name_of(&own), "jouw keuze");
    }
}
