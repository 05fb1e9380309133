//! What every kind of panel is made from: its properties, and what its parts are called.

use regiewijzer_charts::Shape;
use regiewijzer_model::Outcome;
use yew::prelude::*;

use crate::export::{About, name};
use crate::pages::verken::results::view::View;
use crate::state::{Exploration, Panel, PanelKind, Update};
use crate::text::interface::panel;
use crate::text::{Localized, passage};

/// Properties of a panel and of each kind of view in it.
#[derive(Clone, Properties, PartialEq)]
pub(crate) struct PanelProps {
    /// Which of the two panels.
    pub(crate) panel: Panel,
    /// What there is to show.
    pub(crate) view: View,
    /// Changes what is explored.
    pub(crate) update: Update,
    /// Whether it fills a slide for a projector.
    #[prop_or_default]
    pub(crate) on_slide: bool,
}

/// The id of the list of measures, with which every other id in the panel begins.
pub(super) fn id(panel: Panel) -> &'static str {
    match panel {
        Panel::Left => "grafiek-links",
        Panel::Right => "grafiek-rechts",
    }
}

/// What the panel is called.
pub(super) fn name(side: Panel) -> &'static str {
    let text = match side {
        Panel::Left => panel::LEFT,
        Panel::Right => panel::RIGHT,
    };
    text.localized()
}

/// The name of a file with what a panel shows, without its ending.
pub(super) fn file_name(exploration: &Exploration, panel: Panel) -> String {
    let shown = exploration.panels[panel as usize];
    let other = (shown.kind == PanelKind::Pareto).then(|| shown.other.id());
    // The field is of the region and not of a measure.
    let measure = match shown.kind {
        PanelKind::Field => "maandelijks",
        _ => shown.outcome.id(),
    };
    name::of(shown.kind.id(), measure, other, exploration)
}

/// What a mark stands for, in one line of words.
pub(super) fn key_word(shape: Shape, name: &str) -> String {
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

/// What a chart that is taken along is about.
pub(super) fn about(
    exploration: &Exploration,
    caption: &str,
    outcome: Outcome,
    members: u32,
) -> About {
    About::exploration(exploration, members, caption, &passage(outcome.passage()))
}
