//! The link to what is shown, and a QR code of it for the telephones in the room.

use std::fmt::Write;

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::address;
use crate::state::Exploration;
use crate::state::link;
use crate::text::interface::{help, projector};
use crate::worker::task::{Answer, Task};
use crate::worker::{TaskOptions, use_task};

/// Light modules around a code, as its standard asks.
const QUIET: usize = 4;

#[derive(Properties, PartialEq)]
pub(super) struct ShareProps {
    /// What is explored.
    pub(super) exploration: Exploration,
}

/// A button that opens a sheet with the link.
#[component]
pub(super) fn Share(props: &ShareProps) -> Html {
    let open = use_state_eq(|| false);
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let onclose = {
        let open = open.clone();
        Callback::from(move |_: Event| open.set(false))
    };
    html! {
        <>
            <button type="button" class="button" {onclick}>{ projector::SHARE }</button>
            if *open {
                <ShareSheet link={address::to_share(&link::write_whole(&props.exploration))} {onclose} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ShareSheetProps {
    link: AttrValue,
    onclose: Callback<Event>,
}

#[component]
fn ShareSheet(props: &ShareSheetProps) -> Html {
    let ShareSheetProps { link, onclose } = props;
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
    let tasks = use_task(Some(Task::Qr(link.to_string())), TaskOptions::later(true));
    let code = match tasks.latest().map(|answer| &**answer) {
        Some(Answer::Qr(rows)) => code(rows),
        _ => Html::default(),
    };
    html! {
        <dialog class="sheet show-share" ref={node} aria-label={projector::SHARE} onclose={onclose.clone()}>
            <div class="sheet-inner">
                <div class="sheet-head">
                    <h2>{ projector::SHARE }</h2>
                    <button type="button" class="button" onclick={close}>{ help::CLOSE }</button>
                </div>
                { code }
                <p class="show-link">{ link }</p>
            </div>
        </dialog>
    }
}

/// Dark modules on light ones, whatever the theme: that is what cameras look for.
fn code(rows: &[Vec<bool>]) -> Html {
    if rows.is_empty() {
        return html! { <p>{ projector::TOO_LONG }</p> };
    }
    let side = rows.len() + 2 * QUIET;
    let mut path = String::new();
    for (y, row) in rows.iter().enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
            // Writing to a String cannot fail.
            let _ = write!(path, "M{} {}h1v1h-1Z", x + QUIET, y + QUIET);
        }
    }
    html! {
        <svg class="show-code" role="img" aria-label={projector::CODE} viewBox={format!("0 0 {side} {side}")}
            shape-rendering="crispEdges" focusable="false">
            <rect width={side.to_string()} height={side.to_string()} fill="#fff" />
            <path d={path} fill="#000" />
        </svg>
    }
}
