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

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use field_words::{ground, moment, texts as field_texts};

use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

use crate::state::{Panel, PanelKind};
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
        on_slide,
    } = props.clone();
    if !use_is_in_view(panel) {
        return Html::default();
    }
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
                PanelKind::Field => html! { <FieldPanel {panel} {view} {update} {on_slide} /> },
            } }
        </figure>
    }
}

/// Where the style sheet shows one panel alone.
const ONE_PANEL: &str = "screen and (max-width: 48rem)";

/// Whether a panel is shown: what a phone hides need not be computed. The first rendering shows both, like
/// the prerenderer.
#[hook]
fn use_is_in_view(panel: Panel) -> bool {
    let has_one = use_state_eq(|| false);
    {
        let has_one = has_one.setter();
        use_effect_with((), move |()| {
            let query = window().match_media(ONE_PANEL).ok().flatten();
            let listener = query.map(|query| {
                has_one.set(query.matches());
                EventListener::new(&query.clone(), "change", move |_| {
                    has_one.set(query.matches());
                })
            });
            move || drop(listener)
        });
    }
    panel == Panel::Left || !*has_one
}
