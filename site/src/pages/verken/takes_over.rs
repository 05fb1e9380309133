//! When a later scenario takes over.

use regiewijzer_model::Scenario;
use yew::prelude::*;

use super::choices::ChoiceProps;
use crate::components::slider::{Slider, Track};
use crate::text::interface::more;
use crate::text::whole;

/// Months after which a scenario takes over, where nobody said when.
pub(super) const TAKES_OVER: f64 = 24.0;

/// Properties of [`TakesOver`].
#[derive(Properties, PartialEq)]
pub(crate) struct TakesOverProps {
    /// The scenario that takes over.
    pub(crate) scenario: Scenario,
    /// After how many months.
    pub(crate) after: f64,
    /// What is explored, and how to explore something else.
    pub(crate) choices: ChoiceProps,
}

/// A slider over the months of the horizon.
#[component]
pub(crate) fn TakesOver(props: &TakesOverProps) -> Html {
    let TakesOverProps {
        scenario,
        after,
        choices,
    } = props;
    let (scenario, language) = (*scenario, choices.language);
    let shown = whole(language, *after);
    let unit = more::MONTHS.in_language(language);
    let last = f64::from(choices.exploration.months.get() - 1);
    let track = Track {
        low: 1.0,
        high: last,
        step: 1.0,
        nudge: 6.0,
        at: *after,
    };
    let set =
        choices.changing(move |exploration, after| exploration.with_turn(Some((after, scenario))));
    let start = TAKES_OVER.min(last);
    html! {
        <Slider id="later-na" name={more::AFTER.in_language(language)} {track} shown={shown.clone()}
            {unit} spoken={format!("{shown} {unit}")} start={whole(language, start)}
            changed={*after != start} limits={(1.0, last)} on_place={set.clone()} on_number={set.clone()}
            on_reset={set.reform(move |()| start)} {language} />
    }
}
