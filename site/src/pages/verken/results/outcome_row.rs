//! One outcome on one line.

use regiewijzer_charts::{DotRow, DotScale};
use regiewijzer_decide::robustness::Wins;
use regiewijzer_decimal::shortest;
use regiewijzer_ensemble::Band;
use regiewijzer_model::{Direction, Outcome, Unit};
use yew::prelude::*;

use crate::components::look::Look;
use crate::components::measure_help::{Example, MeasureHelp};
use crate::components::wins_bar::wins_bar;
use crate::state::findings::drawn;
use crate::state::verdict::Verdict;
use crate::text::interface::outcome;
use crate::text::{Localized, change, number_style, value};

/// What a figure is about, for machines: what is explored.
const NOW: &str = "now";
/// What a figure is about, for machines: the baseline.
const TODAY: &str = "today";

/// How what is explored compares with today, in the same worlds.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Against {
    /// The median of the differences.
    pub(crate) moved: f64,
    /// From which difference on it is noticed, in the unit of the measure.
    pub(crate) noticeable: f64,
    /// In how many worlds it is noticeably better, about equal and noticeably worse.
    pub(crate) wins: Wins,
}

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
    /// Both, to be put into words.
    pub(crate) examples: [Option<Example>; 2],
    /// How that compares with today.
    pub(crate) against: Option<Against>,
    /// How what is explored looks.
    pub(crate) look: Look,
    /// Where it stands with pinned choices, each with its letter and the class of its colour.
    pub(crate) pinned: Vec<(f64, AttrValue, AttrValue)>,
    /// Whether a panel shows it.
    pub(crate) charted: bool,
    /// Brings a measure up in a panel.
    pub(crate) on_show: Callback<Outcome>,
}

/// Name, picture, value and change of one outcome.
#[component]
pub(crate) fn OutcomeRow(props: &OutcomeRowProps) -> Html {
    let OutcomeRowProps {
        measure,
        scale,
        today,
        now,
        examples,
        against,
        look,
        pinned,
        charted,
        on_show,
    } = props;
    let measure = *measure;
    let onclick = on_show.reform(move |_: MouseEvent| measure);
    let latest = now.or(*today);
    let option = if now.is_some() { NOW } else { TODAY };
    let (_, end) = scale.ends();
    let decimals = if end.fract() == 0.0 {
        0
    } else {
        scale.decimals()
    };
    let end = outcome::up_to(&number_style().fixed(end, decimals));
    // A share needs no word, since its axis ends at one; contacts are in the name.
    let unit = match measure.unit() {
        Unit::Share | Unit::ContactsPerMonth => None,
        other => Some(other.name().localized()),
    };
    html! {
        <tr role="row" data-outcome-row={measure.id()}>
            <th scope="row" role="rowheader">
                <MeasureHelp {measure} place="uitkomsten" examples={*examples}>
                    <button type="button" class="outcome-name" aria-pressed={charted.to_string()} {onclick}>
                        { measure.name().localized() }
                    </button>
                </MeasureHelp>
                if let Some(unit) = unit {
                    <span class="outcome-unit">{ unit }</span>
                }
            </th>
            <td role="cell" class="outcome-picture">
                <DotRow scale={*scale} {end} class={look.class} shape={look.shape}
                    before={today.as_ref().map(drawn)} now={now.as_ref().map(drawn)} pinned={pinned.clone()}
                    label={label(measure, today.as_ref(), now.as_ref(), pinned)} />
            </td>
            <td role="cell" class="outcome-value">
                if let Some(band) = latest {
                    { figure(measure, &band, option) }
                }
                if let Some(band) = today.filter(|_| now.is_some()) {
                    <span hidden=true>{ figure(measure, &band, TODAY) }</span>
                }
            </td>
            { compared(measure, *against) }
        </tr>
    }
}

/// A figure that people read rounded and machines read whole, with its band.
fn figure(measure: Outcome, band: &Band, option: &'static str) -> Html {
    let Band {
        p05,
        p25,
        p50,
        p75,
        p95,
    } = band;
    let whole = [p05, p25, p50, p75, p95]
        .map(|value| shortest(*value))
        .join(" ");
    html! {
        <data value={shortest(*p50)} data-outcome={measure.id()} data-option={option} data-band={whole}>
            { value(measure, *p50) }
        </data>
    }
}

/// The row in one sentence.
fn label(
    measure: Outcome,
    today: Option<&Band>,
    now: Option<&Band>,
    pinned: &[(f64, AttrValue, AttrValue)],
) -> String {
    let written = |number| value(measure, number);
    let Some(latest) = now.or(today) else {
        return measure.name().localized().to_owned();
    };
    let band = outcome::between(&written(latest.p95), &written(latest.p05));
    let name = measure.name().localized();
    let mut said = match (today, now) {
        (Some(today), Some(now)) => {
            let before = written(today.p50);
            outcome::row_against(&band, &before, name, &written(now.p50))
        }
        _ => outcome::row(&band, name, &written(latest.p50)),
    };
    for (value, letter, _) in pinned {
        said += &format!("; {letter} {}", written(*value));
    }
    said
}

/// How it compares with today: a figure, a mark and words, and in how many worlds.
fn compared(measure: Outcome, against: Option<Against>) -> Html {
    let Some(against) = against else {
        let less = (measure.direction() == Direction::Lower).then_some(outcome::LESS_IS_BETTER);
        return html! { <td role="cell" class="outcome-change">{ less.map(Localized::localized) }</td> };
    };
    let verdict = Verdict::of(measure, against.moved, against.noticeable);
    let (mark, word) = verdict.mark_and_word();
    html! {
        <td role="cell" class={classes!("outcome-change", verdict.class())}>
            <data value={shortest(against.moved)} data-effect={measure.id()}>
                { change(measure, against.moved) }
            </data>{ " " }
            <span aria-hidden="true">{ mark }</span>{ " " }{ word.localized() }
            { wins_bar(against.wins) }
        </td>
    }
}
