//! A choice from a list.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Options under one head.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OptionGroup {
    /// The head; without one the options stand by themselves.
    pub(crate) head: Option<AttrValue>,
    /// A value and its words for each option.
    pub(crate) options: Vec<(AttrValue, AttrValue)>,
}

#[derive(Properties, PartialEq)]
pub(crate) struct SelectProps {
    /// The id, to which a label may point.
    pub(crate) id: AttrValue,
    /// The name, where no label points here.
    #[prop_or_default]
    pub(crate) label: Option<AttrValue>,
    /// The options.
    pub(crate) groups: Vec<OptionGroup>,
    /// The value that is chosen.
    pub(crate) chosen: AttrValue,
    /// Called with the value that is chosen.
    pub(crate) on_choose: Callback<String>,
}

/// A native list that always shows what is chosen.
#[component]
pub(crate) fn Select(props: &SelectProps) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        // The `selected` attribute only counts at the start; after that the property does.
        use_effect_with(
            (props.chosen.clone(), props.groups.clone()),
            move |(chosen, _)| {
                if let Some(select) = node.cast::<HtmlSelectElement>() {
                    select.set_value(chosen);
                }
            },
        );
    }
    let onchange = {
        let on_choose = props.on_choose.clone();
        Callback::from(move |event: Event| {
            on_choose.emit(event.target_unchecked_into::<HtmlSelectElement>().value());
        })
    };
    let option = |(value, words): &(AttrValue, AttrValue)| {
        html! {
            <option value={value} selected={*value == props.chosen}>{ words }</option>
        }
    };
    html! {
        <select class="select" id={&props.id} aria-label={props.label.clone()} ref={node} {onchange}>
            { for props.groups.iter().map(|group| {
                let options = group.options.iter().map(option);
                match &group.head {
                    Some(head) => html! { <optgroup label={head}>{ for options }</optgroup> },
                    None => html! { <>{ for options }</> },
                }
            }) }
        </select>
    }
}
