//! The exploration as a file, for what a link is too short for.
//!
//! It holds the same parts as a link, under the same names and with the same values, so one
//! reader serves both. A file that cannot be read changes nothing.

use std::collections::BTreeMap;

use regiewijzer_model::MODEL_VERSION;
use serde::{Deserialize, Serialize};

use crate::Exploration;
use crate::link::{Opened, Problem, restored};
use crate::part::Part;

/// What tells our files from others.
const KIND: &str = "verkenning";
/// The version of the form in which the parts are written down.
pub const VERSION: u32 = 1;
/// A file with more bytes than this is none of ours.
pub const MOST_BYTES: f64 = 100_000.0;

/// What stands in a file.
#[derive(Serialize, Deserialize)]
struct Saved {
    /// Always [`KIND`].
    regiewijzer: String,
    /// The version of the form.
    versie: u32,
    /// The version of the model that made it.
    model: String,
    /// The parts that differ from the start, as in a link.
    delen: BTreeMap<String, String>,
}

/// Why a file cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no file of this site.
    Foreign,
    /// A later version of the site made it.
    Later(u32),
    /// A part of it makes no sense.
    Damaged(Problem),
}

/// The text of a file with everything that was chosen, assumed and shown.
pub fn write(exploration: &Exploration) -> String {
    let saved = Saved {
        regiewijzer: KIND.to_owned(),
        versie: VERSION,
        model: MODEL_VERSION.to_owned(),
        delen: Part::all()
            .filter_map(|part| Some((part.id().to_owned(), part.link_value(exploration)?)))
            .collect(),
    };
    // Texts and a number always make JSON.
    serde_json::to_string_pretty(&saved).unwrap_or_default()
}

/// What the text of a file restores.
///
/// # Errors
/// With the first thing that is wrong with it.
pub fn read(text: &str) -> Result<Opened, Refusal> {
    let saved: Saved = serde_json::from_str(text).map_err(|_| Refusal::Foreign)?;
    if saved.regiewijzer != KIND {
        return Err(Refusal::Foreign);
    }
    if saved.versie > VERSION {
        return Err(Refusal::Later(saved.versie));
    }
    let parts = saved.delen.iter();
    let opened = restored(parts.map(|(name, value)| (name.as_str(), value.as_str())));
    let mut opened = opened.map_err(|problems| {
        let first = problems.into_iter().next();
        first.map_or(Refusal::Foreign, Refusal::Damaged)
    })?;
    opened.other_model = (saved.model != MODEL_VERSION).then_some(saved.model);
    Ok(opened)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::tests::explorations;
    use crate::part::Allowed;
    use proptest::prelude::*;
    use regiewijzer_model::Lever;

    fn with_parts(parts: &str) -> String {
        format!(r#"{{"regiewijzer":"verkenning","versie":1,"model":"0.1.0","delen":{parts}}}"#)
    }

    #[test]
    fn a_file_of_an_older_model_opens_and_says_so() {
        let opened = read(&with_parts(r#"{"macht":"0.9"}"#)).unwrap();
        assert_eq!(opened.other_model.as_deref(), Some("0.1.0"));
        assert_eq!(opened.exploration.doorzettingsmacht().get(), 0.9);
    }

    #[test]
    fn a_bad_file_is_refused_for_what_is_wrong_with_it() {
        for foreign in ["", "{}", "[1, 2]", &with_parts(r#"{"macht":7}"#)] {
            assert_eq!(read(foreign), Err(Refusal::Foreign), "{foreign}");
        }
        let later = with_parts("{}").replace("\"versie\":1", "\"versie\":7");
        assert_eq!(read(&later), Err(Refusal::Later(7)));
        let damaged = |parts| read(&with_parts(parts));
        assert_eq!(
            damaged(r#"{"kleur":"rood"}"#),
            Err(Refusal::Damaged(Problem::Unknown("kleur".to_owned())))
        );
        let value = Problem::Value {
            part: "macht".to_owned(),
            value: "7".to_owned(),
            allowed: Allowed::Lever(Lever::Doorzettingsmacht),
        };
        assert_eq!(damaged(r#"{"macht":"7"}"#), Err(Refusal::Damaged(value)));
    }

    proptest! {
        #[test]
        fn every_exploration_comes_back_from_its_file(exploration in explorations()) {
            let opened = read(&write(&exploration)).map_err(|refusal| {
                TestCaseError::fail(format!("{refusal:?}"))
            })?;
            prop_assert_eq!(opened.exploration, exploration);
            prop_assert_eq!(opened.other_model, None);
        }

        #[test]
        fn no_text_can_make_reading_fail_badly(text in ".{0,200}") {
            let _ = read(&text);
        }
    }
}
