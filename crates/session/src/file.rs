//! A session as a file.

use regiewijzer_model::MODEL_VERSION;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::Session;
use crate::plan::PlanError;

/// What marks a file as a session.
const KIND: &str = "rondetafel";
/// The version of the form in which a session is written down.
const VERSION: u32 = 1;
/// A file with more bytes than this is no session of people at a table.
const MOST_BYTES: usize = 2_000_000;

#[derive(Serialize, Deserialize)]
struct Saved {
    regiewijzer: String,
    versie: u32,
    model: String,
    sessie: Session,
}

/// Why a file cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FileError {
    /// It is larger than any session.
    #[error("this file has {0} bytes; a session has at most {MOST_BYTES}")]
    TooLarge(usize),
    /// It is no session, or a damaged one.
    #[error("this is no file of a session: {0}")]
    Foreign(String),
    /// A later version of the site made it.
    #[error(
        "this session was saved by a later version of the site ({0}); allowed is up to {VERSION}"
    )]
    Later(u32),
    /// Its plan can't be carried out.
    #[error(transparent)]
    Plan(#[from] PlanError),
}

/// The text of a file with a session in it.
#[must_use]
pub fn write(session: &Session) -> String {
    let saved = Saved {
        regiewijzer: KIND.to_owned(),
        versie: VERSION,
        model: MODEL_VERSION.to_owned(),
        sessie: session.clone(),
    };
    // Nothing in a session can't be written.
    serde_json::to_string_pretty(&saved).unwrap_or_default()
}

/// The session in the text of a file.
///
/// # Errors
/// With the first thing that is wrong with it.
pub fn read(text: &str) -> Result<Session, FileError> {
    if text.len() > MOST_BYTES {
        return Err(FileError::TooLarge(text.len()));
    }
    let foreign = |why: serde_json::Error| FileError::Foreign(why.to_string());
    let whole: serde_json::Value = serde_json::from_str(text).map_err(foreign)?;
    if whole.get("regiewijzer").and_then(|kind| kind.as_str()) != Some(KIND) {
        return Err(FileError::Foreign(format!(
            "it doesn't say that it is a {KIND}"
        )));
    }
    let version = whole
        .get("versie")
        .and_then(serde_json::Value::as_u64)
        .unwrap_or(0);
    if version > u64::from(VERSION) {
        return Err(FileError::Later(u32::try_from(version).unwrap_or(u32::MAX)));
    }
    let saved: Saved = serde_json::from_value(whole).map_err(foreign)?;
    saved.sessie.plan.check()?;
    Ok(saved.sessie)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::{Belief, Record};
    use crate::log::tests::entry;
    use crate::plan::Step;
    use crate::plan::tests::plan;
    use proptest::prelude::*;
    use regiewijzer_ensemble::Range;
    use regiewijzer_model::Parameter;

    fn session() -> Session {
        let mut session = Session::new(plan());
        session.log.add(entry(1, 1, Record::Began(Step::CardStart)));
        let belief = Belief {
            group: 1,
            parameter: Parameter::AD,
            range: Range { lo: 0.05, hi: 0.07 },
        };
        session.log.add(entry(1, 2, Record::Belief(belief)));
        session
    }

    #[test]
    fn a_session_is_read_as_it_was_written() {
        assert_eq!(read(&write(&session())), Ok(session()));
    }

    #[test]
    fn what_is_wrong_with_a_file_is_said_in_a_sentence() {
        let said = |text: &str| read(text).unwrap_err().to_string();
        assert!(said("geen json").starts_with("this is no file of a session"));
        assert!(said("{}").contains("rondetafel"));
        let later = write(&session()).replace("\"versie\": 1", "\"versie\": 9");
        assert!(said(&later).contains("later version of the site (9)"));
        let cut = &write(&session())[..300];
        assert!(said(cut).starts_with("this is no file"));
        let wrong = write(&session()).replace("\"w13\"", "\"w99\"");
        assert!(said(&wrong).contains("32 partnerships"));
        assert!(said(&" ".repeat(MOST_BYTES + 1)).contains("at most"));
    }

    proptest! {
        #[test]
        fn a_damaged_file_is_refused_or_read_and_never_more(place in any::<prop::sample::Index>(), with in any::<char>()) {
            let mut text: Vec<char> = write(&session()).chars().collect();
            let place = place.index(text.len());
            text[place] = with;
            let _ = read(&text.into_iter().collect::<String>());
        }
    }
}
