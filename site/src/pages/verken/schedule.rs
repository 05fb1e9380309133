//! First one scenario, later another.

use regiewijzer_model::Scenario;
use yew::prelude::*;

use super::choices::ChoiceProps;
use super::takes_over::{TAKES_OVER, TakesOver};
use crate::components::help::Help;
use crate::components::select::{OptionGroup, Select};
use crate::text::interface::more;
use crate::text::sheets;

/// Which scenario takes over, if one does.
#[component]
pub(crate) fn Schedule(props: &ChoiceProps) -> Html {
    let language = props.language;
    let turn = props.exploration.turn();
    let name = more::LATER.in_language(language);
    let none = (
        AttrValue::Static(""),
        AttrValue::Static(more::NEVER.in_language(language)),
    );
    let scenarios = Scenario::ALL.map(|scenario| {
        let name = scenario.name().in_language(language);
        (AttrValue::Static(scenario.id()), AttrValue::Static(name))
    });
    let groups = vec![OptionGroup {
        head: None,
        options: std::iter::once(none).chain(scenarios).collect(),
    }];
    let chosen = turn.map_or("", |turn| turn.scenario.id());
    let after = turn.map_or(TAKES_OVER, |turn| f64::from(turn.after));
    let on_choose = props.changing(move |exploration, id: String| {
        exploration.with_turn(Scenario::from_id(&id).map(|scenario| (after, scenario)))
    });
    html! {
        <div class="slider">
            <div class="slider-head">
                <label class="slider-name" for="later">{ name }</label>
                <Help {name} sheet={sheets::LATER} {language} />
            </div>
            <Select id="later" {groups} {chosen} {on_choose} />
            if let Some(turn) = turn {
                <TakesOver scenario={turn.scenario} {after} choices={props.clone()} />
            } else {
                <p class="choice-note">{ more::LATER_NOTE.in_language(language) }</p>
            }
        </div>
    }
}
