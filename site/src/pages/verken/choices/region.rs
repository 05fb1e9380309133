//! One of the 32 partnerships, or a free choice.

use regiewijzer_evidence::{Language, Province, partnerships};
use yew::prelude::*;

use super::props::ChoiceProps;
use crate::components::help::Help;
use crate::components::select::{OptionGroup, Select};
use crate::text::interface::verken;
use crate::text::{sheets, whole};

/// The list of partnerships, by province.
#[component]
pub(crate) fn RegionChoice(props: &ChoiceProps) -> Html {
    let language = props.language;
    let name = verken::REGION.in_language(language);
    let partnership = props.exploration.partnership();
    let on_choose = props.changing(|exploration, id: String| {
        exploration.with_partnership(Some(id.as_str()).filter(|id| !id.is_empty()))
    });
    let chosen = partnership.map_or(AttrValue::Static(""), |one| AttrValue::Static(one.id));
    html! {
        <>
            <div class="region">
                <label class="slider-name" for="regio">{ name }</label>
                <Select id="regio" groups={groups(language)} {chosen} {on_choose} />
                <Help {name} sheet={sheets::REGIO} {language} />
            </div>
            if let Some(one) = partnership {
                <p class="choice-note">{ facts(language, one.inhabitants, one.municipalities, one.subsidy_eur) }</p>
            }
        </>
    }
}

fn groups(language: Language) -> Vec<OptionGroup> {
    let free = OptionGroup {
        head: None,
        options: vec![(
            AttrValue::Static(""),
            AttrValue::Static(verken::FREE_REGION.in_language(language)),
        )],
    };
    let by_province = Province::ALL.iter().map(|&province| {
        let mut options: Vec<(AttrValue, AttrValue)> = partnerships()
            .iter()
            .filter(|one| one.province == province)
            .map(|one| (AttrValue::Static(one.id), AttrValue::Static(one.name)))
            .collect();
        options.sort_by(|(_, one), (_, other)| one.as_str().cmp(other.as_str()));
        OptionGroup {
            head: Some(AttrValue::Static(province.name().in_language(language))),
            options,
        }
    });
    std::iter::once(free).chain(by_province).collect()
}

fn facts(language: Language, inhabitants: u32, municipalities: u32, subsidy: u32) -> String {
    let [inhabitants, subsidy] = [inhabitants, subsidy].map(|one| whole(language, f64::from(one)));
    if municipalities == 1 {
        verken::region_facts_one(language, &inhabitants, &subsidy)
    } else {
        verken::region_facts(
            language,
            &inhabitants,
            &municipalities.to_string(),
            &subsidy,
        )
    }
}
