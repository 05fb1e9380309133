//! How to get the same figures without this page.

use regiewijzer_model::MODEL_VERSION;
use yew::prelude::*;

use crate::state::Exploration;
use crate::state::command::command;
use crate::text::interface::engine;
use crate::text::whole;

#[derive(Properties, PartialEq)]
pub(crate) struct ReproduceProps {
    /// What is explored.
    pub(crate) exploration: Exploration,
    /// How many worlds are computed.
    pub(crate) members: u32,
}

/// Seed, number of worlds, model version and command.
#[component]
pub(crate) fn Reproduce(props: &ReproduceProps) -> Html {
    let ReproduceProps {
        exploration,
        members,
    } = props;
    let members = *members;
    let seed = exploration.seed.to_string();
    let count = whole(f64::from(members));
    html! {
        <section class="again" aria-labelledby="narekenen">
            <h2 id="narekenen">{ engine::AGAIN_HEAD }</h2>
            <p>{ engine::again(&count, MODEL_VERSION, &seed) }</p>
            <pre><code data-command="now">{ command(&exploration.inquiry(), members) }</code></pre>
            if !exploration.is_baseline() {
                <p>{ engine::AGAIN_BASELINE }</p>
                <pre><code data-command="today">{ command(&exploration.baseline(), members) }</code></pre>
            }
        </section>
    }
}
