//! From which difference on each measure differs noticeably.

use regiewijzer_model::{Outcome, Thresholds};
use yew::prelude::*;

use crate::components::number_entry::NumberEntry;
use crate::focus;
use crate::pages::verken::choices::props::ChoiceProps;
use crate::text::interface::{noticeable as texts, slider};
use crate::text::{Localized, exact};

/// A threshold for each measure, folded.
#[component]
pub(super) fn Noticeable(props: &ChoiceProps) -> Html {
    html! {
        <details class="fold">
            <summary class="fold-button">{ texts::HEADING }</summary>
            <p class="section-note">{ texts::NOTE }</p>
            <div class="assume-rows">
                { for Outcome::ALL.into_iter().map(|measure| html! {
                    <ThresholdRow key={measure.id()} {measure} choices={props.clone()} />
                }) }
            </div>
        </details>
    }
}

#[derive(Properties, PartialEq)]
struct ThresholdRowProps {
    /// The measure.
    measure: Outcome,
    /// What is explored.
    choices: ChoiceProps,
}

/// A number to type, its reason, and a way back.
#[component]
fn ThresholdRow(props: &ThresholdRowProps) -> Html {
    let ThresholdRowProps { measure, choices } = props;
    let measure = *measure;
    let problem = use_state_eq(|| None::<String>);
    let (info, name) = (measure.info(), measure.name().localized());
    let value = choices.exploration.thresholds.of(measure);
    let set = choices.changing(move |exploration, threshold: Option<f64>| {
        exploration.with_threshold(measure, threshold)
    });
    let id = format!("merkbaar-{}", measure.id());
    let on_problem = {
        let problem = problem.clone();
        Callback::from(move |found| problem.set(found))
    };
    let own = exact(info.merkbaar);
    let reset = {
        let (set, id) = (set.clone(), id.clone());
        // The button goes away with what it does.
        Callback::from(move |_: MouseEvent| {
            focus::to(&id);
            set.emit(None);
        })
    };
    html! {
        <div class="assume-row">
            <p class="assume-name"><strong>{ name }</strong></p>
            <div class="assume-range">
                <NumberEntry id={id.clone()} name={texts::entry(name)} shown={exact(value)}
                    limits={(0.0, Thresholds::max(measure))} on_number={set.reform(Some)}
                    {on_problem} refused={problem.is_some()} />
                <span class="slider-unit">{ measure.unit().name().localized() }</span>
                if value != info.merkbaar {
                    <button type="button" class="text-button" onclick={reset}
                        aria-label={slider::reset(name, &own)}>{ slider::reset_short(&own) }</button>
                }
            </div>
            if let Some(sentence) = &*problem {
                <p class="slider-problem" role="alert" id={format!("{id}-fout")}>{ sentence }</p>
            }
            <p class="assume-source">{ info.why.localized() }</p>
        </div>
    }
}
