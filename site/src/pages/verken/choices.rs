//! Everything that can be chosen.

use regiewijzer_charts::Mark;
use regiewijzer_evidence::{Language, Text};
use regiewijzer_model::Scenario;
use yew::prelude::*;

use super::means::Means;
use super::mix::Mix;
use super::power::Power;
use super::region::RegionChoice;
use super::scale::{Municipalities, PolicyScale, Scale};
use crate::components::look::Look;
use crate::state::Exploration;
use crate::text::interface::verken;

/// Properties of everything that can be chosen.
#[derive(Clone, Properties, PartialEq)]
pub(crate) struct ChoiceProps {
    /// What is explored.
    pub(crate) exploration: Exploration,
    /// Explores something else.
    pub(crate) update: Callback<Exploration>,
    /// The reader's language.
    pub(crate) language: Language,
}

impl ChoiceProps {
    /// A callback that changes the exploration by a function of a value.
    pub(crate) fn changing<T: 'static>(
        &self,
        change: impl Fn(Exploration, T) -> Exploration + 'static,
    ) -> Callback<T> {
        let (exploration, update) = (self.exploration.clone(), self.update.clone());
        Callback::from(move |value| update.emit(change(exploration.clone(), value)))
    }
}

/// The column of choices.
///
/// On a small screen it lies at the bottom, under the thumb: closed, it shows the scenarios and
/// the choice last touched; open, all of them. The style sheet decides when that is so.
#[component]
pub(crate) fn ChoicesColumn(props: &ChoiceProps) -> Html {
    let language = props.language;
    let reset = props.changing(|exploration, _: MouseEvent| exploration.reset());
    let open = use_state_eq(|| false);
    let touched = use_state_eq(|| "schaal".to_owned());
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let onfocusin = {
        let touched = touched.clone();
        Callback::from(move |event: FocusEvent| {
            let target = event.target_dyn_into::<web_sys::Element>();
            let choice = target.and_then(|element| element.closest("[data-choice]").ok().flatten());
            let name = choice.and_then(|element| element.get_attribute("data-choice"));
            if let Some(name) = name.filter(|name| name != "scenario") {
                touched.set(name);
            }
        })
    };
    let choice = |name: &'static str, control: Html| {
        html! {
            <div class="choice" data-choice={name} data-touched={(*touched == name).to_string()}>
                { control }
            </div>
        }
    };
    let toggle = |class: &'static str, text: Text| {
        html! {
            <button type="button" class={classes!("text-button", class)} onclick={toggle.clone()}
                aria-expanded={open.to_string()}>
                { text.in_language(language) }
            </button>
        }
    };
    html! {
        <section class="choices" data-open={open.to_string()} {onfocusin}
            aria-label={verken::CHOICES.in_language(language)}>
            <div class="choices-head">
                <h2>{ verken::CHOICES.in_language(language) }</h2>
                <button type="button" class="text-button reset-all" onclick={reset}>
                    { verken::RESET_ALL.in_language(language) }
                </button>
                { toggle("choices-more", verken::ALL_CHOICES) }
                { toggle("choices-less", verken::FEWER_CHOICES) }
            </div>
            { choice("scenario", html! { <ScenarioPicker ..props.clone() /> }) }
            { choice("regio", html! { <RegionChoice ..props.clone() /> }) }
            { choice("schaal", html! { <Scale ..props.clone() /> }) }
            { choice("beleidsschaal", html! { <PolicyScale ..props.clone() /> }) }
            { choice("macht", html! { <Power ..props.clone() /> }) }
            { choice("mix", html! { <Mix ..props.clone() /> }) }
            { choice("middelen", html! { <Means ..props.clone() /> }) }
            { choice("gemeenten", html! { <Municipalities ..props.clone() /> }) }
        </section>
    }
}

/// Today and the three futures.
#[component]
fn ScenarioPicker(props: &ChoiceProps) -> Html {
    let language = props.language;
    let choices = &props.exploration.choices;
    let own = choices.mix.is_some() || choices.doorzettingsmacht.is_some();
    html! {
        <fieldset>
            <legend class="group-label">{ verken::SCENARIO.in_language(language) }</legend>
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
            if own {
                <p class="choice-note">
                    { verken::own_mix(language, choices.scenario.name().in_language(language)) }
                </p>
            }
        </fieldset>
    }
}
