//! Taking an exploration along: the link, or a file.

use regiewijzer_evidence::Language;
use yew::prelude::*;

use crate::browser_file;
use crate::components::copy_button::CopyButton;
use crate::components::file_button::FileButton;
use crate::state::Exploration;
use crate::state::file::{self, MOST_BYTES, Refusal};
use crate::state::link::{self, MOST_ASSUMPTIONS, Opened};
use crate::state::words;
use crate::text::interface::keep;

/// What the file is called.
const NAME: &str = "regiewijzer-verkenning.json";

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
    let save = {
        let exploration = exploration.clone();
        Callback::from(move |_: MouseEvent| {
            browser_file::save(NAME, "application/json", &file::write(&exploration));
        })
    };
    let on_text = {
        let (problem, load) = (problem.clone(), load.clone());
        Callback::from(move |text: String| match file::read(&text) {
            Ok(opened) => {
                problem.set(None);
                load.emit(opened);
            }
            Err(refusal) => problem.set(Some(refusal)),
        })
    };
    let sentence = if link::leaves_assumptions_out(exploration) {
        let number = exploration.assumptions.changed().count().to_string();
        keep::too_many(language, &MOST_ASSUMPTIONS.to_string(), &number)
    } else {
        keep::LINK.in_language(language).to_owned()
    };
    let link: AttrValue = link::write(exploration).into();
    let copied = {
        let link = link.clone();
        Callback::from(move |()| address_with(&link))
    };
    html! {
        <section class="again keep" aria-labelledby="bewaren">
            <h2 id="bewaren">{ keep::HEADING.in_language(language) }</h2>
            <p>{ sentence }</p>
            <div class="keep-buttons">
                <CopyButton words={keep::COPY_LINK} text={copied} stale={link} {language} />
                <button type="button" class="button" onclick={save}>
                    { keep::SAVE.in_language(language) }
                </button>
                <FileButton words={keep::OPEN.in_language(language)} most_bytes={MOST_BYTES} {on_text} />
            </div>
            if let Some(refusal) = &*problem {
                <p class="slider-problem" role="alert">
                    { words::refusal(refusal, language) }{ " " }{ keep::UNCHANGED.in_language(language) }
                </p>
            }
        </section>
    }
}

/// The address of this page with these choices: what the address bar shows once they rest.
fn address_with(link: &str) -> String {
    let address = gloo::utils::window().location().href().unwrap_or_default();
    let page = address.split('?').next().unwrap_or_default();
    if link.is_empty() {
        page.to_owned()
    } else {
        format!("{page}?{link}")
    }
}
