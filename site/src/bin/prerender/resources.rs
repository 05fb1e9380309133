//! What documents load: styles, programs and the worker, each under an address of its own.

use std::path::Path;

use anyhow::Result;
use regiewijzer_evidence::Language;
use regiewijzer_site::LOADING_FAILED;
use regiewijzer_site::head::early_words;
use regiewijzer_site::reading;
use regiewijzer_site::route::{Program, Route};
use regiewijzer_site::text::{META_PREFIX, help_file, interface_file, set_language};
use regiewijzer_site::worker::address::META_NAME;

use crate::asset;
use crate::code::Code;

const LANGUAGES: [Language; 2] = [Language::Nl, Language::En];

/// Starts the worker before the program is there, which takes it over: see
/// `site/src/worker/handle.rs`.
const FIRST_WORKER: &str = include_str!("first_worker.js");
/// Keeps what is done before the program listens, and says how its loading goes.
const EARLY: &str = include_str!("early.js");
/// Sorts and filters the tables of pages to read.
pub(crate) const READING: &str = include_str!("reading.js");
/// Loads a program once the browser has nothing else to do.
const WHEN_IDLE: &str = include_str!("when_idle.js");

/// The styles of the site.
pub(crate) struct Styles {
    /// What every page needs.
    pub(crate) all: String,
    /// What pages that compute need besides.
    pub(crate) simulator: String,
    /// What pages to read need besides.
    pub(crate) reading: String,
    /// What the region of the visitor needs besides.
    pub(crate) region: String,
}

/// The addresses of a program.
#[derive(Clone)]
struct Addresses {
    script: String,
    wasm: String,
}

/// The addresses of the texts of a program in a language.
struct Texts {
    program: Program,
    language: Language,
    interface: String,
    /// None where nothing has a help sheet.
    help: Option<String>,
}

/// The address of everything that a document may load.
pub(crate) struct Resources {
    styles: Styles,
    programs: Vec<(Program, Addresses)>,
    texts: Vec<Texts>,
    /// The script that is the worker.
    worker: String,
    /// The script that runs before a program, in each language.
    early: [(Language, String); 2],
    /// The script of pages with tables to sort.
    reading: String,
}

impl Resources {
    /// Publishes the styles, and the programs that Trunk left in the staging folder.
    ///
    /// # Errors
    /// When a program isn't there or a file cannot be written.
    pub(crate) fn publish(staging: &Path, styles: &Styles, worker: &Code) -> Result<Self> {
        let css = |name, text: &str| asset::publish(staging, name, "css", text.as_bytes());
        let programs = Program::ALL.map(|program| {
            let code = Code::take(staging, program.name())?;
            Ok((program, published(staging, program.name(), &code)?))
        });
        let mut texts = Vec::new();
        for program in Program::ALL {
            for language in LANGUAGES {
                texts.push(Texts::publish(staging, program, language)?);
            }
        }
        let early = LANGUAGES.map(|language| {
            let stem = format!("early.{}", language.code());
            let address = asset::publish(staging, &stem, "js", early_script(language).as_bytes());
            address.map(|address| (language, address))
        });
        let [nl, en] = early;
        Ok(Self {
            early: [nl?, en?],
            reading: asset::publish(staging, "reading", "js", READING.as_bytes())?,
            styles: Styles {
                all: css("all", &styles.all)?,
                simulator: css("simulator", &styles.simulator)?,
                reading: css("reading", &styles.reading)?,
                region: css("region", &styles.region)?,
            },
            programs: programs.into_iter().collect::<Result<_>>()?,
            texts,
            worker: published(staging, "worker", worker)?.script,
        })
    }

    /// The elements of a document's head that load what its program needs.
    pub(crate) fn elements(&self, route: Route) -> Vec<String> {
        let program = route.page.program();
        let mut elements = vec![stylesheet(&self.styles.all)];
        let early = self.early.iter().find(|(one, _)| *one == route.language);
        if let Some((_, address)) = early.filter(|_| is_controlled(program)) {
            elements.push(format!(r#"<script src="{address}"></script>"#));
        }
        if is_controlled(program) {
            elements.push(stylesheet(&self.styles.simulator));
        }
        // A host may show a document at an address in the other language.
        for texts in self.texts.iter().filter(|texts| texts.program == program) {
            elements.extend(texts.elements(texts.language == route.language));
        }
        if program != Program::Reader {
            elements.push(format!(
                r#"<meta name="{META_NAME}" content="{}">"#,
                self.worker
            ));
        }
        if reading::has_content(route.page) {
            elements.push(stylesheet(&self.styles.reading));
        }
        if program == Program::Region {
            elements.push(stylesheet(&self.styles.region));
        }
        if reading::has_tables_to_sort(route.page) {
            elements.push(format!(r#"<script src="{}" defer></script>"#, self.reading));
        }
        if matches!(program, Program::Verken | Program::Vergelijk) {
            let script = FIRST_WORKER.replace("WORKER", &self.worker);
            elements.push(format!("<script>{}</script>", script.trim_end()));
        }
        let own = self.programs.iter().filter(|(one, _)| *one == program);
        for (_, Addresses { script, wasm }) in own {
            if comes_when_idle(program) {
                let idle = WHEN_IDLE.replace("SCRIPT", script);
                elements.push(format!("<script>{}</script>", idle.trim_end()));
            } else {
                elements.extend([
                    format!(r#"<link rel="preload" href="{wasm}" as="fetch" type="application/wasm" crossorigin>"#),
                    format!(r#"<script src="{script}" defer></script>"#),
                ]);
            }
        }
        elements
    }
}

/// Whether a page is there to be worked with: it needs the styles of sliders and charts, help sheets, and what is done
/// before its program listens has to be kept.
fn is_controlled(program: Program) -> bool {
    !matches!(program, Program::Reader | Program::Method)
}

/// Whether the page can be read for a while before its program is needed.
fn comes_when_idle(program: Program) -> bool {
    matches!(program, Program::Start | Program::Method)
}

impl Texts {
    fn publish(staging: &Path, program: Program, language: Language) -> Result<Self> {
        let publish = |name: &str, json: &str| {
            let stem = format!("texts-{name}.{}", language.code());
            asset::publish(staging, &stem, "json", json.as_bytes())
        };
        let (name, interface) = interface_file(language, program);
        let help = is_controlled(program)
            .then(|| publish("help", &help_file(language)))
            .transpose()?;
        Ok(Self {
            program,
            language,
            interface: publish(name, &interface)?,
            help,
        })
    }

    /// Where the texts are; those that the program needs at once are asked for together with it.
    fn elements(&self, at_once: bool) -> Vec<String> {
        let meta = |kind: &str, address: &str| {
            let language = self.language.code();
            format!(r#"<meta name="{META_PREFIX}{kind}-{language}" content="{address}">"#)
        };
        let mut elements = vec![meta("interface", &self.interface)];
        elements.extend(self.help.iter().map(|help| meta("help", help)));
        if at_once && !comes_when_idle(self.program) {
            elements.push(format!(
                r#"<link rel="preload" href="{}" as="fetch" type="application/json" crossorigin>"#,
                self.interface
            ));
        }
        elements
    }
}

/// The script that runs before a program, with its words.
fn early_script(language: Language) -> String {
    set_language(language);
    let with_words =
        |script: String, (place, words): (&str, &str)| script.replace(place, &format!("{words:?}"));
    early_words().into_iter().fold(EARLY.to_owned(), with_words)
}

fn stylesheet(address: &str) -> String {
    format!(r#"<link rel="stylesheet" href="{address}">"#)
}

/// Publishes a program, whose glue ends with its own start. That it fails is told to the document, where there
/// is one. A promise that is rejected in a worker would stay inside it; thrown from a task, the error
/// reaches the page as an event.
fn published(staging: &Path, name: &str, code: &Code) -> Result<Addresses> {
    let wasm = asset::publish(staging, name, "wasm", &code.wasm)?;
    let start = format!(
        "wasm_bindgen({{module_or_path:\"{wasm}\"}}).catch(error=>{{globalThis.document?.documentElement.setAttribute(\"{LOADING_FAILED}\",\"\");\
         setTimeout(()=>{{throw error}})}});"
    );
    let script = format!("{}\n{start}\n", code.glue);
    Ok(Addresses {
        script: asset::publish(staging, name, "js", script.as_bytes())?,
        wasm,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_site::route::Page;

    fn resources() -> Resources {
        let addresses = |program: Program| Addresses {
            script: format!("/assets/{}.js", program.name()),
            wasm: format!("/assets/{}.wasm", program.name()),
        };
        Resources {
            styles: Styles {
                all: "/assets/all.css".to_owned(),
                simulator: "/assets/simulator.css".to_owned(),
                reading: "/assets/reading.css".to_owned(),
                region: "/assets/region.css".to_owned(),
            },
            programs: Program::ALL.map(|one| (one, addresses(one))).to_vec(),
            worker: "/assets/worker.js".to_owned(),
            reading: "/assets/reading.js".to_owned(),
            early: LANGUAGES
                .map(|language| (language, format!("/assets/early.{}.js", language.code()))),
            texts: Program::ALL
                .into_iter()
                .flat_map(|program| LANGUAGES.map(|language| texts(program, language)))
                .collect(),
        }
    }

    fn texts(program: Program, language: Language) -> Texts {
        Texts {
            program,
            language,
            interface: format!("/assets/texts-{}.json", language.code()),
            help: None,
        }
    }

    fn elements_of(program: Program) -> String {
        let mut pages = Page::ALL.into_iter();
        let page = pages.find(|page| page.program() == program).unwrap();
        let elements = resources().elements(page.in_language(Language::En));
        elements.concat()
    }

    #[test]
    fn a_document_asks_for_the_texts_of_its_language_and_says_where_those_of_the_other_are() {
        let elements = elements_of(Program::Reader);
        assert!(elements.contains(r#"href="/assets/texts-en.json""#));
        assert!(!elements.contains(r#"href="/assets/texts-nl.json""#));
        assert!(elements.contains(r#"interface-nl" content="/assets/texts-nl.json""#));
    }

    #[test]
    fn a_document_loads_its_own_program_and_no_other() {
        for program in Program::ALL {
            let elements = elements_of(program);
            for other in Program::ALL {
                let asks = elements.contains(&format!("/assets/{}.", other.name()));
                assert_eq!(asks, program == other, "{}", program.name());
            }
        }
    }

    #[test]
    fn only_pages_to_read_load_their_styles() {
        for page in Page::ALL {
            let elements = resources()
                .elements(page.in_language(Language::Nl))
                .concat();
            let is_read = reading::has_content(page);
            assert_eq!(
                elements.contains("/assets/reading.css"),
                is_read,
                "{}",
                page.slug()
            );
            let computes = matches!(page.program(), Program::Verken | Program::Vergelijk);
            assert!(!is_read || !computes);
        }
    }

    #[test]
    fn only_the_page_with_a_table_to_sort_loads_what_sorts_it() {
        for page in Page::ALL {
            let elements = resources().elements(page.in_language(Language::Nl));
            let loads = elements.concat().contains("/assets/reading.js");
            assert_eq!(loads, page == Page::Feiten, "{}", page.slug());
        }
    }

    #[test]
    fn what_is_done_early_is_kept_where_there_is_something_to_do_with_words_in_every_place() {
        let keeps = |program| elements_of(program).contains("/assets/early.en.js");
        assert_eq!(
            Program::ALL.map(keeps),
            [false, true, true, true, true, false]
        );
        for language in LANGUAGES {
            let script = early_script(language);
            for (place, words) in early_words() {
                assert!(EARLY.contains(place) && !script.contains(place) && script.contains(words));
            }
        }
    }

    #[test]
    fn only_documents_that_compute_at_once_start_the_worker_themselves() {
        let starts = |program| elements_of(program).contains("new Worker");
        let found = Program::ALL.map(starts);
        assert_eq!(found, [false, false, true, true, false, false]);
    }
}
