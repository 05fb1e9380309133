//! The choice of a measure.

use crate::text::Localized;
use regiewijzer_analysis::movable::Section;
use regiewijzer_model::{Outcome, Thresholds};
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

/// The measures by section, but for one.
pub(crate) fn measure_groups(without: Option<Outcome>) -> Vec<OptionGroup> {
    let group = |(section, measures): (Section, Vec<Outcome>)| OptionGroup {
        head: Some(section.name().localized().into()),
        options: measures
            .into_iter()
            .filter(|one| Some(*one) != without)
            .map(|one| (one.id().into(), one.name().localized().into()))
            .collect(),
    };
    let groups = Section::all(&Thresholds::default()).into_iter().map(group);
    groups.filter(|group| !group.options.is_empty()).collect()
}

/// A native list with every measure, in its groups, and its label before it.
#[component]
pub(crate) fn MeasureSelect(props: &MeasureSelectProps) -> Html {
    let on_choose = {
        let on_choose = props.on_choose.clone();
        Callback::from(move |id: String| {
            if let Some(measure) = Outcome::from_id(&id) {
                on_choose.emit(measure);
            }
        })
    };
    let list = html! {
        <Select id={&props.id} groups={measure_groups(None)} chosen={props.chosen.id()} {on_choose} />
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
