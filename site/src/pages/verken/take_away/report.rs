//! What goes along on paper and in a citation: the choices in words, and where the figures come from.

use regiewijzer_model::{Lever, MODEL_VERSION};
use yew::prelude::*;

use crate::components::copy_button::CopyButton;
use crate::state::Exploration;
use crate::state::command::command;
use crate::state::part::Part;
use crate::state::words;
use crate::text::interface::report;
use crate::text::{lower_first, whole};

#[derive(Properties, PartialEq)]
pub(crate) struct ReportProps {
    /// What is explored.
    pub(crate) exploration: Exploration,
    /// Over how many worlds.
    pub(crate) members: u32,
    /// Prints, once everything is there that goes on paper.
    pub(crate) on_print: Callback<()>,
    /// Whether that is being gathered.
    pub(crate) printing: bool,
}

/// The citation, with buttons to copy it and to print; on paper also every choice.
#[component]
pub(crate) fn Report(props: &ReportProps) -> Html {
    let exploration = &props.exploration;
    let citation: AttrValue = citation(exploration, props.members).into();
    let copied = {
        let citation = citation.clone();
        Callback::from(move |()| citation.to_string())
    };
    let print = props.on_print.reform(|_: MouseEvent| ());
    html! {
        <section class="again report" aria-labelledby="meenemen">
            <h2 id="meenemen">{ report::HEADING }</h2>
            <dl class="report-choices">
                { for chosen(exploration).into_iter().map(|(name, value)| html! {
                    <div><dt>{ name }</dt><dd>{ value }</dd></div>
                }) }
            </dl>
            <p class="citation" data-citation="true">{ &citation }</p>
            <div class="keep-buttons">
                <CopyButton words={report::COPY} text={copied} stale={citation} />
                <button type="button" class="button" onclick={print} disabled={props.printing}>
                    { report::PRINT }
                </button>
                <span class="choice-note" role="status">
                    if props.printing {
                        { report::GATHERING }
                    }
                </span>
            </div>
        </section>
    }
}

/// Every choice and assumption that differs from the start, in words.
fn chosen(exploration: &Exploration) -> Vec<(&'static str, String)> {
    let always = [Lever::Scenario, Lever::Partnership].map(Part::Lever);
    let is_view = |part: &Part| {
        matches!(
            part,
            Part::Panel(_) | Part::Members | Part::Seed | Part::Ranks
        )
    };
    Part::all()
        .filter(|part| !is_view(part))
        .filter(|part| always.contains(part) || part.link_value(exploration).is_some())
        .map(|part| (words::name(part), words::value(part, exploration)))
        .collect()
}

/// One paragraph that says what was computed, by what, and on which report it rests.
fn citation(exploration: &Exploration, members: u32) -> String {
    let choices: Vec<String> = chosen(exploration)
        .into_iter()
        .map(|(name, value)| format!("{}: {value}", lower_first(name)))
        .collect();
    let worlds = whole(f64::from(members));
    report::citation(
        &choices.join("; "),
        &command(&exploration.inquiry(), members),
        &worlds,
        MODEL_VERSION,
        &exploration.seed.to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::in_language;
    use regiewijzer_evidence::Language;
    use regiewijzer_model::{MODEL_VERSION, Scenario};

    #[test]
    fn a_citation_says_what_was_chosen_with_what_model_and_how_to_redo_it() {
        let exploration = Exploration::of_scenario(Scenario::Terreinregisseur)
            .with_partnership(Some("w13"))
            .with_number(Lever::Doorzettingsmacht, Some(0.7));
        for language in [Language::Nl, Language::En] {
            let citation = in_language(language, || citation(&exploration, 1024));
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
