//! The assumptions that differ from the model's own.

use yew::prelude::*;

use super::span::{of_model, written};
use crate::focus;
use crate::pages::verken::choices::props::ChoiceProps;
use crate::state::Exploration;
use crate::text::Localized;
use crate::text::interface::{assumed, slider};

/// The id of the field in which assumptions are searched, which takes the focus when one is put back.
pub(super) const SEARCH: &str = "zoek-aanname";

/// Each of them with a way back; nothing where there is none.
#[component]
pub(super) fn Changed(props: &ChoiceProps) -> Html {
    let own = &props.exploration.assumptions;
    if own.changed().next().is_none() {
        return Html::default();
    }
    let reset_all = back(props, Exploration::without_assumptions);
    html! {
        <section class="assume-changed" aria-labelledby="eigen-aannames">
            <h3 id="eigen-aannames">{ assumed::HEADING }</h3>
            <p>{ assumed::NOTE }</p>
            <ul class="assumed">
                { for own.changed().map(|(parameter, range)| {
                    let name = parameter.info().name.localized();
                    let start = written(of_model(parameter));
                    let onclick = back(props, move |exploration: Exploration| {
                        exploration.with_assumption(parameter, None)
                    });
                    html! {
                        <li key={parameter.id()}>
                            <span>{ name }{ ": " }<strong>{ written(range) }</strong></span>
                            <button type="button" class="text-button" {onclick}
                                aria-label={slider::reset(name, &start)}>
                                { slider::reset_short(&start) }
                            </button>
                        </li>
                    }
                }) }
            </ul>
            <button type="button" class="button" onclick={reset_all}>
                { assumed::RESET }
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
