//! What a panel shows: the kind of view, the measure, and where there are two the second.

use regiewijzer_model::Outcome;
use yew::prelude::*;

use super::props::{self, PanelProps};
use crate::components::measure_help::MeasureHelp;
use crate::components::measure_select::measure_groups;
use crate::components::select::{OptionGroup, Select};
use crate::state::{Panel, PanelKind, PanelView};
use crate::text::interface::{chart, panel};
use crate::text::{Localized, passage};

/// Lists to choose from, and the passage of the report that the measure stands for.
#[component]
pub(super) fn PanelHead(props: &PanelProps) -> Html {
    let (view, side) = (&props.view, props.panel);
    let shown = view.exploration.panels[side as usize];
    let name = props::name(side);
    let changing = |change: fn(PanelView, &str) -> Option<PanelView>| {
        props.update.with(move |exploration, value: String| {
            match change(exploration.panels[side as usize], &value) {
                Some(next) => exploration.with_view(side, next),
                None => exploration,
            }
        })
    };
    let id = props::id(side);
    let label = match side {
        Panel::Left => chart::MEASURE_LEFT,
        Panel::Right => chart::MEASURE_RIGHT,
    };
    let examples = view.examples(shown.outcome);
    let kinds = OptionGroup {
        head: None,
        options: PanelKind::ALL
            .map(|kind| (kind.id().into(), words(kind).into()))
            .to_vec(),
    };
    html! {
        <figcaption class="panel-head">
            <Select id={format!("{id}-beeld")} label={panel::kind(name)} groups={vec![kinds]}
                chosen={shown.kind.id()} on_choose={changing(with_kind)} />
            // The field shows every part of the region at once.
            if shown.kind != PanelKind::Field {
                <span class="source-note">{ chart::passage(&passage(shown.outcome.passage())) }</span>
                <MeasureHelp measure={shown.outcome} place={id} {examples}>
                    <Select {id} label={label.localized()}
                        groups={measure_groups(None)} chosen={shown.outcome.id()}
                        on_choose={changing(with_measure)} />
                </MeasureHelp>
            }
            if shown.kind == PanelKind::Pareto {
                <span class="panel-against">{ panel::AGAINST }</span>
                <Select id={format!("{id}-tweede")} label={panel::other(name)}
                    groups={measure_groups(Some(shown.outcome))} chosen={shown.other.id()}
                    on_choose={changing(with_other)} />
            }
        </figcaption>
    }
}

fn words(kind: PanelKind) -> &'static str {
    let text = match kind {
        PanelKind::Fan => panel::FAN,
        PanelKind::HeatMap => panel::HEAT_MAP,
        PanelKind::Pareto => panel::PARETO,
        PanelKind::Scenarios => panel::SCENARIOS,
        PanelKind::Field => panel::FIELD,
    };
    text.localized()
}

/// A measure to hold `outcome` against: `wanted`, or the cost, or where that is the same another.
fn apart(outcome: Outcome, wanted: Outcome) -> Outcome {
    [wanted, PanelView::OTHER, Outcome::SamenwerkingSe]
        .into_iter()
        .find(|one| *one != outcome)
        .unwrap_or(wanted)
}

fn with_kind(view: PanelView, id: &str) -> Option<PanelView> {
    let kind = PanelKind::from_id(id)?;
    let other = match kind {
        PanelKind::Pareto => apart(view.outcome, view.other),
        PanelKind::Fan | PanelKind::HeatMap | PanelKind::Scenarios | PanelKind::Field => view.other,
    };
    Some(PanelView {
        kind,
        other,
        ..view
    })
}

fn with_measure(view: PanelView, id: &str) -> Option<PanelView> {
    let outcome = Outcome::from_id(id)?;
    // Who takes the second measure for the first means to swap them.
    let other = match view.kind {
        PanelKind::Pareto if outcome == view.other => view.outcome,
        _ => view.other,
    };
    Some(PanelView {
        outcome,
        other,
        ..view
    })
}

fn with_other(view: PanelView, id: &str) -> Option<PanelView> {
    let other = Outcome::from_id(id)?;
    Some(PanelView { other, ..view })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trade_off_begins_with_two_different_measures() {
        let cost = PanelView::fan(Outcome::Kost);
        let trade = with_kind(cost, PanelKind::Pareto.id()).unwrap();
        assert_ne!(trade.outcome, trade.other);
        let other = PanelView::fan(Outcome::Draagvlak);
        let trade = with_kind(other, PanelKind::Pareto.id()).unwrap();
        assert_eq!(
            (trade.outcome, trade.other),
            (Outcome::Draagvlak, Outcome::Kost)
        );
    }

    #[test]
    fn taking_the_second_measure_for_the_first_swaps_them() {
        let fan = PanelView::fan(Outcome::Draagvlak);
        let trade = with_kind(fan, PanelKind::Pareto.id()).unwrap();
        let swapped = with_measure(trade, Outcome::Kost.id()).unwrap();
        assert_eq!(
            (swapped.outcome, swapped.other),
            (Outcome::Kost, Outcome::Draagvlak)
        );
    }

    #[test]
    fn the_second_measure_cannot_be_the_first() {
        let groups = measure_groups(Some(Outcome::Draagvlak));
        let count: usize = groups.iter().map(|group| group.options.len()).sum();
        assert_eq!(count, Outcome::ALL.len() - 1);
    }
}
