//! Why, how surely, where it fails and on which assumptions: sections, one of them open.

pub(super) mod assumed;
pub(super) mod place;

mod assumptions;
mod fails;
mod sure;
mod why;

use regiewijzer_model::Parameter;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::choices::props::ChoiceProps;
use super::results::view::View;
use crate::focus::without_scrolling;
use crate::text::Localized;
use crate::text::interface::why as texts;
use assumptions::Assumptions;
use fails::Fails;
use place::{Place, Section};
use sure::Sure;
use why::Why;

#[derive(Properties, PartialEq)]
pub(crate) struct ExplainProps {
    /// What there is to show.
    pub(crate) view: View,
    /// What is explored, whether there are figures for it or not.
    pub(crate) choices: ChoiceProps,
    /// Whether the figures belong to what is explored and have all their members.
    pub(crate) settled: bool,
    /// Where the reader is.
    pub(crate) place: Place,
    /// Goes elsewhere.
    pub(crate) go: Callback<Place>,
    /// Whether all but the assumptions stand below each other, as on paper.
    pub(crate) all: bool,
}

/// Tabs, and the section of the one that is chosen. What is closed computes nothing.
#[component]
pub(crate) fn Explain(props: &ExplainProps) -> Html {
    let place = props.place;
    let tabs = use_node_ref();
    {
        let tabs = tabs.clone();
        use_effect_with(place.jumps, move |jumps| {
            if *jumps > 0 && place.assumption.is_none() {
                focus(&tabs, place.section);
                if let Some(tabs) = tabs.cast::<Element>() {
                    tabs.scroll_into_view();
                }
            }
        });
    }
    let open = |section: Section| {
        let go = props.go.clone();
        move || {
            go.emit(Place {
                section,
                assumption: None,
                ..place
            });
        }
    };
    let onkeydown = {
        let (tabs, go) = (tabs.clone(), props.go.clone());
        Callback::from(move |event: KeyboardEvent| {
            let section = match event.key().as_str() {
                "ArrowRight" => place.section.further(1),
                "ArrowLeft" => place.section.further(Section::ALL.len() - 1),
                "Home" => Section::Why,
                "End" => Section::Assumptions,
                _ => return,
            };
            event.prevent_default();
            focus(&tabs, section);
            go.emit(Place {
                section,
                assumption: None,
                ..place
            });
        })
    };
    let tab = |section: Section| {
        let chosen = section == place.section;
        let open = open(section);
        html! {
            <button type="button" role="tab" class="section-tab" id={format!("tab-{}", section.id())}
                aria-selected={chosen.to_string()} tabindex={if chosen { "0" } else { "-1" }}
                aria-controls={chosen.then(|| section.id())} onclick={move |_: MouseEvent| open()}>
                { section.name().localized() }
            </button>
        }
    };
    let to_assumption = use_callback(
        (props.go.clone(), place),
        |parameter: Parameter, (go, place)| {
            go.emit(place.jumped(Section::Assumptions, Some(parameter)));
        },
    );
    // What is open stays as it is, also on paper.
    let shown: Vec<Section> = Section::ALL
        .into_iter()
        .filter(|section| {
            *section == place.section || (props.all && *section != Section::Assumptions)
        })
        .collect();
    html! {
        <section class="sections" aria-label={texts::SECTIONS}>
            <div role="tablist" class="section-tabs" ref={tabs} {onkeydown}
                aria-label={texts::SECTIONS}>
                { for Section::ALL.map(tab) }
            </div>
            { for shown.into_iter().map(|section| html! {
                <div role="tabpanel" class="section" id={section.id()} key={section.id()}
                    aria-labelledby={format!("tab-{}", section.id())}>
                    <h2 class="section-head">{ section.name().localized() }</h2>
                    { content(section, props, &to_assumption) }
                </div>
            }) }
        </section>
    }
}

fn content(section: Section, props: &ExplainProps, to_assumption: &Callback<Parameter>) -> Html {
    let (view, update) = (props.view.clone(), props.choices.update.clone());
    match section {
        Section::Why => html! { <Why {view} settled={props.settled} {update} /> },
        Section::Sure => html! {
            <Sure {view} settled={props.settled} {update}
                to_assumption={to_assumption.clone()} />
        },
        Section::Fails => html! {
            <Fails {view} settled={props.settled} {update}
                to_assumption={to_assumption.clone()} />
        },
        Section::Assumptions => html! {
            <Assumptions choices={props.choices.clone()} place={props.place} />
        },
    }
}

/// Gives the focus to the tab of a section.
fn focus(tabs: &NodeRef, section: Section) {
    let found = tabs
        .cast::<Element>()
        .and_then(|tabs| tabs.children().item(section as u32))
        .and_then(|tab| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(tab).ok());
    if let Some(tab) = found {
        without_scrolling(&tab);
    }
}
