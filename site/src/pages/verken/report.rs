//! What goes along on paper and in a citation: the choices in words, and where the figures come from.

use regiewijzer_evidence::Language;
use regiewijzer_model::MODEL_VERSION;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use crate::state::Exploration;
use crate::state::command::command;
use crate::state::part::Part;
use crate::text::interface::report;
use crate::text::whole;

/// Properties of [`Report`].
#[derive(Properties, PartialEq)]
pub(crate) struct ReportProps {
    /// What is explored.
    pub(crate) exploration: Exploration,
    /// Over how many worlds.
    pub(crate) members: u32,
    /// The reader's language.
    pub(crate) language: Language,
}

/// Whether something was copied.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Copied {
    NotYet,
    Yes,
    /// The browser refuses; the text can still be selected.
    Refused,
}

/// The citation, with buttons to copy it and to print; on paper also every choice.
#[component]
pub(crate) fn Report(props: &ReportProps) -> Html {
    let language = props.language;
    let exploration = &props.exploration;
    let copied = use_state_eq(|| Copied::NotYet);
    let citation = citation(exploration, props.members, language);
    {
        // What was copied is no longer what stands there.
        let copied = copied.clone();
        use_effect_with(citation.clone(), move |_| copied.set(Copied::NotYet));
    }
    let copy = {
        let (copied, citation) = (copied.clone(), citation.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, citation) = (copied.clone(), citation.clone());
            spawn_local(async move {
                copied.set(if copy(&citation).await {
                    Copied::Yes
                } else {
                    Copied::Refused
                });
            });
        })
    };
    let print = Callback::from(|_: MouseEvent| {
        if let Some(window) = web_sys::window() {
            // A browser that cannot print does nothing.
            let _ = window.print();
        }
    });
    let said = match *copied {
        Copied::NotYet => None,
        Copied::Yes => Some(report::COPIED),
        Copied::Refused => Some(report::REFUSED),
    };
    html! {
        <section class="again report" aria-labelledby="meenemen">
            <h2 id="meenemen">{ report::HEADING.in_language(language) }</h2>
            <dl class="report-choices">
                { for chosen(exploration, language).into_iter().map(|(name, value)| html! {
                    <div><dt>{ name }</dt><dd>{ value }</dd></div>
                }) }
            </dl>
            <p class="citation" data-citation="true">{ &citation }</p>
            <div class="keep-buttons">
                <button type="button" class="button" onclick={copy}>
                    { report::COPY.in_language(language) }
                </button>
                <button type="button" class="button" onclick={print}>
                    { report::PRINT.in_language(language) }
                </button>
            </div>
            <p class="choice-note" role="status">
                { said.map_or("", |sentence| sentence.in_language(language)) }
            </p>
        </section>
    }
}

/// Every choice and assumption that differs from the start, in words.
fn chosen(exploration: &Exploration, language: Language) -> Vec<(&'static str, String)> {
    let always = [Part::Scenario, Part::Region];
    let is_view = |part: &Part| matches!(part, Part::Panel(_) | Part::Seed);
    Part::all()
        .filter(|part| !is_view(part))
        .filter(|part| always.contains(part) || part.written(exploration).is_some())
        .map(|part| (part.name(language), part.value(exploration, language)))
        .collect()
}

/// One paragraph that says what was computed, by what, and on which report it rests.
fn citation(exploration: &Exploration, members: u32, language: Language) -> String {
    let choices: Vec<String> = chosen(exploration, language)
        .into_iter()
        .map(|(name, value)| format!("{}: {value}", name.to_lowercase()))
        .collect();
    let worlds = whole(language, f64::from(members));
    report::citation(
        language,
        &choices.join("; "),
        &command(&exploration.inquiry(), members),
        &worlds,
        MODEL_VERSION,
        &exploration.seed.to_string(),
    )
}

/// Whether the text is on the clipboard now.
async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    // From a file there may be no clipboard at all.
    let navigator = window.navigator();
    let has = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if !has.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text))
        .await
        .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_model::{MODEL_VERSION, Scenario};

    #[test]
    fn a_citation_says_what_was_chosen_with_what_model_and_how_to_redo_it() {
        let exploration = Exploration::of_scenario(Scenario::Terreinregisseur)
            .with_partnership(Some("w13"))
            .with_doorzettingsmacht(Some(0.7));
        for language in [Language::Nl, Language::En] {
            let citation = citation(&exploration, 1024, language);
            for part in [
                "Terreinregisseur",
                "W13",
                MODEL_VERSION,
                "IDEA Consult",
                "regiewijzer run",
            ] {
                assert!(citation.contains(part), "{part}: {citation}");
            }
        }
    }
}
