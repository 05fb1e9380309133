//! Pages that say what they will hold.

use regiewijzer_charts::Mark;
use regiewijzer_evidence::Text;
use regiewijzer_model::Scenario;
use yew::prelude::*;

use crate::components::look::Look;
use crate::components::route_link::RouteLink;
use crate::components::shell;
use crate::pages::start::{ScenarioFacts, scenario_query};
use crate::route::{Page, Route};
use crate::text::interface::coming;

#[derive(PartialEq, Properties)]
pub(crate) struct ComingProps {
    /// The route.
    pub(crate) route: Route,
    /// What the page will hold.
    pub(crate) text: Text,
    /// The scenario that the page explains, if it does.
    pub(crate) scenario: Option<Scenario>,
}

/// What a page will hold, and what is there already.
#[component]
pub(crate) fn Coming(props: &ComingProps) -> Html {
    let Route { language, page } = props.route;
    let query = props.scenario.map_or_else(String::new, scenario_query);
    let to_verken = if props.scenario.is_some() {
        coming::TO_VERKEN
    } else {
        coming::TO_VERKEN_PLAIN
    };
    html! {
        <article class="page-text">
            if let Some(scenario) = props.scenario {
                <div class={classes!("scenario-card", Look::of_scenario(scenario, language).class)}>
                    <h1>
                        <Mark shape={Look::of_scenario(scenario, language).shape} />
                        { shell::name(page).in_language(language) }
                    </h1>
                    <ScenarioFacts {scenario} {language} />
                </div>
            } else {
                <h1>{ shell::name(page).in_language(language) }</h1>
            }
            <p>{ props.text.in_language(language) }</p>
            if page == Page::Methode {
                <p>{ coming::METHODE_NOW.in_language(language) }</p>
            }
            <nav aria-label={coming::MEANWHILE.in_language(language)}>
                <h2>{ coming::MEANWHILE.in_language(language) }</h2>
                <ul class="page-links">
                    <li>
                        <RouteLink to={Page::Verken.in_language(language)} {query}>
                            { to_verken.in_language(language) }
                        </RouteLink>
                    </li>
                    <li>
                        <RouteLink to={Page::Start.in_language(language)}>
                            { coming::TO_START.in_language(language) }
                        </RouteLink>
                    </li>
                </ul>
            </nav>
        </article>
    }
}
