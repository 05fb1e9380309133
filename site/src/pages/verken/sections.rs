//! Why, how surely and on which assumptions: three sections, one of them open.

use regiewijzer_evidence::Text;
use regiewijzer_model::Parameter;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::View;
use super::assumptions::Assumptions;
use super::choices::ChoiceProps;
use super::sure::Sure;
use super::why::Why;
use crate::text::interface::{assume, sure, why};

/// One of the three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Section {
    /// Which choice did what.
    #[default]
    Why,
    /// How sure that is.
    Sure,
    /// What is assumed.
    Assumptions,
}

impl Section {
    /// All, in the order in which they stand.
    const ALL: [Self; 3] = [Self::Why, Self::Sure, Self::Assumptions];

    const fn id(self) -> &'static str {
        match self {
            Self::Why => "waarom",
            Self::Sure => "hoe-zeker",
            Self::Assumptions => "aannames",
        }
    }

    const fn name(self) -> Text {
        match self {
            Self::Why => why::HEADING,
            Self::Sure => sure::HEADING,
            Self::Assumptions => assume::HEADING,
        }
    }

    /// The section so many places further, around the end.
    fn further(self, places: usize) -> Self {
        Self::ALL[(self as usize + places) % Self::ALL.len()]
    }
}

/// Where the reader is in the sections.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    /// The section that is open.
    pub(crate) section: Section,
    /// The assumption that somebody wants to see.
    pub(crate) assumption: Option<Parameter>,
    /// How often somebody jumped here from elsewhere: who jumps to the same place twice comes there
    /// twice.
    pub(crate) jumps: u32,
}

impl Place {
    /// Somebody jumps to a section, or to an assumption in it.
    pub(crate) fn jumped(self, section: Section, assumption: Option<Parameter>) -> Self {
        Self {
            section,
            assumption,
            jumps: self.jumps + 1,
        }
    }
}

/// Properties of [`Sections`].
#[derive(Properties, PartialEq)]
pub(crate) struct SectionsProps {
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
    /// Computes so many worlds.
    pub(crate) set_members: Callback<u32>,
    /// Whether why and how surely stand below each other, as on paper.
    pub(crate) all: bool,
}

/// Tabs, and the section of the one that is chosen. What is closed computes nothing.
#[component]
pub(crate) fn Sections(props: &SectionsProps) -> Html {
    let (language, place) = (props.view.language, props.place);
    let tabs = use_node_ref();
    {
        let tabs = tabs.clone();
        use_effect_with(place.jumps, move |jumps| {
            if *jumps > 0 && place.assumption.is_none() {
                focus(&tabs, place.section);
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
                { section.name().in_language(language) }
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
        <section class="sections" aria-label={why::SECTIONS.in_language(language)}>
            <div role="tablist" class="section-tabs" ref={tabs} {onkeydown}
                aria-label={why::SECTIONS.in_language(language)}>
                { for Section::ALL.map(tab) }
            </div>
            { for shown.into_iter().map(|section| html! {
                <div role="tabpanel" class="section" id={section.id()} key={section.id()}
                    aria-labelledby={format!("tab-{}", section.id())}>
                    <h2 class="section-head">{ section.name().in_language(language) }</h2>
                    { content(section, props, &to_assumption) }
                </div>
            }) }
        </section>
    }
}

fn content(section: Section, props: &SectionsProps, to_assumption: &Callback<Parameter>) -> Html {
    let (view, update) = (props.view.clone(), props.choices.update.clone());
    match section {
        Section::Why => html! { <Why {view} settled={props.settled} {update} /> },
        Section::Sure => html! {
            <Sure {view} settled={props.settled} {update} set_members={props.set_members.clone()}
                to_assumption={to_assumption.clone()} />
        },
        Section::Assumptions => html! {
            <Assumptions choices={props.choices.clone()} place={props.place} />
        },
    }
}

/// Brings the tab of a section into view, with the focus.
fn focus(tabs: &NodeRef, section: Section) {
    let found = tabs
        .cast::<web_sys::Element>()
        .and_then(|tabs| tabs.children().item(section as u32))
        .and_then(|tab| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(tab).ok());
    if let Some(tab) = found {
        // An element that cannot take the focus is left alone.
        let _ = tab.focus();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_around_the_three_sections() {
        assert_eq!(Section::Assumptions.further(1), Section::Why);
        assert_eq!(Section::Why.further(2), Section::Assumptions);
        for (place, section) in Section::ALL.into_iter().enumerate() {
            assert_eq!(section as usize, place);
        }
    }

    #[test]
    fn a_jump_to_the_same_place_is_a_new_jump() {
        let once = Place::default().jumped(Section::Assumptions, Some(Parameter::AD));
        let twice = once.jumped(Section::Assumptions, Some(Parameter::AD));
        assert_ne!(once, twice);
    }
}
