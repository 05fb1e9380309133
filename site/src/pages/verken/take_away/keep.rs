//! Taking an exploration along: the link, or a file.

use yew::prelude::*;

use crate::address;
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
}

/// Says what the link holds, and saves and opens files.
#[component]
pub(crate) fn Keep(props: &KeepProps) -> Html {
    let KeepProps { exploration, load } = props;
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
        keep::too_many(&MOST_ASSUMPTIONS.to_string(), &number)
    } else {
        keep::LINK.to_string()
    };
    let link: AttrValue = link::write(exploration).into();
    let copied = {
        let link = link.clone();
        Callback::from(move |()| address::here_with(&link))
    };
    html! {
        <section class="again keep" aria-labelledby="bewaren">
            <h2 id="bewaren">{ keep::HEADING }</h2>
            <p>{ sentence }</p>
            <div class="keep-buttons">
                <CopyButton words={keep::COPY_LINK} text={copied} stale={link} />
                <button type="button" class="button" onclick={save}>
                    { keep::SAVE }
                </button>
                <FileButton words={keep::OPEN} most_bytes={MOST_BYTES} {on_text} />
            </div>
            if let Some(refusal) = &*problem {
                <p class="slider-problem" role="alert">
                    { words::refusal(refusal) }{ " " }{ keep::UNCHANGED }
                </p>
            }
        </section>
    }
}
