//! Today and the three futures.

use regiewijzer_charts::Mark;
use regiewijzer_model::Scenario;
use yew::prelude::*;

use super::choices::ChoiceProps;
use crate::components::help::Help;
use crate::components::look::Look;
use crate::text::interface::verken;
use crate::text::sheets;

/// A radio button for each scenario.
#[component]
pub(crate) fn ScenarioPicker(props: &ChoiceProps) -> Html {
    let language = props.language;
    let choices = &props.exploration.choices;
    let own = choices.mix.is_some() || choices.doorzettingsmacht.is_some();
    let name = verken::SCENARIO.in_language(language);
    html! {
        <fieldset>
            <legend class="visually-hidden">{ name }</legend>
            <div class="slider-head">
                <span class="slider-name" aria-hidden="true">{ name }</span>
                if own {
                    <span class="choice-note">
                        { verken::own_mix(language, choices.scenario.name().in_language(language)) }
                    </span>
                }
                <Help {name} sheet={sheets::SCENARIO} {language} />
            </div>
            <div class="scenario-choice">
                { for Scenario::ALL.into_iter().map(|scenario| {
                    let look = Look::of_scenario(scenario, language);
                    let onchange = props.changing(move |exploration, _: Event| {
                        exploration.with_scenario(scenario)
                    });
                    html! {
                        <label class={classes!("scenario-option", look.class)}>
                            <input type="radio" name="scenario" value={scenario.id()}
                                checked={!own && choices.scenario == scenario} {onchange} />
                            <Mark shape={look.shape} />
                            { look.name }
                        </label>
                    }
                }) }
            </div>
        </fieldset>
    }
}
