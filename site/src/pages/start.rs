//! The question, the three scenarios, and the ways in.

mod cards;
mod home;
mod simulation;

use yew::prelude::*;

use crate::SIMULATION_ID;
use crate::components::route_link::RouteLink;
use crate::reading::Reading;
use crate::route::Page;
use crate::text::{Prose, interface::start, long};
use cards::ScenarioCards;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use cards::scenario_query;
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
    let feiten = Page::Feiten.here();
    html! {
        <>
            <div class="start-opening">
                <h1>{ start::HEADING }</h1>
                <Prose text={long::START} />
                <p class="actions">
                    <RouteLink class="button button-strong" to={verken}>
                        { start::TO_VERKEN }
                    </RouteLink>
                    <RouteLink class="button" to={feiten}>
                        { start::TO_FEITEN }
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
            <Reading route={Page::Start.here()} />
        </>
    }
}
