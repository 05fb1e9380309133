//! How surely: in which share of the worlds, and what that hangs on.

mod sensitivity_ranking;
mod worlds;

use regiewijzer_model::{Outcome, Parameter, Scenario};
use yew::prelude::*;

use crate::components::measure_select::MeasureSelect;
use crate::pages::verken::results::view::View;
use crate::state::{Exploration, Panel, Update, wins};
use crate::text::interface::{sure, why};
use crate::text::{Localized, lower_first};
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

/// The share of the worlds, their number and seed, and the assumptions that matter most.
#[component]
pub(crate) fn Sure(props: &SureProps) -> Html {
    let view = &props.view;
    let measure = view.exploration.panels[Panel::Left as usize].outcome;
    let explored = &*view.rested;
    let on_choose = props
        .update
        .with(|exploration, measure| exploration.with_panel(Panel::Left, measure));
    html! {
        <>
            <MeasureSelect id="maat-zeker" label={why::MEASURE} chosen={measure}
                {on_choose} />
            <p class="sure-sentence">{ sentence(view, measure) }</p>
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

/// In which shares of the worlds the choice is better, equal and worse.
fn sentence(view: &View, measure: Outcome) -> String {
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
    wins::sentence(wins, &name_of(&view.exploration), &today)
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
