//! What the partnership spends in a year.

use regiewijzer_evidence::Language;
use regiewijzer_model::Parameter;
use regiewijzer_model::choices::BUDGET_EUR;
use yew::prelude::*;

use super::choices::ChoiceProps;
use crate::components::slider::{Slider, Track};
use crate::text::interface::verken;
use crate::text::{long, number_style, whole};

/// The right end of the slider, in euro: beyond the means of every partnership of 2019. More can
/// be typed.
const TOP: f64 = 300_000.0;

/// Yearly means, by the subsidy rule or by hand.
#[component]
pub(crate) fn Means(props: &ChoiceProps) -> Html {
    let language = props.language;
    let budget = |exploration: &crate::state::Exploration| {
        exploration
            .plan()
            .map_or(0.0, |plan| plan.horizon.budget_eur)
    };
    let now = budget(&props.exploration);
    let by_rule = budget(&props.exploration.clone().with_budget(None));
    let shown = whole(language, now);
    let unit = verken::EURO.in_language(language);
    let (low, high) = BUDGET_EUR.into_inner();
    let track = Track {
        low: 0.0,
        high: TOP,
        step: 1_000.0,
        nudge: 5_000.0,
        at: now.min(TOP),
    };
    let set = props.changing(|exploration, euro| exploration.with_budget(Some(euro)));
    let tied = verken::TIED_MEANS.in_language(language);
    html! {
        <>
            <Slider id="middelen" name={verken::MEANS.in_language(language)} {track}
                shown={shown.clone()} spoken={format!("{shown} {unit}. {}", fte(language, now))}
                start={format!("{} ({tied})", whole(language, by_rule))}
                changed={props.exploration.choices.budget_eur.is_some()} limits={(low, high)}
                on_place={set.clone()} on_number={set}
                on_reset={props.changing(|exploration, ()| exploration.with_budget(None))}
                help={long::HELP_MIDDELEN}
                below={html! { <p class="choice-note">{ fte(language, now) }</p> }} {language} />
        </>
    }
}

/// How many full-time regisseurs the means pay for, over the range of what one costs.
fn fte(language: Language, budget: f64) -> String {
    if budget <= 0.0 {
        return verken::NO_SUBSIDY.in_language(language).to_owned();
    }
    let cost = Parameter::Cost.info();
    let [low, high] =
        [cost.hi, cost.lo].map(|one| number_style(language).fixed(budget / (one * cost_unit()), 1));
    verken::fte(language, &high, &low)
}

/// The unit of the parameter, in euro.
const fn cost_unit() -> f64 {
    1_000.0
}
