//! Taking assumptions along, apart from choices.

use regiewijzer_ensemble::Assumptions;
use yew::prelude::*;

use crate::browser_file;
use crate::components::file_button::FileButton;
use crate::pages::verken::choices::props::ChoiceProps;
use crate::state::Exploration;
use crate::state::file::{self, MOST_BYTES};
use crate::state::words;
use crate::text::Localized;
use crate::text::interface::assume;

/// What the file is called.
const NAME: &str = "regiewijzer-aannames.json";

/// Saves the assumptions as a file, and takes them from one: also from a file with a whole
/// exploration, whose choices are left alone.
#[component]
pub(super) fn KeepAssumptions(props: &ChoiceProps) -> Html {
    let said = use_state_eq(|| None::<(bool, String)>);
    let save = {
        let exploration = props.exploration.clone();
        Callback::from(move |_: MouseEvent| {
            browser_file::save(NAME, "application/json", &written(&exploration));
        })
    };
    let on_text = {
        let (said, update) = (said.clone(), props.update.clone());
        Callback::from(move |text: String| match taken(&text) {
            Ok((assumptions, sentence)) => {
                said.set(Some((true, sentence)));
                update.by(|exploration| Exploration {
                    assumptions,
                    ..exploration
                });
            }
            Err(sentence) => said.set(Some((false, sentence))),
        })
    };
    html! {
        <div class="assume-keep">
            <div class="section-buttons">
                <button type="button" class="button" onclick={save}>
                    { assume::SAVE }
                </button>
                <FileButton words={assume::OPEN} most_bytes={MOST_BYTES} {on_text} />
            </div>
            if let Some((good, sentence)) = &*said {
                <p class="slider-problem" role={if *good { "status" } else { "alert" }}>{ sentence }</p>
            }
        </div>
    }
}

/// A file with nothing but the assumptions.
fn written(exploration: &Exploration) -> String {
    file::write(&Exploration {
        assumptions: exploration.assumptions.clone(),
        ..Exploration::default()
    })
}

/// The assumptions of a file, and how many of them are the reader's own.
///
/// # Errors
/// With a sentence that says what is wrong with the file.
fn taken(text: &str) -> Result<(Assumptions, String), String> {
    let opened = file::read(text).map_err(|refusal| {
        let unchanged = assume::UNCHANGED.localized();
        format!("{} {unchanged}", words::refusal(&refusal))
    })?;
    let assumptions = opened.exploration.assumptions;
    let number = assumptions.number();
    if number == 0 {
        return Err(assume::EMPTY.to_string());
    }
    Ok((assumptions, assume::taken(&number.to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use regiewijzer_ensemble::Range;
    use regiewijzer_model::{Parameter, Scenario};

    fn narrowed() -> Exploration {
        let range = Range { lo: 0.06, hi: 0.09 };
        Exploration::of_scenario(Scenario::Beleidsregisseur)
            .with_assumption(Parameter::AD, Some(range))
    }

    #[test]
    fn assumptions_travel_without_the_choices() {
        let file = written(&narrowed());
        let choices = file::read(&file).unwrap().exploration.choices;
        assert_eq!(choices, Exploration::default().choices);
        let (assumptions, said) = taken(&file).unwrap();
        assert_eq!(assumptions, narrowed().assumptions);
        assert!(said.starts_with("1 overgenomen"));
    }

    #[test]
    fn a_bad_file_changes_nothing_and_says_what_is_wrong() {
        let said = taken("geen json").unwrap_err();
        assert!(said.contains("geen bestand van Regiewijzer"), "{said}");
        let empty = taken(&written(&Exploration::default())).unwrap_err();
        assert!(empty.contains("geen eigen aannames"), "{empty}");
    }
}
