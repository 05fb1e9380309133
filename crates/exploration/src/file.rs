//! The exploration as a file, for what a link is too short for.
//!
//! It holds the same parts as a link, under the same names and with the same values, so one
//! reader serves both. A file that is not ours changes nothing.

use regiewijzer_model::MODEL_VERSION;

use crate::Exploration;
use crate::json::{self, Json};
use crate::link::{Opened, restored};
use crate::part::Part;

/// What marks a file as one of ours.
const KIND: &str = "verkenning";
/// The version of the form in which the parts are written down.
pub const VERSION: u32 = 1;
/// A file with more bytes than this is none of ours.
pub const MOST_BYTES: f64 = 100_000.0;

/// Why a file cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no file of this site.
    Foreign,
    /// A later version of the site made it.
    Later(u32),
}

/// The text of a file with everything that was chosen, assumed and shown.
#[must_use]
pub fn write(exploration: &Exploration) -> String {
    // Names and values of parts need no escaping, in a link or here.
    let part = |part: Part| {
        let value = part.link_value(exploration)?;
        Some(format!("    \"{}\": \"{value}\"", part.id()))
    };
    let mut parts: Vec<String> = Part::all().filter_map(part).collect();
    parts.sort_unstable();
    let parts = parts.join(",\n");
    format!(
        "{{\n  \"regiewijzer\": \"{KIND}\",\n  \"versie\": {VERSION},\n  \"model\": \"{MODEL_VERSION}\",\n  \
         \"delen\": {{\n{parts}\n  }}\n}}"
    )
}

/// What the text of a file restores.
///
/// # Errors
/// With the first thing that is wrong with it.
pub fn read(text: &str) -> Result<Opened, Refusal> {
    let Some(Json::Object(saved)) = json::read(text) else {
        return Err(Refusal::Foreign);
    };
    let saved = |name| only(&saved, name).ok_or(Refusal::Foreign);
    let (Json::Text(kind), Json::Word(version), Json::Text(model), Json::Object(parts)) = (
        saved("regiewijzer")?,
        saved("versie")?,
        saved("model")?,
        saved("delen")?,
    ) else {
        return Err(Refusal::Foreign);
    };
    let version: u32 = version.parse().map_err(|_| Refusal::Foreign)?;
    if kind != KIND {
        return Err(Refusal::Foreign);
    }
    if version > VERSION {
        return Err(Refusal::Later(version));
    }
    let part = |(name, value): &'_ (String, Json)| match value {
        Json::Text(value) => Some((name.clone(), value.clone())),
        _ => None,
    };
    let parts: Option<Vec<(String, String)>> = parts.iter().map(part).collect();
    let parts = parts.ok_or(Refusal::Foreign)?;
    let parts = parts
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()));
    let mut opened = restored(parts);
    opened.other_model = (model != MODEL_VERSION).then(|| model.clone());
    Ok(opened)
}

/// The value of a name that is there once.
fn only<'a>(saved: &'a [(String, Json)], name: &str) -> Option<&'a Json> {
    let mut own = saved.iter().filter(|(own, _)| own == name);
    own.next()
        .filter(|_| own.next().is_none())
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link;
    use crate::link::tests::explorations;
    use proptest::prelude::*;

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
    fn a_file_that_is_not_ours_or_of_a_later_version_is_refused() {
        let twice = with_parts("{}").replace("\"versie\":1", "\"versie\":1,\"versie\":1");
        for foreign in ["", "{}", "[1, 2]", &twice, &with_parts(r#"{"macht":7}"#)] {
            assert_eq!(read(foreign), Err(Refusal::Foreign), "{foreign}");
        }
        let later = with_parts("{}").replace("\"versie\":1", "\"versie\":7");
        assert_eq!(read(&later), Err(Refusal::Later(7)));
    }

    #[test]
    fn what_a_file_holds_is_read_as_a_link_is() {
        let parts = r#"{"kleur":"rood","macht":"7","seed":"3","seed":"4","inwoners":"90000"}"#;
        let link = link::read("kleur=rood&macht=7&seed=3&seed=4&inwoners=90000");
        assert_eq!(link.problems.len(), 2);
        let opened = read(&with_parts(parts)).unwrap();
        assert_eq!(opened.exploration, link.exploration);
        assert_eq!(opened.problems, link.problems);
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
