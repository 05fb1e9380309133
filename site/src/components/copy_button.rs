//! A button that copies a text, and a word on whether it did.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::export::copy;
use crate::text::interface::copying;
use crate::text::{Localized, Phrase};

#[derive(Properties, PartialEq)]
pub(crate) struct CopyButtonProps {
    /// What stands on the button.
    pub(crate) words: Phrase,
    /// Gives the text at the moment of the press.
    pub(crate) text: Callback<(), String>,
    /// What was copied is no longer what would be when this changes.
    pub(crate) stale: AttrValue,
}

/// Whether something was copied.
#[derive(Clone, PartialEq, Eq)]
enum Copied {
    NotYet,
    Yes,
    /// The browser refuses this text, which can still be selected.
    Refused(AttrValue),
}

/// The button and, after a press, what came of it.
#[component]
pub(crate) fn CopyButton(props: &CopyButtonProps) -> Html {
    let copied = use_state_eq(|| Copied::NotYet);
    {
        let copied = copied.clone();
        use_effect_with(props.stale.clone(), move |_| copied.set(Copied::NotYet));
    }
    let onclick = {
        let (copied, text) = (copied.clone(), props.text.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, text) = (copied.clone(), text.emit(()));
            spawn_local(async move {
                copied.set(if copy(&text).await {
                    Copied::Yes
                } else {
                    Copied::Refused(text.into())
                });
            });
        })
    };
    let (said, refused) = match &*copied {
        Copied::NotYet => (None, None),
        Copied::Yes => (Some(copying::COPIED), None),
        Copied::Refused(text) => (Some(copying::REFUSED), Some(text.clone())),
    };
    let field = use_node_ref();
    use_effect_with((field.clone(), refused.clone()), |(field, _)| {
        if let Some(field) = field.cast::<HtmlTextAreaElement>() {
            field.select();
            // A field that is shown takes the focus.
            let _ = field.focus();
        }
    });
    html! {
        <>
            <button type="button" class="button" {onclick}>{ props.words.localized() }</button>
            <span class="choice-note" role="status">
                { said.map_or("", Localized::localized) }
            </span>
            if let Some(value) = refused {
                <textarea class="copy-text" readonly=true rows="3" ref={field} {value}
                    aria-label={props.words.localized()} />
            }
        </>
    }
}
