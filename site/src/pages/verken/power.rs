//! How much the regisseur may do to get things done.

use regiewijzer_evidence::Language;
use regiewijzer_model::{Instruments, Share, Untied};
use yew::prelude::*;

use super::choices::ChoiceProps;
use crate::components::slider::{Slider, Track};
use crate::text::interface::verken;
use crate::text::{long, number_style, whole};

/// Doorzettingsmacht, with the instruments it brings.
#[component]
pub(crate) fn Power(props: &ChoiceProps) -> Html {
    let language = props.language;
    let now = props.exploration.doorzettingsmacht();
    let written = |power: Share| number_style(language).fixed(power.get(), 2);
    let unit = verken::OF_ONE.in_language(language);
    let track = Track {
        low: 0.0,
        high: 1.0,
        step: 0.01,
        nudge: 0.05,
        at: now.get(),
    };
    let set = props.changing(|exploration, power| exploration.with_doorzettingsmacht(Some(power)));
    let own = props.exploration.choices.scenario.doorzettingsmacht();
    let tied = verken::TIED_SCENARIO.in_language(language);
    html! {
        <>
            <Slider id="macht" name={verken::POWER.in_language(language)} {track}
                shown={written(now)} {unit} spoken={spoken(language, now)}
                start={format!("{} ({tied})", written(own))}
                changed={props.exploration.choices.doorzettingsmacht.is_some()}
                limits={(0.0, 1.0)} on_place={set.clone()} on_number={set}
                on_reset={props.changing(|exploration, ()| exploration.with_doorzettingsmacht(None))}
                help={long::HELP_MACHT} below={ladder(language, now)} {language} />
        </>
    }
}

/// Each instrument and how far it is in use, 0–1.
fn instruments(language: Language, power: Share) -> [(&'static str, f64); 4] {
    let ladder = Instruments::new(power, Untied::default());
    [
        (verken::SIGNAL, ladder.signal),
        (verken::AGREEMENT, ladder.agreement),
        (verken::ADVICE, ladder.advice),
        (verken::ALLOCATION, ladder.allocation()),
    ]
    .map(|(name, degree)| (name.in_language(language), degree))
}

/// The value and the instruments in use, as they are spoken.
fn spoken(language: Language, power: Share) -> String {
    let value = number_style(language).fixed(power.get(), 2);
    let in_use: Vec<String> = instruments(language, power)
        .into_iter()
        .filter(|(_, degree)| *degree > 0.0)
        .map(|(name, degree)| verken::instrument_degree(language, name, &percent(language, degree)))
        .collect();
    std::iter::once(value)
        .chain(in_use)
        .collect::<Vec<_>>()
        .join(", ")
}

fn percent(language: Language, degree: f64) -> String {
    whole(language, degree * 100.0)
}

/// The four instruments, filled as far as they are in use.
fn ladder(language: Language, power: Share) -> Html {
    html! {
        <ol class="ladder">
            { for instruments(language, power).into_iter().map(|(name, degree)| html! {
                <li data-active={(degree > 0.0).to_string()}>
                    <svg aria-hidden="true" focusable="false">
                        <rect class="ladder-rail" width="100%" height="100%" />
                        <rect class="ladder-fill" width={format!("{:.0}%", degree * 100.0)} height="100%" />
                    </svg>
                    <span aria-hidden="true">{ name }</span>
                    <span class="visually-hidden">
                        { verken::instrument_degree(language, name, &percent(language, degree)) }
                    </span>
                </li>
            }) }
        </ol>
    }
}
