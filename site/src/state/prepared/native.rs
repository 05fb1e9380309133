//! The prerenderer's side: it computes.

use std::fmt::Write as _;

use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::Outcome;
use yew::AttrValue;

use super::Findings;
use crate::worker::desk::Desk;
use crate::worker::protocol::{Reply, Request};

pub(super) fn find(
    _id: &'static str,
    inquiries: impl FnOnce() -> Vec<Inquiry>,
    measures: &[Outcome],
) -> (Option<AttrValue>, Option<Vec<Findings>>) {
    let found: Option<Vec<Findings>> = inquiries()
        .iter()
        .map(|inquiry| computed(inquiry, measures))
        .collect();
    let carried = found.as_ref().and_then(|findings| {
        let bytes = postcard::to_allocvec(findings).ok()?;
        let mut text = String::with_capacity(bytes.len() * 2);
        for byte in bytes {
            // Writing to a string cannot fail.
            let _ = write!(text, "{byte:02x}");
        }
        Some(AttrValue::from(text))
    });
    (carried, found)
}

fn computed(inquiry: &Inquiry, measures: &[Outcome]) -> Option<Findings> {
    let reply = Desk::default().answer(Request::Run {
        generation: 0,
        inquiry: inquiry.clone(),
        measures: measures.to_vec(),
        members: Inquiry::MEMBERS,
    });
    match reply {
        Reply::Bands(bands) => Some(bands.into()),
        Reply::Ready { .. } | Reply::Digest(_) | Reply::Refused { .. } => None,
    }
}
