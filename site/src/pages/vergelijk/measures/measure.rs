//! One measure: a line for each option.

use regiewijzer_analysis::Compared;
use regiewijzer_charts::{DotRow, DotScale};
use regiewijzer_model::{Direction, Outcome, Unit};
use yew::prelude::*;

use crate::pages::vergelijk::figure;
use crate::pages::vergelijk::option_label::OptionLabel;
use crate::pages::vergelijk::view::{ComparedOption, View};
use crate::state::findings::drawn;
use crate::state::verdict::Verdict;
use crate::text::interface::{compare, outcome};
use crate::text::{Localized, change, number_style, value};

#[derive(Properties, PartialEq)]
pub(super) struct MeasureRowsProps {
    /// The measure.
    pub(super) measure: Outcome,
    /// The domain that all options share.
    pub(super) scale: DotScale,
    /// What there is to show.
    pub(super) view: View,
}

/// The name of the measure, and below it each option with its picture, value and difference.
#[component]
pub(super) fn MeasureRows(props: &MeasureRowsProps) -> Html {
    let MeasureRowsProps { measure, view, .. } = props;
    let unit = measure.unit().name().localized();
    // The unit of a share says where its axis ends.
    let axis = (measure.unit() != Unit::Share).then(|| {
        let (low, high) = props.scale.ends();
        let [low, high] = [low, high].map(|end| {
            let decimals = if end.fract() == 0.0 {
                0
            } else {
                props.scale.decimals()
            };
            number_style().fixed(end, decimals)
        });
        format!(" · {}", compare::axis(&high, &low))
    });
    let less = (measure.direction() == Direction::Lower)
        .then(|| format!(", {}", outcome::LESS_IS_BETTER.localized()));
    html! {
        <tbody data-measure={measure.id()}>
            <tr class="compare-measure">
                <th scope="rowgroup" colspan="4">
                    <span class="compare-measure-name">{ measure.name().localized() }</span>{ " " }
                    <span class="compare-measure-unit">
                        { unit }{ less }{ axis }
                    </span>
                </th>
            </tr>
            { for view.options.iter().enumerate().map(|(place, option)| row(props, place, option)) }
        </tbody>
    }
}

fn row(props: &MeasureRowsProps, place: usize, option: &ComparedOption) -> Html {
    let MeasureRowsProps {
        measure,
        scale,
        view,
    } = props;
    let measure = *measure;
    let found = view.found(place, measure);
    let label = found.map_or_else(String::new, |found| {
        let band = between(&found.band, |number| value(measure, number));
        let now = value(measure, found.band.p50);
        outcome::row(&band, &option.name, &now)
    });
    html! {
        <tr>
            <th scope="row"><OptionLabel option={option.clone()} /></th>
            <td class="compare-picture">
                <DotRow scale={*scale} class={option.class} shape={option.shape}
                    now={found.map(|found| drawn(&found.band))} {label} />
            </td>
            <td class="compare-value">
                if let Some(found) = found {
                    { figure::exact(place, measure, "p50", found.band.p50, value(measure, found.band.p50)) }
                }
            </td>
            <td class="compare-difference">
                if let Some(found) = found {
                    { difference(place, measure, found, view.noticeable(measure)) }
                }
            </td>
        </tr>
    }
}

/// How it differs from the first in the same world: the middle, a mark and a word, and the band.
fn difference(place: usize, measure: Outcome, found: &Compared, noticeable: f64) -> Html {
    if place == 0 {
        return html! { <span class="compare-band">{ compare::HELD_AGAINST }</span> };
    }
    let moved = found.difference.p50;
    let verdict = Verdict::of(measure, moved, noticeable);
    let (mark, word) = verdict.mark_and_word();
    let band = between(&found.difference, |number| change(measure, number));
    html! {
        <>
            <span class={classes!("compare-moved", verdict.class())}>
                { figure::exact(place, measure, "difference", moved, change(measure, moved)) }
                { " " }<span aria-hidden="true">{ mark }</span>{ " " }{ word.localized() }
            </span>
            <span class="compare-band">{ band }</span>
        </>
    }
}

/// The ends of the outer band in words.
fn between(band: &regiewijzer_ensemble::Band, written: impl Fn(f64) -> String) -> String {
    outcome::between(&written(band.p95), &written(band.p05))
}
