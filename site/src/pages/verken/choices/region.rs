//! One of the 32 partnerships, or a free choice.

use regiewijzer_evidence::{Province, partnerships};
use yew::prelude::*;

use super::props::ChoiceProps;
use crate::components::help::Help;
use crate::components::select::{OptionGroup, Select};
use crate::text::interface::verken;
use crate::text::{Localized, sheets, whole};

/// The list of partnerships, by province.
#[component]
pub(crate) fn RegionChoice(props: &ChoiceProps) -> Html {
    let name = verken::REGION.localized();
    let partnership = props.exploration.partnership();
    let on_choose = props.changing(|exploration, id: String| {
        exploration.with_partnership(Some(id.as_str()).filter(|id| !id.is_empty()))
    });
    let chosen = partnership.map_or(AttrValue::Static(""), |one| AttrValue::Static(one.id));
    html! {
        <>
            <div class="region">
                <label class="slider-name" for="regio">{ name }</label>
                <Select id="regio" groups={groups()} {chosen} {on_choose} />
                <Help {name} sheet={sheets::REGIO} />
            </div>
            if let Some(one) = partnership {
                <p class="choice-note">{ facts(one.inhabitants, one.municipalities, one.subsidy_eur) }</p>
            }
        </>
    }
}

fn groups() -> Vec<OptionGroup> {
    let free = OptionGroup {
        head: None,
        options: vec![(
            AttrValue::Static(""),
            AttrValue::Static(verken::FREE_REGION.localized()),
        )],
    };
    let mut provinces = Province::ALL.to_vec();
    provinces.sort_by_key(|one| one.name().localized());
    let by_province = provinces.into_iter().map(|province| {
        let mut options: Vec<(AttrValue, AttrValue)> = partnerships()
            .iter()
            .filter(|one| one.province == province)
            .map(|one| (AttrValue::Static(one.id), AttrValue::Static(one.name)))
            .collect();
        options.sort_by_key(|(_, name)| name.to_lowercase());
        OptionGroup {
            head: Some(AttrValue::Static(province.name().localized())),
            options,
        }
    });
    std::iter::once(free).chain(by_province).collect()
}

fn facts(inhabitants: u32, municipalities: u32, subsidy: u32) -> String {
    let [inhabitants, subsidy] = [inhabitants, subsidy].map(|one| whole(f64::from(one)));
    if municipalities == 1 {
        verken::region_facts_one(&inhabitants, &subsidy)
    } else {
        verken::region_facts(&inhabitants, &municipalities.to_string(), &subsidy)
    }
}
