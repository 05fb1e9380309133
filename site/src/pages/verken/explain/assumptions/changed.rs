//! The assumptions that differ from the model's own.

use yew::prelude::*;

use super::span::{of_model, written};
use crate::focus;
use crate::pages::verken::choices::props::ChoiceProps;
use crate::state::Exploration;
use crate::text::interface::{assumed, slider};

/// The id of the field in which assumptions are searched, which takes the focus when one is put back.
pub(super) const SEARCH: &str = "zoek-aanname";

/// Each of them with a way back; nothing where there is none.
#[component]
pub(super) fn Changed(props: &ChoiceProps) -> Html {
    let language = props.language;
    let own = &props.exploration.assumptions;
    if own.changed().next().is_none() {
        return Html::default();
    }
    let reset_all = back(props, Exploration::without_assumptions);
    html! {
        <section class="assume-changed" aria-labelledby="eigen-aannames">
            <h3 id="eigen-aannames">{ assumed::HEADING.in_language(language) }</h3>
            <p>{ assumed::NOTE.in_language(language) }</p>
            <ul class="assumed">
                { for own.changed().map(|(parameter, range)| {
                    let name = parameter.info().name.in_language(language);
                    let start = written(of_model(parameter), language);
                    let onclick = back(props, move |exploration: Exploration| {
                        exploration.with_assumption(parameter, None)
                    });
                    html! {
                        <li key={parameter.id()}>
                            <span>{ name }{ ": " }<strong>{ written(range, language) }</strong></span>
                            <button type="button" class="text-button" {onclick}
                                aria-label={slider::reset(language, name, &start)}>
                                { slider::reset_short(language, &start) }
                            </button>
                        </li>
                    }
                }) }
            </ul>
            <button type="button" class="button" onclick={reset_all}>
                { assumed::RESET.in_language(language) }
            </button>
        </section>
    }
}

/// Puts back what a press takes from this list, with which the button goes away.
fn back(
    props: &ChoiceProps,
    change: impl FnOnce(Exploration) -> Exploration + Clone + 'static,
) -> Callback<MouseEvent> {
    let update = props.update.clone();
    Callback::from(move |_: MouseEvent| {
        focus::to(SEARCH);
        update.by(change.clone());
    })
}
