//! Where the visitor lives or works: a municipality and its partnership, kept on the device alone.

use gloo::utils::document;
use regiewijzer_evidence::{Member, Partnership, members, partnership};
use regiewijzer_exploration::link::{self, Opened};
use regiewijzer_model::MODEL_VERSION;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{Exploration, storage};

/// The name under which it is stored.
const KEY: &str = "regiewijzer.gemeente";
/// What is stored by who lives where no partnership is known.
pub(crate) const ELSEWHERE: &str = "-";
/// The class of links to Verken that open it in the partnership of the visitor.
pub(crate) const CARRIES: &str = "carries-home";
/// The part of a link with the partnership.
pub(crate) const REGION: &str = "regio=";

/// What was stored: an id as [`id`] gives it, [`ELSEWHERE`], or nothing.
pub(crate) fn stored() -> String {
    let stored = storage::local().and_then(|storage| storage.get_item(KEY).ok()?);
    stored.unwrap_or_default()
}

/// Stores an id, or forgets what was stored. Where the browser refuses, it is known as long as the page.
pub(crate) fn store(id: &str) {
    if let Some(storage) = storage::local() {
        let _ = if id.is_empty() {
            storage.remove_item(KEY)
        } else {
            storage.set_item(KEY, id)
        };
    }
}

/// The id of a municipality in a partnership: a few are in two.
pub(crate) fn id(member: &Member) -> String {
    format!("{}/{}", member.partnership, member.municipality)
}

/// Each municipality of each partnership once, in the order of the alphabet.
pub(crate) fn municipalities() -> Vec<&'static Member> {
    let mut all: Vec<&Member> = members().iter().collect();
    let name = |one: &Member| (one.municipality.to_lowercase(), one.partnership);
    all.sort_by_key(|one| name(one));
    all.dedup_by(|one, other| name(one) == name(other));
    all
}

/// The partnership of an id.
pub(crate) fn partnership_of(id: &str) -> Option<&'static Partnership> {
    partnership(id.split('/').next()?)
}

/// What Verken opens at an address without parts: today in the partnership of the visitor.
pub(crate) fn opened() -> Opened {
    let home = partnership_of(&stored()).map(|one| one.id);
    Opened {
        exploration: Exploration::default().with_partnership(home),
        ..Opened::default()
    }
}

/// The end of the link to an exploration. Where the visitor has a partnership, one without parts means
/// that: the start then has a part as well.
pub(crate) fn written(exploration: &Exploration) -> String {
    let written = link::write(exploration);
    if written.is_empty() && partnership_of(&stored()).is_some() {
        return format!("{}={MODEL_VERSION}", link::MODEL);
    }
    written
}

/// Has the links of the document with the class [`CARRIES`] open Verken in the partnership of the visitor.
pub(crate) fn carry() {
    // What was stored is taken at its word: pages of text don't carry the list of partnerships.
    let stored = stored();
    let region = stored
        .split_once('/')
        .map(|(partnership, _)| format!("{REGION}{partnership}"));
    let Ok(links) = document().query_selector_all(&format!("a.{CARRIES}")) else {
        return;
    };
    for place in 0..links.length() {
        let link = links.item(place);
        let Some(link) = link.and_then(|one| one.dyn_into::<Element>().ok()) else {
            continue;
        };
        let href = link.get_attribute("href").unwrap_or_default();
        let parts = href.split('&').filter(|part| !part.starts_with(REGION));
        let parts: Vec<&str> = parts.chain(region.as_deref()).collect();
        // Setting a valid attribute cannot fail.
        let _ = link.set_attribute("href", &parts.join("&"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_evidence::{member, partnerships};

    #[test]
    fn every_municipality_of_every_partnership_can_be_chosen_once() {
        let all = municipalities();
        let expected: usize = partnerships()
            .iter()
            .map(|one| member::municipalities_of(one.id).len())
            .sum();
        assert_eq!(all.len(), expected);
        for one in all {
            let found = partnership_of(&id(one)).map(|one| one.id);
            assert_eq!(found, Some(one.partnership));
        }
        assert!(partnership_of(ELSEWHERE).is_none() && partnership_of("").is_none());
    }
}
