//! The question where the visitor lives or works.

use regiewijzer_evidence::{Partnership, merges, partnership};
use yew::prelude::*;

use crate::components::route_link::RouteLink;
use crate::components::select::{OptionGroup, Select};
use crate::route::Page;
use crate::state::home;
use crate::text::interface::{region, start};
use crate::text::{Localized, whole};

#[derive(PartialEq, Properties)]
pub(crate) struct HomeChoiceProps {
    /// Called with the partnership of the visitor, also of one who chose it before.
    pub(crate) on_found: Callback<&'static Partnership>,
    /// Whether a scale that follows it stands below, and not all about the region.
    #[prop_or(true)]
    pub(crate) is_scale: bool,
}

/// A list of municipalities, and what was found for the one that is chosen. The first rendering has none,
/// as the server has.
#[component]
pub(crate) fn HomeChoice(props: &HomeChoiceProps) -> Html {
    let chosen = use_state_eq(String::new);
    let options = use_memo((), |()| groups());
    {
        let (chosen, on_found) = (chosen.setter(), props.on_found.clone());
        use_effect_with((), move |()| {
            let stored = home::stored();
            if let Some(found) = home::partnership_of(&stored) {
                on_found.emit(found);
            }
            chosen.set(stored);
            home::carry();
        });
    }
    let on_choose = {
        let (chosen, on_found) = (chosen.setter(), props.on_found.clone());
        Callback::from(move |id: String| {
            home::store(&id);
            home::carry();
            if let Some(found) = home::partnership_of(&id) {
                on_found.emit(found);
            }
            chosen.set(id);
        })
    };
    html! {
        <div class="home">
            <label class="slider-name" for="gemeente">{ start::HOME }</label>
            <Select id="gemeente" groups={(*options).clone()} chosen={(*chosen).clone()} {on_choose} />
            <p class="home-found" role="status">
                if let (Some(found), false) = (home::partnership_of(&chosen), props.is_scale) {
                    { region::found(&whole(f64::from(found.inhabitants)), found.name) }
                } else if let Some(found) = home::partnership_of(&chosen) {
                    { start::home_found(&whole(f64::from(found.inhabitants)), found.name) }{ " " }
                    <RouteLink to={Page::Verken.here()} query={format!("regio={}", found.id)}>
                        { start::home_verken(found.name) }
                    </RouteLink>
                } else if *chosen == home::ELSEWHERE && props.is_scale {
                    { start::HOME_ELSEWHERE }
                }
            </p>
            <p class="choice-note">{ start::HOME_KEPT }</p>
        </div>
    }
}

/// The name of a municipality in the report, with what it is called since a merger.
fn with_new_name(name: &str) -> String {
    let merge = merges()
        .iter()
        .find(|merge| merge.old == name && merge.new != name);
    merge.map_or_else(|| name.to_owned(), |merge| start::home_now(name, merge.new))
}

fn groups() -> Vec<OptionGroup> {
    let all = home::municipalities();
    let named = all.iter().enumerate().map(|(place, one)| {
        let twice = |other: Option<usize>| {
            let other = other.and_then(|place| all.get(place));
            other.is_some_and(|other| other.municipality == one.municipality)
        };
        let name = with_new_name(one.municipality);
        // Where a municipality is in two, the partnership tells them apart.
        let words = if twice(place.checked_sub(1)) || twice(Some(place + 1)) {
            let region = partnership(one.partnership).map_or(one.partnership, |found| found.name);
            format!("{name} ({region})")
        } else {
            name
        };
        (home::id(one).into(), words.into())
    });
    let fixed = |value: &'static str, words: &'static str| {
        (AttrValue::Static(value), AttrValue::Static(words))
    };
    let options = std::iter::once(fixed("", start::HOME_NONE.localized()))
        .chain(named)
        .chain([fixed(home::ELSEWHERE, start::HOME_OTHER.localized())]);
    vec![OptionGroup {
        head: None,
        options: options.collect(),
    }]
}
