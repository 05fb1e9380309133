//! The cards of a round table to print, as files beside the pages.

use regiewijzer_analysis::Ends;
use regiewijzer_engine::{Ensemble, SpinUpCache};
use regiewijzer_ensemble::Inquiry;
use regiewijzer_evidence::Language;
use regiewijzer_model::{Outcome, Parameter};
use regiewijzer_session::{Length, Plan, Session, kit, study};

/// A file with the cards.
pub struct Kit {
    /// Its name.
    pub name: String,
    /// A page of HTML that needs nothing else.
    pub html: String,
}

/// The name of the file with the cards in a language.
pub(super) fn name(language: Language) -> String {
    format!("rondetafel-kaarten.{}.html", language.code())
}

/// The cards in each language, for a session with today and the three futures in the median partnership.
#[must_use]
pub fn kits() -> Vec<Kit> {
    let session = |language| Session::new(Plan::three_futures(1, None, Length::Long, language));
    let beliefs = deciding(&session(Language::Nl));
    [Language::Nl, Language::En]
        .into_iter()
        .map(|language| Kit {
            name: name(language),
            html: kit::kit(&session(language), &beliefs, language),
        })
        .collect()
}

/// The assumptions that decide most between the options, the first one first; none where an option can't be run.
fn deciding(session: &Session) -> Vec<Parameter> {
    let mut cache = SpinUpCache::default();
    let ends: Option<Vec<Ends>> = study::options(session)
        .iter()
        .map(|option| {
            let experiment = option.exploration.inquiry().resolve().ok()?;
            let mut ensemble = Ensemble::new(experiment, Outcome::ALL.to_vec());
            cache.extend_to(&mut ensemble, Inquiry::MEMBERS).ok()?;
            Some(Ends::of_ensemble(&ensemble, Inquiry::MEMBERS))
        })
        .collect();
    let found = ends.and_then(|ends| study::study(session).deciding(&ends).ok());
    found
        .into_iter()
        .flatten()
        .map(|(parameter, _)| parameter)
        .collect()
}
