//! A help sheet over the page.

use regiewijzer_evidence::Language;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::text::Sheet;
use crate::text::interface::{help, slider};

#[derive(Properties, PartialEq)]
pub(crate) struct HelpDialogProps {
    /// What it explains.
    pub(crate) name: AttrValue,
    /// The explanation.
    pub(crate) sheet: Sheet,
    /// The reader's language.
    pub(crate) language: Language,
    /// Called when it closes.
    pub(crate) onclose: Callback<Event>,
}

/// The sheet, open from the moment it is there.
#[component]
pub(crate) fn HelpDialog(props: &HelpDialogProps) -> Html {
    let HelpDialogProps {
        name,
        sheet,
        language,
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
    let parts = [
        (help::WHAT, sheet.what),
        (help::EXAMPLES, sheet.examples),
        (help::DOES, sheet.does),
        (help::TRADEOFFS, sheet.tradeoffs),
        (help::SOURCE, sheet.source),
    ];
    html! {
        <dialog class="sheet" ref={node} aria-label={slider::help(*language, name)}
            onclose={onclose.clone()} {onclick}>
            <div class="sheet-inner">
                <div class="sheet-head">
                    <h2>{ name }</h2>
                    <button type="button" class="button" onclick={close}>
                        { help::CLOSE.in_language(*language) }
                    </button>
                </div>
                <dl>
                    { for parts.into_iter().map(|(head, text)| html! {
                        <>
                            <dt>{ head.in_language(*language) }</dt>
                            <dd>{ text.in_language(*language) }</dd>
                        </>
                    }) }
                </dl>
            </div>
        </dialog>
    }
}
