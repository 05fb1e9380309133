//! What changed in the model, version by version.

use yew::prelude::*;

use super::counted;
use super::facts::raw;
use super::texts::{CHANGES, changes};
use crate::components::route_link::RouteLink;
use crate::components::shell;
use crate::route::Page;
use crate::text::Localized;

/// A version of the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its number, as in `0.3.0`.
    pub number: &'static str,
    /// The day on which figures were first computed with it, as in `2026-11-27`.
    pub date: &'static str,
    /// What it changes, as HTML in the language of the document.
    pub changes: Vec<&'static str>,
}

impl Version {
    /// Its name, in the language of the document.
    #[must_use]
    pub fn name(&self) -> String {
        changes::VERSION
            .localized()
            .replace("{version}", self.number)
    }

    /// The id of its place on the page.
    #[must_use]
    pub fn anchor(&self) -> String {
        format!("versie-{}", self.number.replace('.', "-"))
    }
}

/// Every version, the newest first.
#[must_use]
pub fn versions() -> Vec<Version> {
    let mut versions: Vec<Version> = Vec::new();
    for change in &CHANGES {
        match versions.last_mut() {
            Some(version) if version.number == change.version => {
                version.changes.push(change.what());
            }
            _ => versions.push(Version {
                number: change.version,
                date: change.date,
                changes: vec![change.what()],
            }),
        }
    }
    versions
}

pub(super) fn page() -> Html {
    html! {
        <>
            <h1>{ shell::name(Page::Wijzigingen).localized() }</h1>
            <p class="reading-lead">{ changes::LEAD }</p>
            { counted::by_version().figure() }
            { for versions().iter().map(version) }
            <p>
                { changes::MORE }{ " " }
                <RouteLink to={Page::Methode.here()}>{ shell::name(Page::Methode).localized() }</RouteLink>
            </p>
        </>
    }
}

fn version(version: &Version) -> Html {
    let id = version.anchor();
    html! {
        <section aria-labelledby={id.clone()}>
            <h2 {id} tabindex="-1">{ version.name() }</h2>
            <p class="source-note"><time datetime={version.date}>{ day(version.date) }</time></p>
            <ul class="reading-list">{ for version.changes.iter().map(|what| html! { <li>{ raw(what) }</li> }) }</ul>
        </section>
    }
}

/// A day as in `2026-11-27` in words.
fn day(date: &str) -> String {
    let parts: Vec<&str> = date.split('-').collect();
    let [year, month, day] = parts[..] else {
        return date.to_owned();
    };
    let place = month.parse().unwrap_or(0_usize).wrapping_sub(1);
    let mut months = changes::MONTHS.localized().split(' ');
    match months.nth(place) {
        Some(name) => format!("{} {name} {year}", day.trim_start_matches('0')),
        None => date.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use regiewijzer_evidence::Language;
    use regiewijzer_model::MODEL_VERSION;

    use super::*;
    use crate::text::in_language;

    #[test]
    fn the_newest_version_is_that_of_the_model_and_none_stands_twice() {
        let versions = versions();
        assert_eq!(versions[0].number, MODEL_VERSION);
        assert!(
            versions
                .windows(2)
                .all(|two| two[0].number > two[1].number && two[0].date >= two[1].date)
        );
    }

    #[test]
    fn the_changelog_says_the_same() {
        let changelog = include_str!("../../../../CHANGELOG.md");
        let unwrapped = changelog.replace("\n  ", " ");
        in_language(Language::En, || {
            let mut rest = unwrapped.as_str();
            for version in versions() {
                let head = format!("## {} ({})\n", version.number, version.date);
                rest = rest.split_once(&head).expect(&head).1;
                for what in version.changes {
                    rest = rest.split_once(&format!("- {what}\n")).expect(what).1;
                }
            }
        });
    }

    #[test]
    fn a_day_is_written_in_words() {
        assert_eq!(day("2026-11-07"), "7 november 2026");
        assert_eq!(
            in_language(Language::En, || day("2026-03-31")),
            "31 March 2026"
        );
    }
}
