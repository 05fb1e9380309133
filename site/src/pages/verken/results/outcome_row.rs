//! One outcome on one line.

use regiewijzer_charts::{DotRow, DotScale};
use regiewijzer_ensemble::Band;
use regiewijzer_evidence::Language;
use regiewijzer_model::{Direction, Outcome, Unit};
use yew::prelude::*;

use crate::components::look::Look;
use crate::state::findings::drawn;
use crate::state::verdict::{Verdict, verdict};
use crate::text::interface::outcome;
use crate::text::{change, number_style, value};

/// What a figure is about, for machines: what is explored.
const NOW: &str = "now";
/// What a figure is about, for machines: the baseline.
const TODAY: &str = "today";

/// No more than the row draws, so that it is drawn only when that changes.
#[derive(Properties, PartialEq)]
pub(crate) struct OutcomeRowProps {
    /// The measure.
    pub(crate) measure: Outcome,
    /// The domain of its picture.
    pub(crate) scale: DotScale,
    /// Where it stands today.
    pub(crate) today: Option<Band>,
    /// Where it stands with what is explored; nothing where that is today.
    pub(crate) now: Option<Band>,
    /// How what is explored looks.
    pub(crate) look: Look,
    /// Whether a panel shows it.
    pub(crate) charted: bool,
    /// Brings a measure up in a panel.
    pub(crate) on_show: Callback<Outcome>,
    /// The reader's language.
    pub(crate) language: Language,
}

/// Name, picture, value and change of one outcome.
#[component]
pub(crate) fn OutcomeRow(props: &OutcomeRowProps) -> Html {
    let OutcomeRowProps {
        measure,
        scale,
        today,
        now,
        look,
        charted,
        on_show,
        language,
    } = props;
    let (measure, language) = (*measure, *language);
    let onclick = on_show.reform(move |_: MouseEvent| measure);
    let latest = now.or(*today);
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
                <DotRow scale={*scale} {end} class={look.class} shape={look.shape}
                    before={today.as_ref().map(drawn)} now={now.as_ref().map(drawn)}
                    label={label(language, measure, today.as_ref(), now.as_ref())} />
            </td>
            <td class="outcome-value">
                if let Some(band) = latest {
                    { figure(language, measure, &band, option) }
                }
                if let Some(band) = today.filter(|_| now.is_some()) {
                    <span hidden=true>{ figure(language, measure, &band, TODAY) }</span>
                }
            </td>
            <td class="outcome-change">{ against(language, measure, today.as_ref(), now.as_ref()) }</td>
        </tr>
    }
}

/// A figure that people read rounded and machines read whole, with its band.
fn figure(language: Language, measure: Outcome, band: &Band, option: &'static str) -> Html {
    let Band {
        p05,
        p25,
        p50,
        p75,
        p95,
    } = band;
    let whole = format!("{p05} {p25} {p50} {p75} {p95}");
    html! {
        <data value={p50.to_string()} data-outcome={measure.id()} data-option={option} data-band={whole}>
            { value(language, measure, *p50) }
        </data>
    }
}

/// The row in one sentence.
fn label(language: Language, measure: Outcome, today: Option<&Band>, now: Option<&Band>) -> String {
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
fn against(language: Language, measure: Outcome, today: Option<&Band>, now: Option<&Band>) -> Html {
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
