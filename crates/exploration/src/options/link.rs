//! Options as the readable end of a link, and back.
//!
//! `?regio=w13&a=Vandaag&a.scenario=vandaag&b=Ons%20plan&b.scenario=terreinregisseur&model=0.3.0`: what all
//! options have alike stands there once; the name of an option and what it has of its own stand behind its
//! letter. What cannot be read is as if it weren't there, and is named.

use std::fmt::Write as _;

use regiewijzer_model::MODEL_VERSION;

use super::{LETTERS, Options};
use crate::link::{MODEL, Problem, decoded, restored};
use crate::part::Part;

/// The longest link that is given, in characters: with the address of a page it stays below the 2,000 that
/// open everywhere. Longer sets go into a file.
pub const LONGEST: usize = 1_900;

/// The end of the link, without a question mark; empty where there are no options.
pub fn write(options: &Options) -> String {
    let all = options.all();
    if all.is_empty() {
        return String::new();
    }
    let mut shared = Vec::new();
    let mut own: Vec<Vec<String>> = all
        .iter()
        .zip(letters())
        .map(|(option, letter)| vec![format!("{letter}={}", encoded(&option.name))])
        .collect();
    for part in Part::all() {
        let values = all
            .iter()
            .map(|option| part.link_value(&option.exploration));
        let values: Vec<Option<String>> = values.collect();
        let id = part.id();
        if let Some(Some(first)) = values.first()
            && values.iter().all(|value| value.as_ref() == Some(first))
        {
            shared.push(format!("{id}={first}"));
            continue;
        }
        for ((own, letter), value) in own.iter_mut().zip(letters()).zip(values) {
            own.extend(value.map(|value| format!("{letter}.{id}={value}")));
        }
    }
    let version = format!("{MODEL}={MODEL_VERSION}");
    let parts = shared.into_iter().chain(own.into_iter().flatten());
    parts.chain([version]).collect::<Vec<_>>().join("&")
}

/// What a link with options held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OpenedOptions {
    /// What it restores; none where it holds none.
    pub options: Options,
    /// The model version that made it, when that is not this one.
    pub other_model: Option<String>,
    /// Whether an option was made with more assumptions than the link holds.
    pub lacks_assumptions: bool,
    /// What of the options could not be restored, each once.
    pub problems: Vec<Problem>,
}

/// Reads the options of a link, with or without its question mark. A value that cannot be read is as if it
/// weren't there.
pub fn read(query: &str) -> OpenedOptions {
    let query = query.strip_prefix('?').unwrap_or(query);
    let parts: Vec<(String, String)> = query
        .split('&')
        .filter_map(|part| part.split_once('='))
        .map(|(name, value)| (decoded(name), decoded(value)))
        .collect();
    let mut read = OpenedOptions::default();
    for letter in letters() {
        let Some((_, name)) = parts.iter().find(|(part, _)| *part == letter) else {
            continue;
        };
        let of_option = parts.iter().filter_map(|(part, value)| {
            let own = part
                .strip_prefix(&letter)
                .and_then(|rest| rest.strip_prefix('.'));
            let part = own.unwrap_or(part);
            (Part::from_id(part).is_some() || part == MODEL).then_some((part, value.as_str()))
        });
        let opened = restored(of_option);
        let name = read.options.free_name(name);
        if let Ok(options) = read.options.with(&name, &opened.exploration) {
            read.options = options;
        }
        read.other_model = opened.other_model;
        read.lacks_assumptions |= opened.lacks_assumptions;
        for problem in opened.problems {
            if !read.problems.contains(&problem) {
                read.problems.push(problem);
            }
        }
    }
    read
}

fn letters() -> impl Iterator<Item = String> {
    LETTERS.iter().map(|letter| letter.to_lowercase())
}

/// A name in the signs that stand in an address as they are, and `%` with two digits for every other byte.
fn encoded(name: &str) -> String {
    let mut written = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            written.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(written, "%{byte:02X}");
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Exploration;
    use crate::link::tests::explorations;
    use proptest::prelude::*;
    use regiewijzer_evidence::Language;
    use regiewijzer_model::{Lever, Scenario};

    #[test]
    fn what_is_alike_stands_there_once() {
        let terrein = Exploration::of_scenario(Scenario::Terreinregisseur)
            .with_partnership(Some("w13"))
            .with_number(Lever::Doorzettingsmacht, Some(0.7));
        let options = Options::default()
            .with(
                "Vandaag",
                &Exploration::default().with_partnership(Some("w13")),
            )
            .and_then(|options| options.with("Ons plan: één & al", &terrein))
            .unwrap();
        assert_eq!(
            write(&options),
            format!(
                "regio=w13&a=Vandaag&a.scenario=vandaag&b=Ons%20plan%3A%20%C3%A9%C3%A9n%20%26%20al\
                 &b.scenario=terreinregisseur&b.macht=0.7&model={MODEL_VERSION}"
            )
        );
    }

    #[test]
    fn a_link_without_options_holds_none() {
        assert_eq!(write(&Options::default()), "");
        for query in ["", "scenario=terreinregisseur", "x=1&a.macht=0.7", "%&=&a"] {
            assert_eq!(read(query), OpenedOptions::default(), "{query}");
        }
    }

    #[test]
    fn what_others_add_to_a_link_changes_nothing() {
        let options = Options::of_scenarios(Language::Nl, &Exploration::default());
        let link = write(&options);
        assert!(link.len() < 400, "{link}");
        assert_eq!(
            read(&format!("?utm_source=mail&{link}&fbclid=x&a.x=1")),
            OpenedOptions {
                options,
                ..OpenedOptions::default()
            }
        );
    }

    #[test]
    fn a_bad_value_loses_only_itself_and_is_named_once() {
        let damaged =
            read("seed=x&regio=w13&a=Een&b=Twee&b.macht=2&b.scenario=terreinregisseur&model=0.2.0");
        let sound = read("regio=w13&a=Een&b=Twee&b.scenario=terreinregisseur");
        assert_eq!(damaged.options, sound.options);
        let values = damaged.problems.iter().map(|problem| match problem {
            Problem::Value { value, .. } => value.as_str(),
            Problem::Repeated(_) => "",
        });
        assert_eq!(values.collect::<Vec<_>>(), ["x", "2"]);
        assert_eq!(damaged.other_model.as_deref(), Some("0.2.0"));
        assert_eq!((sound.problems, sound.other_model), (Vec::new(), None));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            explorations in prop::collection::vec(explorations(), 1..=Options::MOST),
            names in prop::collection::vec("\\PC{1,40}", Options::MOST),
        ) {
            let options = explorations.iter().zip(&names).fold(
                Options::default(),
                |options, (exploration, name)| options.with(name, exploration).unwrap_or(options),
            );
            let link = write(&options);
            prop_assert!(link.is_ascii() && !link.contains([' ', '#', '"']), "{}", link);
            prop_assert_eq!(read(&link), OpenedOptions { options, ..OpenedOptions::default() });
        }
    }
}
