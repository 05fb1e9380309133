//! The choice of a measure.

use crate::text::Localized;
use regiewijzer_model::{Group, Outcome};
use yew::prelude::*;

use super::select::{OptionGroup, Select};

#[derive(Properties, PartialEq)]
pub(crate) struct MeasureSelectProps {
    /// The id.
    pub(crate) id: AttrValue,
    /// What the measure is for, where no label stands elsewhere.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// The measure that is chosen.
    pub(crate) chosen: Outcome,
    /// Called with the measure that is chosen.
    pub(crate) on_choose: Callback<Outcome>,
}

/// A native list with every measure, in its groups, and its label before it.
#[component]
pub(crate) fn MeasureSelect(props: &MeasureSelectProps) -> Html {
    let groups = Group::ALL.map(|group| OptionGroup {
        head: Some(group.name().localized().into()),
        options: Outcome::ALL
            .into_iter()
            .filter(|one| one.group() == group)
            .map(|one| (one.id().into(), one.name().localized().into()))
            .collect(),
    });
    let on_choose = {
        let on_choose = props.on_choose.clone();
        Callback::from(move |id: String| {
            if let Some(measure) = Outcome::from_id(&id) {
                on_choose.emit(measure);
            }
        })
    };
    let list = html! {
        <Select id={&props.id} groups={groups.to_vec()} chosen={props.chosen.id()} {on_choose} />
    };
    match &props.label {
        Some(label) => html! {
            <p class="measure-select">
                <label for={&props.id}>{ label }</label>
                { list }
            </p>
        },
        None => list,
    }
}
