//! Pages that say what they will hold.

use regiewijzer_charts::Mark;
use regiewijzer_model::Scenario;
use yew::prelude::*;

use crate::components::look::Look;
use crate::components::route_link::RouteLink;
use crate::components::shell;
use crate::pages::start::{ScenarioFacts, scenario_query};
use crate::route::{Page, Route};
use crate::state::home;
use crate::text::interface::coming;
use crate::text::{Localized, Phrase};

#[derive(PartialEq, Properties)]
pub(crate) struct ComingProps {
    /// The route.
    pub(crate) route: Route,
    /// What the page will hold.
    pub(crate) text: Phrase,
    /// The scenario that the page explains, if it does.
    pub(crate) scenario: Option<Scenario>,
}

/// What a page will hold, and what is there already.
#[component]
pub(crate) fn Coming(props: &ComingProps) -> Html {
    let page = props.route.page;
    use_effect_with((), |()| home::carry());
    // Without a scenario the address has no parts, and so means the visitor's partnership.
    let carries = props.scenario.map(|_| home::CARRIES);
    let query = props.scenario.map_or_else(String::new, scenario_query);
    let to_verken = if props.scenario.is_some() {
        coming::TO_VERKEN
    } else {
        coming::TO_VERKEN_PLAIN
    };
    html! {
        <article class="page-text">
            if let Some(scenario) = props.scenario {
                <div class={classes!("scenario-card", Look::of_scenario(scenario).class)}>
                    <h1>
                        <Mark shape={Look::of_scenario(scenario).shape} />
                        { shell::name(page).localized() }
                    </h1>
                    <ScenarioFacts {scenario} />
                </div>
            } else {
                <h1>{ shell::name(page).localized() }</h1>
            }
            <p>{ props.text.localized() }</p>
            <nav aria-label={coming::MEANWHILE}>
                <h2>{ coming::MEANWHILE }</h2>
                <ul class="page-links">
                    <li>
                        <RouteLink class={classes!(carries)} to={Page::Verken.here()} {query}>
                            { to_verken.localized() }
                        </RouteLink>
                    </li>
                    <li>
                        <RouteLink to={Page::Start.here()}>
                            { coming::TO_START }
                        </RouteLink>
                    </li>
                </ul>
            </nav>
        </article>
    }
}
