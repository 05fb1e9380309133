//! One outcome on one line.

use regiewijzer_charts::{DotRow, DotScale};
use regiewijzer_ensemble::Band;
use regiewijzer_model::{Direction, Outcome, Unit};
use yew::prelude::*;

use super::View;
use crate::state::Exploration;
use crate::state::findings::drawn;
use crate::state::verdict::{Verdict, verdict};
use crate::text::interface::outcome;
use crate::text::{change, number_style, value};

/// What a figure is about, for machines: what is explored.
const NOW: &str = "now";
/// What a figure is about, for machines: the baseline.
const TODAY: &str = "today";

/// Properties of [`OutcomeRow`].
#[derive(Properties, PartialEq)]
pub(crate) struct OutcomeRowProps {
    /// The measure.
    pub(crate) measure: Outcome,
    /// The domain of its picture.
    pub(crate) scale: DotScale,
    /// What there is to show.
    pub(crate) view: View,
    /// Explores something else.
    pub(crate) update: Callback<Exploration>,
}

/// Name, picture, value and change of one outcome.
#[component]
pub(crate) fn OutcomeRow(props: &OutcomeRowProps) -> Html {
    let OutcomeRowProps {
        measure,
        scale,
        view,
        update,
    } = props;
    let (measure, language) = (*measure, view.language);
    let compares = !view.exploration.is_baseline();
    let today = view
        .today
        .as_ref()
        .and_then(|findings| findings.band(measure));
    let now = view
        .now
        .as_ref()
        .and_then(|findings| findings.band(measure))
        .filter(|_| compares);
    let onclick = {
        let (exploration, update) = (view.exploration.clone(), update.clone());
        Callback::from(move |_: MouseEvent| update.emit(exploration.clone().showing(measure)))
    };
    let charted = view.exploration.measures().contains(&measure);
    let latest = now.or(today);
    let option = if now.is_some() { NOW } else { TODAY };
    let (_, end) = scale.ends();
    let end = number_style(language).fixed(
        end,
        if end.fract() == 0.0 {
            0
        } else {
            scale.decimals()
        },
    );
    // A share needs no word, since its axis ends at one; contacts are in the name.
    let unit = match measure.unit() {
        Unit::Share | Unit::ContactsPerMonth => None,
        other => Some(other.name().in_language(language)),
    };
    html! {
        <tr data-outcome-row={measure.id()}>
            <th scope="row">
                <button type="button" class="outcome-name" aria-pressed={charted.to_string()} {onclick}>
                    { measure.name().in_language(language) }
                </button>
                if let Some(unit) = unit {
                    <span class="outcome-unit">{ unit }</span>
                }
            </th>
            <td class="outcome-picture">
                <DotRow scale={*scale} {end} class={view.look.class} shape={view.look.shape}
                    before={today.as_ref().map(drawn)} now={now.as_ref().map(drawn)}
                    label={label(view, measure, today.as_ref(), now.as_ref())} />
            </td>
            <td class="outcome-value">
                if let Some(band) = latest {
                    { figure(view, measure, &band, "p50", option) }
                    <span class="visually-hidden">
                        { " (" }{ between(view, measure, &band, option) }{ ")" }
                    </span>
                }
                if let Some(band) = today.filter(|_| now.is_some()) {
                    <span hidden=true>{ figure(view, measure, &band, "p50", TODAY) }</span>
                }
            </td>
            <td class="outcome-change">{ against(view, measure, today.as_ref(), now.as_ref()) }</td>
        </tr>
    }
}

/// A figure that people read rounded and machines read whole.
fn figure(
    view: &View,
    measure: Outcome,
    band: &Band,
    quantile: &'static str,
    option: &'static str,
) -> Html {
    let number = match quantile {
        "p05" => band.p05,
        "p95" => band.p95,
        _ => band.p50,
    };
    html! {
        <data value={number.to_string()} data-outcome={measure.id()} data-option={option}
            data-quantile={quantile} data-p05={band.p05.to_string()} data-p25={band.p25.to_string()}
            data-p50={band.p50.to_string()} data-p75={band.p75.to_string()} data-p95={band.p95.to_string()}>
            { value(view.language, measure, number) }
        </data>
    }
}

/// The ends of the outer band, for those who do not see the picture.
fn between(view: &View, measure: Outcome, band: &Band, option: &'static str) -> Html {
    let sentence = outcome::between(view.language, "\u{1}", "\u{0}");
    let (before, rest) = sentence.split_once('\u{0}').unwrap_or((&sentence, ""));
    let (middle, after) = rest.split_once('\u{1}').unwrap_or((rest, ""));
    html! {
        <>
            { before.to_owned() }{ figure(view, measure, band, "p05", option) }
            { middle.to_owned() }{ figure(view, measure, band, "p95", option) }
            { after.to_owned() }
        </>
    }
}

/// The row in one sentence.
fn label(view: &View, measure: Outcome, today: Option<&Band>, now: Option<&Band>) -> String {
    let language = view.language;
    let written = |number| value(language, measure, number);
    let Some(latest) = now.or(today) else {
        return measure.name().in_language(language).to_owned();
    };
    let band = outcome::between(language, &written(latest.p95), &written(latest.p05));
    let name = measure.name().in_language(language);
    match (today, now) {
        (Some(today), Some(now)) => {
            let before = written(today.p50);
            outcome::row_against(language, &band, &before, name, &written(now.p50))
        }
        _ => outcome::row(language, &band, name, &written(latest.p50)),
    }
}

/// How the middle world compares with today: a figure, a mark and a word.
fn against(view: &View, measure: Outcome, today: Option<&Band>, now: Option<&Band>) -> Html {
    let language = view.language;
    let less = (measure.direction() == Direction::Lower)
        .then(|| outcome::LESS_IS_BETTER.in_language(language));
    let (Some(today), Some(now)) = (today, now) else {
        return html! { { less.unwrap_or_default() } };
    };
    let moved = now.p50 - today.p50;
    let (mark, word) = match verdict(measure, moved) {
        Verdict::Better => ("▲", outcome::BETTER),
        Verdict::Worse => ("▼", outcome::WORSE),
        Verdict::Same => ("=", outcome::SAME),
    };
    html! {
        <>
            <strong>{ change(language, measure, moved) }</strong>{ " " }
            <span aria-hidden="true">{ mark }</span>{ " " }{ word.in_language(language) }
        </>
    }
}
