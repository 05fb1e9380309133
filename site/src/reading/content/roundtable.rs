//! How to lead a round table: the script, the cards to print, what goes wrong.

use regiewijzer_session::texts::of_step;
use regiewijzer_session::{Length, Step};
use yew::prelude::*;

use super::facts::raw;
use super::kit;
use super::texts::{RONDETAFEL, RONDETAFEL_PROBLEMEN, here, roundtable};
use crate::text::{Localized, language, whole};

pub(super) fn page() -> Html {
    html! {
        <>
            <h1>{ roundtable::HEADING }</h1>
            <p class="reading-lead">{ roundtable::LEAD }</p>
            <p>{ roundtable::NOW }</p>
            { bar() }
            <section aria-labelledby="kaarten">
                <h2 id="kaarten" tabindex="-1">{ roundtable::KIT }</h2>
                <p>{ roundtable::KIT_TEXT }</p>
                <p><a class="button" href={format!("/data/{}", kit::name(language()))}>{ roundtable::KIT_LINK }</a></p>
            </section>
            <section aria-labelledby="draaiboek">
                <h2 id="draaiboek" tabindex="-1">{ roundtable::SCRIPT }</h2>
                <p>{ roundtable::SCRIPT_LEAD }</p>
                <ol class="session-steps">{ for Step::ALL.into_iter().map(step) }</ol>
            </section>
            <div class="prose">{ raw(here(RONDETAFEL)) }</div>
            <div class="prose">{ raw(here(RONDETAFEL_PROBLEMEN)) }</div>
        </>
    }
}

/// The steps as boxes of one bar, as wide as they take long; where there is room for its number each has it.
fn bar() -> Html {
    let width = f64::from(Length::Long.minutes());
    let mut from = 0.0;
    let boxes = Step::ALL.into_iter().enumerate().map(|(place, step)| {
        let minutes = f64::from(step.minutes(Length::Long));
        let (x, middle) = (from, from + minutes / 2.0);
        from += minutes;
        let class = if step.is_defended() { "session-box session-defended" } else { "session-box" };
        html! {
            <g>
                <rect {class} x={x.to_string()} y="0" width={minutes.to_string()} height="9" />
                <text x={middle.to_string()} y="5.9" text-anchor="middle">{ whole(place as f64 + 1.0) }</text>
            </g>
        }
    });
    let boxes: Html = boxes.collect();
    html! {
        <figure class="session-bar">
            <svg class="still" viewBox={format!("0 0 {width} 9")} aria-hidden="true" focusable="false">{ boxes }</svg>
            <figcaption>{ roundtable::BAR }</figcaption>
        </figure>
    }
}

fn step(step: Step) -> Html {
    let texts = of_step(step);
    let in_language = |text: regiewijzer_evidence::Text| text.in_language(language());
    let minutes = roundtable::MINUTES
        .localized()
        .replace("{long}", &step.minutes(Length::Long).to_string())
        .replace("{short}", &step.minutes(Length::Short).to_string());
    html! {
        <li>
            <h3>{ in_language(texts.title) }</h3>
            <p class="source-note">{ minutes }</p>
            <p>{ in_language(texts.room) }</p>
            <details class="reading-fold">
                <summary>{ roundtable::SAY }</summary>
                <p>{ in_language(texts.say) }</p>
                <h4>{ roundtable::WATCH }</h4>
                <p>{ in_language(texts.watch) }</p>
                <h4>{ roundtable::DO }</h4>
                <ul>{ for texts.r#do.iter().map(|one| html! { <li>{ in_language(*one) }</li> }) }</ul>
                <h4>{ roundtable::LATE }</h4>
                <p>{ in_language(texts.late) }</p>
            </details>
        </li>
    }
}
