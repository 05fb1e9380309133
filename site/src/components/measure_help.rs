//! What an outcome means: in short under the pointer or the focus, at length in a sheet.

use regiewijzer_model::Outcome;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::help_dialog::HelpDialog;
use crate::state::meaning::meaning;
use crate::text::interface::slider;
use crate::text::{Localized, sheets};

/// A value that is put into words as well.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Example {
    /// Of what it is the value.
    pub(crate) name: &'static str,
    /// The value, in the unit of the measure.
    pub(crate) value: f64,
    /// For how many inhabitants.
    pub(crate) inhabitants: u32,
}

#[derive(Properties, PartialEq)]
pub(crate) struct MeasureHelpProps {
    /// The measure.
    pub(crate) measure: Outcome,
    /// Where it stands: the same measure may be explained in several places at once.
    pub(crate) place: &'static str,
    /// Values that are explained with it.
    #[prop_or_default]
    pub(crate) examples: [Option<Example>; 2],
    /// What names the measure; it stands before the question mark.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// What it explains, a question mark that opens the sheet, and while either has the pointer or the focus by
/// keyboard a tip. Escape takes the tip away.
#[component]
pub(crate) fn MeasureHelp(props: &MeasureHelpProps) -> Html {
    let measure = props.measure;
    let tip = use_state_eq(|| false);
    let open = use_state_eq(|| false);
    let showing = |to: bool| {
        let tip = tip.clone();
        Callback::from(move |()| tip.set(to))
    };
    let onpointerenter = {
        let show = showing(true);
        Callback::from(move |event: PointerEvent| {
            // A finger opens the sheet.
            if event.pointer_type() != "touch" {
                show.emit(());
            }
        })
    };
    let onfocusin = {
        let show = showing(true);
        Callback::from(move |event: FocusEvent| {
            let target = event
                .target()
                .and_then(|one| one.dyn_into::<Element>().ok());
            if target.is_some_and(|one| one.matches(":focus-visible").unwrap_or(false)) {
                show.emit(());
            }
        })
    };
    let onkeydown = {
        let hide = showing(false);
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                hide.emit(());
            }
        })
    };
    let onclick = {
        let (open, hide) = (open.clone(), showing(false));
        Callback::from(move |_: MouseEvent| {
            hide.emit(());
            open.set(true);
        })
    };
    let onclose = {
        let open = open.clone();
        Callback::from(move |_: Event| open.set(false))
    };
    let name = measure.name().localized();
    let sheet = sheets::of_outcome(measure);
    let examples = || {
        let examples = props.examples.iter().flatten();
        examples.map(|one| (one.name, meaning(measure, one.value, one.inhabitants)))
    };
    let id = format!("tip-{}-{}", props.place, measure.id());
    html! {
        <span class="measure-help" {onpointerenter} onpointerleave={showing(false).reform(|_: PointerEvent| ())}
            {onfocusin} onfocusout={showing(false).reform(|_: FocusEvent| ())} {onkeydown}>
            { props.children.clone() }
            <button type="button" class="help-button" aria-haspopup="dialog"
                aria-describedby={tip.then(|| id.clone())} {onclick}>
                <span aria-hidden="true">{ "?" }</span>
                <span class="visually-hidden">{ slider::help(name) }</span>
            </button>
            if *tip && !*open {
                <span class="tip" role="tooltip" {id}>
                    { for sheet.in_short().map(|(head, text)| html! {
                        <span class="tip-line">
                            if let Some(head) = head {
                                <b>{ head }</b>{ ": " }
                            }
                            { text }
                        </span>
                    }) }
                    { for examples().map(|(head, text)| html! {
                        <span class="tip-line"><b>{ head }</b>{ ": " }{ text }</span>
                    }) }
                </span>
            }
            if *open {
                <HelpDialog {name} {sheet} more={examples().collect::<Vec<_>>()} {onclose} />
            }
        </span>
    }
}
