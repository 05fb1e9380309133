//! The way a difference went through the model, as a causal diagram.

use std::rc::Rc;

use regiewijzer_analysis::Carried;
use regiewijzer_charts::{
    CausalDiagram, Causes, DiagramArrow, DiagramNode, DiagramTexts, Figure, Sign,
};
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::description::{ARROWS, Kind};
use regiewijzer_model::{Node, Outcome};
use yew::prelude::*;

use super::about::{About, Picked};
use super::shown::{node_of, toward};
use crate::focus;
use crate::text::interface::why;
use crate::text::{Localized, lower_first, number_style, whole};
use crate::worker::task::{Answer, Task};
use crate::worker::{TaskOptions, use_task};

/// Over how many members arrows are followed: each takes some hundred runs' worth of work.
const MEMBERS: u32 = 12;

/// The id of the heading, which takes the focus when an explanation closes.
const HEAD: &str = "langs-welke-weg";

#[derive(Properties, PartialEq)]
pub(super) struct CausalPathProps {
    /// What is explored.
    pub(super) inquiry: Inquiry,
    /// The measure.
    pub(super) measure: Outcome,
    /// Whether it may be computed now.
    pub(super) going: bool,
}

/// The arrows that carried the difference to the measure, or all of them, and the explanation of the
/// one that is picked.
#[component]
pub(super) fn CausalPath(props: &CausalPathProps) -> Html {
    let CausalPathProps {
        inquiry,
        measure,
        going,
    } = props;
    let measure = *measure;
    let all = use_state_eq(|| false);
    let picked = use_state_eq(|| None::<AttrValue>);
    let task = Task::Carry {
        inquiry: inquiry.clone(),
        members: MEMBERS,
    };
    let tasks = use_task(Some(task), TaskOptions::later(*going));
    let carried = match tasks.latest().map(|answer| &**answer) {
        Some(Answer::Carried(carried)) => Some(carried.clone()),
        _ => None,
    };
    let wanted = (carried.clone(), measure, *all);
    let shown = use_memo(wanted, |(carried, measure, all)| {
        let (carried, aim) = (carried.as_ref()?, node_of(*measure)?);
        let places = if *all {
            (0..ARROWS.len()).collect()
        } else {
            toward(aim, carried)
        };
        Some(causes(&places, carried, aim).map(Rc::new))
    });
    let figure = match (shown.as_ref(), tasks.failure()) {
        (Some(Some(causes)), _) => Figure::Ready(causes.clone()),
        (Some(None), _) => Figure::Empty(why::WAY_NONE.into()),
        (None, Some(sentence)) => Figure::Failed(sentence.localized().into()),
        (None, None) => Figure::Loading(loading(tasks.progress())),
    };
    let offers = matches!(figure, Figure::Ready(_));
    let part = carried
        .as_ref()
        .zip(node_of(measure))
        .map_or(0, |(carried, node)| toward(node, carried).len());
    let toggle = {
        let all = all.clone();
        Callback::from(move |_: MouseEvent| all.set(!*all))
    };
    let on_pick = {
        let picked = picked.clone();
        // A second press on the same lets go of it.
        Callback::from(move |id: AttrValue| {
            picked.set(Some(id).filter(|id| picked.as_ref() != Some(id)));
        })
    };
    let on_close = {
        let picked = picked.clone();
        Callback::from(move |()| {
            focus::to(HEAD);
            picked.set(None);
        })
    };
    let toggle_words = if *all {
        why::show_part(&part.to_string())
    } else {
        why::show_all(&ARROWS.len().to_string())
    };
    let found = picked.as_deref().and_then(Picked::from_id);
    let working = !tasks.are_done() && tasks.failure().is_none();
    html! {
        <section class="way" aria-labelledby={HEAD} aria-busy={working.to_string()}>
            <h3 id={HEAD} tabindex="-1">{ why::WAY }</h3>
            <p class="section-note">{ why::WAY_INTRO }</p>
            <div class="way-diagram">
                <CausalDiagram causes={figure} selected={(*picked).clone()} {on_pick}
                    texts={texts(measure, *all)} style={number_style()} />
            </div>
            if carried.is_some() {
                <button type="button" class="text-button" onclick={toggle}>{ toggle_words }</button>
            }
            <About picked={found} {offers} {carried} {on_close} />
        </section>
    }
}

fn loading(share: f32) -> AttrValue {
    why::way_loading(&whole(f64::from(share) * 100.0)).into()
}

/// The diagram of some arrows, in which the quantity that they lead to stands out; nothing where there
/// are none.
fn causes(places: &[usize], carried: &[Carried], aim: Node) -> Option<Causes> {
    let most = carried.iter().map(|one| one.share).fold(0.0, f64::max);
    let arrows: Vec<DiagramArrow> = places
        .iter()
        .filter_map(|place| {
            let (arrow, one) = (ARROWS.get(*place)?, carried.get(*place)?);
            Some(DiagramArrow {
                id: Picked::Arrow(*place).id().into(),
                from: arrow.from.id().into(),
                to: arrow.to.id().into(),
                weight: if most > 0.0 { one.share / most } else { 0.0 },
                sign: if one.push < 0.0 {
                    Sign::Less
                } else {
                    Sign::More
                },
                label: lower_first(arrow.mechanism.info().name.localized()).into(),
            })
        })
        .collect();
    if arrows.is_empty() {
        return None;
    }
    let touched = |node: &Node| {
        let id = node.id();
        arrows.iter().any(|one| one.from == id || one.to == id)
    };
    let nodes = Node::ALL.into_iter().filter(touched).map(|node| {
        let info = node.info();
        DiagramNode {
            id: info.id.into(),
            label: info.name.localized().into(),
            layer: usize::from(info.layer),
            class: if node == aim {
                "way-aim".into()
            } else {
                kind_class(info.kind).into()
            },
        }
    });
    Causes::new(nodes.collect(), arrows)
}

const fn kind_class(kind: Kind) -> &'static str {
    match kind {
        Kind::Lever => "kind-lever",
        Kind::Reach => "kind-reach",
        Kind::Stock => "kind-stock",
        Kind::Labour => "kind-labour",
        Kind::Measure => "kind-measure",
    }
}

fn texts(measure: Outcome, all: bool) -> DiagramTexts {
    let name = lower_first(measure.name().localized());
    let title = if all {
        why::WAY_ALL.to_string()
    } else {
        why::way_title(&name)
    };
    // The diagram fills these in for each arrow.
    let arrow = why::arrow("{from}", "{label}", "{sign}", "{to}", "{weight}");
    DiagramTexts {
        title: title.into(),
        arrow: arrow.into(),
        more: why::PUSHED_UP.into(),
        less: why::PUSHED_DOWN.into(),
        caption: why::way_caption(&MEMBERS.to_string()).into(),
        as_list: why::AS_LIST.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evenly() -> Vec<Carried> {
        let one = |place: usize| Carried {
            share: (place + 1) as f64 / ARROWS.len() as f64,
            push: if place.is_multiple_of(2) {
                -0.001
            } else {
                0.001
            },
        };
        (0..ARROWS.len()).map(one).collect()
    }

    #[test]
    fn the_whole_model_has_every_node_and_arrow() {
        let places: Vec<usize> = (0..ARROWS.len()).collect();
        let causes = causes(&places, &evenly(), Node::ALL[0]).unwrap();
        assert_eq!(causes.arrows().len(), ARROWS.len());
        assert_eq!(causes.nodes().len(), Node::ALL.len());
        assert_eq!(causes.arrows()[ARROWS.len() - 1].weight, 1.0);
    }

    #[test]
    fn a_part_has_only_the_nodes_of_its_arrows_and_no_arrow_makes_none() {
        let part = causes(&[0], &evenly(), Node::ALL[0]).unwrap();
        assert_eq!(part.nodes().len(), 2);
        assert_eq!(part.arrows()[0].sign, Sign::Less);
        assert!(causes(&[], &evenly(), Node::ALL[0]).is_none());
    }
}
