//! Every uncertain parameter, to search, narrow, fix and move.

mod changed;
mod find;
mod group;
mod keep;
mod noticeable;
mod provenance;
mod readings;
mod row;
mod span;

use std::collections::BTreeSet;

use regiewijzer_model::Parameter;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::place::Place;
use crate::focus::focus_when_rendered;
use crate::pages::verken::choices::props::ChoiceProps;
use crate::text::interface::assume;
use changed::{Changed, SEARCH};
use group::Group;
use keep::KeepAssumptions;
use noticeable::Noticeable;
use provenance::Provenances;
use readings::HeldReadings;
use row::row_id;

#[derive(Properties, PartialEq)]
pub(crate) struct AssumptionsProps {
    /// What is explored.
    pub(crate) choices: ChoiceProps,
    /// Where the reader is.
    pub(crate) place: Place,
}

/// What is changed, a search, and the groups; only what is open is in the page.
#[component]
pub(crate) fn Assumptions(props: &AssumptionsProps) -> Html {
    let choices = &props.choices;
    let open = use_state_eq(BTreeSet::<&'static str>::new);
    let words = use_state_eq(String::new);
    {
        let (open, words) = (open.clone(), words.clone());
        use_effect_with(props.place, move |place| {
            if let Some(parameter) = place.assumption {
                let mut opened = (*open).clone();
                opened.insert(find::group_of(parameter));
                open.set(opened);
                words.set(String::new());
                focus_when_rendered(row_id(parameter));
            }
        });
    }
    let oninput = {
        let words = words.clone();
        Callback::from(move |event: InputEvent| {
            words.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let on_toggle = {
        let open = open.clone();
        Callback::from(move |id: &'static str| {
            let mut toggled = (*open).clone();
            if !toggled.remove(id) {
                toggled.insert(id);
            }
            open.set(toggled);
        })
    };
    let searching = !words.trim().is_empty();
    let groups = find::groups(&words);
    let number = groups.iter().map(|group| group.parameters.len()).sum();
    let found = match (searching, number) {
        (false, _) => String::new(),
        (true, 0) => assume::none(words.trim()),
        (true, _) => assume::found(&usize::to_string(&number)),
    };
    html! {
        <>
            <p>{ assume::intro(&Parameter::ALL.len().to_string()) }</p>
            <Provenances />
            <Changed ..choices.clone() />
            <HeldReadings ..choices.clone() />
            <p class="assume-search">
                <label for={SEARCH}>{ assume::SEARCH }</label>
                <input type="search" id={SEARCH} autocomplete="off" value={(*words).clone()} {oninput} />
                <span role="status">{ found }</span>
            </p>
            <div class="assume-groups">
                { for groups.into_iter().map(|group| {
                    let id = group.id;
                    html! {
                        <Group key={id} open={searching || open.contains(id)} {group}
                            choices={choices.clone()} on_toggle={on_toggle.clone()} />
                    }
                }) }
            </div>
            <Noticeable ..choices.clone() />
            <KeepAssumptions ..choices.clone() />
        </>
    }
}
