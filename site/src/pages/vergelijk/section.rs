//! A part of the page that unfolds.

use yew::prelude::*;

use crate::text::{Localized, Phrase};

#[derive(Properties, PartialEq)]
pub(super) struct SectionProps {
    /// The id of its heading.
    pub(super) id: &'static str,
    /// Its heading.
    pub(super) head: Phrase,
    /// What there is to say before its content.
    #[prop_or_default]
    pub(super) note: Option<Phrase>,
    /// Whether paper has it too while it is folded. It is then always in the page, but for its first rendering.
    #[prop_or_default]
    pub(super) on_paper: bool,
    /// Its content.
    pub(super) children: Html,
}

/// A heading that is a button, and the content below it.
#[component]
pub(super) fn Section(props: &SectionProps) -> Html {
    let SectionProps {
        id,
        head,
        note,
        on_paper,
        children,
    } = props;
    let open = use_state_eq(|| false);
    let is_rendered = use_state_eq(|| false);
    {
        let is_rendered = is_rendered.setter();
        use_effect_with((), move |()| is_rendered.set(true));
    }
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let body = format!("{id}-inhoud");
    let is_there = *open || (*on_paper && *is_rendered);
    html! {
        <section class="compare-section" aria-labelledby={*id}>
            <h2 id={*id}>
                <button type="button" class="fold-button" aria-expanded={open.to_string()}
                    aria-controls={is_there.then(|| body.clone())} {onclick}>
                    <span class="fold-mark" aria-hidden="true">{ if *open { "▾" } else { "▸" } }</span>
                    <span>{ head.localized() }</span>
                </button>
            </h2>
            if is_there {
                <div class="compare-body" id={body} hidden={!*open}>
                    if let Some(note) = note {
                        <p class="compare-lead">{ note.localized() }</p>
                    }
                    { children.clone() }
                </div>
            }
        </section>
    }
}
