//! The question, the three scenarios, and the ways in.

mod cards;
mod home;
mod simulation;

use yew::prelude::*;

use crate::SIMULATION_ID;
use crate::components::route_link::RouteLink;
use crate::route::{Page, Route};
use crate::text::{Localized, Phrase, Prose, interface::start, long};
use cards::ScenarioCards;
pub(crate) use cards::{ScenarioFacts, scenario_query};
pub(crate) use simulation::Simulation;

#[derive(PartialEq, Properties)]
pub(crate) struct StartProps {
    /// The simulation: prerendered HTML, or in the single file the component.
    pub(crate) children: Html,
}

/// The first page.
#[component]
pub(crate) fn Start(props: &StartProps) -> Html {
    let verken = Page::Verken.here();
    let over = Page::Over.here();
    html! {
        <>
            <div class="start-opening">
                <h1>{ start::HEADING }</h1>
                <Prose text={long::START} />
                <p class="actions">
                    <RouteLink class="button button-strong" to={verken}>
                        { start::TO_VERKEN }
                    </RouteLink>
                    <RouteLink class="button" to={over}>
                        { start::TO_OVER }
                    </RouteLink>
                </p>
            </div>
            <section class="start-section" aria-labelledby="scenarios">
                <h2 id="scenarios">{ start::SCENARIOS }</h2>
                <ScenarioCards />
                <p class="source-note">{ start::CARD_SOURCE }</p>
            </section>
            <section class="start-section" aria-labelledby="simulatie">
                <h2 id="simulatie">{ start::SIMULATION }</h2>
                <div id={SIMULATION_ID}>{ props.children.clone() }</div>
            </section>
            <section class="start-section" aria-labelledby="verder">
                <h2 id="verder">{ start::WAYS }</h2>
                <ul class="ways">
                    { way(verken, start::WAY_VERKEN, start::WAY_VERKEN_TEXT) }
                    { way(over, start::WAY_OVER, start::WAY_OVER_TEXT) }
                    { way(
                        Page::Methode.here(),
                        start::WAY_METHODE,
                        start::WAY_METHODE_TEXT,
                    ) }
                </ul>
            </section>
        </>
    }
}

fn way(to: Route, head: Phrase, text: Phrase) -> Html {
    html! {
        <li>
            <RouteLink {to}>{ head.localized() }</RouteLink>
            <p>{ text.localized() }</p>
        </li>
    }
}
