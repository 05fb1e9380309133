//! How to get the same figures without this page.

use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::MODEL_VERSION;
use yew::prelude::*;

use super::choices::ChoiceProps;
use crate::components::number_entry::NumberEntry;
use crate::state::command::command;
use crate::text::interface::engine;
use crate::text::whole;

/// Seed, number of worlds, model version and command.
#[component]
pub(crate) fn Again(props: &ChoiceProps) -> Html {
    let language = props.language;
    let problem = use_state_eq(|| None::<String>);
    let on_problem = {
        let problem = problem.clone();
        Callback::from(move |found| problem.set(found))
    };
    let exploration = &props.exploration;
    let seed = exploration.seed.to_string();
    let members = whole(language, f64::from(Inquiry::MEMBERS));
    let on_number = props.changing(|exploration, seed: f64| exploration.with_seed(seed as u32));
    let name = engine::SEED.in_language(language);
    html! {
        <section class="again" aria-labelledby="narekenen">
            <h2 id="narekenen">{ engine::AGAIN_HEAD.in_language(language) }</h2>
            <p>{ engine::again(language, &members, MODEL_VERSION, &seed) }</p>
            <pre><code data-command="now">{ command(&exploration.inquiry()) }</code></pre>
            if !exploration.is_baseline() {
                <p>{ engine::AGAIN_BASELINE.in_language(language) }</p>
                <pre><code data-command="today">{ command(&exploration.baseline()) }</code></pre>
            }
            <p class="again-seed">
                <span aria-hidden="true">{ name }</span>
                <NumberEntry id="seed" {name} shown={seed} limits={(0.0, f64::from(u32::MAX))}
                    {on_number} {on_problem} refused={problem.is_some()} {language} />
            </p>
            if let Some(sentence) = &*problem {
                <p class="slider-problem" role="alert" id="seed-fout">{ sentence }</p>
            }
        </section>
    }
}
