//! What goes along on paper and in a citation: the choices in words, and where the figures come from.

use regiewijzer_model::{Lever, MODEL_VERSION};
use yew::prelude::*;

use crate::components::copy_button::CopyButton;
use crate::state::command::command;
use crate::state::part::Part;
use crate::state::words::{self, Chosen};
use crate::state::{Exploration, link};
use crate::text::interface::{report, take};
use crate::text::{lower_first, whole};
use crate::{address, date};

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

/// The citation, with buttons to copy it and to print; on paper also every choice, the date and the link.
#[component]
pub(crate) fn Report(props: &ReportProps) -> Html {
    let exploration = &props.exploration;
    let citation: AttrValue = citation(exploration, props.members).into();
    let copied = {
        let citation = citation.clone();
        Callback::from(move |()| citation.to_string())
    };
    let print = props.on_print.reform(|_: MouseEvent| ());
    let all = words::all_chosen(exploration);
    // The first rendering knows no clock and no address.
    let made = use_state_eq(String::new);
    {
        let made = made.setter();
        use_effect_with(exploration.clone(), move |exploration| {
            let link = address::to_share(&link::write_whole(exploration));
            made.set(take::made_at(&date::in_words(), &link));
        });
    }
    html! {
        <section class="again report" aria-labelledby="meenemen">
            <h2 id="meenemen">{ report::HEADING }</h2>
            <div class="report-all">
                <p>{ (*made).clone() }</p>
                <h3>{ report::CHOSEN }</h3>
                { list(all.iter().filter(|choice| choice.is_own)) }
                <h3>{ report::LEFT }</h3>
                { list(all.iter().filter(|choice| !choice.is_own)) }
            </div>
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

/// Names and values.
fn list<'a>(choices: impl Iterator<Item = &'a Chosen>) -> Html {
    html! {
        <dl class="report-choices">
            { for choices.map(|choice| html! {
                <div><dt>{ choice.name }</dt><dd>{ &choice.value }</dd></div>
            }) }
        </dl>
    }
}

/// Every choice and assumption that was set, and the scenario and the region if they weren't.
fn told(exploration: &Exploration) -> impl Iterator<Item = Chosen> {
    let always = [Lever::Scenario, Lever::Partnership].map(|lever| words::name(Part::Lever(lever)));
    let all = words::all_chosen(exploration).into_iter();
    all.filter(move |choice| choice.is_own || always.contains(&choice.name))
}

/// One paragraph that says what was computed, by what, and on which report it rests.
fn citation(exploration: &Exploration, members: u32) -> String {
    let choices: Vec<String> = told(exploration)
        .map(|choice| format!("{}: {}", lower_first(choice.name), choice.value))
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
