//! The question, the three scenarios, and the ways in.

mod cards;
mod simulation;

use regiewijzer_evidence::Partnership;
use regiewijzer_model::Region;
use yew::prelude::*;

use crate::components::field_years::{WITH_YEARS, YearChoice};
use crate::components::home_choice::HomeChoice;
use crate::components::route_link::RouteLink;
use crate::route::Page;
use crate::text::{Prose, interface::start, long};
use cards::ScenarioCards;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use cards::scenario_query;
use simulation::Simulation;

/// What answers on the first page: the question with the visitor's own place beside it, the three futures, and
/// what they bring at a scale.
#[component]
pub(crate) fn Opening() -> Html {
    let inhabitants = use_state_eq(|| Region::MEDIAN_INHABITANTS);
    let on_found = use_callback(
        inhabitants.setter(),
        |found: &'static Partnership, inhabitants| {
            inhabitants.set(found.inhabitants);
        },
    );
    let on_change = use_callback(inhabitants.setter(), |number, inhabitants| {
        inhabitants.set(number);
    });
    html! {
        <>
            <div class="start-opening">
                <div class="start-question">
                    <h1>{ start::HEADING }</h1>
                    <Prose text={long::START} />
                    <p class="actions">
                        <RouteLink class="button button-strong" to={Page::Verken.here()}>
                            { start::TO_VERKEN }
                        </RouteLink>
                        <RouteLink class="button" to={Page::Feiten.here()}>
                            { start::TO_FEITEN }
                        </RouteLink>
                    </p>
                </div>
                <HomeChoice {on_found} />
            </div>
            <section class={classes!("start-section", WITH_YEARS)} aria-labelledby="scenarios">
                <h2 id="scenarios">{ start::SCENARIOS }</h2>
                <YearChoice />
                <ScenarioCards />
                <p class="source-note">{ start::CARD_FIELDS }</p>
                <p class="source-note">{ start::CARD_SOURCE }</p>
            </section>
            <section class="start-section" aria-labelledby="simulatie">
                <h2 id="simulatie">{ start::SIMULATION }</h2>
                <Simulation inhabitants={*inhabitants} {on_change} />
            </section>
        </>
    }
}
