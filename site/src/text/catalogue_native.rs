//! The texts of both languages, compiled in, and the files from which a browser loads them.

use std::convert::Infallible;

use regiewijzer_evidence::Language;

use super::interface::{METHOD, READER, REGION, SIMULATOR};
use super::language::language;
use crate::route::Program;

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

/// Texts by their place.
type Texts = &'static [&'static str];

fn in_both(language: Language, nl: Texts, en: Texts) -> Texts {
    match language {
        Language::Nl => nl,
        Language::En => en,
    }
}

fn short(language: Language) -> Texts {
    in_both(language, &INTERFACE_NL, &INTERFACE_EN)
}

pub(super) fn interface() -> Texts {
    let all = short(language());
    #[cfg(test)]
    let all = tests::available(all);
    all
}

pub(super) fn help() -> Texts {
    in_both(language(), &HELP_NL, &HELP_EN)
}

pub(super) fn long() -> Texts {
    in_both(language(), &LONG_NL, &LONG_EN)
}

/// The name of the file of short texts that a program loads, and which those are: from one place up to
/// another.
fn loaded(program: Program) -> (&'static str, &'static [(usize, usize)]) {
    match program {
        Program::Reader | Program::Start => ("reader", READER),
        Program::Region => ("region", REGION),
        Program::Method => ("method", METHOD),
        Program::Verken | Program::Vergelijk => ("simulator", SIMULATOR),
    }
}

/// The texts with nothing in the place of those that a program doesn't load.
fn only(all: Texts, loaded: &[(usize, usize)]) -> Vec<&'static str> {
    let is_loaded = |place| {
        loaded
            .iter()
            .any(|(from, to)| (*from..*to).contains(&place))
    };
    let texts = all.iter().enumerate();
    texts
        .map(|(place, text)| if is_loaded(place) { *text } else { "" })
        .collect()
}

/// The name of the file of short texts that a program loads, and its content: a JSON array.
#[must_use]
pub fn interface_file(language: Language, program: Program) -> (&'static str, String) {
    let (name, loaded) = loaded(program);
    (name, json(&only(short(language), loaded)))
}

/// The short texts of every page, as a JSON array.
#[must_use]
pub fn whole_interface(language: Language) -> String {
    json(short(language))
}

/// The help sheets, as a JSON array.
#[must_use]
pub fn help_file(language: Language) -> String {
    json(in_both(language, &HELP_NL, &HELP_EN))
}

/// The long texts, as a JSON array.
#[must_use]
pub fn long_file(language: Language) -> String {
    json(in_both(language, &LONG_NL, &LONG_EN))
}

fn json(texts: &[&str]) -> String {
    serde_json::json!(texts).to_string()
}

/// The help sheets are always there; a browser has to wait for them.
pub(crate) async fn load_help() -> Result<(), Infallible> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::app::{MethodApp, ReaderApp, RegionApp, StartApp, VergelijkApp, VerkenApp};
    use crate::route::{Page, Route, RouteProps};
    use crate::text::in_language;
    use yew::{BaseComponent, LocalServerRenderer};

    thread_local! {
        /// The texts that there are; none where there are all.
        static AVAILABLE: Cell<Option<Texts>> = const { Cell::new(None) };
    }

    /// The texts that there are for the page that is rendered.
    pub(super) fn available(all: Texts) -> Texts {
        AVAILABLE.get().unwrap_or(all)
    }

    fn rendered<App: BaseComponent<Properties = RouteProps>>(
        route: Route,
        texts: Option<Program>,
    ) -> String {
        let own = |program| &*only(short(route.language), loaded(program).1).leak();
        AVAILABLE.set(texts.map(own));
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        let html = in_language(route.language, || {
            let render = LocalServerRenderer::<App>::with_props(RouteProps { route }).render();
            runtime.block_on(tokio::task::LocalSet::new().run_until(render))
        });
        AVAILABLE.set(None);
        html
    }

    #[test]
    fn a_page_shows_the_same_with_only_the_texts_that_it_loads() {
        let not_found = [Language::Nl, Language::En].map(|one| Page::NotFound.in_language(one));
        for route in Route::all().into_iter().chain(not_found) {
            let program = route.page.program();
            let render = match program {
                Program::Reader => rendered::<ReaderApp>,
                Program::Start => rendered::<StartApp>,
                Program::Region => rendered::<RegionApp>,
                Program::Method => rendered::<MethodApp>,
                Program::Verken => rendered::<VerkenApp>,
                Program::Vergelijk => rendered::<VergelijkApp>,
            };
            let [own, all] = [Some(program), None].map(|texts| render(route, texts));
            assert!(own == all, "{}", route.path());
        }
    }

    #[test]
    fn a_file_of_texts_has_each_in_its_place() {
        let texts = |json: &str| serde_json::from_str::<Vec<String>>(json).unwrap();
        let all = texts(&whole_interface(Language::En));
        for program in Program::ALL {
            let (_, json) = interface_file(Language::En, program);
            let own = texts(&json);
            let differs = |(own, all): (&String, &String)| !own.is_empty() && own != all;
            assert!(own.len() == all.len() && !own.iter().zip(&all).any(differs));
        }
    }
}
