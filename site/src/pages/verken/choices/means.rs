//! What the partnership spends in a year.

use regiewijzer_model::means::BUDGET_EUR;
use regiewijzer_model::{Lever, Parameter};
use yew::prelude::*;

use super::props::ChoiceProps;
use crate::components::option_choice::OptionChoice;
use crate::components::slider::Slider;
use crate::components::track::Track;
use crate::text::interface::verken;
use crate::text::{Localized, number_style, sheets, whole};

/// The right end of the slider, in euro: beyond the means of every partnership of 2019. More can
/// be typed.
const TOP: f64 = 300_000.0;
/// The place of the subsidy rule among the two ways.
const BY_RULE: usize = 0;

/// Yearly means, by the subsidy rule or by hand.
#[component]
pub(crate) fn Means(props: &ChoiceProps) -> Html {
    let now = props.exploration.budget();
    let shown = whole(now);
    let unit = verken::EURO.localized();
    let (low, high) = BUDGET_EUR.into_inner();
    let track = Track {
        low: 0.0,
        high: TOP,
        step: 1_000.0,
        nudge: 5_000.0,
        at: now.min(TOP),
        allowed: (0.0, TOP),
    };
    let set =
        props.changing(|exploration, euro| exploration.with_number(Lever::Budget, Some(euro)));
    let fte = fte(now, &props.exploration);
    html! {
        <Slider id="middelen" name={verken::MEANS} {track}
            shown={shown.clone()} spoken={format!("{shown} {unit}. {fte}")}
            limits={(low, high)} on_place={set.clone()} on_number={set}
            on_reset={Callback::noop()} help={sheets::MIDDELEN} below={ways(props, fte)} />
    }
}

/// By the rule or by hand; going back to the rule is the reset.
fn ways(props: &ChoiceProps, fte: String) -> Html {
    let by_rule = props
        .exploration
        .clone()
        .with_number(Lever::Budget, None)
        .budget();
    let now = props.exploration.budget();
    let on_choose = props.changing(move |exploration, way: usize| {
        exploration.with_number(Lever::Budget, (way != BY_RULE).then_some(now))
    });
    let rule = verken::by_rule(&whole(by_rule));
    let by_hand = verken::BY_HAND.localized();
    html! {
        <>
            <OptionChoice id="middelen-wijze" name={verken::MEANS_WAY}
                options={vec![rule.into(), by_hand.into()]}
                chosen={usize::from(props.exploration.choices.budget_eur.is_some())}
                start={BY_RULE} {on_choose} bare=true />
            <p class="choice-note">{ fte }</p>
        </>
    }
}

/// How many full-time regisseurs the means pay for, over the range of what one costs.
fn fte(budget: f64, exploration: &crate::state::Exploration) -> String {
    if budget <= 0.0 {
        let by_hand = exploration.choices.budget_eur.is_some();
        let why = if by_hand {
            verken::NO_MEANS
        } else {
            verken::NO_SUBSIDY
        };
        return why.localized().to_owned();
    }
    let cost = exploration.assumptions.range(Parameter::Cost);
    let [low, high] = [cost.hi, cost.lo].map(|one| number_style().fixed(budget / (one * EURO), 1));
    verken::fte(&high, &low)
}

/// The unit in which the parameter gives the cost, in euro.
const EURO: f64 = 1_000.0;
