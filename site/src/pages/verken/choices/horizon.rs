//! How the time ahead is filled: how long, which scenario when, and with which events.

use regiewijzer_model::{Months, Scenario};
use yew::prelude::*;

use super::props::ChoiceProps;
use crate::components::help::Help;
use crate::components::option_choice::OptionChoice;
use crate::components::select::{OptionGroup, Select};
use crate::components::slider::Slider;
use crate::components::track::Track;
use crate::text::interface::{more, part, part_name};
use crate::text::{Localized, sheets, whole};

/// Months after which a scenario takes over, until it is chosen.
const TAKES_OVER: f64 = 24.0;

/// The length of the horizon, the schedule and chance.
#[component]
pub(crate) fn Horizon(props: &ChoiceProps) -> Html {
    let options = [part::WITH_NOISE, part::WITHOUT_NOISE];
    let options = options.map(|text| text.localized().into());
    let on_choose = props.changing(|exploration, place: usize| exploration.with_noise(place == 0));
    html! {
        <>
            <Length ..props.clone() />
            <Schedule ..props.clone() />
            <OptionChoice id="toeval" name={part_name::TOEVAL} options={options.to_vec()}
                chosen={usize::from(!props.exploration.noise)} start={0} {on_choose}
                help={sheets::TOEVAL} />
        </>
    }
}

/// The length of the horizon.
#[component]
fn Length(props: &ChoiceProps) -> Html {
    let now = props.exploration.months;
    let (low, high) = Months::ALLOWED.into_inner();
    let limits = (f64::from(low), f64::from(high));
    let shown = whole(f64::from(now.get()));
    let unit = more::MONTHS.localized();
    let track = Track {
        low: limits.0,
        high: limits.1,
        step: 1.0,
        nudge: 12.0,
        at: f64::from(now.get()),
        allowed: limits,
    };
    let set = props.changing(|exploration, months| exploration.with_months(Some(months)));
    let start = Months::POLICY_CYCLE.get().to_string();
    html! {
        <Slider id="maanden" name={part_name::MAANDEN} {track} shown={shown.clone()}
            {unit} spoken={format!("{shown} {unit}")} {start} follows={more::POLICY_CYCLE.localized()}
            changed={now != Months::POLICY_CYCLE} {limits} on_place={set.clone()} on_number={set}
            on_reset={props.changing(|exploration, ()| exploration.with_months(None))}
            help={sheets::LOOPTIJD} />
    }
}

/// Which scenario takes over, if one does.
#[component]
fn Schedule(props: &ChoiceProps) -> Html {
    let turn = props.exploration.scheduled();
    let name = more::LATER.localized();
    let none = (
        AttrValue::Static(""),
        AttrValue::Static(more::NEVER.localized()),
    );
    let scenarios = Scenario::ALL.map(|scenario| {
        let name = scenario.name().localized();
        (AttrValue::Static(scenario.id()), AttrValue::Static(name))
    });
    let groups = vec![OptionGroup {
        head: None,
        options: std::iter::once(none).chain(scenarios).collect(),
    }];
    let chosen = turn.map_or("", |turn| turn.scenario.id());
    let after = turn.map_or(TAKES_OVER, |turn| f64::from(turn.after));
    let on_choose = props.changing(move |exploration, id: String| {
        exploration.with_scheduled(Scenario::from_id(&id).map(|scenario| (after, scenario)))
    });
    html! {
        <div class="slider">
            <div class="slider-head">
                <label class="slider-name" for="later">{ name }</label>
                <Help {name} sheet={sheets::VERLOOP} />
            </div>
            <Select id="later" {groups} {chosen} {on_choose} />
            if let Some(turn) = turn {
                <TakesOver scenario={turn.scenario} {after} choices={props.clone()} />
            } else {
                <p class="choice-note">{ more::LATER_NOTE }</p>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct TakesOverProps {
    /// The scenario that takes over.
    scenario: Scenario,
    /// After how many months.
    after: f64,
    /// What is explored, and how to explore something else.
    choices: ChoiceProps,
}

/// A slider over the months of the horizon.
#[component]
fn TakesOver(props: &TakesOverProps) -> Html {
    let TakesOverProps {
        scenario,
        after,
        choices,
    } = props;
    let scenario = *scenario;
    let shown = whole(*after);
    let unit = more::MONTHS.localized();
    let last = f64::from(choices.exploration.months.get() - 1);
    let track = Track {
        low: 1.0,
        high: last,
        step: 1.0,
        nudge: 6.0,
        at: *after,
        allowed: (1.0, last),
    };
    let set = choices
        .changing(move |exploration, after| exploration.with_scheduled(Some((after, scenario))));
    let start = TAKES_OVER.min(last);
    html! {
        <Slider id="later-na" name={more::AFTER} {track} shown={shown.clone()}
            {unit} spoken={format!("{shown} {unit}")} start={whole(start)}
            changed={*after != start} limits={(1.0, last)} on_place={set.clone()} on_number={set.clone()}
            on_reset={set.reform(move |()| start)} />
    }
}
