//! One of the two panels: a view of one measure or two, with a table and a way to take it along.

mod contest;
mod fan;
mod grid;
mod head;
mod heat;
mod heat_controls;
mod heat_words;
mod jobs;
mod pareto;
mod points;
mod progress;
mod scenarios;
mod work;

use regiewijzer_charts::Shape;
use regiewijzer_evidence::Language;
use regiewijzer_model::{MODEL_VERSION, Outcome};
use yew::prelude::*;

use super::View;
use crate::export::name;
use crate::state::{Exploration, Panel, PanelKind, Update};
use crate::text::interface::{panel, take};
use crate::text::whole;
use fan::FanPanel;
use head::PanelHead;
use heat::HeatPanel;
use pareto::ParetoPanel;
use scenarios::ScenariosPanel;

/// Properties of [`PanelView`] and of each kind of view in it.
#[derive(Clone, Properties, PartialEq)]
pub(crate) struct PanelProps {
    /// Which of the two panels.
    pub(crate) panel: Panel,
    /// What there is to show.
    pub(crate) view: View,
    /// Changes what is explored.
    pub(crate) update: Update,
}

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
            } }
        </figure>
    }
}

/// The id of the list of measures, with which every other id in the panel begins.
fn id(panel: Panel) -> &'static str {
    match panel {
        Panel::Left => "grafiek-links",
        Panel::Right => "grafiek-rechts",
    }
}

/// What the panel is called.
fn name(side: Panel, language: Language) -> &'static str {
    let text = match side {
        Panel::Left => panel::LEFT,
        Panel::Right => panel::RIGHT,
    };
    text.in_language(language)
}

/// The name of a file with what a panel shows, without its ending.
fn file_name(exploration: &Exploration, panel: Panel) -> String {
    let shown = exploration.panels[panel as usize];
    let other = (shown.kind == PanelKind::Pareto).then(|| shown.other.id());
    name::of(shown.kind.id(), shown.outcome.id(), other)
}

/// What a mark stands for, in one line of words.
fn key_word(shape: Shape, name: &str) -> String {
    let mark = match shape {
        Shape::Circle => '●',
        Shape::Hollow => '○',
        Shape::Square => '■',
        Shape::Triangle => '▲',
        Shape::Diamond => '◆',
    };
    // No line breaks between a mark and its name.
    format!("{mark}\u{a0}{}", name.replace(' ', "\u{a0}"))
}

/// What a picture that is taken along says below: how to read it and where it comes from.
fn about(
    exploration: &Exploration,
    caption: &str,
    outcome: Outcome,
    members: u32,
    language: Language,
) -> Vec<String> {
    let members = whole(language, f64::from(members));
    let seed = exploration.seed.to_string();
    vec![
        caption.to_owned(),
        take::made_with(language, &members, MODEL_VERSION, &seed),
        take::made_from(language, outcome.passage()),
    ]
}
