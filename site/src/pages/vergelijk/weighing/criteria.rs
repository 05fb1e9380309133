//! Which measures count.

use regiewijzer_analysis::movable::{Section, doubles};
use regiewijzer_model::{Outcome, Thresholds};
use yew::prelude::*;

use super::ranks::{LEAST, toggled};
use crate::text::interface::compare;
use crate::text::{Localized, listed};

#[derive(Properties, PartialEq)]
pub(super) struct CriteriaProps {
    /// The measures that count.
    pub(super) criteria: Vec<Outcome>,
    /// Called with the measures that count from now on.
    pub(super) on_change: Callback<Vec<Outcome>>,
}

/// The measures that count in a sentence, and a box for each measure.
#[component]
pub(super) fn Criteria(props: &CriteriaProps) -> Html {
    let names: Vec<&str> = props
        .criteria
        .iter()
        .map(|measure| measure.name().localized())
        .collect();
    let count = names.len().to_string();
    html! {
        <>
        <details class="compare-criteria">
            <summary>{ compare::criteria(&count) }</summary>
            <p class="choice-note">{ compare::CRITERIA_NOTE }</p>
            <div class="compare-boxes">
                { for Section::all(&Thresholds::default()).into_iter().map(|(section, measures)| html! {
                    <fieldset>
                        <legend>{ section.name().localized() }</legend>
                        { for measures.into_iter().map(|one| measure_box(props, one)) }
                    </fieldset>
                }) }
            </div>
        </details>
        <p class="choice-note">{ compare::criteria_now(&listed(&names)) }</p>
        { for doubles(&props.criteria).map(|double| {
            let [one, other] = double.measures.map(|measure| measure.name().localized());
            html! { <p class="choice-note" role="status">{ compare::doubles(one, other) }</p> }
        }) }
        </>
    }
}

fn measure_box(props: &CriteriaProps, measure: Outcome) -> Html {
    let counts = props.criteria.contains(&measure);
    let last = counts && props.criteria.len() <= LEAST;
    let onchange = {
        let (criteria, on_change) = (props.criteria.clone(), props.on_change.clone());
        Callback::from(move |_: Event| on_change.emit(toggled(&criteria, measure)))
    };
    html! {
        <label class="compare-box">
            <input type="checkbox" name={measure.id()} checked={counts} disabled={last} {onchange} />
            <span>{ measure.name().localized() }</span>
        </label>
    }
}
