//! A group of choices that unfolds.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct FoldProps {
    /// The id of what unfolds.
    pub(crate) id: AttrValue,
    /// What is in it.
    pub(crate) name: AttrValue,
    /// A word beside the name, such as how many choices in it differ from the start.
    #[prop_or_default]
    pub(crate) note: AttrValue,
    /// The choices.
    pub(crate) children: Html,
}

/// A button that shows and hides a group; what is hidden is not in the page at all.
#[component]
pub(crate) fn Fold(props: &FoldProps) -> Html {
    let open = use_state_eq(|| false);
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    html! {
        <div class="fold">
            <button type="button" class="fold-button" aria-expanded={open.to_string()}
                aria-controls={open.then(|| props.id.clone())} {onclick}>
                <span class="fold-mark" aria-hidden="true">{ if *open { "▾" } else { "▸" } }</span>
                <span>{ &props.name }</span>
                if !props.note.is_empty() {
                    <span class="fold-note">{ &props.note }</span>
                }
            </button>
            if *open {
                <div class="fold-body" id={&props.id}>{ props.children.clone() }</div>
            }
        </div>
    }
}
