//! The three scenarios side by side.

use regiewijzer_charts::Mark;
use regiewijzer_model::{MODEL_VERSION, Scenario};
use yew::prelude::*;

use crate::components::look::Look;
use crate::components::route_link::RouteLink;
use crate::reading::{FUTURES, FutureField};
use crate::route::Page;
use crate::state::home;
use crate::text::interface::start;
use crate::text::{Localized, Phrase};

/// Idea, scale and power of each scenario, and the way to try it.
#[component]
pub(crate) fn ScenarioCards() -> Html {
    html! {
        <div class="scenario-cards">
            { for FUTURES.into_iter().map(|scenario| {
                let look = Look::of_scenario(scenario);
                let query = scenario_query(scenario);
                let label = format!("{}: {}", start::OPEN_IN_VERKEN.localized(), look.name);
                html! {
                    <article class={classes!("scenario-card", look.class)}>
                        <h3><Mark shape={look.shape} />{ look.name }</h3>
                        <FutureField future={scenario} />
                        <ScenarioFacts {scenario} />
                        <RouteLink class={home::CARRIES} to={Page::Verken.here()} {query} label={AttrValue::from(label)}>
                            { start::OPEN_IN_VERKEN }
                        </RouteLink>
                    </article>
                }
            }) }
        </div>
    }
}

/// The query that opens Verken with a scenario and nothing else, as a link has it: pages of text
/// don't carry the code that writes any other.
pub(crate) fn scenario_query(scenario: Scenario) -> String {
    format!("scenario={}&model={MODEL_VERSION}", scenario.id())
}

#[derive(PartialEq, Properties)]
pub(crate) struct ScenarioFactsProps {
    /// One of the three futures; today has no facts of this kind.
    pub(crate) scenario: Scenario,
}

/// Idea, scale and power of a scenario.
#[component]
pub(crate) fn ScenarioFacts(props: &ScenarioFactsProps) -> Html {
    let Some(texts) = texts(props.scenario) else {
        return Html::default();
    };
    let heads = [start::IDEA, start::SCALE, start::POWER];
    html! {
        <dl>
            { for heads.into_iter().zip(texts).map(|(head, text)| html! {
                <div>
                    <dt>{ head.localized() }</dt>
                    <dd>{ text.localized() }</dd>
                </div>
            }) }
        </dl>
    }
}

const fn texts(scenario: Scenario) -> Option<[Phrase; 3]> {
    Some(match scenario {
        Scenario::Vandaag => return None,
        Scenario::Bestuursregisseur => [
            start::BESTUUR_IDEA,
            start::BESTUUR_SCALE,
            start::BESTUUR_POWER,
        ],
        Scenario::Terreinregisseur => [
            start::TERREIN_IDEA,
            start::TERREIN_SCALE,
            start::TERREIN_POWER,
        ],
        Scenario::Beleidsregisseur => {
            [start::BELEID_IDEA, start::BELEID_SCALE, start::BELEID_POWER]
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::ladder::{Reached, Rung};
    use crate::state::{Exploration, link};
    use crate::text::in_language;
    use regiewijzer_evidence::Language;

    #[test]
    fn a_card_names_the_rungs_that_its_scenario_reaches_in_verken_and_no_other() {
        for (language, scenario) in [Language::Nl, Language::En]
            .into_iter()
            .flat_map(|language| FUTURES.map(|scenario| (language, scenario)))
        {
            let Reached { fully, next } =
                Reached::of(&Exploration::of_scenario(scenario).instruments());
            in_language(language, || {
                let [.., power] = texts(scenario).unwrap();
                for rung in Rung::ALL {
                    let is_named = power.localized().contains(rung.name().localized());
                    assert_eq!(
                        is_named,
                        [fully, next].contains(&Some(rung)),
                        "{power}: {rung:?}"
                    );
                }
            });
        }
    }

    #[test]
    fn a_card_opens_verken_with_the_link_that_verken_itself_writes() {
        for scenario in FUTURES {
            let written = link::write(&Exploration::of_scenario(scenario));
            assert_eq!(scenario_query(scenario), written);
        }
    }
}
