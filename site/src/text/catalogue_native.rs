//! The texts of both languages, compiled in, and the files from which a browser loads them.

use std::convert::Infallible;

use regiewijzer_evidence::Language;

use super::interface::{READER, SIMULATOR};
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
    let all = &all[..all.len().min(tests::AVAILABLE.get())];
    all
}

pub(super) fn help() -> Texts {
    in_both(language(), &HELP_NL, &HELP_EN)
}

pub(super) fn long() -> Texts {
    in_both(language(), &LONG_NL, &LONG_EN)
}

/// The name of the file of short texts that a program loads, and its content: a JSON array.
#[must_use]
pub fn interface_file(language: Language, program: Program) -> (&'static str, String) {
    let (name, number) = match program {
        Program::Reader | Program::Start => ("reader", READER),
        Program::Verken | Program::Vergelijk => ("simulator", SIMULATOR),
    };
    (name, json(&short(language)[..number]))
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
    use crate::app::{ReaderApp, StartApp};
    use crate::route::{Page, Route, RouteProps};
    use crate::text::in_language;
    use yew::{BaseComponent, LocalServerRenderer};

    thread_local! {
        /// How many of the short texts there are for the page that is rendered.
        pub(super) static AVAILABLE: Cell<usize> = const { Cell::new(usize::MAX) };
    }

    fn rendered<App: BaseComponent<Properties = RouteProps>>(route: Route, texts: usize) -> String {
        AVAILABLE.set(texts);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        let html = in_language(route.language, || {
            let render = LocalServerRenderer::<App>::with_props(RouteProps { route }).render();
            runtime.block_on(tokio::task::LocalSet::new().run_until(render))
        });
        AVAILABLE.set(usize::MAX);
        html
    }

    #[test]
    fn a_page_of_text_shows_the_same_with_only_the_texts_that_it_loads() {
        let not_found = [Language::Nl, Language::En].map(|one| Page::NotFound.in_language(one));
        for route in Route::all().into_iter().chain(not_found) {
            let render = match route.page.program() {
                Program::Reader => rendered::<ReaderApp>,
                Program::Start => rendered::<StartApp>,
                Program::Verken | Program::Vergelijk => continue,
            };
            let [own, all] = [READER, SIMULATOR].map(|texts| render(route, texts));
            assert_eq!(own, all, "{}", route.path());
        }
    }

    #[test]
    fn a_file_of_texts_is_an_array_that_begins_with_those_that_every_page_loads() {
        let texts = |program| {
            let (_, json) = interface_file(Language::En, program);
            serde_json::from_str::<Vec<String>>(&json).unwrap()
        };
        let (reader, simulator) = (texts(Program::Reader), texts(Program::Verken));
        assert!(simulator.starts_with(&reader) && simulator.len() > reader.len());
    }
}
