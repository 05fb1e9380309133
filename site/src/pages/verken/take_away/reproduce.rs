//! How to get the same figures without this page.

use regiewijzer_evidence::Language;
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
    /// The reader's language.
    pub(crate) language: Language,
}

/// Seed, number of worlds, model version and command.
#[component]
pub(crate) fn Reproduce(props: &ReproduceProps) -> Html {
    let ReproduceProps {
        exploration,
        members,
        language,
    } = props;
    let (members, language) = (*members, *language);
    let seed = exploration.seed.to_string();
    let count = whole(language, f64::from(members));
    html! {
        <section class="again" aria-labelledby="narekenen">
            <h2 id="narekenen">{ engine::AGAIN_HEAD.in_language(language) }</h2>
            <p>{ engine::again(language, &count, MODEL_VERSION, &seed) }</p>
            <pre><code data-command="now">{ command(&exploration.inquiry(), members) }</code></pre>
            if !exploration.is_baseline() {
                <p>{ engine::AGAIN_BASELINE.in_language(language) }</p>
                <pre><code data-command="today">{ command(&exploration.baseline(), members) }</code></pre>
            }
        </section>
    }
}
