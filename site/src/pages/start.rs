//! The question, the three scenarios, and the ways in.

mod cards;
mod simulation;

use regiewijzer_evidence::{Language, Text};
use yew::prelude::*;

use crate::SIMULATION_ID;
use crate::components::route_link::RouteLink;
use crate::route::{Page, Route};
use crate::text::{Prose, interface::start, long};
use cards::ScenarioCards;
pub(crate) use cards::{ScenarioFacts, scenario_query};
pub(crate) use simulation::Simulation;

#[derive(PartialEq, Properties)]
pub(crate) struct StartProps {
    /// The route.
    pub(crate) route: Route,
    /// The simulation: prerendered HTML, or in the single file the component.
    pub(crate) children: Html,
}

/// The first page.
#[component]
pub(crate) fn Start(props: &StartProps) -> Html {
    let language = props.route.language;
    let verken = Page::Verken.in_language(language);
    let over = Page::Over.in_language(language);
    html! {
        <>
            <div class="start-opening">
                <h1>{ start::HEADING.in_language(language) }</h1>
                <Prose text={long::START} {language} />
                <p class="actions">
                    <RouteLink class="button button-strong" to={verken}>
                        { start::TO_VERKEN.in_language(language) }
                    </RouteLink>
                    <RouteLink class="button" to={over}>
                        { start::TO_OVER.in_language(language) }
                    </RouteLink>
                </p>
            </div>
            <section class="start-section" aria-labelledby="scenarios">
                <h2 id="scenarios">{ start::SCENARIOS.in_language(language) }</h2>
                <ScenarioCards {language} />
                <p class="source-note">{ start::CARD_SOURCE.in_language(language) }</p>
            </section>
            <section class="start-section" aria-labelledby="simulatie">
                <h2 id="simulatie">{ start::SIMULATION.in_language(language) }</h2>
                <div id={SIMULATION_ID}>{ props.children.clone() }</div>
            </section>
            <section class="start-section" aria-labelledby="verder">
                <h2 id="verder">{ start::WAYS.in_language(language) }</h2>
                <ul class="ways">
                    { way(verken, start::WAY_VERKEN, start::WAY_VERKEN_TEXT, language) }
                    { way(over, start::WAY_OVER, start::WAY_OVER_TEXT, language) }
                    { way(
                        Page::Methode.in_language(language),
                        start::WAY_METHODE,
                        start::WAY_METHODE_TEXT,
                        language,
                    ) }
                </ul>
            </section>
        </>
    }
}

fn way(to: Route, head: Text, text: Text, language: Language) -> Html {
    html! {
        <li>
            <RouteLink {to}>{ head.in_language(language) }</RouteLink>
            <p>{ text.in_language(language) }</p>
        </li>
    }
}
