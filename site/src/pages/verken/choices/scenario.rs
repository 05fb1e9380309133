//! Today and the three futures.

use regiewijzer_charts::Mark;
use regiewijzer_model::Scenario;
use yew::prelude::*;

use super::props::ChoiceProps;
use crate::components::help::Help;
use crate::components::look::Look;
use crate::text::interface::verken;
use crate::text::{Localized, sheets};

/// A radio button for each scenario.
#[component]
pub(crate) fn ScenarioPicker(props: &ChoiceProps) -> Html {
    let choices = &props.exploration.choices;
    let own = choices.mix.is_some() || choices.doorzettingsmacht.is_some();
    let name = verken::SCENARIO.localized();
    html! {
        <fieldset>
            <legend class="visually-hidden">{ name }</legend>
            <div class="slider-head">
                <span class="slider-name" aria-hidden="true">{ name }</span>
                if own {
                    <span class="choice-note">
                        { verken::own_mix(choices.scenario.name().localized()) }
                    </span>
                }
                <Help {name} sheet={sheets::SCENARIO} />
            </div>
            <div class="scenario-choice">
                { for Scenario::ALL.into_iter().map(|scenario| {
                    let look = Look::of_scenario(scenario);
                    let onchange = props.changing(move |exploration, _: Event| {
                        exploration.with_scenario(scenario)
                    });
                    let (start, rest) = parts(look.name);
                    html! {
                        <label class={classes!("scenario-option", look.class)}>
                            <input type="radio" name="scenario" value={scenario.id()}
                                aria-label={look.name}
                                checked={!own && choices.scenario == scenario} {onchange} />
                            <Mark shape={look.shape} />
                            <span>{ start }<span class="scenario-rest">{ rest }</span></span>
                        </label>
                    }
                }) }
            </div>
        </fieldset>
    }
}

/// A name, cut after the role it begins with: where there is no room, the first part will do. The names
/// of the scenarios are Dutch in both languages.
fn parts(name: &'static str) -> (&'static str, &'static str) {
    let role = name.strip_suffix("regisseur").unwrap_or(name);
    name.split_at(role.trim_end_matches('s').len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_scenarios_are_cut_after_their_role() {
        assert_eq!(parts("Bestuursregisseur"), ("Bestuur", "sregisseur"));
        assert_eq!(parts("Vandaag"), ("Vandaag", ""));
        for scenario in Scenario::ALL {
            let name = Look::of_scenario(scenario).name;
            assert!(parts(name).0.chars().count() <= 7, "{name}");
        }
    }
}
