//! Results that the prerenderer computed, so that a page holds figures before any script runs.
//!
//! They travel in an attribute of the page itself: yew's own way fetches a `data:` address,
//! which the Content-Security-Policy forbids, and rightly so.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::Outcome;
use yew::prelude::*;

use super::Findings;

#[cfg(target_arch = "wasm32")]
use browser as place;
#[cfg(not(target_arch = "wasm32"))]
use native as place;

/// The attribute that carries the figures.
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code))]
const ATTRIBUTE: &str = "data-prepared";

/// Findings that were there before the first rendering, and the element that carries them.
pub(crate) struct Prepared {
    /// An answer for each inquiry, or nothing where the page was not prerendered.
    pub(crate) findings: Option<Vec<Findings>>,
    /// The element, to be put into the page.
    pub(crate) carrier: Html,
}

/// The findings of some inquiries: computed when prerendering, read from the page after that.
///
/// `id` tells the carriers of different pages apart. Only the first rendering asks.
#[hook]
pub(crate) fn use_prepared(
    id: &'static str,
    inquiries: impl FnOnce() -> Vec<Inquiry>,
    measures: &[Outcome],
) -> Prepared {
    let found = use_memo((), |()| place::find(id, inquiries, measures));
    let carrier = html! { <div {id} hidden=true data-prepared={found.0.clone()}></div> };
    Prepared {
        findings: found.1.clone(),
        carrier,
    }
}
