//! One of the two panels: a view of one measure or two, with a table and a way to take it along.

mod compared_scenarios;
mod fan;
mod field;
mod field_words;
mod grid;
mod head;
mod heat;
mod heat_controls;
mod heat_words;
mod pareto;
mod points;
mod props;
mod scenarios;
mod work;

use yew::prelude::*;

use crate::state::PanelKind;
use fan::FanPanel;
use field::FieldPanel;
use head::PanelHead;
use heat::HeatPanel;
use pareto::ParetoPanel;
use props::PanelProps;
use scenarios::ScenariosPanel;

/// The lists that say what is shown, and below them the view.
#[component]
pub(crate) fn PanelView(props: &PanelProps) -> Html {
    let PanelProps {
        panel,
        view,
        update,
    } = props.clone();
    let shown = view.exploration.panels[panel as usize];
    let kind = shown.kind;
    html! {
        <figure class="panel" data-chart={shown.outcome.id()} data-kind={kind.id()}>
            <PanelHead {panel} view={view.clone()} update={update.clone()} />
            { match kind {
                PanelKind::Fan => html! { <FanPanel {panel} {view} {update} /> },
                PanelKind::HeatMap => html! { <HeatPanel {panel} {view} {update} /> },
                PanelKind::Pareto => html! { <ParetoPanel {panel} {view} {update} /> },
                PanelKind::Scenarios => html! { <ScenariosPanel {panel} {view} {update} /> },
                PanelKind::Field => html! { <FieldPanel {panel} {view} {update} /> },
            } }
        </figure>
    }
}
