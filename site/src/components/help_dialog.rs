//! A help sheet over the page.

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::text::interface::{help, slider};
use crate::text::{Sheet, load_help};

#[derive(Properties, PartialEq)]
pub(crate) struct HelpDialogProps {
    /// What it explains.
    pub(crate) name: AttrValue,
    /// The explanation.
    pub(crate) sheet: Sheet,
    /// Further heads with their texts, at the end.
    #[prop_or_default]
    pub(crate) more: Vec<(&'static str, String)>,
    /// Called when it closes.
    pub(crate) onclose: Callback<Event>,
}

/// The sheet, open from the moment it is there.
#[component]
pub(crate) fn HelpDialog(props: &HelpDialogProps) -> Html {
    let HelpDialogProps {
        name,
        sheet,
        more,
        onclose,
    } = props;
    let node = use_node_ref();
    use_effect_with(node.clone(), |node| {
        if let Some(dialog) = node.cast::<HtmlDialogElement>() {
            // It is in the document and not open yet.
            let _ = dialog.show_modal();
        }
    });
    let close = {
        let node = node.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    // A press beside the sheet lands on the dialog itself, whose content fills it wholly.
    let onclick = {
        let (node, close) = (node.clone(), close.clone());
        Callback::from(move |event: MouseEvent| {
            let beside = event.target().is_some() && event.target() == node.get().map(Into::into);
            if beside {
                close.emit(event);
            }
        })
    };
    // The texts are there, unless the sheet is opened very soon or they could not be loaded.
    let failed = use_state_eq(|| false);
    let loaded = use_force_update();
    {
        let failed = failed.setter();
        use_effect_with((), move |()| {
            spawn_local(async move {
                failed.set(load_help().await.is_err());
                loaded.force_update();
            });
        });
    }
    html! {
        <dialog class="sheet" ref={node} aria-label={slider::help(name)}
            onclose={onclose.clone()} {onclick}>
            <div class="sheet-inner">
                <div class="sheet-head">
                    <h2>{ name }</h2>
                    <button type="button" class="button" onclick={close}>
                        { help::CLOSE }
                    </button>
                </div>
                if *failed {
                    <p role="alert">{ help::NOT_LOADED }</p>
                }
                <dl>
                    { for sheet.parts().map(|(head, text)| html! {
                        <>
                            <dt>{ head }</dt>
                            <dd>{ text }</dd>
                        </>
                    }) }
                    { for more.iter().map(|(head, text)| html! {
                        <>
                            <dt>{ *head }</dt>
                            <dd>{ text }</dd>
                        </>
                    }) }
                </dl>
            </div>
        </dialog>
    }
}
