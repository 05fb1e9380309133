//! The three scenarios side by side.

use regiewijzer_charts::Mark;
use regiewijzer_model::{MODEL_VERSION, Scenario};
use yew::prelude::*;

use crate::components::look::Look;
use crate::components::route_link::RouteLink;
use crate::route::Page;
use crate::text::Localized;
use crate::text::interface::start;

/// The three futures of the report.
const FUTURES: [Scenario; 3] = [
    Scenario::Bestuursregisseur,
    Scenario::Terreinregisseur,
    Scenario::Beleidsregisseur,
];

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
                        <ScenarioFacts {scenario} />
                        <RouteLink to={Page::Verken.here()} {query} label={AttrValue::from(label)}>
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
    let texts = match props.scenario {
        Scenario::Vandaag => return Html::default(),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Exploration, link};

    #[test]
    fn a_card_opens_verken_with_the_link_that_verken_itself_writes() {
        for scenario in FUTURES {
            let written = link::write(&Exploration::of_scenario(scenario));
            assert_eq!(scenario_query(scenario), written);
        }
    }
}
