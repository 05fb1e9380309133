//! Taking an exploration along: the link, or a file.

use gloo_events::EventListener;
use regiewijzer_evidence::Language;
use wasm_bindgen::JsCast;
use web_sys::{FileReader, HtmlInputElement};
use yew::prelude::*;

use crate::browser_file;
use crate::state::Exploration;
use crate::state::file::{self, MOST_BYTES, Refusal};
use crate::state::link::{self, MOST_ASSUMPTIONS, Opened};
use crate::text::interface::keep;

/// What the file is called.
const NAME: &str = "regiewijzer-verkenning.json";

/// Properties of [`Keep`].
#[derive(Properties, PartialEq)]
pub(crate) struct KeepProps {
    /// What is explored.
    pub(crate) exploration: Exploration,
    /// Explores what a file held.
    pub(crate) load: Callback<Opened>,
    /// The reader's language.
    pub(crate) language: Language,
}

/// Says what the link holds, and saves and opens files.
#[component]
pub(crate) fn Keep(props: &KeepProps) -> Html {
    let KeepProps {
        exploration,
        load,
        language,
    } = props;
    let language = *language;
    let problem = use_state_eq(|| None::<Refusal>);
    let reading = use_mut_ref(|| None::<EventListener>);
    let save = {
        let exploration = exploration.clone();
        Callback::from(move |_: MouseEvent| {
            browser_file::save(NAME, "application/json", &file::write(&exploration));
        })
    };
    let onchange = {
        let (problem, load) = (problem.clone(), load.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let chosen = input.files().and_then(|files| files.get(0));
            // The same file may be chosen again, after it was mended.
            input.set_value("");
            let Some(chosen) = chosen else { return };
            if chosen.size() > MOST_BYTES {
                problem.set(Some(Refusal::Foreign));
                return;
            }
            let Ok(reader) = FileReader::new() else {
                return;
            };
            let (problem, load, read) = (problem.clone(), load.clone(), reader.clone());
            let done = EventListener::once(&reader, "loadend", move |_| {
                let text = read.result().ok().and_then(|text| text.as_string());
                match file::read(&text.unwrap_or_default()) {
                    Ok(opened) => {
                        problem.set(None);
                        load.emit(opened);
                    }
                    Err(refusal) => problem.set(Some(refusal)),
                }
            });
            *reading.borrow_mut() = Some(done);
            let blob: &web_sys::Blob = chosen.unchecked_ref();
            // What cannot be read ends with no text, which is no file of ours.
            let _ = reader.read_as_text(blob);
        })
    };
    let sentence = if link::leaves_assumptions_out(exploration) {
        let number = exploration.assumptions.changed().count().to_string();
        keep::too_many(language, &MOST_ASSUMPTIONS.to_string(), &number)
    } else {
        keep::LINK.in_language(language).to_owned()
    };
    html! {
        <section class="again keep" aria-labelledby="bewaren">
            <h2 id="bewaren">{ keep::HEADING.in_language(language) }</h2>
            <p>{ sentence }</p>
            <div class="keep-buttons">
                <button type="button" class="button" onclick={save}>
                    { keep::SAVE.in_language(language) }
                </button>
                <label class="button keep-open">
                    { keep::OPEN.in_language(language) }
                    <input type="file" class="visually-hidden" accept="application/json,.json" {onchange} />
                </label>
            </div>
            if let Some(refusal) = &*problem {
                <p class="slider-problem" role="alert">
                    { refusal.sentence(language) }{ " " }{ keep::UNCHANGED.in_language(language) }
                </p>
            }
        </section>
    }
}
