//! The causal diagram as a component.

use std::rc::Rc;

use yew::prelude::*;

use super::causes::Causes;
use super::layout::Layout;
use super::plot::Relation;
use super::route::{Route, routes};
use super::{DiagramTexts, list, plot};
use crate::extent::use_width;
use crate::focus::use_focus_within;
use crate::numbers::NumberStyle;
use crate::path::{rem, view_box};
use crate::shell::{ChartShell, Figure};

/// The width of a frame that was not measured yet.
const START_WIDTH: f64 = 960.0;

#[derive(Properties, PartialEq)]
pub struct CausalDiagramProps {
    /// The nodes and the arrows.
    pub causes: Figure<Rc<Causes>>,
    /// The id of the node or the arrow that is selected.
    #[prop_or_default]
    pub selected: Option<AttrValue>,
    /// Called with the id of the node or the arrow that is picked.
    #[prop_or_default]
    pub on_pick: Callback<AttrValue>,
    /// The words.
    pub texts: DiagramTexts,
    /// How numbers are written.
    pub style: NumberStyle,
}

/// A causal diagram in layers, whose nodes and arrows are buttons. Causes lead to the right, and down
/// where that is too wide. What fits neither way scrolls sideways in its own frame.
#[component]
pub fn CausalDiagram(props: &CausalDiagramProps) -> Html {
    let (frame, width) = use_width(START_WIDTH);
    use_focus_within(&frame);
    let causes = props.causes.ready().cloned();
    // What is selected changes often, the places of the nodes do not.
    let placed = use_memo((causes.clone(), width.to_bits()), |(causes, _)| {
        causes.as_ref().map(|causes| {
            let layout = Layout::new(width, causes);
            let routes = routes(causes, &layout);
            (layout, routes)
        })
    });
    let texts = &props.texts;
    let selected = props.selected.as_ref();
    let head = causes.as_ref().map_or_else(Html::default, |causes| {
        list::view(texts, causes, selected, props.style, &props.on_pick)
    });
    let drawn = causes.as_ref().zip(Option::as_ref(&placed));
    let figure = props.causes.drawn(
        drawn.map(|(causes, (layout, routes))| drawing(props, causes, layout, routes)),
        &texts.title,
    );
    html! { <ChartShell class="diagram" frame_class="diagram-frame" {frame} {head} {figure} /> }
}

fn drawing(props: &CausalDiagramProps, causes: &Causes, layout: &Layout, routes: &[Route]) -> Html {
    let (texts, selected) = (&props.texts, props.selected.as_ref());
    html! {
        <>
            <div class="diagram-scroll" role="region" aria-label={&texts.title} tabindex="0"
                data-part="">
                <svg class={classes!("chart-svg", "diagram-drawing", selected.map(|_| "diagram-focus"))}
                    role="group" aria-label={&texts.title} focusable="false"
                    width={rem(layout.width)} height={rem(layout.height)}
                    viewBox={view_box((layout.width, layout.height))}>
                    { for routes.iter().enumerate().map(|(index, route)| plot::arrow(
                        &causes.arrows()[index], route,
                        list::sentence(texts, causes, index, props.style),
                        arrow_relation(causes, index, selected), &props.on_pick,
                    )) }
                    { for causes.nodes().iter().enumerate().map(|(index, node)| plot::node(
                        node, layout.middle(index), node_relation(causes, &node.id, selected), &props.on_pick,
                    )) }
                </svg>
            </div>
            <p class="chart-caption">{ &texts.caption }</p>
        </>
    }
}

fn arrow_relation(causes: &Causes, arrow: usize, selected: Option<&AttrValue>) -> Relation {
    let one = &causes.arrows()[arrow];
    match selected {
        Some(id) if *id == one.id => Relation::Selected,
        Some(id) if *id == one.from || *id == one.to => Relation::Attached,
        _ => Relation::Apart,
    }
}

fn node_relation(causes: &Causes, node: &AttrValue, selected: Option<&AttrValue>) -> Relation {
    let touches = |id: &AttrValue| {
        causes.arrows().iter().any(|arrow| {
            let is_end = arrow.from == *node || arrow.to == *node;
            is_end && (arrow.id == *id || arrow.from == *id || arrow.to == *id)
        })
    };
    match selected {
        Some(id) if id == node => Relation::Selected,
        Some(id) if touches(id) => Relation::Attached,
        _ => Relation::Apart,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::causes::tests::{arrow, node};

    #[test]
    fn a_selected_node_brings_its_arrows_and_their_other_ends_with_it() {
        let nodes = vec![node("a", 0), node("b", 1), node("c", 1)];
        let arrows = vec![arrow("a", "b", 0.5), arrow("b", "c", 0.5)];
        let causes = Causes::new(nodes, arrows).unwrap();
        let selected = Some(AttrValue::from("a"));
        let selected = selected.as_ref();
        assert_eq!(arrow_relation(&causes, 0, selected), Relation::Attached);
        assert_eq!(arrow_relation(&causes, 1, selected), Relation::Apart);
        assert_eq!(
            node_relation(&causes, &"a".into(), selected),
            Relation::Selected
        );
        assert_eq!(
            node_relation(&causes, &"b".into(), selected),
            Relation::Attached
        );
        assert_eq!(
            node_relation(&causes, &"c".into(), selected),
            Relation::Apart
        );
        assert_eq!(node_relation(&causes, &"c".into(), None), Relation::Apart);
    }
}
