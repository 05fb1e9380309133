//! The drawing itself.

use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::causes::{DiagramArrow, DiagramNode, Sign};
use super::flow::{NODE_HEIGHT, NODE_WIDTH};
use super::route::Route;
use crate::path::px;
use crate::pointer::on_press;
use crate::words;

/// How many lines of words fit in a node, and how high one is.
const MOST_LINES: usize = 3;
const LINE: f64 = 14.0;

/// An arrow that carries at least this much stands out.
const STRONG: f64 = 0.5;

/// How a part of the diagram relates to what is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Relation {
    /// It is selected itself.
    Selected,
    /// It touches what is selected.
    Attached,
    /// It has nothing to do with it, or nothing is selected.
    Apart,
}

impl Relation {
    fn class(self) -> Option<&'static str> {
        match self {
            Self::Selected => Some("diagram-selected"),
            Self::Attached => Some("diagram-attached"),
            Self::Apart => None,
        }
    }
}

/// A node as a button.
pub(super) fn node(
    node: &DiagramNode,
    (x, y): (f64, f64),
    relation: Relation,
    on_pick: &Callback<AttrValue>,
) -> Html {
    let lines = words::wrap(&node.label, NODE_WIDTH - 8.0, MOST_LINES);
    // Named by its own words, unless they are cut short.
    let is_cut = lines.last().is_some_and(|line| line.ends_with('…'));
    let name = is_cut.then(|| node.label.clone());
    let first = 4.0 - LINE / 2.0 * (lines.len() as f64 - 1.0);
    let (onclick, onkeydown) = on_press(picked(&node.id, on_pick));
    html! {
        <g key={node.id.to_string()} class={classes!("diagram-node", node.class.to_string(), relation.class())}
            role="button" tabindex="0" aria-label={name} data-part={&node.id}
            aria-pressed={(relation == Relation::Selected).to_string()}
            transform={format!("translate({} {})", px(x), px(y))} {onclick} {onkeydown}
            onfocusin={|event: FocusEvent| bring_into_sight(&event)}>
            <rect class="diagram-box" x={px(-NODE_WIDTH / 2.0)} y={px(-NODE_HEIGHT / 2.0)}
                width={px(NODE_WIDTH)} height={px(NODE_HEIGHT)} rx="3" />
            <text class="diagram-word">
                { for lines.into_iter().enumerate().map(|(index, line)| html! {
                    <tspan x="0" y={px(first + LINE * index as f64)}>{ line + " " }</tspan>
                }) }
            </text>
        </g>
    }
}

/// An arrow as a button. It is a stop of the Tab key only while it or one of its nodes is selected:
/// some hundred stops would stand before what follows, and the list has every arrow.
pub(super) fn arrow(
    arrow: &DiagramArrow,
    route: &Route,
    said: String,
    relation: Relation,
    on_pick: &Callback<AttrValue>,
) -> Html {
    let sign = match arrow.sign {
        Sign::More => "diagram-more",
        Sign::Less => "diagram-less",
    };
    let strong = (arrow.weight >= STRONG).then_some("diagram-strong");
    let tabindex = if relation == Relation::Apart {
        "-1"
    } else {
        "0"
    };
    let (onclick, onkeydown) = on_press(picked(&arrow.id, on_pick));
    html! {
        <g key={arrow.id.to_string()} class={classes!("diagram-arrow", sign, strong, relation.class())}
            role="button" {tabindex} aria-label={said.clone()} data-part={&arrow.id}
            aria-pressed={(relation == Relation::Selected).to_string()} {onclick} {onkeydown}>
            <title>{ said }</title>
            <path class="diagram-reach" d={route.line.clone()} />
            <path class="diagram-line" d={route.line.clone()} stroke-width={px(route.thickness)} />
            <path class="diagram-head" d={route.head.clone()} />
        </g>
    }
}

/// Scrolls a node that got the focus wholly into its frame. For parts of a drawing browsers scroll
/// only a corner.
fn bring_into_sight(event: &FocusEvent) {
    if let Some(node) = event.target_dyn_into::<web_sys::Element>() {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        nearest.set_inline(ScrollLogicalPosition::Nearest);
        node.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

fn picked(id: &AttrValue, on_pick: &Callback<AttrValue>) -> Callback<()> {
    let id = id.clone();
    on_pick.reform(move |()| id.clone())
}
