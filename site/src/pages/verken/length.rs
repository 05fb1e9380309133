//! How far ahead.

use regiewijzer_model::Months;
use yew::prelude::*;

use super::choices::ChoiceProps;
use crate::components::slider::{Slider, Track};
use crate::text::interface::{more, part};
use crate::text::{sheets, whole};

/// The length of the horizon.
#[component]
pub(crate) fn Length(props: &ChoiceProps) -> Html {
    let language = props.language;
    let now = props.exploration.months;
    let (low, high) = Months::ALLOWED.into_inner();
    let limits = (f64::from(low), f64::from(high));
    let shown = whole(language, f64::from(now.get()));
    let unit = more::MONTHS.in_language(language);
    let track = Track {
        low: limits.0,
        high: limits.1,
        step: 1.0,
        nudge: 12.0,
        at: f64::from(now.get()),
    };
    let set = props.changing(|exploration, months| exploration.with_months(Some(months)));
    let start = format!(
        "{} ({})",
        Months::POLICY_CYCLE.get(),
        more::POLICY_CYCLE.in_language(language)
    );
    html! {
        <Slider id="maanden" name={part::MONTHS.in_language(language)} {track} shown={shown.clone()}
            {unit} spoken={format!("{shown} {unit}")} {start} changed={now != Months::POLICY_CYCLE}
            {limits} on_place={set.clone()} on_number={set}
            on_reset={props.changing(|exploration, ()| exploration.with_months(None))}
            help={sheets::LOOPTIJD} {language} />
    }
}
