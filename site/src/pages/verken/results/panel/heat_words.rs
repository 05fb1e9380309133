//! What stands on and beside the heat map.

use regiewijzer_charts::{HeatAxis, HeatMark, HeatRange, HeatTexts, Shape};
use regiewijzer_decimal::{shortest, shortest_single};
use regiewijzer_evidence::{Regierol, Scale, scale_of};
use regiewijzer_model::{Direction, Outcome, Scenario};
use yew::prelude::*;

use super::grid::{self, Layer};
use crate::components::look::Look;
use crate::export::Sheet;
use crate::pages::verken::results::pinned::PinnedChoices;
use crate::state::{Exploration, Plotted};
use crate::text::interface::panel;
use crate::text::{Localized, chart_texts, passage};
use crate::worker::task::Swept;

/// Scales worth a tick, beside the left end.
const TICKS: [f64; 3] = [60_000.0, 200_000.0, 800_000.0];

fn limits(exploration: &Exploration) -> (f64, f64) {
    let (low, high) = grid::scale_limits(&exploration.choices);
    (f64::from(low), f64::from(high))
}

/// Both axes.
pub(super) fn axes(exploration: &Exploration) -> Option<(HeatAxis, HeatAxis)> {
    let (low, high) = limits(exploration);
    // A tick close to that of the left end would stand on it.
    let further = TICKS.into_iter().filter(|tick| *tick > 1.5 * low);
    let ticks = std::iter::once(low).chain(further).collect();
    let x = HeatAxis::logarithmic(low, high, ticks, panel::SCALE_AXIS.into())?;
    let y = HeatAxis::linear(0.0, 1.0, panel::POWER_AXIS.into());
    Some((x, y))
}

/// A measure with its unit and, where it is so, that less is better.
pub(super) fn measure(outcome: Outcome) -> String {
    let name = outcome.name().localized();
    let unit = outcome.unit().name().localized();
    match outcome.direction() {
        Direction::Higher => panel::measure_with_unit(name, unit),
        Direction::Lower => panel::measure_less_is_better(name, unit),
    }
}

/// The words on the map.
pub(super) fn texts(exploration: &Exploration, layer: Layer) -> HeatTexts {
    let name = layer.outcome.name().localized();
    let shown = match layer.plotted {
        Plotted::Mean => name.to_owned(),
        Plotted::Best => {
            let best = if grid::is_future(exploration) {
                panel::BEST_OF_THREE
            } else {
                panel::BETTER_THAN_THREE
            };
            format!("{name}: {}", best.localized().to_lowercase())
        }
    };
    let key = match layer.plotted {
        _ if layer.error => panel::KEY_ERROR.to_string(),
        Plotted::Best => panel::KEY_BEST.to_string(),
        Plotted::Mean => panel::key_mean(&measure(layer.outcome)),
    };
    // The chart fills these in for each cell.
    let (x, y, value, error) = ("{x}", "{y}", "{value}", "{error}");
    let reading = if layer.error {
        panel::cell_error(value, x, y)
    } else {
        panel::cell(error, value, x, y)
    };
    let caption = if layer.error {
        panel::MAP_CAPTION_ERROR
    } else {
        panel::MAP_CAPTION
    };
    HeatTexts {
        chart: chart_texts(
            panel::map_title(&shown),
            panel::map_description(&shown),
            caption,
        ),
        key: key.into(),
        reading: reading.into(),
        marked: panel::CELL_LOSES.into(),
        missing: panel::cell_missing(x, y).into(),
        hint: panel::MAP_HINT.into(),
        control: panel::map_control(name).into(),
    }
}

/// What the report advises for the present scenario; an own mix has no row in table 4.
fn advice(exploration: &Exploration) -> Option<&'static Scale> {
    if exploration.choices.mix.is_some() {
        return None;
    }
    let role = match exploration.choices.scenario {
        Scenario::Vandaag => return None,
        Scenario::Bestuursregisseur => Regierol::Bestuursregisseur,
        Scenario::Terreinregisseur => Regierol::Terreinregisseur,
        Scenario::Beleidsregisseur => Regierol::Beleidsregisseur,
    };
    Some(scale_of(role))
}

/// The report's own range along the scales.
pub(super) fn ranges(exploration: &Exploration) -> Vec<HeatRange> {
    let (least, _) = limits(exploration);
    let range = advice(exploration).map(|scale| HeatRange {
        low: f64::from(scale.from_inhabitants).max(least),
        high: f64::from(scale.to_inhabitants),
        name: panel::RANGE.into(),
    });
    range
        .filter(|range| range.low < range.high)
        .into_iter()
        .collect()
}

/// Today and the present choice; the keyboard begins at the last.
pub(super) fn marks(
    exploration: &Exploration,
    look: Look,
    pinned: &PinnedChoices,
) -> Vec<HeatMark> {
    let today = Exploration {
        choices: exploration.choices.baseline(),
        ..exploration.clone()
    };
    let mark = |one: &Exploration, name: &str, shape, class: &'static str| HeatMark {
        x: f64::from(one.inhabitants()),
        y: one.doorzettingsmacht().get(),
        name: name.to_owned().into(),
        shape,
        class: class.into(),
    };
    let name = panel::TODAY.localized();
    let mut marks: Vec<HeatMark> = pinned
        .iter()
        .map(|one| mark(&one.exploration, &one.label, one.look.shape, one.look.class))
        .collect();
    marks.push(mark(&today, name, Shape::Hollow, "series-vandaag"));
    if !exploration.is_baseline() {
        let name = panel::YOUR_CHOICE.localized();
        marks.push(mark(exploration, name, look.shape, look.class));
    }
    marks
}

/// What there is to say below the map.
pub(super) fn notes(exploration: &Exploration, layer: Layer) -> Vec<String> {
    let mut notes = Vec::new();
    if layer.plotted == Plotted::Best {
        let rivals = if grid::is_future(exploration) {
            panel::MAP_RIVALS
        } else {
            panel::MAP_RIVALS_OWN
        };
        notes.push(rivals.localized().to_owned());
    }
    if exploration.scheduled().is_some() {
        notes.push(panel::NO_GROWTH_PATH.to_string());
    }
    notes
}

/// What table 4 says, and how we read it in inhabitants.
pub(super) fn range_note(exploration: &Exploration) -> Html {
    let Some(scale) = advice(exploration) else {
        return Html::default();
    };
    let role = exploration.choices.scenario.name().localized();
    html! {
        <details class="chart-table panel-range">
            <summary>{ panel::RANGE_SUMMARY }</summary>
            <p class="panel-note">
                { panel::range_note(scale.advice.localized(), &role.to_lowercase()) }
                { " " }{ scale.reading.localized() }
                { " " }{ panel::range_source(&passage(scale.source)) }
            </p>
        </details>
    }
}

/// Every cell that is there, a row each.
pub(super) fn sheet(swept: Option<&Swept>, scales: &[u32], outcome: Outcome) -> Sheet {
    let columns =
        "measure,inhabitants,doorzettingsmacht,mean,standard_error,share_best,noticeably_worse";
    let mut sheet = Sheet::new(columns);
    let places = grid::powers()
        .into_iter()
        .flat_map(|power| scales.iter().map(move |scale| (scale, power)));
    let cells = swept.map_or(&[][..], |swept| &swept.cells);
    for ((scale, power), cell) in places.zip(cells) {
        let Some(cell) = cell else { continue };
        let of = |values: &[f32]| {
            let value = values.get(outcome as usize);
            value.map_or_else(String::new, |value| shortest_single(*value))
        };
        sheet.push([
            outcome.id().to_owned(),
            scale.to_string(),
            shortest(power),
            of(&cell.means),
            of(&cell.errors),
            of(&cell.best),
            cell.loses
                .get(outcome as usize)
                .map_or_else(String::new, bool::to_string),
        ]);
    }
    sheet
}
