//! What a page of text holds, counted: its picture on the page, and where a link to it is shared.

use regiewijzer_evidence::Provenance;
use regiewijzer_model::Parameter;
use yew::prelude::*;

use super::changes::versions;
use super::texts::{TERMS, changes, share};
use crate::text::{Localized, capital, whole};

/// Parts with the number of each.
pub(super) struct Counted {
    /// The parts, by name.
    pub(super) parts: Vec<(String, usize)>,
    /// What is counted, with their sum.
    pub(super) caption: String,
}

impl Counted {
    fn new(parts: Vec<(String, usize)>, caption: &str) -> Self {
        let all: usize = parts.iter().map(|(_, count)| count).sum();
        let caption = caption.replace("{count}", &whole(all as f64));
        Self { parts, caption }
    }

    /// The largest number.
    pub(super) fn most(&self) -> usize {
        self.parts
            .iter()
            .map(|(_, count)| *count)
            .max()
            .unwrap_or(1)
    }

    /// The parts as bars, each with its number.
    pub(super) fn figure(&self) -> Html {
        let most = self.most() as f64;
        html! {
            <figure class="counted">
                <figcaption>{ &self.caption }</figcaption>
                <ul class="effect-bars">
                    { for self.parts.iter().map(|(name, count)| html! {
                        <li>
                            <span>{ name }</span>
                            <svg class="still" viewBox="0 0 100 7" preserveAspectRatio="none" aria-hidden="true"
                                focusable="false">
                                <rect class="effect-bar" x="0" y="1" width={whole(100.0 * *count as f64 / most)} height="5" />
                            </svg>
                            <b>{ whole(*count as f64) }</b>
                        </li>
                    }) }
                </ul>
            </figure>
        }
    }
}

/// How many uncertain numbers of the model have each provenance.
pub(super) fn provenance() -> Counted {
    let count = |provenance: Provenance| {
        let of = |parameter: &&Parameter| parameter.info().provenance == provenance;
        let number = Parameter::ALL.iter().filter(of).count();
        (capital(provenance.name().localized()), number)
    };
    let counted = Provenance::ALL.into_iter().map(count);
    let counted = counted.filter(|(_, number)| *number > 0).collect();
    Counted::new(counted, share::PROVENANCE.localized())
}

/// How many changes each version of the model brought.
pub(super) fn by_version() -> Counted {
    let counted = versions()
        .iter()
        .map(|version| (version.name(), version.changes.len()))
        .collect();
    Counted::new(counted, changes::COUNT.localized())
}

/// How many words of the list are the report's, and how many ours.
pub(super) fn terms() -> Counted {
    let ours = TERMS.iter().filter(|term| term.is_ours).count();
    let counted = vec![
        (share::TERMS_REPORT.to_string(), TERMS.len() - ours),
        (share::TERMS_OURS.to_string(), ours),
    ];
    Counted::new(counted, share::TERMS.localized())
}
