//! The assumptions that a link or a file brought along.

use regiewijzer_ensemble::{Assumptions, Range};
use regiewijzer_evidence::Language;
use yew::prelude::*;

use super::choices::ChoiceProps;
use crate::text::exact;
use crate::text::interface::{assumed, slider};

/// Each assumption that differs from the model's own, with a way back; nothing where none does.
#[component]
pub(crate) fn Assumed(props: &ChoiceProps) -> Html {
    let language = props.language;
    let own = &props.exploration.assumptions;
    let number = own.changed().count();
    if number == 0 {
        return Html::default();
    }
    let reset_all = props.changing(|exploration, _: MouseEvent| exploration.without_assumptions());
    html! {
        <section class="again" aria-labelledby="eigen-aannames">
            <h2 id="eigen-aannames">{ assumed::HEADING.in_language(language) }</h2>
            <p>{ assumed::NOTE.in_language(language) }</p>
            <ul class="assumed">
                { for own.changed().map(|(parameter, range)| {
                    let name = parameter.info().name.in_language(language);
                    let start = written(Assumptions::default().range(parameter), language);
                    let onclick = props.changing(move |exploration, _: MouseEvent| {
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

/// `0,06–0,09`, or one number where both ends are equal.
fn written(Range { lo, hi }: Range, language: Language) -> String {
    let [lo, hi] = [lo, hi].map(|end| exact(language, end));
    if lo == hi { lo } else { format!("{lo}–{hi}") }
}
